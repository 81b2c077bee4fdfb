// Blocks keep to what Slack documents, and each fault is worded and placed as Slack does it.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { blockFaults } from './block-rules.ts';

const image = { type: 'image', image_url: 'https://example.org/1.png', alt_text: 'one' } as const;

suite('blocks', () => {
  const text = { type: 'plain_text', text: 'ok' };
  const rich = (element: object) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [element] }],
  });
  const button = { type: 'button', text, action_id: 'a' };
  const row = (...elements: object[]) => ({ type: 'actions', elements });
  const options = [{ text, value: '1' }];

  const sound: Record<string, object[]> = {
    'of every kind': [
      { type: 'header', text },
      { type: 'section', fields: [text], accessory: image },
      { type: 'context', elements: [text, image] },
      row(button, { type: 'static_select', options, initial_option: options[0], action_id: 'b' }),
      { type: 'divider', block_id: 'line' },
      rich({ type: 'link', url: 'https://example.org', text: 'x', style: { bold: true } }),
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_list', style: 'bullet', elements: rich({ type: 'text', text: 'x' }).elements },
          { type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'key' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
        ],
      },
    ],
    'whose actions share an id across blocks': [row(button), row(button)],
  };
  for (const [name, blocks] of Object.entries(sound))
    test(`${name} are accepted`, () => assert.deepEqual(blockFaults(blocks), []));

  const long = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
  const unsound: [name: string, blocks: object[], fault: string][] = [
    ['of an unknown type', [{ type: 'video' }], 'unsupported type: video [json-pointer:/blocks/0/type]'],
    [
      'with an unknown element',
      [row({ type: 'datepicker' })],
      'unsupported type: datepicker [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'with an unknown property',
      [{ type: 'section', text: { type: 'mrkdwn', text: 'x', emoji: true } }],
      'invalid additional property: emoji [json-pointer:/blocks/0/text]',
    ],
    [
      'with a long header',
      [{ type: 'header', text: long(151) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'with a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'with an empty section',
      [{ type: 'section' }],
      'either text or fields is required [json-pointer:/blocks/0]',
    ],
    [
      'with eleven fields',
      [{ type: 'section', fields: Array(11).fill(text) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'with eleven context elements',
      [{ type: 'context', elements: Array(11).fill(text) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'with a long button',
      [row({ ...button, text: long(76) })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'with one action id twice in a block',
      [row(button, button)],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'with one block id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'with a menu of 101 options',
      [row({ type: 'static_select', options: Array(101).fill(options[0]) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'with an image without alternative text',
      [{ type: 'image', image_url: image.image_url }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'with an image that is not on the web',
      [{ ...image, image_url: 'attachment://1.png' }],
      'invalid_url [json-pointer:/blocks/0/image_url]',
    ],
    [
      'with an empty text in rich text',
      [rich({ type: 'text', text: '' })],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'with a link to nowhere in rich text',
      [rich({ type: 'link', text: 'x' })],
      'missing required field: url [json-pointer:/blocks/0/elements/0/elements/0]',
    ],
  ];
  for (const [name, blocks, fault] of unsound)
    test(`${name} are refused`, () => assert.deepEqual(blockFaults(blocks), [fault]));
});
