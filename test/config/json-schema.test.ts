// The shipped files of config/ fit the code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { fileJsonSchema } from '../../src/config/json-schema.ts';
import { languages } from '../../src/digest/language.ts';
import { loadFrom } from './load-from.ts';

const read = (name: string) => readFileSync(new URL(`../../config/${name}`, import.meta.url), 'utf8');
const shipped = read('paperboy.yaml');
/** The shipped file with its commented examples switched on. */
const switchedOn = shipped.replace(/^# (?=[a-z][A-Za-z]*:| {2}(?:[- ] |[a-z][A-Za-z]*:))/gm, '');
const schema: object = JSON.parse(read('paperboy.schema.json'));

test('the schema file is the one the code gives (npm run schema writes it)', () => {
  assert.deepEqual(schema, JSON.parse(JSON.stringify(fileJsonSchema())));
});

test('every key of the schema has a description', () => {
  const bare = (level: object, path: string): string[] =>
    Object.entries(level).flatMap(([key, value]) => {
      if (typeof value !== 'object' || value === null) return [];
      if (key !== 'properties') return bare(value, path);
      return Object.entries<object>(value).flatMap(([name, property]) => [
        ...('description' in property ? [] : [`${path}.${name}`]),
        ...bare(property, `${path}.${name}`),
      ]);
    });
  assert.deepEqual(bare(schema, ''), []);
});

test('the shipped file says what the defaults are', () => {
  assert.deepEqual(loadFrom({ yaml: shipped }), loadFrom({}));
});

test('the shipped file names every language, the default first', () => {
  const [first, ...others] = languages;
  assert.match(shipped, new RegExp(`^language: ${first} # or ${others.join(', ')}$`, 'm'));
});

test('the examples in the shipped file are right', () => {
  const { destinations, operator, briefs } = loadFrom({ yaml: switchedOn });
  assert.deepEqual(
    destinations.map(({ name }) => name),
    ['lab-slack', 'lab-discord'],
  );
  assert.deepEqual(operator, { platform: 'slack', channel: 'C0123456789' });
  assert.deepEqual(briefs.price, { input: 0.3, output: 2.5 });
});

test('an editor with the schema accepts the shipped file and its examples', () => {
  const validate = new Ajv().compile(schema);
  for (const text of [shipped, switchedOn]) assert(validate(parse(text)), JSON.stringify(validate.errors));
});

test('an editor with the schema refuses a channel name and an unknown key', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const destination = { name: 'a', platform: 'slack', channel: '#general', chanel: 1 };
  assert(!validate({ destinations: [destination] }));
  assert.deepEqual(
    validate.errors?.map(({ keyword }) => keyword),
    ['additionalProperties', 'pattern'],
  );
});
