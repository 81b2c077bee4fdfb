// What the store keeps beside deliveries: snapshots, papers, briefs, digests, facts.
import assert from 'node:assert/strict';
import type { Brief } from '../../src/digest/brief.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Paper } from '../../src/digest/paper.ts';
import type { Origin } from '../../src/digest/snapshot.ts';
import { briefsOf, writeBrief } from '../../src/store/briefs.ts';
import type { Sql } from '../../src/store/database.ts';
import {
  archivableDigests,
  findDigest,
  largestDigest,
  newestDigest,
  writeDigestRow,
} from '../../src/store/digests.ts';
import { readFact, writeFact } from '../../src/store/facts.ts';
import {
  firstNumberOf,
  newestPapers,
  numbersByName,
  paperById,
  paperByNumber,
  writePapers,
} from '../../src/store/papers.ts';
import { readSnapshot, writeSnapshot } from '../../src/store/snapshots.ts';
import { plainPaper } from '../digest/digests.ts';
import { testBoth } from './stores.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const date = day('2026-01-13');
const at = Temporal.Instant.from('2026-01-14T01:02:03.456Z');

const full: Paper = {
  id: '2601.07832',
  title: 'MHLA: "quotes", 한글 & 😀',
  url: 'https://huggingface.co/papers/2601.07832',
  upvotes: 25,
  abstract: 'Two\n\nparagraphs',
  authors: ['Ada', 'Alan'],
  publishedAt: '2026-01-11T15:07:37.000Z',
  thumbnail: 'https://pictures.example/1.png',
  aiSummary: 'A summary.',
  codeUrl: 'https://github.com/example/code',
  projectUrl: 'https://project.example/',
};

const brief = (language: 'ko' | 'en', summary: string): Brief => ({
  language,
  summary,
  abstract: '초록',
  keyPoints: ['하나', '둘'],
  translated: true,
});

const snapshot = (origin: Origin, papers: Paper[]) => ({ date, takenAt: at, origin, papers });

testBoth('a snapshot is read back as it was written', async open => {
  const sql = await open();
  assert.equal(await readSnapshot(sql, date), null);
  await writeSnapshot(sql, snapshot('huggingface', [full, plainPaper('2601.00001')]));
  assert.deepEqual(await readSnapshot(sql, date), snapshot('huggingface', [full, plainPaper('2601.00001')]));
});

testBoth('a list from Hugging Face is never replaced, any other gives way', async open => {
  const sql = await open();
  const one = (origin: Origin) => snapshot(origin, [plainPaper(origin)]);
  for (const [written, kept] of [
    ['sample', 'sample'],
    ['markdown', 'markdown'],
    ['huggingface', 'huggingface'],
    ['markdown', 'huggingface'],
    ['sample', 'huggingface'],
  ] as const) {
    await writeSnapshot(sql, one(written));
    assert.deepEqual(await readSnapshot(sql, date), one(kept));
  }
  await writeSnapshot(sql, snapshot('huggingface', []));
  assert.deepEqual(await readSnapshot(sql, date), one('huggingface'));
});

const write = (sql: Sql, on: string, ...papers: Paper[]) =>
  writePapers(sql, { date: day(on), papers, name: ({ title }) => title });

testBoth('papers are numbered by date, the first of a list highest', async open => {
  const sql = await open();
  await write(sql, '2026-01-13', plainPaper('b1'), plainPaper('b2'));
  await write(sql, '2026-01-12', plainPaper('a1'));
  await write(sql, '2026-01-14', plainPaper('c1'));
  await write(sql, '2026-01-13', plainPaper('b3'));
  const order = ['c1', 'b1', 'b2', 'b3', 'a1'];
  assert.deepEqual(
    (await newestPapers(sql, 10)).map(({ paper }) => paper.id),
    order,
  );
  assert.deepEqual(
    (await newestPapers(sql, 2)).map(({ paper }) => paper.id),
    ['c1', 'b1'],
  );
});

const ever = { from: 0, below: Number.MAX_SAFE_INTEGER };

testBoth('the papers of some dates are those between two numbers', async open => {
  const sql = await open();
  for (const on of ['2026-01-12', '2026-01-13', '2026-01-14'])
    await write(sql, on, plainPaper(`${on}a`), plainPaper(`${on}b`));
  const range = { from: firstNumberOf(day('2026-01-13')), below: firstNumberOf(day('2026-01-14')) };
  assert.deepEqual(
    (await newestPapers(sql, 10, range)).map(({ paper }) => paper.id),
    ['2026-01-13a', '2026-01-13b'],
  );
});

