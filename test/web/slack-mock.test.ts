// What Slack shows as it is must reach the page as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownBlock } from '@slack/types';
import { slackMock } from '../../src/web/slack-mock.ts';

const hostile = '<script>x</script> <!channel> *A* A_B_C ~s~ `c` # [l](u) &amp; \\ 1. 2)';

/** The text that a reader sees of blocks, its white space as it stands in the markup. */
async function textOf(blocks: KnownBlock[]): Promise<string> {
  const markup = await markupOf(blocks);
  const text = markup.slice(markup.indexOf('slack_blocks_to_jsx--blocks')).replaceAll(/^[^>]*>|<[^>]*>/g, '');
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#x27;': "'",
    '&#39;': "'",
  };
  return text.replaceAll(/&[#\w]+;/g, entity => entities[entity] ?? entity).trim();
}

const markupOf = async (blocks: KnownBlock[]): Promise<string> =>
  String(await slackMock([{ text: '', blocks }], 'papers'));

test('plain text is shown as it is', async () => {
  assert.equal(await textOf([{ type: 'section', text: { type: 'plain_text', text: hostile } }]), hostile);
  assert.equal(await textOf([{ type: 'header', text: { type: 'plain_text', text: hostile } }]), hostile);
});

test('rich text is shown as it is', async () => {
  const block: KnownBlock = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }],
  };
  assert.equal(await textOf([block]), hostile);
});

test('escaped mrkdwn is shown unescaped and never parsed as HTML or mention', async () => {
  const text = '&lt;script&gt;x&lt;/script&gt; &lt;!channel&gt; A_B_C # [l](u) &amp;amp; \\';
  assert.equal(
    await textOf([{ type: 'section', text: { type: 'mrkdwn', text } }]),
    '<script>x</script> <!channel> A_B_C # [l](u) &amp; \\',
  );
});

test('mrkdwn links and bold are drawn, their labels as text', async () => {
  const text = '*굵게* <https://a.b/x_y-z?q=1&amp;r=2|A *B* &lt;c&gt;>';
  const markup = await markupOf([{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }]);
  assert.match(markup, /<strong>.*굵게.*<\/strong>/);
  assert.match(markup, /href="https:\/\/a\.b\/x_y-z\?q=1&amp;r=2"/);
  assert.match(markup, /A \*B\* &lt;c&gt;/);
});

test('a button, a select menu, a list, a picture and a divider are drawn', async () => {
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const markup = await markupOf([
    { type: 'divider' },
    {
      type: 'section',
      text: plain('요약'),
      accessory: { type: 'image', image_url: 'https://a.b/c.png', alt_text: '그림' },
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '하나' }] }],
        },
      ],
    },
    {
      type: 'actions',
      elements: [
        { type: 'button', text: plain('초록 보기'), action_id: 'abstract', value: '1' },
        {
          type: 'static_select',
          action_id: 'choose',
          placeholder: plain('논문 고르기'),
          options: [{ text: plain('MHLA'), value: '1' }],
        },
      ],
    },
  ]);
  assert.match(markup, /slack_blocks_to_jsx__divider/);
  assert.match(markup, /<img src="https:\/\/a\.b\/c\.png" alt="그림"/);
  assert.match(markup, /<li[^>]*>.*하나.*<\/li>/);
  assert.match(markup, /<button[^>]*>.*초록 보기.*<\/button>/);
  assert.match(markup, /논문 고르기/);
  assert.doesNotMatch(markup, /id="(?:abstract|choose)"|rel="preload"/);
});

test('a message without blocks shows its text', async () => {
  assert.match(String(await slackMock([{ text: '안녕하세요' }], 'papers')), /안녕하세요/);
});
