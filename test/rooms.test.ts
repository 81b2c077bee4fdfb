import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';

const source = join(import.meta.dirname, '..', 'src');

/** What each room may import besides itself. Imports point one way; a room that is not here may not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  digest: [],
  sources: ['digest'],
  briefs: ['digest'],
  store: ['digest'],
  search: ['digest', 'store'],
  desk: ['digest', 'sources', 'briefs', 'images', 'store', 'search'],
  strings: ['digest', 'store', 'delivery', 'subscriptions'],
  jobs: ['store', 'log.ts'],
  delivery: ['digest', 'store', 'desk', 'jobs', 'log.ts'],
  schedule: ['digest', 'sources', 'store', 'desk', 'jobs', 'delivery', 'strings', 'log.ts'],
  subscriptions: ['digest', 'store', 'delivery'],
  commands: [
    'digest',
    'sources',
    'briefs',
    'store',
    'search',
    'desk',
    'delivery',
    'strings',
    'subscriptions',
    'schedule',
    'log.ts',
  ],
  config: ['digest', 'briefs', 'delivery'],
  images: ['digest', 'store'],
  charts: ['digest'],
  platforms: ['digest', 'store', 'charts', 'delivery', 'commands', 'strings', 'config', 'log.ts'],
  web: [],
};

/** The SDK of a platform is touched in its own folder alone. */
const sdkOf: Readonly<Record<string, string>> = {
  'discord.js': 'platforms/discord',
  '@slack/bolt': 'platforms/slack',
};

const files = globSync('**/*.ts', { cwd: source });
const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, target]) => target ?? '',
  );
const roomOf = (file: string): string => file.split('/')[0] ?? '';

test('imports point one way', () => {
  const wrong = files.flatMap(file => {
    const allowed = mayImport[roomOf(file)];
    if (allowed === undefined)
      return file.includes('/') && roomOf(file) !== 'cli' ? [`${file}: its room is not known`] : [];
    return importsOf(file)
      .filter(target => target.startsWith('.'))
      .map(target => relative(source, join(source, file, '..', target)))
      .filter(target => roomOf(target) !== roomOf(file) && !allowed.includes(roomOf(target)))
      .map(target => `${file} imports ${target}`);
  });
  assert.deepEqual(wrong, []);
});

test('one platform does not know the other', () => {
  const wrong = files.filter(file =>
    importsOf(file).some(
      target =>
        (file.startsWith('platforms/slack') && target.includes('/discord/')) ||
        (file.startsWith('platforms/discord') && target.includes('/slack/')),
    ),
  );
  assert.deepEqual(wrong, []);
});

test('an SDK is touched in its platform’s folder alone', () => {
  const wrong = files.flatMap(file =>
    importsOf(file)
      .filter(target => sdkOf[target] !== undefined && !file.startsWith(sdkOf[target]))
      .map(target => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('only src/config reads the environment, and only main.ts ends the process', () => {
  const text = (file: string) => readFileSync(join(source, file), 'utf8');
  assert.deepEqual(
    files.filter(file => !file.startsWith('config/') && /process\.env/.test(text(file))),
    [],
  );
  assert.deepEqual(
    files.filter(file => file !== 'main.ts' && /process\.exit/.test(text(file))),
    [],
  );
});