testBoth('a paper is found by its id, its number and its name', async open => {
  const sql = await open();
  const [known] = await write(sql, '2026-01-13', full);
  assert.ok(known);
  assert.deepEqual(known, { number: known.number, date, paper: full });
  assert.deepEqual(await paperById(sql, full.id), known);
  assert.deepEqual(await paperByNumber(sql, known.number), known);
  const named = (name: string, isBeginning = false) =>
    numbersByName(sql, name, { isBeginning, range: ever, limit: 5 });
  assert.deepEqual(await named(full.title), [known.number]);
  assert.deepEqual(await named('MH'), []);
  assert.deepEqual(await named('MH', true), [known.number]);
  assert.equal(await paperById(sql, '2601.00000'), null);
  assert.equal(await paperByNumber(sql, 0), null);
  assert.deepEqual(await named('other'), []);
});

testBoth('papers of one name come newest first', async open => {
  const sql = await open();
  const [old] = await write(sql, '2026-01-12', plainPaper('old', { title: 'Same' }));
  const [late] = await write(sql, '2026-01-13', plainPaper('new', { title: 'Same' }));
  const named = (limit: number) => numbersByName(sql, 'Same', { range: ever, limit });
  assert.deepEqual(await named(5), [late?.number, old?.number]);
  assert.deepEqual(await named(1), [late?.number]);
});

testBoth('a paper seen again keeps number and date, takes what is new and loses nothing', async open => {
  const sql = await open();
  const [before] = await write(sql, '2026-01-13', full);
  const less = plainPaper(full.id, { title: 'MHLA', upvotes: 29, codeUrl: 'https://github.com/example/new' });
  const [after] = await write(sql, '2026-01-14', less);
  assert.deepEqual(after, {
    number: before?.number,
    date,
    paper: { ...full, title: 'MHLA', upvotes: 29, codeUrl: 'https://github.com/example/new' },
  });
  assert.deepEqual(await paperById(sql, full.id), after);
  assert.deepEqual(await numbersByName(sql, 'MHLA', { range: ever, limit: 5 }), [after?.number]);
});

testBoth('briefs are kept by paper and language, a later one in the place of an earlier', async open => {
  const sql = await open();
  assert.deepEqual(await briefsOf(sql, full.id), new Map());
  await writeBrief(sql, full.id, brief('ko', '먼저'));
  await writeBrief(sql, full.id, brief('en', 'English'));
  await writeBrief(sql, full.id, brief('ko', '나중'));
  await writeBrief(sql, 'other', brief('ko', '남'));
  assert.deepEqual(
    await briefsOf(sql, full.id),
    new Map([
      ['en', brief('en', 'English')],
      ['ko', brief('ko', '나중')],
    ]),
  );
});

const digest = (known: Partial<Digest> = {}): Digest => ({
  date,
  language: 'ko',
  top: 5,
  entries: [{ paper: full, brief: brief('ko', '요약') }],
  ...known,
});

const writeDigest = (sql: Sql, written: Digest, selection = 'top 5', madeAt = at) =>
  writeDigestRow(sql, { selection, origin: 'huggingface', digest: written, madeAt });

testBoth('a digest is found by date, language and selection', async open => {
  const sql = await open();
  const key = { date, language: 'ko', selection: 'top 5' } as const;
  assert.equal(await findDigest(sql, key), null);
  await writeDigest(sql, digest());
  assert.deepEqual(await findDigest(sql, key), { origin: 'huggingface', digest: digest() });
  assert.equal(await findDigest(sql, { ...key, language: 'en' }), null);
  assert.equal(await findDigest(sql, { ...key, selection: 'top 3' }), null);
  assert.equal(await findDigest(sql, { ...key, date: day('2026-01-12') }), null);
});

testBoth('a digest made again takes the place of the earlier one', async open => {
  const sql = await open();
  await writeDigest(sql, digest());
  const later = digest({ entries: [{ paper: plainPaper('2601.00001'), brief: brief('ko', '새것') }] });
  await writeDigestRow(sql, { selection: 'top 5', origin: 'markdown', digest: later, madeAt: at });
  const found = await findDigest(sql, { date, language: 'ko', selection: 'top 5' });
  assert.deepEqual(found, { origin: 'markdown', digest: later });
});

