// Files of installed packages under web addresses that name the package and its version.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';

type Manifest = {
  name: string;
  version: string;
  exports?: Record<string, { default?: string }>;
  dependencies?: Record<string, string>;
};

/** An installed package: its folder, its web address (both end in `/`), and its browser entry if it has one. */
export type InstalledPackage = {
  name: string;
  folder: URL;
  address: string;
  entry: string | undefined;
};

/**
 * The package that holds a module, and after it all packages it depends on, found as Node itself finds them.
 * A dependency without an entry for browsers (such as one of types only) is left out.
 */
export function installedPackages(moduleUrl: string): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const visit = (manifestPath: string | undefined) => {
    if (manifestPath === undefined) return;
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
    if (found.has(manifest.name)) return;
    const manifestUrl = pathToFileURL(manifestPath);
    const address = `/assets/${manifest.name}@${manifest.version}/`;
    const entry = manifest.exports?.['.']?.default?.replace('./', address);
    if (entry === undefined && found.size > 0) return;
    found.set(manifest.name, { name: manifest.name, folder: new URL('./', manifestUrl), address, entry });
    for (const name of Object.keys(manifest.dependencies ?? {})) visit(findPackageJSON(name, manifestUrl));
  };
  visit(findPackageJSON(moduleUrl));
  return [...found.values()];
}

/** The web address of a file inside one of the packages; throws when none of them holds it. */
export function addressOf(fileUrl: string, packages: readonly InstalledPackage[]): string {
  const owner = packages.find(({ folder }) => fileUrl.startsWith(folder.href));
  if (owner === undefined) throw new Error(`No served package holds ${fileUrl}`);
  return owner.address + fileUrl.slice(owner.folder.href.length);
}

/** The text of the file at a web address, or `undefined`; nothing outside the packages' folders is read. */
export async function readPackageFile(
  address: string,
  packages: readonly InstalledPackage[],
): Promise<string | undefined> {
  const owner = packages.find(candidate => address.startsWith(candidate.address));
  if (owner === undefined) return undefined;
  // The URL parser resolves `..` in all its spellings, so the folder is compared after it.
  const file = new URL(`./${address.slice(owner.address.length)}`, owner.folder);
  if (!file.href.startsWith(owner.folder.href)) return undefined;
  return readFile(file, 'utf8').catch(() => undefined);
}
