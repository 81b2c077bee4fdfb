// Both databases give the same answer to every question about the same papers.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { importDigest } from '../../src/desk/import-digest.ts';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import { languages } from '../../src/digest/language.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { findPapers, suggestPapers } from '../../src/search/find-papers.ts';
import { searchPapers } from '../../src/search/search-papers.ts';
import { readSearchQuery } from '../../src/search/search-query.ts';
import { wordsOf } from '../../src/search/tokens.ts';
import { bundledSamples, readDigestFile } from '../../src/sources/markdown-files.ts';
import type { Database } from '../../src/store/database.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainPaper } from '../digest/digests.ts';
import { newPostgresDatabase } from '../servers/postgres.ts';
import { terms } from './corpus/ask-corpus.ts';
import { corpus } from './corpus/corpus.ts';

const date = Temporal.PlainDate.from('2026-01-13');

async function openBoth(t: TestContext) {
  const both: readonly Database[] = [
    await openSqlite(':memory:'),
    await openPostgres(await newPostgresDatabase()),
  ];
  t.after(() => Promise.all(both.map(database => database.close())));
  return {
    each: (work: (database: Database) => Promise<unknown>) => Promise.all(both.map(work)),
    async ask(query: string) {
      const answers = [];
      for (const database of both) {
        const { matches, nearest } = await findPapers(database, query, 5);
        const read = readSearchQuery(query, { today: Temporal.PlainDate.from('2026-01-14') });
        const page = { skip: 1, limit: 3, terms };
        const searched = 'unreadable' in read ? read : await searchPapers(database, { query: read, ...page });
        answers.push({
          matches,
          nearest,
          suggested: await suggestPapers(database, query, 5, terms),
          searched,
        });
      }
      assert.deepEqual(answers[1], answers[0], JSON.stringify(query));
    },
  };
}

test('every word of the samples, whole and in part, gives the same papers', async t => {
  const { each, ask } = await openBoth(t);
  const now = Temporal.Instant.from('2026-01-14T01:00:00Z');
  const digests = languages.map(language => readDigestFile(bundledSamples[language]));
  for (const digest of digests)
    await each(database => importDigest(database, digest, { origin: 'sample', now }));
  const words = new Set(digests.flatMap(digest => wordsOf(JSON.stringify(digest))));
  for (const word of [...words].filter((_, index) => index % 5 === 0)) {
    await ask(word);
    await ask(word.slice(0, 2));
    await ask(`${word.slice(1)} ${word.slice(0, 1)}`);
  }
});

test('every question of the corpus gives the same papers', async t => {
  const { each, ask } = await openBoth(t);
  const now = Temporal.Instant.from('2026-01-14T01:00:00Z');
  for (const language of languages)
    await each(database =>
      importDigest(database, readDigestFile(bundledSamples[language]), { origin: 'sample', now }),
    );
  for (const [query] of Object.values(corpus).flat()) await ask(query);
});

// Few characters, so that words meet often; the last are letters of which one is two UTF-16 units, and the Greek sigmas.
const letters = fc.string({
  unit: fc.constantFrom(...'aab가나다漢字アィー1 \n:.-"\'\\&|!()*<'.split(''), '𠮷', '𐐨', 'ς', 'σ', 'Σ'),
  maxLength: 24,
});
const text = fc.oneof(letters, letters, fc.string({ unit: 'binary', maxLength: 12 }));
const filter = fc.oneof(
  fc.constant(''),
  letters.map(author => `author:"${author.replaceAll('"', '')}"`),
  fc.nat(40).map(votes => `minvotes:${votes}`),
  fc.constantFrom('after:2026-01-13', 'before:2026-01-13', 'before:2026-02 minvotes:3'),
);

test('any text gives the same answers', async t => {
  const { each, ask } = await openBoth(t);
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 3 }),
      fc.array(
        fc.tuple(text, filter).map(parts => parts.join(' ')),
        { minLength: 1, maxLength: 5 },
      ),
      async (papers, queries) => {
        const entered: Paper[] = papers.map(([title, aiSummary, abstract]) => {
          made += 1;
          const authors = [aiSummary, `Ada ${title}`];
          return plainPaper(`p${made % 40}`, { title, aiSummary, abstract, authors, upvotes: made % 40 });
        });
        await each(database => keepPapers(database, date, entered));
        for (const query of queries) await ask(query);
      },
    ),
    { numRuns: 150 },
  );
});
