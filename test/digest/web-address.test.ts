import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { webAddress } from '../../src/digest/web-address.ts';

describe('a web address', () => {
  test('is spelt so that no markup needs to quote it', () => {
    for (const [found, spelt] of [
      ['https://github.com/a/b', 'https://github.com/a/b'],
      ['https://a.b/c_(d)', 'https://a.b/c_%28d%29'],
      ['https://a.b/?x=<1>|2&y=`3`', 'https://a.b/?x=%3C1%3E%7C2&y=%603%60'],
      ['https://a.b/논문', 'https://a.b/%EB%85%BC%EB%AC%B8'],
      ['https://논문.kr', 'https://xn--s80bq8p.kr/'],
      ['https://a.b/100%', 'https://a.b/100%25'],
      ['https://a.b/%20#c#d', 'https://a.b/%20#c%23d'],
      ['HTTP://A.B', 'http://a.b/'],
    ] as const)
      assert.equal(webAddress(found), spelt);
  });

  test('is none where a message could not hold it', () => {
    for (const found of [
      null,
      '',
      'x',
      '/papers/1',
      '<!channel>',
      'ftp://a.b',
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      'http://[::1]/',
      `https://a.b/${'x'.repeat(500)}`,
      `https://a.b/?${'&'.repeat(100)}`,
      `https://a.b/${'가'.repeat(60)}`,
    ])
      assert.equal(webAddress(found), null, String(found));
  });

  test('stays the same when it is spelt again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), found => {
        const spelt = webAddress(found);
        assert.equal(webAddress(spelt), spelt);
        assert.doesNotMatch(spelt ?? '', /[^\x21-\x7e]|[<>()[\]|\\`'"{}^]/);
      }),
      { numRuns: 200 },
    );
  });
});
