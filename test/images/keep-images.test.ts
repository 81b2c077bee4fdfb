// Pictures fetched from loopback and kept in a real folder and a real database.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Paper } from '../../src/digest/paper.ts';
import { createImageFetcher } from '../../src/images/fetch-image.ts';
import { ImageError } from '../../src/images/image-error.ts';
import { createImageKeeper } from '../../src/images/keep-images.ts';
import { imageOf, isImageFile } from '../../src/store/images.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainPaper } from '../digest/digests.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { type PictureHandler, servePictures } from './picture-server.ts';
import { gif, gifOf, jpg, png } from './pictures.ts';

// Loopback is not reached through a proxy of the machine.
for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'])
  delete process.env[name];

/** Answers with the picture that the path's ending names, or 404. */
const byEnding: PictureHandler = ({ url = '' }, response) => {
  const picture = { png, jpg, gif }[url.split('.').at(-1) ?? ''];
  response.writeHead(picture ? 200 : 404).end(picture);
};

async function open(t: TestContext, handler = byEnding) {
  const server = await servePictures(t, handler);
  const database = await openSqlite(':memory:');
  t.after(() => database.close().catch(() => undefined));
  const folder = join(temporaryFolder(t), 'images');
  const fetcher = createImageFetcher({ allowedOrigin: server.url });
  t.after(() => fetcher.close());
  const clock = { now: Temporal.Instant.from('2026-01-14T01:02:03Z') };
  const failures: [string, unknown][] = [];
  const createKeeper = (fetchImage = fetcher.fetch) =>
    createImageKeeper({
      folder,
      database,
      fetchImage,
      now: () => clock.now,
      onFailed: ({ id }, error) => failures.push([id, error]),
    });
  /** A paper whose picture is at a path of the server. */
  const paper = (id: string, path: string, known: Partial<Paper> = {}) =>
    plainPaper(id, { title: 'A: title', thumbnail: server.url + path, ...known });
  const { keep } = createKeeper();
  return { ...server, database, folder, clock, failures, createKeeper, paper, keep };
}

const files = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))]));

test('a picture is fetched once, and kept under its paper’s title', async t => {
  const { url, requests, folder, database, failures, paper, keep, createKeeper } = await open(t);
  const kept = { file: 'A_title_img.jpg', url: `${url}/1.jpg` };
  assert.deepEqual(await keep(paper('2601.00001', '/1.jpg')), kept);
  assert.deepEqual(files(folder), { 'A_title_img.jpg': jpg });
  assert.equal(await isImageFile(database, kept.file), true);
  assert.deepEqual(await keep(paper('2601.00001', '/1.jpg', { title: 'Another title' })), kept);
  assert.deepEqual(await createKeeper().keep(paper('2601.00001', '/1.jpg')), kept);
  assert.equal(requests.length, 1);
  assert.deepEqual(failures, []);
});

test('a paper that is asked for twice at once has its picture fetched once', async t => {
  const { url, requests, folder, paper, keep } = await open(t);
  const one = paper('2601.00001', '/1.png');
  const found = await Promise.all([keep(one), keep(one), keep({ ...one })]);
  assert.deepEqual(found, Array(3).fill({ file: 'A_title_img.png', url: `${url}/1.png` }));
  assert.equal(requests.length, 1);
  assert.deepEqual(Object.keys(files(folder)), ['A_title_img.png']);
});

test('a paper without a picture has none', async t => {
  const { requests, failures, keep } = await open(t);
  assert.equal(await keep(plainPaper('2601.00001')), null);
  assert.equal(await keep(plainPaper('no arXiv id', { thumbnail: 'images/a.png' })), null);
  assert.equal(requests.length, 0);
  assert.deepEqual(failures, []);
});

test('a picture beside a Markdown file is fetched from where it came', async t => {
  const { createKeeper } = await open(t);
  const asked: string[] = [];
  const { keep } = createKeeper(async url => {
    asked.push(url);
    return { bytes: png, type: 'png' };
  });
  const url = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.07832.png';
  const kept = await keep(plainPaper('2601.07832', { title: 'MHLA', thumbnail: 'images/MHLA_img.jpg' }));
  assert.deepEqual(kept, { file: 'MHLA_img.png', url });
  assert.deepEqual(asked, [url]);
});

test('papers of one title have files of their own', async t => {
  const { folder, paper, keep } = await open(t);
  const names = [];
  for (const [id, title] of [
    ['2601.00001', 'Same title'],
    ['2601.00002', 'Same title'],
    ['cs/0112017', 'SAME title'],
  ] as const)
    names.push((await keep(paper(id, '/1.gif', { title })))?.file);
  assert.deepEqual(names, [
    'Same_title_img.gif',
    'Same_title_2601.00002_img.gif',
    'SAME_title_cs-0112017_img.gif',
  ]);
  assert.deepEqual(Object.keys(files(folder)).sort(), names.sort());
});

