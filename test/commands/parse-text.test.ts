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
    ['어제', ['yesterday', '', false]],
    ['last friday', ['day', 'last friday', false]],
    ['1월 13일 공개', ['day', '1월 13일', true]],
    ['foo', ['day', 'foo', false]],
    ['search author:kim sparse attention', ['search', 'author:kim sparse attention', false]],
    ['검색 희소 어텐션', ['search', '희소 어텐션', false]],
    ['search', ['search', '', false]],
    ['trending', ['trending', '', false]],
    ['급상승 public', ['trending', '', true]],
  ] as const)
    test(`/papers ${text} is understood`, () => assert.deepEqual(parsed('papers', text), expected));

  for (const text of ['today now', 'day', 'trending now', `x${'y'.repeat(10_000)}`])
    test(`/papers ${text.slice(0, 20)} gets the usage line`, () =>
      assert.equal(
        parsed('papers', text),
        'Usage: /papers today|yesterday|latest|2026-01-13|week|month|search|trending|subscribe|settings|pause|resume|unsubscribe|list|saved|follow|help [public]',
      ));

  test('what is longer than is taken is told so', () => {
    const said = (maxChars: number) => `That is too long. At most ${maxChars} characters can be taken here.`;
    assert.deepEqual(parsed('papers', `search ${'x'.repeat(80)}`), ['search', 'x'.repeat(80), false]);
    assert.equal(parsed('papers', `search ${'x'.repeat(81)}`), said(80));
    assert.equal(parsed('papers', 'x'.repeat(41)), said(40));
    assert.equal(parsed('paper', 'x '.repeat(200)), said(300));
  });

  test('a query is everything but a trailing public', () => {
    assert.deepEqual(parsed('paper', '선형  어텐션 public'), ['paper', '선형 어텐션', true]);
    assert.deepEqual(parsed('paper', 'public health'), ['paper', 'public health', false]);
  });

  test('no query and a query without end get the usage line in the asker’s language', () => {
    assert.equal(parsed('paper', ' ', 'ko'), '사용법: /paper MHLA [public]');
    assert.equal(parsed('paper', 'x'.repeat(10_000)), 'Usage: /paper MHLA [public]');
  });

  test('what is followed is taken as it was typed', () => {
    for (const text of [
      'diffusion',
      '저자:"Yann LeCun" world model',
      '"a, b", c',
      'topic:world model',
      '""',
      'public',
    ])
      assert.deepEqual(parsed('papers', `follow ${text}`), ['follow', text, false]);
  });

  test('a last word for public in another language than English is a word of what is searched', () => {
    for (const word of ['공개', '公開', '公开']) {
      assert.deepEqual(parsed('papers', `search reasoning ${word}`), ['search', `reasoning ${word}`, false]);
      assert.deepEqual(parsed('paper', `MHLA ${word}`), ['paper', `MHLA ${word}`, false]);
      assert.deepEqual(parsed('papers', `follow 모델 ${word}`), ['follow', `모델 ${word}`, false]);
      assert.deepEqual(parsed('papers', `week ${word}`), ['week', '', true]);
      assert.deepEqual(parsed('papers', word), ['latest', '', true]);
    }
    assert.deepEqual(parsed('papers', 'search reasoning PUBLIC'), ['search', 'reasoning', true]);
    assert.deepEqual(parsed('papers', 'search public health'), ['search', 'public health', false]);
  });

  test('what is the asker’s business alone takes no public', () => {
    for (const action of ['saved', 'list', 'pause'])
      for (const word of ['public', '공개'])
        assert.equal(parsed('papers', `${action} ${word}`), `Usage: /papers ${action}`);
  });
});
