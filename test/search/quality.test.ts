// How often the first answer to a query is the right one, over questions of ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realDay, realDayMissing } from '../servers/huggingface.ts';
import { testBoth } from '../store/stores.ts';
import { askPapers, keepCorpus } from './corpus/ask-corpus.ts';
import { corpus } from './corpus/corpus.ts';

const leastRight = 0.95;
const real = realDay();

test('the corpus has at least 90 questions, none of them twice', () => {
  const queries = Object.values(corpus).flatMap(questions => questions.map(([query]) => query));
  assert.ok(queries.length >= 90, `${queries.length}`);
  assert.deepEqual(queries, [...new Set(queries)]);
});

testBoth(
  'at least 95 of 100 questions are answered with the right paper first',
  async (open, { dialect }) => {
    const database = await open();
    await keepCorpus(database, real);
    const misses: string[] = [];
    let asked = 0;
    for (const [kind, questions] of Object.entries(corpus))
      for (const [query, id] of questions) {
        asked += 1;
        const [first = 'nothing', ...others] = await askPapers(database, query);
        if (first !== id)
          misses.push(`${kind}: ${query} gives ${first}, ${id} is number ${others.indexOf(id) + 2}`);
      }
    const right = asked - misses.length;
    const figures = `${right} of ${asked} right on ${dialect}; missed:\n${misses.join('\n')}`;
    assert.ok(right / asked >= leastRight, figures);
  },
  { skip: real ? false : realDayMissing },
);
