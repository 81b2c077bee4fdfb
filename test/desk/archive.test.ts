// The archive: digests as files, and the store built again from them.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { createArchive, digestFile } from '../../src/desk/archive.ts';
import { createDesk, type DigestRequest } from '../../src/desk/desk.ts';
import { importDigest } from '../../src/desk/import-digest.ts';
import { everything } from '../../src/digest/selection.ts';
import { findPapers } from '../../src/search/find-papers.ts';
import { createHuggingFace } from '../../src/sources/huggingface.ts';
import { listDigestFiles, readDigestFile } from '../../src/sources/markdown-files.ts';
import { findDigest, writeDigestRow } from '../../src/store/digests.ts';
import { readSnapshot } from '../../src/store/snapshots.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { anyDigest, plainPaper } from '../digest/digests.ts';
import { startHuggingFace } from '../servers/huggingface.ts';
import { entry } from '../sources/entries.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const tuesday = Temporal.PlainDate.from('2026-01-13');
const now = () => Temporal.Instant.from('2026-01-14T13:00:00+09:00');
const top = (count: number) => ({ top: count, filter: everything });

async function openDesk(t: TestContext) {
  const folder = temporaryFolder(t);
  const server = await startHuggingFace({
    days: { '2026-01-13': [entry('2601.00001', 5), entry('2601.00002', 3), entry('2601.00003', 1)] },
    now,
  });
  const source = createHuggingFace({ endpoint: server.url, token: null, now, firstRetryMs: 1 });
  const database = await openSqlite(':memory:');
  t.after(async () => {
    await source.close();
    await server.close();
    await database.close();
  });
  const archive = createArchive({ folder, database });
  const desk = createDesk({
    database,
    source,
    now,
    onKept: archive.write,
  });
  const request = (known: Partial<DigestRequest> = {}): DigestRequest => ({
    date: tuesday,
    language: 'ko',
    selection: top(2),
    ...known,
  });
  return {
    folder,
    database,
    archive,
    desk,
    request,
    files: () => readdirSync(join(folder, 'digests')).filter(name => name.endsWith('.md')),
    text: (name: string) => readFileSync(join(folder, 'digests', name), 'utf8'),
  };
}

test('a digest that is kept is a file of its date, in another language with that in its name', async t => {
  const { desk, request, files, text, database } = await openDesk(t);
  const digest = await desk.digest(request(), 'freeze');
  await desk.digest(request({ language: 'en' }), 'freeze');
  await desk.digest(request({ language: 'zh' }), 'freeze');
  assert.deepEqual(files(), ['2026-01-13.en.md', '2026-01-13.md', '2026-01-13.zh.md']);
  assert.equal(text('2026-01-13.md'), await digestFile(database, digest));
});

