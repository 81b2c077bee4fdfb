// Kept pictures over real sockets, from a real folder and a real database.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import type { ImageType } from '../../src/images/image-type.ts';
import { placeImage } from '../../src/images/place-image.ts';
import { readImage } from '../../src/images/read-image.ts';
import { writeImage } from '../../src/store/images.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { startWeb } from '../../src/web/server.ts';
import { plainPaper } from '../digest/digests.ts';
import { gif, jpg, png } from '../images/pictures.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { examplePreview } from './example-preview.ts';

type Response = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

async function open(t: TestContext) {
  const house = temporaryFolder(t);
  const folder = join(house, 'data', 'images');
  mkdirSync(folder, { recursive: true });
  const database = await openSqlite(':memory:');
  t.after(() => database.close().catch(() => undefined));
  const told: unknown[] = [];
  const web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    preview: async () => examplePreview(),
    readImage: file => readImage({ folder, database }, file),
    onError: error => told.push(error),
  });
  t.after(web.close);
  let papers = 0;
  return {
    web,
    house,
    folder,
    database,
    told,
    /** Keeps a picture as the bot does, and gives its name. */
    keep(title: string, bytes: Buffer, type: ImageType): Promise<string> {
      papers += 1;
      const paper = plainPaper(`2601.0000${papers}`, { title });
      return placeImage({ folder, database }, paper, { bytes, type, url: 'https://pictures.example/1' });
    },
    /** Enters a name into the table, whatever its file is. */
    enter(name: string): Promise<unknown> {
      papers += 1;
      const url = 'https://pictures.example/1';
      return database.tx(sql => writeImage(sql, { paperId: `2601.0000${papers}`, url, names: [name] }));
    },
    /** Asks for a path letter by letter, as no URL parser would leave it. */
    async ask(path: string): Promise<Response> {
      const request = get({ host: '127.0.0.1', port: new URL(web.url).port, path, agent: false });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
    },
  };
}

test('a kept picture is answered with its type, may be kept for a day, and is guarded like a page', async t => {
  const { keep, ask } = await open(t);
  for (const [bytes, type, contentType] of [
    [png, 'png', 'image/png'],
    [jpg, 'jpg', 'image/jpeg'],
    [gif, 'gif', 'image/gif'],
  ] as const) {
    const name = await keep(`A ${type}`, bytes, type);
    assert.equal(name, `A_${type}_img.${type}`);
    const { status, headers, body } = await ask(`/images/${name}`);
    assert.equal(status, 200);
    assert.deepEqual(body, bytes);
    assert.equal(headers['content-type'], contentType);
    assert.equal(headers['cache-control'], 'public, max-age=86400');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; .*script-src 'self';/);
  }
});

test('the type is what the picture is, not what its name says', async t => {
  const { folder, enter, ask } = await open(t);
  await enter('a.png');
  writeFileSync(join(folder, 'a.png'), gif);
  assert.equal((await ask('/images/a.png')).headers['content-type'], 'image/gif');
});

test('a picture is found whatever signs its name has', async t => {
  const { keep, ask } = await open(t);
  for (const title of [
    '선형 어텐션의 표현력',
    '100% better',
    '50%25 and %2e%2e',
    'C# & F# = 2',
    'a+b; c,d',
    '🙂 e\u0301',
  ]) {
    const name = await keep(title, png, 'png');
    const { status, body } = await ask(`/images/${encodeURIComponent(name)}`);
    assert.equal(status, 200, name);
    assert.deepEqual(body, png);
  }
});

test('a name that no picture has is not found, and that answer is not kept', async t => {
  const { keep, ask } = await open(t);
  const name = await keep('A clock', png, 'png');
  for (const other of [
    'nothing.png',
    name.toUpperCase(),
    `${name}.bak`,
    name.slice(0, -1),
    '%25',
    '%',
    '%00',
    '%ff',
  ]) {
    const { status, headers, body } = await ask(`/images/${other}`);
    assert.equal(status, 404, other);
    assert.match(String(body), /<h1>Not found<\/h1>/);
    assert.equal(headers['cache-control'], undefined);
    assert.match(headers['content-type'] ?? '', /^text\/html/);
  }
  assert.equal((await ask('/images/')).status, 404);
  assert.equal((await ask('/images')).status, 404);
  assert.equal((await ask(`/images/${name}/`)).status, 404);
});

test('no name leads out of the folder', async t => {
  const { house, folder, keep, ask } = await open(t);
  await keep('A clock', png, 'png');
  // Pictures all of them, so that the name alone keeps them from being answered.
  for (const path of [
    join(house, 'paperboy.db'),
    join(house, 'data', 'paperboy.db'),
    join(folder, '..%2fpaperboy.db'),
  ])
    writeFileSync(path, png);
  for (const path of [
    '..%2f..%2fpaperboy.db',
    '..%2fpaperboy.db',
    '../paperboy.db',
    '%2e%2e/paperboy.db',
    '%2e%2e%2fpaperboy.db',
    '..%252fpaperboy.db',
    '..%5cpaperboy.db',
    `${encodeURIComponent(join(house, 'paperboy.db'))}`,
    `.%2fA_clock_img.png`,
    'x%2f..%2fA_clock_img.png',
    'A_clock_img.png%00',
  ]) {
    const { status, body } = await ask(`/images/${path}`);
    assert.equal(status, 404, path);
    assert.ok(!body.equals(png));
  }
  assert.equal((await ask('/images/A_clock_img.png')).status, 200);
});

test('a file in the folder that is no paper’s picture is not found', async t => {
  const { folder, ask } = await open(t);
  writeFileSync(join(folder, 'mine.png'), png);
  writeFileSync(join(folder, '.half.part'), png);
  assert.equal((await ask('/images/mine.png')).status, 404);
  assert.equal((await ask('/images/.half.part')).status, 404);
});

test('a picture whose file is gone, is a folder, or is no picture any more is not found', async t => {
  const { folder, told, keep, enter, ask } = await open(t);
  const gone = await keep('Gone', png, 'png');
  rmSync(join(folder, gone));
  await enter('folder.png');
  mkdirSync(join(folder, 'folder.png'));
  await enter('page.png');
  writeFileSync(join(folder, 'page.png'), '<script>alert(1)</script>');
  await enter('empty.png');
  writeFileSync(join(folder, 'empty.png'), '');
  for (const name of [gone, 'folder.png', 'page.png', 'empty.png'])
    assert.equal((await ask(`/images/${name}`)).status, 404, name);
  assert.deepEqual(told, []);
});

test('a database that refuses is answered 500, its reason told only to the operator', async t => {
  const { database, told, keep, ask } = await open(t);
  const name = await keep('A clock', png, 'png');
  await database.close();
  const { status, body } = await ask(`/images/${name}`);
  assert.equal(status, 500);
  assert.match(String(body), /<h1>Something went wrong<\/h1>/);
  assert.equal(told.length, 1);
  assert.ok(told[0] instanceof Error && !String(body).includes(told[0].message));
});

test('a server that keeps no pictures has none', async t => {
  const web = await startWeb({ host: '127.0.0.1', port: 0, preview: async () => examplePreview() });
  t.after(web.close);
  assert.equal((await fetch(`${web.url}/images/a.png`)).status, 404);
});
