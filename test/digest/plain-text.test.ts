import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { oneLine, paragraphs, sentences } from '../../src/digest/plain-text.ts';

describe('other people’s text', () => {
  test('becomes one line', () => {
    assert.equal(oneLine('  a\r\n b\t\u2028c\u00a0 d\u0000 '), 'a b c d');
    assert.equal(oneLine(' \n\ufeff'), '');
  });

  test('becomes paragraphs', () => {
    assert.equal(paragraphs('\n a  b \r\nc\r\r\r\rd\u2029e\n'), 'a b\nc\n\nd\ne');
  });

  test('is composed, and has no half characters', () => {
    assert.equal(oneLine('ᄒ\u1161\u11ab글'), '한글');
    assert.equal(oneLine('a\ud800b'), 'a\ufffdb');
    assert.equal(paragraphs('e\u0301\udc00'), 'é\ufffd');
  });

  test('keeps joined emoji and the direction of writing', () => {
    for (const text of ['👩‍👩‍👧‍👦 🇰🇷', 'שלום abc', '\u202eabc']) assert.equal(oneLine(text), text);
  });
});

describe('sentences', () => {
  test('do not end at an abbreviation or a decimal point', () => {
    assert.deepEqual(
      sentences('Vaswani et al. propose attention, e.g. in Fig. 2. It has 3.5B weights. Good!'),
      ['Vaswani et al. propose attention, e.g. in Fig. 2.', 'It has 3.5B weights.', 'Good!'],
    );
  });

  test('of nothing are none', () => {
    assert.deepEqual(sentences(' \n'), []);
  });

  test('go over a line’s end', () => {
    assert.deepEqual(sentences('One\nsentence. Two'), ['One sentence.', 'Two']);
  });
});
