import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseCommandText } from '../../src/commands/parse-text.ts';

/** Name and value of what was understood, or the usage line. */
function parsed(name: string, text: string, language: 'ko' | 'en' = 'en'): unknown {
  const found = parseCommandText(name, text, language);
  if ('usage' in found) return found.usage;
  return [found.action.name, Object.values(found.values).join(' '), found.isPublic];
}

describe('free text', () => {
  for (const [text, expected] of [
    ['', ['latest', '', false]],
    ['today', ['today', '', false]],
    ['TODAY', ['today', '', false]],
    ['오늘', ['today', '', false]],
    ['今日', ['today', '', false]],
    ['今天', ['today', '', false]],
    ['  yesterday  public ', ['yesterday', '', true]],
    ['2026-01-13', ['day', '2026-01-13', false]],
    ['2026-01-13 공개', ['day', '2026-01-13', true]],
    ['2026-01-13 公開', ['day', '2026-01-13', true]],
    ['2026-01-13 公开', ['day', '2026-01-13', true]],
    ['day 2026-01-13', ['day', '2026-01-13', false]],
    ['public', ['latest', '', true]],
    ['help', ['help', '', false]],
  ] as const)
    test(`/papers ${text} is understood`, () => assert.deepEqual(parsed('papers', text), expected));

  for (const text of [
    'foo',
    'today now',
    '2026-02-30',
    '2026-1-13',
    'day',
    'today 2026-01-13',
    `x${'y'.repeat(10_000)}`,
  ])
    test(`/papers ${text.slice(0, 20)} gets the usage line`, () =>
      assert.equal(
        parsed('papers', text),
        'Usage: /papers today|yesterday|latest|2026-01-13|week|month|resume|help [public]',
      ));

  test('a query is everything but a trailing public', () => {
    assert.deepEqual(parsed('paper', '선형  어텐션 public'), ['paper', '선형 어텐션', true]);
    assert.deepEqual(parsed('paper', 'public health'), ['paper', 'public health', false]);
  });

  test('no query and a query without end get the usage line in the asker’s language', () => {
    assert.equal(parsed('paper', ' ', 'ko'), '사용법: /paper MHLA [public]');
    assert.equal(parsed('paper', 'x'.repeat(10_000)), 'Usage: /paper MHLA [public]');
  });
});
