// What Discord refuses in a message, at the border: the longest that fits, and one more.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from './api-error.ts';
import { checkMessage } from './message-rules.ts';

/** Where and why a body is refused: `path: code`; for an error without a tree its code; '' when it isn't. */
function refusal(body: unknown): string {
  try {
    checkMessage(body);
    return '';
  } catch (error) {
    assert.ok(error instanceof ApiError);
    if (!error.errors) return String(error.code);
    return faults(error.errors, []).join(', ');
  }
}

function faults(tree: object, path: string[]): string[] {
  return Object.entries(tree).flatMap(([key, below]) =>
    key === '_errors'
      ? below.map((fault: { code: string }) => `${path.join('.')}: ${fault.code}`)
      : faults(below, [...path, key]),
  );
}

const text = (length: number) => '가'.repeat(length);
const embed = (part: object) => ({ embeds: [{ title: 'a', ...part }] });
const row = (...components: object[]) => ({ content: 'a', components: [{ type: 1, components }] });
const button = { type: 2, style: 1, label: 'a', custom_id: 'a' };
const option = (value: string) => ({ label: 'a', value });
const menu = { type: 3, custom_id: 'm', options: [option('a')] };
const list = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, index) => make(index));
const layout = (...components: object[]) => ({ flags: 1 << 15, components });

