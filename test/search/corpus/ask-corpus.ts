// Asks a store of the real day and the bundled samples the questions of the corpus.
import { readGlossary } from '../../../src/config/brief-files.ts';
import { importDigest } from '../../../src/desk/import-digest.ts';
import { keepPapers } from '../../../src/desk/keep-papers.ts';
import { languages } from '../../../src/digest/language.ts';
import type { Term } from '../../../src/digest/term.ts';
import { searchPapers } from '../../../src/search/search-papers.ts';
import { readSearchQuery } from '../../../src/search/search-query.ts';
import { readEntries } from '../../../src/sources/huggingface-entry.ts';
import { bundledSamples, readDigestFile } from '../../../src/sources/markdown-files.ts';
import type { Database, Sql } from '../../../src/store/database.ts';

const date = Temporal.PlainDate.from('2026-01-13');
const now = Temporal.Instant.from('2026-01-14T01:00:00Z');

/** The terms of all glossaries. */
export const terms: readonly Term[] = languages.flatMap(language => readGlossary(language).terms);

/** Keeps the papers of the real day, and the samples' briefs of the five best in every language. */
export async function keepCorpus(database: Database, realDay: unknown): Promise<void> {
  await database.tx(sql => keepPapers(sql, date, readEntries(realDay)?.papers ?? []));
  for (const language of languages)
    await importDigest(database, readDigestFile(bundledSamples[language]), { origin: 'markdown', now });
}

/** The ids that a query gives, the first answer first. */
export async function askPapers(sql: Sql, text: string): Promise<string[]> {
  const query = readSearchQuery(text, { today: Temporal.PlainDate.from('2026-01-14') });
  if ('unreadable' in query) throw new Error(`${text}: ${query.unreadable} can't be read`);
  const { papers } = await searchPapers(sql, { query, skip: 0, limit: 10, terms });
  return papers.map(({ paper }) => paper.id);
}
