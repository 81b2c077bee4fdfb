import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readInline } from '../../../src/digest/inline.ts';
import { discordText } from '../../../src/platforms/discord/text.ts';
import { hostileEntry } from '../hostile-digests.ts';
import { readMarkdown, readText } from './read-markdown.ts';

const write = (text: string, maxChars = 100_000) => discordText([{ text }], maxChars);
const hostileText = hostileEntry.map(({ paper, brief }) => brief.summary ?? paper.title);

describe('text on Discord', () => {
  test('plain text is read back as it was written', () => {
    fc.assert(
      fc.property(hostileText, text => {
        assert.equal(readText(write(text)), text);
      }),
      { numRuns: 300 },
    );
  });

  for (const start of ['# ', '## ', '### ', '> ', '>>> ', '- ', '* ', '+ ', '1. ', '-# ', '  - ', '\t# '])
    test(`a line that starts with ${JSON.stringify(start)} stays text`, () => {
      for (const text of [`${start}a`, `a\n${start}a`, `a\n\n${start}\n${start}a`])
        assert.equal(readText(write(text)), text);
    });

  test('what only looks like a mention, an emoji, an address or a link stays text', () => {
    for (const text of [
      '@everyone @here <@1> <@&1> <#1> <:a:1> <a:b:1> <t:1> </x:1> <id:home>',
      ':smile: :한글: a:b:c',
      'https://a_b.c/d HTTPS://A.B/C steam://run/1',
      '[x](https://a.b)',
      'a](https://a.b',
      '||x|| ~~x~~ __x__ _x_ *x* `x` ```x```',
      '\\ \\\\ \\* \\a',
    ])
      assert.equal(readText(write(text)), text);
  });

  test('bold that a Korean particle touches is bold', () => {
    for (const [source, bold, rest] of [
      ['**논문(2026)**은', '논문(2026)', '은'],
      ['**"인용"**은', '"인용"', '은'],
      ['**LoRA+**를', 'LoRA+', '를'],
      ['**A*B**는', 'A*B', '는'],
    ])
      assert.deepEqual(readMarkdown(discordText(readInline(source ?? ''), 2000)), [
        { text: bold, bold: true, url: null },
        { text: rest, bold: false, url: null },
      ]);
  });

  test('an address inside bold shows no asterisks', () => {
    assert.deepEqual(readMarkdown(discordText(readInline('**코드 https://a.b/c_d_e 공개**'), 2000)), [
      { text: '코드 ', bold: true, url: null },
      { text: 'https://a.b/c_d_e', bold: true, url: 'https://a.b/c_d_e' },
      { text: ' 공개', bold: true, url: null },
    ]);
  });

  test('an address ends before a Korean particle', () => {
    assert.equal(
      discordText(readInline('https://github.com/UniPat-AI/BabyVision에 공개됩니다'), 2000),
      '<https://github.com/UniPat-AI/BabyVision>에 공개됩니다',
    );
  });

  test('a text that fits is not cut, and one that does not is cut to fit and marked', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 400 }), (text, maxChars) => {
        const runs = readInline(text);
        const whole = discordText(runs, 100_000);
        const written = discordText(runs, maxChars);
        assert.ok(written.length <= maxChars, `${written.length} > ${maxChars}`);
        if (whole.length <= maxChars) assert.equal(written, whole);
        else assert.ok(readText(written).endsWith('…'));
        assert.ok(written.isWellFormed());
      }),
      { numRuns: 300 },
    );
  });
});