test('of several digests of a date the largest is the file, and none that a filter made', async t => {
  const { desk, request, text, files } = await openDesk(t);
  await desk.digest(
    request({ selection: { ...top(3), filter: { ...everything, minUpvotes: 4 } } }),
    'freeze',
  );
  assert.throws(files, { code: 'ENOENT' });
  await desk.digest(request({ selection: top(3) }), 'freeze');
  await desk.digest(request({ selection: top(1) }), 'freeze');
  assert.match(text('2026-01-13.md'), /^# 2026-01-13 Daily Papers \(Top 3\)/);
});

test('a week is a file of its own, from which it is read back, and its papers are no day’s list', async t => {
  const { desk, request, files, folder } = await openDesk(t);
  const selection = { ...top(2), edition: 'week' } as const;
  const week = await desk.digest(request({ selection }), 'freeze');
  await desk.digest(request({ selection, language: 'en' }), 'freeze');
  assert.deepEqual(files(), ['2026-01-13.week.en.md', '2026-01-13.week.md']);
  const after = await openSqlite(':memory:');
  t.after(() => after.close());
  for (const file of listDigestFiles(join(folder, 'digests')))
    await importDigest(after, readDigestFile(file), { origin: 'markdown', now: now() });
  const key = { date: tuesday, selection: 'week top 2' };
  const rebuilt = await findDigest(after, { ...key, language: 'ko' });
  assert.equal(rebuilt?.digest.edition, 'week');
  assert.deepEqual(
    rebuilt.digest.entries.map(({ paper, brief }) => [paper.id, paper.upvotes, brief.summary]),
    week.entries.map(({ paper, brief }) => [paper.id, paper.upvotes, brief.summary]),
  );
  assert.ok(await findDigest(after, { ...key, language: 'en' }));
  assert.equal(await readSnapshot(after, tuesday), null);
});

test('files of weeks that are missing are written', async t => {
  const { desk, request, files, folder, archive } = await openDesk(t);
  await desk.digest(request({ selection: { ...top(2), edition: 'week' } }), 'freeze');
  rmSync(join(folder, 'digests', '2026-01-13.week.md'));
  await archive.complete();
  assert.deepEqual(files(), ['2026-01-13.week.md']);
});

test('a look writes no file', async t => {
  const { files, desk, request } = await openDesk(t);
  await desk.digest(request({ date: tuesday.add({ days: 1 }) }), 'look');
  assert.throws(files, { code: 'ENOENT' });
});

test('files that are missing are written, and those that are there left alone', async t => {
  const { desk, request, archive, files, folder, text } = await openDesk(t);
  await desk.digest(request(), 'freeze');
  await desk.digest(request({ language: 'en' }), 'freeze');
  const before = text('2026-01-13.md');
  rmSync(join(folder, 'digests', '2026-01-13.md'));
  writeFileSync(join(folder, 'digests', '2026-01-13.en.md'), 'mine');
  await archive.complete();
  assert.deepEqual(files(), ['2026-01-13.en.md', '2026-01-13.md']);
  assert.equal(text('2026-01-13.md'), before);
  assert.equal(text('2026-01-13.en.md'), 'mine');
});

test('a file that is older than its digest is written again', async t => {
  const { desk, request, archive, folder, text } = await openDesk(t);
  await desk.digest(request(), 'freeze');
  const before = text('2026-01-13.md');
  const file = join(folder, 'digests', '2026-01-13.md');
  writeFileSync(file, 'of an older digest');
  utimesSync(file, new Date('2026-01-14T00:00:00Z'), new Date('2026-01-14T00:00:00Z'));
  await archive.complete();
  assert.equal(text('2026-01-13.md'), before);
});

test('of two writes at once the file has the newer digest', async t => {
  const { desk, request, archive, text } = await openDesk(t);
  await desk.digest(request({ selection: top(1) }), 'freeze');
  const older = archive.write({ date: tuesday, language: 'ko' });
  const newer = desk.digest(request({ selection: top(3) }), 'freeze');
  await Promise.all([older, newer, archive.write({ date: tuesday, language: 'ko' })]);
  assert.match(text('2026-01-13.md'), /\(Top 3\)/);
});

test('a file is whole or not there, and nothing else is left in the folder', async t => {
  const { desk, request, folder } = await openDesk(t);
  mkdirSync(join(folder, 'digests', '2026-01-13.md'), { recursive: true });
  await assert.rejects(desk.digest(request(), 'freeze'));
  assert.deepEqual(
    readdirSync(join(folder, 'digests')).filter(name => name.endsWith('.tmp')),
    [],
  );
});

test('a picture that is kept is named by its file, and found beside the digest', async t => {
  const { database, folder, text, archive } = await openDesk(t);
  await database.all(
    'INSERT INTO images (paper_id, url, file) VALUES ($1, $2, $3)',
    '2601.00001',
    'https://example.org/a.png',
    'A_Clock_img.png',
  );
  mkdirSync(join(folder, 'images'));
  writeFileSync(join(folder, 'images', 'A_Clock_img.png'), 'picture');
  const paper = plainPaper('2601.00001', { title: 'A Clock', thumbnail: 'https://example.org/a.png' });
  const brief = {
    language: 'ko',
    summary: '요약',
    abstract: '초록',
    keyPoints: ['점'],
    translated: true,
  } as const;
  const digest = { date: tuesday, language: 'ko', top: 5, entries: [{ paper, brief }] } as const;
  await writeDigestRow(database, { selection: 'top 5', origin: 'huggingface', digest, madeAt: now() });
  await archive.write({ date: tuesday, language: 'ko' });
  assert.match(text('2026-01-13.md'), /!\[Thumbnail\]\(images\/A_Clock_img\.png\)/);
  assert.ok(existsSync(join(folder, 'digests', 'images', 'A_Clock_img.png')));
});

/** Without the prototypes that a generator or a parser gives. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the archive alone builds the store again', async t => {
  await fc.assert(
    fc.asyncProperty(anyDigest, async digest => {
      const folder = temporaryFolder(t);
      const before = await openSqlite(':memory:');
      const after = await openSqlite(':memory:');
      const selection = `top ${digest.top}`;
      await writeDigestRow(before, { selection, origin: 'huggingface', digest, madeAt: now() });
      await createArchive({ folder, database: before }).complete();
      for (const file of listDigestFiles(join(folder, 'digests')))
        await importDigest(after, readDigestFile(file), { origin: 'markdown', now: now() });
      const { date, language } = digest;
      const rebuilt = await findDigest(after, { date, language, selection });
      assert.deepEqual(plain(rebuilt?.digest), plain(digest));
      for (const { paper } of digest.entries)
        assert.deepEqual(
          (await findPapers(after, paper.id, 1)).matches.map(known => known.paper.id),
          [paper.id],
        );
      await createArchive({ folder: join(folder, 'again'), database: after }).complete();
      const [file = ''] = listDigestFiles(join(folder, 'again', 'digests'));
      const [first = ''] = listDigestFiles(join(folder, 'digests'));
      assert.equal(readFileSync(file, 'utf8'), readFileSync(first, 'utf8'));
      await before.close();
      await after.close();
    }),
    { numRuns: 40 },
  );
});
