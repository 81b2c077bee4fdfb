// Discord's Markdown as it reaches the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discordInline, discordText } from '../../src/web/discord-text.ts';

const inline: [name: string, text: string, html: string][] = [
  ['bold holds before a Korean particle', '**논문(2026)**은', '<strong>논문(2026)</strong>은'],
  ['marks nest', '**굵고 *기운* 글**', '<strong>굵고 <em>기운</em> 글</strong>'],
  ['underline and strike are drawn', '__a__ ~~b~~', '<u>a</u> <s>b</s>'],
  ['a backslash makes a mark plain', String.raw`\*A\* A\_B\_C \\`, String.raw`*A* A_B_C \ `.trimEnd()],
  ['an escaped mark does not close', String.raw`**a\**b**`, '<strong>a**b</strong>'],
  ['underscores inside words stay', 'A_B_C a_b_ _a_b', 'A_B_C a_b_ _a_b'],
  ['an unclosed mark stays', '**a *b', '**a *b'],
  ['code keeps its marks', '`**a**`', '<code>**a**</code>'],
  ['a masked link is a link', '[ar*X*iv](https://a.b/c)', '<a href="https://a.b/c">ar<em>X</em>iv</a>'],
  ['a masked link without preview is the same', '[x](<https://a.b/c>)', '<a href="https://a.b/c">x</a>'],
  [
    'a link in angle brackets loses them',
    '<https://a.b/?q=1&r>',
    '<a href="https://a.b/?q=1&amp;r">https://a.b/?q=1&amp;r</a>',
  ],
  ['a bare link ends before its full stop', 'https://a.b/c.', '<a href="https://a.b/c">https://a.b/c</a>.'],
  ['no other scheme becomes a link', '[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ['markup is text', '<script>"&"</script>', '&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;'],
];

for (const [name, text, html] of inline) {
  test(name, async () => assert.equal(String(await discordInline(text)), html));
}

test('lines, lists, headings, small print and quotes are told apart', async () => {
  const text = '## 제목\n첫 줄\n- 하나\n- **둘**\n\n> 인용\n-# 작은 글';
  assert.equal(
    String(await discordText(text)),
    '<div class="heading-2">제목</div><div class="line">첫 줄</div><ul><li>하나</li><li><strong>둘</strong></li></ul>' +
      '<div class="line"></div><blockquote>인용</blockquote><div class="small-print">작은 글</div>',
  );
});

test('four thousand marks that never close are read in under a second', async () => {
  const started = performance.now();
  await discordInline('*_~[`<'.repeat(680));
  assert.ok(performance.now() - started < 1000);
});
