// Files of installed packages under web addresses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, installedPackages, readPackageFile } from '../../src/web/package-files.ts';

const packages = installedPackages(import.meta.resolve('@skyra/discord-components-core'));
const core = packages[0]?.address ?? '';

test('a package comes first, all that it needs in a browser after it', () => {
  const names = packages.map(({ name }) => name);
  assert.equal(names[0], '@skyra/discord-components-core');
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit/context', '@lit/reactive-element']) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(!names.some(name => name.startsWith('@types/')));
});

test('an address names the package, its version and the file', async () => {
  const address = addressOf(import.meta.resolve('@skyra/discord-components-core/discord-embed.js'), packages);
  assert.match(
    address,
    /^\/assets\/@skyra\/discord-components-core@\d+\.\d+\.\d+\/dist\/.+\/DiscordEmbed\.js$/,
  );
  assert.match((await readPackageFile(address, packages)) ?? '', /customElement\('discord-embed'\)/);
});

test('a file outside the packages has neither address nor text', async () => {
  assert.throws(() => addressOf(import.meta.url, packages), /No served package holds/);
  assert.equal(await readPackageFile('/assets/zod@1.0.0/index.js', packages), undefined);
  for (const path of [
    '../../zod/index.js',
    '%2e%2e/%2e%2e/zod/index.js',
    '..%2f..%2fzod/index.js',
    '/etc/hosts',
    'dist/missing.js',
  ]) {
    assert.equal(await readPackageFile(core + path, packages), undefined, path);
  }
});
