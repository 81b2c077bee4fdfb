import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain, readInline } from '../../../src/digest/inline.ts';
import { escapeText, mrkdwnLink, richText, slackText } from '../../../src/platforms/slack/text.ts';
import { hostileEntry } from '../hostile-digests.ts';
import { readMrkdwn } from './read-mrkdwn.ts';

const hostileText = hostileEntry.map(({ paper, brief }) => brief.summary ?? paper.title);

describe('text on Slack', () => {
  test('`&`, `<` and `>` are escaped, and nothing else is', () => {
    assert.equal(escapeText('<!channel> & *a* &lt;'), '&lt;!channel&gt; &amp; *a* &amp;lt;');
    assert.equal(mrkdwnLink('https://a.b/?c&d', 'A<B'), '<https://a.b/?c&amp;d|A&lt;B>');
  });

  test('a text object shows the text, and no markup but what was meant', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const object = slackText(readInline(text), 100_000);
        const shown =
          object.type === 'mrkdwn' ? readMrkdwn(object.text).map(piece => piece.text) : [object.text];
        assert.equal(shown.join(''), plain(text));
      }),
      { numRuns: 300 },
    );
  });

  test('rich text holds the text literally', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const elements = richText([{ text }], 100_000);
        assert.deepEqual(elements, text === '' ? [] : [{ type: 'text', text }]);
      }),
      { numRuns: 100 },
    );
  });

  test('what mrkdwn can’t say is plain text', () => {
    for (const text of [
      '*A* search',
      'A_B_C',
      '~x~',
      '`x`',
      ':smile:',
      ':한글:',
      '> a',
      'a\n> b',
      '$\\sim_x$',
    ])
      assert.deepEqual(slackText(readInline(text), 100), {
        type: 'plain_text',
        text: plain(text),
        emoji: false,
      });
  });

  test('bold that a Korean particle touches is bold in rich text and shows no asterisks in a text object', () => {
    for (const [source, bold, rest] of [
      ['**논문(2026)**은', '논문(2026)', '은'],
      ['**"인용"**은', '"인용"', '은'],
      ['**LoRA+**를', 'LoRA+', '를'],
    ]) {
      const runs = readInline(source ?? '');
      assert.deepEqual(richText(runs, 100), [
        { type: 'text', text: bold, style: { bold: true } },
        { type: 'text', text: rest },
      ]);
      assert.deepEqual(slackText(runs, 100), { type: 'plain_text', text: `${bold}${rest}`, emoji: false });
    }
  });

  test('bold between spaces is bold in a text object', () => {
    const object = slackText(readInline('이 **논문** 은 **새롭다**. <b>'), 100);
    assert.deepEqual(object, {
      type: 'mrkdwn',
      text: '이 *논문* 은 *새롭다*. &lt;b&gt;',
      verbatim: true,
    });
  });

  test('bold behind a letter is plain', () => {
    assert.deepEqual(slackText(readInline('새**논문** 은'), 100), {
      type: 'plain_text',
      text: '새논문 은',
      emoji: false,
    });
  });

  test('bold that would begin or end with a space is plain', () => {
    assert.deepEqual(slackText([{ text: 'a ', strong: true }, { text: ' b' }], 100), {
      type: 'plain_text',
      text: 'a  b',
      emoji: false,
    });
  });

  test('an address ends before a Korean particle', () => {
    const runs = readInline('https://github.com/UniPat-AI/BabyVision에 공개됩니다');
    assert.deepEqual(slackText(runs, 100), {
      type: 'mrkdwn',
      text: '<https://github.com/UniPat-AI/BabyVision>에 공개됩니다',
      verbatim: true,
    });
    assert.deepEqual(richText(runs, 100), [
      { type: 'link', url: 'https://github.com/UniPat-AI/BabyVision' },
      { type: 'text', text: '에 공개됩니다' },
    ]);
  });

  test('a text that fits is not cut, and one that does not is cut to what a reader may see', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 600 }), (text, maxChars) => {
        const runs = readInline(text);
        const whole = plain(text);
        for (const [cutText, written] of [
          [
            richText(runs, maxChars)
              .map(part => (part.type === 'text' ? part.text : part.url))
              .join(''),
          ],
          [slackText(runs, maxChars)].map(({ type, text: written }) => [
            type === 'mrkdwn'
              ? readMrkdwn(written)
                  .map(piece => piece.text)
                  .join('')
              : written,
            written,
          ])[0] ?? [],
        ]) {
          assert.ok(cutText !== undefined && cutText.length <= maxChars);
          assert.ok(cutText.isWellFormed());
          assert.ok((written?.length ?? 0) <= 3000);
          if (whole.length <= maxChars) assert.equal(cutText, whole);
          else assert.ok(cutText.endsWith('…'));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('text that escaping makes too long for mrkdwn is plain', () => {
    assert.equal(slackText([{ text: '&'.repeat(600) }], 600).type, 'mrkdwn');
    assert.equal(slackText([{ text: '&'.repeat(600), strong: true }], 600).type, 'plain_text');
  });
});