testBoth('a digest without papers is not kept', async open => {
  const sql = await open();
  await writeDigest(sql, digest({ entries: [] }));
  assert.equal(await newestDigest(sql, 'ko'), null);
});

testBoth(
  'the newest digest is of the newest date, in the language asked for if there is one, and for everybody',
  async open => {
    const sql = await open();
    assert.equal(await newestDigest(sql, 'ko'), null);
    const older = digest({ date: day('2026-01-12') });
    const english = digest({ date: day('2026-01-14'), language: 'en' });
    await writeDigest(sql, english);
    assert.deepEqual((await newestDigest(sql, 'ko'))?.digest, english);
    await writeDigest(sql, digest());
    await writeDigest(sql, older);
    assert.deepEqual((await newestDigest(sql, 'ko'))?.digest, digest());
    assert.deepEqual((await newestDigest(sql, 'en'))?.digest, english);
    const top3 = digest({ top: 3 });
    await writeDigest(sql, top3, 'top 3', at.add({ seconds: 1 }));
    assert.deepEqual((await newestDigest(sql, 'ko'))?.digest, digest());
    assert.deepEqual((await newestDigest(sql, 'ko', 3))?.digest, top3);
    const top10 = digest({ top: 10 });
    await writeDigest(sql, top10, 'top 10');
    assert.deepEqual((await newestDigest(sql, 'ko', 5))?.digest, digest());
    assert.deepEqual((await newestDigest(sql, 'ko', 4))?.digest, top10);
    await writeDigest(sql, digest({ date: day('2026-01-15') }), 'top 5 {"minUpvotes":10}');
    assert.deepEqual((await newestDigest(sql, 'ko', 5))?.digest, digest());
  },
);

const week = (known: Partial<Digest> = {}): Digest =>
  digest({
    date: day('2026-01-18'),
    edition: 'week',
    themes: { papers: 41, terms: [{ name: '추론', papers: 9 }] },
    ...known,
  });

testBoth('a week comes back with its themes, and an alert with what matched', async open => {
  const sql = await open();
  await writeDigest(sql, week(), 'week top 5');
  const sunday = { date: day('2026-01-18'), language: 'ko' } as const;
  assert.deepEqual((await findDigest(sql, { ...sunday, selection: 'week top 5' }))?.digest, week());
  const alert = digest({
    edition: 'alert',
    entries: [{ paper: full, brief: brief('ko', '요약'), matched: ['LoRA'] }],
  });
  await writeDigest(sql, alert, 'alert top 10 {"keywords":["LoRA"],"isEither":1}');
  const key = { date, language: 'ko', selection: 'alert top 10 {"keywords":["LoRA"],"isEither":1}' } as const;
  assert.deepEqual((await findDigest(sql, key))?.digest, alert);
});

testBoth(
  'what was made of several days, or for one reader, is no digest of a day for everybody',
  async open => {
    const sql = await open();
    await writeDigest(sql, week(), 'week top 5');
    await writeDigest(sql, week({ top: 3 }), 'month top 3');
    await writeDigest(sql, digest({ edition: 'alert' }), 'alert top 10');
    assert.equal(await newestDigest(sql, 'ko'), null);
    const sunday = { date: day('2026-01-18'), language: 'ko' } as const;
    assert.equal(await largestDigest(sql, sunday), null);
    assert.deepEqual(await archivableDigests(sql), []);
    assert.deepEqual(await largestDigest(sql, { ...sunday, edition: 'week' }), week());
    assert.deepEqual(
      (await archivableDigests(sql, 'week')).map(found => [String(found.date), found.language]),
      [['2026-01-18', 'ko']],
    );
    await writeDigest(sql, digest({ date: day('2026-01-12') }));
    assert.deepEqual((await newestDigest(sql, 'ko'))?.digest, digest({ date: day('2026-01-12') }));
  },
);

testBoth('a fact is read back, and a later value takes its place', async open => {
  const sql = await open();
  assert.equal(await readFact(sql, 'name'), null);
  await writeFact(sql, 'name', 'first');
  await writeFact(sql, 'name', 'second');
  assert.equal(await readFact(sql, 'name'), 'second');
});
