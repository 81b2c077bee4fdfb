// What Discord refuses in a modal, at the border: the longest that fits, and one more.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from './api-error.ts';
import { checkModal } from './modal-rules.ts';

const text = (length: number) => '가'.repeat(length);
const input = { type: 4, custom_id: 'i', style: 1, label: 'a' };
const { label: _, ...bare } = input;
const option = { label: 'a', value: 'a' };
const menu = { type: 3, custom_id: 'm', options: [option] };
const row = (part: object) => ({ type: 1, components: [{ ...input, ...part }] });
const label = (component: object, part: object = {}) => ({ type: 18, label: 'a', component, ...part });
const modal = (...components: object[]) => ({ custom_id: 'm', title: 't', components });
const rows = (length: number) => Array.from({ length }, (_, index) => row({ custom_id: `${index}` }));

function isRefused(data: unknown): boolean {
  try {
    checkModal(data);
    return false;
  } catch (error) {
    assert.ok(error instanceof ApiError && error.code === 50035);
    return true;
  }
}

const cases: [title: string, fits: object, refused: object][] = [
  [
    'a custom id of 100 characters',
    { ...modal(row({})), custom_id: text(100) },
    { ...modal(row({})), custom_id: text(101) },
  ],
  [
    'a title of 45 characters',
    { ...modal(row({})), title: text(45) },
    { ...modal(row({})), title: text(46) },
  ],
  ['a title', modal(row({})), { ...modal(row({})), title: undefined }],
  ['five parts', modal(...rows(5)), modal(...rows(6))],
  ['at least one part', modal(row({})), modal()],
  [
    'one input in a row',
    modal(row({})),
    modal({ type: 1, components: [input, { ...input, custom_id: 'j' }] }),
  ],
  ['text inputs in rows', modal(row({})), modal({ type: 1, components: [menu] })],
  ['different custom ids', modal(row({}), row({ custom_id: 'j' })), modal(row({}), row({}))],
  ['a label of 45 characters', modal(row({ label: text(45) })), modal(row({ label: text(46) }))],
  ['a label on an input in a row', modal(row({})), modal(row({ label: undefined }))],
  ['no second label in a label', modal(label(bare)), modal(label(input))],
  [
    'a description of 100 characters',
    modal(label(bare, { description: text(100) })),
    modal(label(bare, { description: text(101) })),
  ],
  [
    'an input custom id of 100 characters',
    modal(row({ custom_id: text(100) })),
    modal(row({ custom_id: text(101) })),
  ],
  [
    'a placeholder of 100 characters',
    modal(row({ placeholder: text(100) })),
    modal(row({ placeholder: text(101) })),
  ],
  ['a value of 4,000 characters', modal(row({ value: text(4000) })), modal(row({ value: text(4001) }))],
  [
    'a value within its own bounds',
    modal(row({ value: text(5), max_length: 5 })),
    modal(row({ value: text(6), max_length: 5 })),
  ],
  ['a greatest length of 4,000', modal(row({ max_length: 4000 })), modal(row({ max_length: 4001 }))],
  [
    'bounds in order',
    modal(row({ min_length: 5, max_length: 5 })),
    modal(row({ min_length: 6, max_length: 5 })),
  ],
  ['a style', modal(row({ style: 2 })), modal(row({ style: undefined }))],
  ['a select in a label', modal(label(menu)), modal(label({ ...menu, options: [] }))],
  [
    'no disabled select',
    modal(label({ ...menu, disabled: false })),
    modal(label({ ...menu, disabled: true })),
  ],
  ['text between', modal({ type: 10, content: 'a' }), modal({ type: 10, content: '' })],
];

for (const [title, fits, refused] of cases) {
  test(`a modal has ${title}`, () => {
    assert.equal(isRefused(fits), false);
    assert.equal(isRefused(refused), true);
  });
}
