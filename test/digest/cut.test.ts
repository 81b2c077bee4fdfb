import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cut, head } from '../../src/digest/cut.ts';

const family = '👩‍👩‍👧‍👦';
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(family, '🇰🇷', 'e\u0301', '각', 'ᄀ\u1161\u11a8', 'שלום', ' ', '\u202eabc', '👍🏽'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map(pieces => pieces.join(''));

const borders = (whole: string): number[] => [
  ...[...new Intl.Segmenter().segment(whole)].map(({ index }) => index),
  whole.length,
];

describe('cutting', () => {
  test('leaves a text that fits as it is', () => {
    fc.assert(
      fc.property(text, fc.nat(100), (whole, more) => assert.equal(cut(whole, whole.length + more), whole)),
      { numRuns: 100 },
    );
  });

  test('keeps whole characters as a reader sees them, marks the end and fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 100 }), (whole, maxChars) => {
        fc.pre(whole.length > maxChars);
        const shown = cut(whole, maxChars);
        assert.ok(shown.length <= maxChars);
        assert.ok(shown.endsWith('…'));
        assert.ok(shown.isWellFormed());
        const kept = shown.slice(0, -1);
        assert.ok(borders(whole).some(end => whole.slice(0, end).trimEnd() === kept));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps as much as fits', () => {
    assert.equal(cut('abcdef', 5), 'abcd…');
    assert.equal(cut('ab cdef', 4), 'ab…');
    assert.equal(cut(`a${family}bc`, 13), `a${family}…`);
    assert.equal(cut(`a${family}bc`, 12), 'a…');
    assert.equal(cut(family, 5), '…');
    assert.equal(cut(`e${'\u0301'.repeat(500)}`, 100), '…');
    assert.equal(cut('가나다라', 3), '가나…');
  });

  test('counts what a piece costs where that is not its length', () => {
    const escapedLength = (piece: string) => piece.replaceAll('&', '&amp;').length;
    assert.equal(head('a&b&c', 11, escapedLength), 'a&b');
    assert.equal(head('a&b&c', 12, escapedLength), 'a&b&');
  });
});
