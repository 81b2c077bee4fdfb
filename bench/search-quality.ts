// How often the first answer to a question of the corpus is the right one, by Paperboy and by FTS5's own tokenizers.
import { briefsOf } from '../src/store/briefs.ts';
import { newestPapers } from '../src/store/papers.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { askPapers, keepCorpus } from '../test/search/corpus/ask-corpus.ts';
import { corpus } from '../test/search/corpus/corpus.ts';
import { realDay, realDayMissing } from '../test/servers/huggingface.ts';
import { openRival, type PlainText } from './rival-index.ts';

type Side = { readonly name: string; readonly first: (query: string) => Promise<string | undefined> };

/** A row for each side: how many of the corpus it has right, by kind. */
export async function qualityRows(): Promise<string[]> {
  const real = realDay();
  if (real === undefined) return [realDayMissing];
  const database = await openSqlite(':memory:');
  await keepCorpus(database, real);
  const known = await newestPapers(database, 100);
  const idOf = new Map(known.map(({ number, paper }) => [number, paper.id]));
  const plain: PlainText[] = [];
  for (const { number, paper } of known) {
    const briefs = [...(await briefsOf(database, paper.id)).values()];
    plain.push({
      number,
      title: paper.title,
      brief: [paper.aiSummary, ...briefs.flatMap(({ summary, keyPoints }) => [summary, ...keyPoints])].join(
        '\n',
      ),
      abstract: [paper.abstract, ...briefs.map(({ abstract }) => abstract)].join('\n'),
    });
  }
  const sides: Side[] = [{ name: 'Paperboy', first: async query => (await askPapers(database, query))[0] }];
  for (const tokenizer of ['unicode61', 'trigram'] as const)
    for (const order of ['newest', 'rank'] as const) {
      const rival = openRival(tokenizer, ':memory:');
      rival.add(plain);
      sides.push({
        name: `${tokenizer}, ${order}`,
        first: async query => idOf.get(rival.ask(query, order)[0] ?? -1),
      });
    }
  const rows: string[] = [];
  for (const { name, first } of sides) {
    const kinds: string[] = [];
    let [right, asked] = [0, 0];
    for (const [kind, questions] of Object.entries(corpus)) {
      let rightOfKind = 0;
      for (const [query, id] of questions) if ((await first(query)) === id) rightOfKind += 1;
      right += rightOfKind;
      asked += questions.length;
      kinds.push(`${kind} ${rightOfKind}/${questions.length}`);
    }
    const share = ((100 * right) / asked).toFixed(1);
    rows.push(`${name.padEnd(20)} ${right} of ${asked} (${share} %): ${kinds.join(', ')}`);
  }
  await database.close();
  return rows;
}
