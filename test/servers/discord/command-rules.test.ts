// What Discord refuses in commands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from './api-error.ts';
import { checkCommands } from './command-rules.ts';

const command = { name: 'paper', description: 'Finds a paper' };
const option = (name: string, part: object = {}) => ({ type: 3, name, description: 'd', ...part });
const choice = (name: string) => ({ name, value: name });
const named = (length: number) => Array.from({ length }, (_, index) => option(`o${index}`));

function isRefused(...commands: unknown[]): boolean {
  try {
    checkCommands(commands);
    return false;
  } catch (error) {
    assert.ok(error instanceof ApiError && error.code === 50035);
    return true;
  }
}

const cases: [title: string, fits: object, refused: object][] = [
  ['a name of 32 characters', { name: '가'.repeat(32) }, { name: '가'.repeat(33) }],
  ['a name in lower case', { name: 'paper-1_é' }, { name: 'Paper' }],
  ['a name without spaces', { name: '논문' }, { name: '논문 찾기' }],
  ['a description of 100 characters', { description: '가'.repeat(100) }, { description: '가'.repeat(101) }],
  ['a description', {}, { description: '' }],
  ['a known locale', { name_localizations: { ko: '논문' } }, { name_localizations: { kr: '논문' } }],
  ['a translated name', { name_localizations: { ko: '논문' } }, { name_localizations: { ko: '논문 찾기' } }],
  [
    'a translated description',
    { description_localizations: { ko: '찾기' } },
    { description_localizations: { ko: '' } },
  ],
  ['25 options', { options: named(25) }, { options: named(26) }],
  ['options of different names', { options: named(2) }, { options: [option('a'), option('a')] }],
  [
    'required options first',
    { options: [option('a', { required: true }), option('b')] },
    { options: [option('a'), option('b', { required: true })] },
  ],
  [
    'sub-commands among themselves',
    { options: [option('a', { type: 1 }), option('b', { type: 2, options: [option('c', { type: 1 })] })] },
    { options: [option('a', { type: 1 }), option('b')] },
  ],
  [
    'a sub-command of plain options',
    { options: [option('a', { type: 1, options: [option('b')] })] },
    { options: [option('a', { type: 1, options: [option('b', { type: 1 })] })] },
  ],
  [
    '25 choices',
    { options: [option('a', { choices: named(25).map(({ name }) => choice(name)) })] },
    { options: [option('a', { choices: named(26).map(({ name }) => choice(name)) })] },
  ],
  [
    'a choice of 100 characters',
    { options: [option('a', { choices: [choice('x'.repeat(100))] })] },
    { options: [option('a', { choices: [choice('x'.repeat(101))] })] },
  ],
  [
    'choices or autocomplete',
    { options: [option('a', { autocomplete: true })] },
    { options: [option('a', { autocomplete: true, choices: [choice('x')] })] },
  ],
  [
    'a choice of the option’s type',
    { options: [option('a', { type: 4, choices: [{ name: 'x', value: 1 }] })] },
    { options: [option('a', { type: 4, choices: [{ name: 'x', value: '1' }] })] },
  ],
  [
    'choices on text or numbers only',
    { options: [option('a', { type: 4, choices: [{ name: 'x', value: 1 }] })] },
    { options: [option('a', { type: 5, choices: [{ name: 'x', value: 1 }] })] },
  ],
  [
    'a whole number to choose',
    { options: [option('a', { type: 10, choices: [{ name: 'x', value: 1.5 }] })] },
    { options: [option('a', { type: 4, choices: [{ name: 'x', value: 1.5 }] })] },
  ],
  [
    'a translated choice of 100 characters',
    {
      options: [option('a', { choices: [{ ...choice('x'), name_localizations: { ko: '가'.repeat(100) } }] })],
    },
    {
      options: [option('a', { choices: [{ ...choice('x'), name_localizations: { ko: '가'.repeat(101) } }] })],
    },
  ],
  [
    'a length of up to 6,000',
    { options: [option('a', { min_length: 0, max_length: 6000 })] },
    { options: [option('a', { max_length: 6001 })] },
  ],
  [
    'a length of texts only',
    { options: [option('a', { max_length: 10 })] },
    { options: [option('a', { type: 4, max_length: 10 })] },
  ],
  [
    'values of numbers only',
    { options: [option('a', { type: 4, min_value: 1, max_value: 10 })] },
    { options: [option('a', { min_value: 1 })] },
  ],
  [
    'bounds in order',
    { options: [option('a', { type: 4, min_value: 10, max_value: 10 })] },
    { options: [option('a', { type: 4, min_value: 11, max_value: 10 })] },
  ],
  [
    'whole bounds of whole numbers',
    { options: [option('a', { type: 10, max_value: 1.5 })] },
    { options: [option('a', { type: 4, max_value: 1.5 })] },
  ],
  [
    'a yes or no for what is required',
    { options: [option('a', { type: 5, required: false })] },
    { options: [option('a', { required: 'yes' })] },
  ],
  ['known contexts', { contexts: [0, 1, 2] }, { contexts: [3] }],
  ['contexts, each once', { contexts: [0] }, { contexts: [0, 0] }],
  ['at least one context', { contexts: null }, { contexts: [] }],
  ['known kinds of installation', { integration_types: [0, 1] }, { integration_types: [2] }],
  ['permissions as a bit set', { default_member_permissions: '16' }, { default_member_permissions: 'admin' }],
];

for (const [title, fits, refused] of cases) {
  test(`a command has ${title}`, () => {
    assert.equal(isRefused({ ...command, ...fits }), false);
    assert.equal(isRefused({ ...command, ...refused }), true);
  });
}

test('two commands of one name are refused', () => {
  assert.equal(isRefused(command, { ...command, name: 'papers' }), false);
  assert.equal(isRefused(command, command), true);
});

test('more than 8,000 characters in one command are refused', () => {
  const heavy = (length: number) => ({
    ...command,
    options: named(25).map(each => ({
      ...each,
      choices: [1, 2].map(index => ({ name: String(index).repeat(100), value: 'x'.repeat(length) })),
    })),
  });
  assert.equal(isRefused(heavy(50)), false);
  assert.equal(isRefused(heavy(60)), true);
});

test('of a text and its translations the longest counts', () => {
  const heavy = (length: number) => ({
    ...command,
    options: named(25).map(each => ({
      ...each,
      name: each.name.padStart(4, 'o'),
      description: 'x'.repeat(100),
      description_localizations: { ko: '가'.repeat(50), ja: '가'.repeat(100) },
      choices: [1, 2].map(index => ({ name: String(index).repeat(53), value: 'x'.repeat(length) })),
    })),
  });
  assert.equal(isRefused(heavy(53)), false);
  assert.equal(isRefused(heavy(55)), true);
});
