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

  test('a topic is all words without a name, an author those with theirs', () => {
    const values = (text: string) => {
      const found = parseCommandText('papers', text, 'en');
      return 'usage' in found ? found.usage : { ...found.values };
    };
    for (const [text, expected] of [
      ['follow', {}],
      ['follow diffusion', { topic: 'diffusion' }],
      ['팔로우 확산 모델', { topic: '확산 모델' }],
      ['follow author:LeCun', { author: 'LeCun' }],
      ['follow 저자:"Yann LeCun" world model', { topic: 'world model', author: 'Yann LeCun' }],
      ['follow topic:world model', { topic: 'world model' }],
      ['follow "world model"', { topic: 'world model' }],
      ['follow vision: language', { topic: 'vision: language' }],
      ['follow ""', { topic: '' }],
      ['follow author:""', { author: '' }],
      ['follow author:a author:b', 'Usage: /papers follow [topic:"diffusion model"] [author:"Yann LeCun"]'],
    ] as const)
      assert.deepEqual(values(text), expected, text);
  });
});
