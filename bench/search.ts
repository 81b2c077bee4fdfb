// Measures searching 100,000 papers: time, size and start; time and quality also beside FTS5's own tokenizers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keepPapers } from '../src/desk/keep-papers.ts';
import { searchPapers } from '../src/search/search-papers.ts';
import { readSearchQuery } from '../src/search/search-query.ts';
import type { Sql } from '../src/store/database.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { terms } from '../test/search/corpus/ask-corpus.ts';
import { openRival, type PlainText, sizeOf } from './rival-index.ts';
import { searchKinds } from './search-kinds.ts';
import { qualityRows } from './search-quality.ts';
import { quantile } from './statistics.ts';
import { type VariedPaper, variedPapers } from './varied-papers.ts';

const count = 100_000;
const sampled = 10_000;
const warmUpRounds = 20;
const rounds = 200;
const print = (line: string) => process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'paperboy-search-'));
const file = join(folder, 'paperboy.db');
const words = variedPapers(count, terms);

async function keepAll(): Promise<void> {
  const database = await openSqlite(file);
  let day: VariedPaper[] = [];
  const keepDay = async () => {
    const [first] = day;
    if (first === undefined) return;
    const briefs = new Map(
      day.flatMap(({ paper, brief }) => (brief === null ? [] : [[paper.id, brief] as const])),
    );
    const papers = day.map(({ paper }) => paper);
    await database.tx(sql => keepPapers(sql, first.date, papers, { briefs }));
    day = [];
  };
  for (const varied of words.papers()) {
    if (day[0] !== undefined && !day[0].date.equals(varied.date)) await keepDay();
    day.push(varied);
  }
  await keepDay();
  await database.close();
}

/** The newest have the highest numbers, as in the store. */
function* plainTexts(): Generator<PlainText> {
  let number = count;
  for (const { paper, brief } of words.papers()) {
    yield {
      number,
      title: paper.title,
      brief: [paper.aiSummary, brief?.summary, ...(brief?.keyPoints ?? [])].join('\n'),
      abstract: [paper.abstract, brief?.abstract].join('\n'),
    };
    number -= 1;
  }
}

async function ask(sql: Sql, text: string, skip = 0): Promise<number> {
  const query = readSearchQuery(text, { today: Temporal.PlainDate.from('2026-01-14') });
  if ('unreadable' in query) throw new Error(text);
  return (await searchPapers(sql, { query, skip, limit: 10, terms })).papers.length;
}

async function time(work: (round: number) => unknown): Promise<number[]> {
  const tookMs: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work(round < 0 ? round + warmUpRounds : round);
    if (round >= 0) tookMs.push(performance.now() - startedAt);
  }
  return tookMs;
}

const figures = (tookMs: readonly number[]): string =>
  [0.5, 0.99, 1].map(share => quantile(tookMs, share).toFixed(2).padStart(8)).join(' ');

const builtAt = performance.now();
await keepAll();
print(`search: ${count} papers, kept in ${((performance.now() - builtAt) / 1000).toFixed(0)} s`);
const stat = new DatabaseSync(file);
const wordsMb = sizeOf(stat, 'paper_words');
print(`  the index ${sizeOf(stat, 'paper_index%').toFixed(1)} MB, words for slips ${wordsMb.toFixed(1)} MB`);
stat.close();

const openedAt = performance.now();
const database = await openSqlite(file);
const openMs = performance.now() - openedAt;
await ask(database, 'diffusion model');
print(
  `  open ${openMs.toFixed(1)} ms, with the first search ${(performance.now() - openedAt).toFixed(1)} ms`,
);

const some = [...words.papers().take(sampled)];
const kinds = searchKinds(words, some);
print(
  `  ${rounds} rounds a kind, ms at the median, the 99th percentile and the most; papers shown on average`,
);
for (const [kind, queryOf] of Object.entries(kinds)) {
  let shown = 0;
  const tookMs = await time(async round => {
    shown += await ask(database, queryOf(round));
  });
  print(`  ${kind.padEnd(24)} ${figures(tookMs)}  ${(shown / (rounds + warmUpRounds)).toFixed(1)}`);
}
const common = kinds['a common word'];
if (common !== undefined)
  print(
    `  ${'its 100th page'.padEnd(24)} ${figures(await time(round => ask(database, common(round), 990)))}`,
  );
await database.close();

for (const tokenizer of ['unicode61', 'trigram'] as const) {
  const rival = openRival(tokenizer, join(folder, `${tokenizer}.db`));
  rival.add(plainTexts());
  print(`  FTS5 ${tokenizer}: ${rival.megabytes().toFixed(1)} MB`);
  for (const [kind, queryOf] of Object.entries(kinds))
    if (!queryOf(0).includes(':'))
      print(`  ${kind.padEnd(24)} ${figures(await time(round => rival.ask(queryOf(round), 'newest')))}`);
  rival.close();
}
rmSync(folder, { recursive: true });

print('  the first answer right:');
for (const row of await qualityRows()) print(`  ${row}`);