test('a picture whose file is gone is fetched again', async t => {
  const { requests, folder, paper, keep } = await open(t);
  const one = paper('2601.00001', '/1.png');
  const kept = await keep(one);
  rmSync(join(folder, 'A_title_img.png'));
  assert.deepEqual(await keep(one), kept);
  rmSync(folder, { recursive: true });
  assert.deepEqual(await keep(one), kept);
  assert.deepEqual(files(folder), { 'A_title_img.png': png });
  assert.equal(requests.length, 3);
});

test('a picture at another address takes the place of the earlier one', async t => {
  const { url, folder, database, paper, keep } = await open(t);
  await keep(paper('2601.00001', '/1.png'));
  assert.equal(await keep(paper('2601.00001', '/missing')), null);
  assert.deepEqual(files(folder), { 'A_title_img.png': png });
  const kept = { file: 'A_title_img.jpg', url: `${url}/2.jpg` };
  assert.deepEqual(await keep(paper('2601.00001', '/2.jpg')), kept);
  assert.deepEqual(files(folder), { 'A_title_img.jpg': jpg });
  assert.deepEqual(await imageOf(database, '2601.00001'), { file: kept.file, url: kept.url });
});

test('a picture that failed is left alone for ten minutes', async t => {
  const answers = { broken: true };
  const { requests, clock, failures, paper, keep } = await open(t, (request, response) => {
    if (answers.broken) response.writeHead(503).end();
    else byEnding(request, response);
  });
  const one = paper('2601.00001', '/1.png');
  assert.equal(await keep(one), null);
  const [[id, error] = []] = failures;
  assert.equal(id, '2601.00001');
  assert.ok(error instanceof ImageError);
  assert.equal(error.failure, 'refused');

  answers.broken = false;
  clock.now = clock.now.add({ minutes: 10 }).subtract({ nanoseconds: 1 });
  assert.equal(await keep(one), null);
  assert.equal(await keep(paper('2601.00002', '/1.png')), null);
  assert.equal(requests.length, 1);
  assert.equal(failures.length, 1);
  assert.equal((await keep(paper('2601.00001', '/2.png')))?.file, 'A_title_img.png');

  clock.now = clock.now.add({ nanoseconds: 1 });
  assert.equal((await keep(one))?.file, 'A_title_img.png');
  assert.equal(requests.length, 3);
});

test('a disk that refuses is a failure that leaves nothing behind', async t => {
  const { folder, database, clock, failures, paper, keep } = await open(t);
  const one = paper('2601.00001', '/1.png');
  writeFileSync(folder, 'a file where the folder should be');
  assert.equal(await keep(one), null);
  assert.match(String(failures[0]?.[1]), /EEXIST/);

  rmSync(folder);
  mkdirSync(join(folder, 'A_title_img.png'), { recursive: true });
  clock.now = clock.now.add({ minutes: 10 });
  assert.equal(await keep(one), null);
  assert.equal(failures.length, 2);
  assert.deepEqual(readdirSync(folder), ['A_title_img.png']);
  assert.equal(await imageOf(database, one.id), null);

  rmSync(folder, { recursive: true });
  clock.now = clock.now.add({ minutes: 10 });
  assert.equal((await keep(one))?.file, 'A_title_img.png');
});

test('a database that refuses is a failure', async t => {
  const { database, failures, paper, keep } = await open(t);
  await database.close();
  assert.equal(await keep(paper('2601.00001', '/1.png')), null);
  assert.equal(failures.length, 1);
});

test('two processes never take one name for two papers', async t => {
  const count = 20;
  const server = await servePictures(t, ({ url = '' }, response) => void response.end(gifOf(url)));
  const folder = temporaryFolder(t);
  const file = join(temporaryFolder(t), 'paperboy.db');
  await (await openSqlite(file)).close();
  const script = fileURLToPath(new URL('keep-many.ts', import.meta.url));
  const run = () => promisify(execFile)(process.execPath, [script, folder, file, server.url, String(count)]);
  await Promise.all([run(), run()]);

  const database = await openSqlite(file);
  t.after(() => database.close());
  const names = new Set<string>();
  for (let id = 1; id <= count; id += 1) {
    const kept = await imageOf(database, String(id));
    assert.ok(kept);
    assert.deepEqual(readFileSync(join(folder, kept.file)), gifOf(`/${id}`));
    names.add(kept.file);
  }
  assert.deepEqual(new Set(readdirSync(folder)), names);
  assert.equal(names.size, count);
});
