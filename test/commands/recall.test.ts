import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRecall } from '../../src/commands/recall.ts';
import type { Reply } from '../../src/commands/reply.ts';
import { plainPaper } from '../digest/digests.ts';

const brief = { language: 'ko', summary: null, abstract: null, keyPoints: [], translated: true } as const;
const card = (id: string): Reply => ({
  kind: 'paper',
  language: 'ko',
  paper: plainPaper(id),
  brief,
  view: 'card',
});

describe('recall', () => {
  test('a paper is remembered for half a minute', async () => {
    let now = Temporal.Instant.from('2026-01-14T00:00:00Z');
    let made = 0;
    const recall = createRecall(() => now);
    const ask = () =>
      recall('ko MHLA', async () => {
        made += 1;
        return card(`2601.0000${made}`);
      });
    const first = await ask();
    now = now.add({ seconds: 29 });
    assert.equal(await ask(), first);
    now = now.add({ seconds: 1 });
    assert.notEqual(await ask(), first);
    assert.equal(made, 2);
  });

  test('a paper that was missing is found as soon as it is there', async () => {
    const recall = createRecall(() => Temporal.Instant.from('2026-01-14T00:00:00Z'));
    await recall('ko MHLA', async () => ({ kind: 'notice', language: 'ko', text: 'none' }));
    assert.equal((await recall('ko MHLA', async () => card('2601.00001'))).kind, 'paper');
  });

  test('an error is not remembered', async () => {
    const recall = createRecall(() => Temporal.Instant.from('2026-01-14T00:00:00Z'));
    await assert.rejects(recall('x', () => Promise.reject(new Error('store locked'))));
    assert.equal((await recall('x', async () => card('2601.00001'))).kind, 'paper');
  });

  test('only the newest two hundred are kept', async () => {
    const recall = createRecall(() => Temporal.Instant.from('2026-01-14T00:00:00Z'));
    for (let number = 0; number < 201; number += 1)
      await recall(String(number), async () => card('2601.00001'));
    const other = card('2601.00002');
    assert.equal(await recall('0', async () => other), other);
    assert.notEqual(await recall('200', async () => other), other);
  });
});