const cases: [title: string, fits: unknown, refused: unknown, as: string][] = [
  ['content', { content: text(2000) }, { content: text(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
  ['nothing to show', { embeds: [{ title: 'a' }] }, { content: ' ', embeds: [] }, '50006'],
  [
    'embeds',
    { embeds: list(10, () => ({ title: 'a' })) },
    { embeds: list(11, () => ({ title: 'a' })) },
    'embeds: BASE_TYPE_MAX_LENGTH',
  ],
  ['title', embed({ title: text(256) }), embed({ title: text(257) }), 'embeds.0.title: BASE_TYPE_MAX_LENGTH'],
  [
    'title in UTF-16 units',
    embed({ title: '😀'.repeat(128) }),
    embed({ title: '😀'.repeat(129) }),
    'embeds.0.title: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'description',
    embed({ description: text(4096) }),
    embed({ description: text(4097) }),
    'embeds.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'footer',
    embed({ footer: { text: text(2048) } }),
    embed({ footer: { text: text(2049) } }),
    'embeds.0.footer.text: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'author',
    embed({ author: { name: text(256) } }),
    embed({ author: { name: text(257) } }),
    'embeds.0.author.name: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'fields',
    embed({ fields: list(25, () => ({ name: 'a', value: 'a' })) }),
    embed({ fields: list(26, () => ({ name: 'a', value: 'a' })) }),
    'embeds.0.fields: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field value',
    embed({ fields: [{ name: 'a', value: text(1024) }] }),
    embed({ fields: [{ name: 'a', value: text(1025) }] }),
    'embeds.0.fields.0.value: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field of spaces',
    embed({ fields: [{ name: '\u200b', value: 'a' }] }),
    embed({ fields: [{ name: ' ', value: 'a' }] }),
    'embeds.0.fields.0.name: BASE_TYPE_REQUIRED',
  ],
  [
    'sum over all embeds',
    { embeds: [{ description: text(3000) }, { description: text(3000) }] },
    { embeds: [{ description: text(3000) }, { description: text(3001) }] },
    'embeds: MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'embed of nothing',
    { embeds: [{ image: { url: 'https://a.b/c.png' } }] },
    { embeds: [{ color: 1 }] },
    'embeds.0.description: BASE_TYPE_REQUIRED',
  ],
  [
    'URL scheme',
    embed({ url: 'http://a.b' }),
    embed({ url: 'ftp://a.b' }),
    'embeds.0.url: URL_TYPE_INVALID_SCHEME',
  ],
  [
    'URL form',
    embed({ thumbnail: { url: 'attachment://a.png' } }),
    embed({ thumbnail: { url: 'a.png' } }),
    'embeds.0.thumbnail.url: URL_TYPE_INVALID_URL',
  ],
  ['colour', embed({ color: 0xffffff }), embed({ color: 0x1000000 }), 'embeds.0.color: NUMBER_TYPE_MAX'],
  [
    'nonce',
    { content: 'a', nonce: 'n'.repeat(25) },
    { content: 'a', nonce: 'n'.repeat(26) },
    'nonce: NONCE_TYPE_TOO_LONG',
  ],
  [
    'rows',
    {
      content: 'a',
      components: list(5, index => ({ type: 1, components: [{ ...button, custom_id: `${index}` }] })),
    },
    {
      content: 'a',
      components: list(6, index => ({ type: 1, components: [{ ...button, custom_id: `${index}` }] })),
    },
    'components: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'custom ids',
    row(button, { ...button, custom_id: 'b' }),
    row(button, button),
    'components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'custom id',
    row({ ...button, custom_id: 'c'.repeat(100) }),
    row({ ...button, custom_id: 'c'.repeat(101) }),
    'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'button label',
    row({ ...button, label: text(80) }),
    row({ ...button, label: text(81) }),
    'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'link button',
    row({ type: 2, style: 5, label: 'a', url: 'https://a.b' }),
    row({ type: 2, style: 5, label: 'a' }),
    'components.0.components.0.url: BASE_TYPE_REQUIRED',
  ],
  [
    'options',
    row({ ...menu, options: list(25, index => option(`${index}`)) }),
    row({ ...menu, options: list(26, index => option(`${index}`)) }),
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'no options',
    row(menu),
    row({ ...menu, options: [] }),
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'option label',
    row({ ...menu, options: [{ label: text(100), value: 'a' }] }),
    row({ ...menu, options: [{ label: text(101), value: 'a' }] }),
    'components.0.components.0.options.0.label: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'option values',
    row({ ...menu, options: [option('a'), option('b')] }),
    row({ ...menu, options: [option('a'), option('a')] }),
    'components.0.components.0.options.1: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'option description',
    row({ ...menu, options: [{ ...option('a'), description: text(100) }] }),
    row({ ...menu, options: [{ ...option('a'), description: text(101) }] }),
    'components.0.components.0.options.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'chosen beforehand',
    row({ ...menu, options: [{ ...option('a'), default: true }, option('b')] }),
    row({ ...menu, options: ['a', 'b'].map(value => ({ ...option(value), default: true })) }),
    'components.0.components.0: SELECT_COMPONENT_TOO_MANY_DEFAULTS',
  ],
  [
    'least and most',
    row({ ...menu, options: [option('a'), option('b')], min_values: 2, max_values: 2 }),
    row({ ...menu, options: [option('a'), option('b')], min_values: 2 }),
    'components.0.components.0.min_values: NUMBER_TYPE_MAX',
  ],
  [
    'emoji',
    row({ type: 2, style: 1, custom_id: 'a', emoji: { name: '📄' } }),
    row({ type: 2, style: 1, custom_id: 'a', emoji: {} }),
    'components.0.components.0.emoji.name: BASE_TYPE_REQUIRED',
  ],
  [
    'buttons in a row',
    row(...list(5, index => ({ ...button, custom_id: `${index}` }))),
    row(...list(6, index => ({ ...button, custom_id: `${index}` }))),
    'components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'link button without custom id',
    row({ type: 2, style: 5, label: 'a', url: 'https://a.b' }),
    row({ type: 2, style: 5, label: 'a', url: 'https://a.b', custom_id: 'a' }),
    'components.0.components.0: BUTTON_COMPONENT_INVALID',
  ],
  [
    'placeholder',
    row({ ...menu, placeholder: text(150) }),
    row({ ...menu, placeholder: text(151) }),
    'components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'layout without its flag',
    layout({ type: 10, content: 'a' }),
    { content: 'a', components: [{ type: 10, content: 'a' }] },
    'components.0.type: BASE_TYPE_CHOICES, components.0.components: BASE_TYPE_REQUIRED',
  ],
  [
    'layout with content',
    layout({ type: 10, content: 'a' }),
    { ...layout({ type: 10, content: 'a' }), content: 'a' },
    'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'layout parts',
    layout({ type: 17, components: list(39, () => ({ type: 14 })) }),
    layout({ type: 17, components: list(40, () => ({ type: 14 })) }),
    'components: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'layout text',
    layout({ type: 10, content: 'a'.repeat(4000) }),
    layout(...list(2, () => ({ type: 10, content: 'a'.repeat(2001) }))),
    'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'layout nesting',
    layout({ type: 17, components: [{ type: 14 }] }),
    layout({ type: 17, components: [{ type: 17, components: [{ type: 14 }] }] }),
    'components.0.components.0.type: BASE_TYPE_CHOICES',
  ],
  [
    'section accessory',
    layout({ type: 9, components: [{ type: 10, content: 'a' }], accessory: button }),
    layout({ type: 9, components: [{ type: 10, content: 'a' }] }),
    'components.0.accessory: BASE_TYPE_REQUIRED',
  ],
  ['layout bytes', layout({ type: 10, content: text(3386) }), layout({ type: 10, content: text(3387) }), '0'],
];

for (const [title, fits, refused, as] of cases) {
  test(`${title}: what fits is taken, one more is refused`, () => {
    assert.equal(refusal(fits), '');
    assert.equal(refusal(refused), as);
  });
}

test('all faults are told at once', () => {
  const body = { content: text(2001), embeds: [{ title: text(257) }] };
  assert.equal(refusal(body), 'content: BASE_TYPE_MAX_LENGTH, embeds.0.title: BASE_TYPE_MAX_LENGTH');
});
