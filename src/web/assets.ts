// The files that the preview page loads: our style, script and pictures, and the packages that draw the mocks.
import { createHash } from 'node:crypto';
import { addressOf, installedPackages, readPackageFile } from './package-files.ts';
import { discordComponents, pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { markSvg, sheetSvg } from './pictures.ts';

/** A file as it is answered. */
export type Asset = { type: string; body: string };

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const discordPackages = installedPackages(import.meta.resolve('@skyra/discord-components-core'));
const slackPackage = installedPackages(import.meta.resolve('slack-blocks-to-jsx')).slice(0, 1);

const ownFiles = { 'page.css': pageStyle, 'page.js': pageScript, 'mark.svg': markSvg, 'sheet.svg': sheetSvg };
const ownFolder = `/assets/paperboy@${digestOf(JSON.stringify(ownFiles)).slice(0, 12)}/`;
const own = new Map(Object.entries(ownFiles).map(([name, body]) => [ownFolder + name, body]));

/** Addresses of the page's files; each names the file's version, so a browser may keep it for ever. */
export const assetUrls = {
  style: `${ownFolder}page.css`,
  script: `${ownFolder}page.js`,
  mark: `${ownFolder}mark.svg`,
  sheet: `${ownFolder}sheet.svg`,
  slackStyle: addressOf(import.meta.resolve('slack-blocks-to-jsx/dist/style.css'), slackPackage),
};

/** The import map (JSON) by which the browser finds what the page's script and the components import by name. */
export const importMap = JSON.stringify({
  imports: Object.fromEntries([
    ...discordComponents.map(name => [name, addressOf(import.meta.resolve(name), discordPackages)]),
    ...discordPackages.slice(1).flatMap(({ name, address, entry }) => [
      [name, entry],
      [`${name}/`, address],
    ]),
  ]),
});

/** The Content-Security-Policy source that allows exactly this import map, the page's only inline script. */
export const importMapSource = `'sha256-${digestOf(importMap, 'base64')}'`;

/** The file at an address below `/assets/`, or `undefined` when there is none to be served. */
export async function readAsset(address: string): Promise<Asset | undefined> {
  const type = types[address.slice(address.lastIndexOf('.') + 1)];
  if (type === undefined) return undefined;
  const body = own.get(address) ?? (await readPackageFile(address, [...discordPackages, ...slackPackage]));
  return body === undefined ? undefined : { type, body };
}

function digestOf(text: string, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHash('sha256').update(text).digest(encoding);
}
