import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registration } from '../../../src/platforms/discord/registration.ts';
import { checkCommands } from '../../servers/discord/command-rules.ts';
import { openApiJudge, withoutOpenApi } from './openapi.ts';

type Named = {
  name: string;
  name_localizations: Record<string, string>;
  description: string;
  description_localizations: Record<string, string>;
  options?: Named[];
};

// https://discord.com/developers/docs/interactions/application-commands#application-command-object
const nameForm = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const allOf = (named: readonly Named[]): Named[] => named.flatMap(one => [one, ...allOf(one.options ?? [])]);
const registered = () => JSON.parse(JSON.stringify(registration())) as Named[];

describe('the commands registered on Discord', () => {
  test('keep Discord’s rules', () => {
    checkCommands(registered());
  });

  test('are valid by Discord’s own OpenAPI document', { skip: withoutOpenApi }, () => {
    const faultsOf = openApiJudge('/applications/{application_id}/commands', 'put');
    assert.notDeepEqual(faultsOf([{ name: 'x'.repeat(33) }]), [], 'the judge judges');
    assert.deepEqual(faultsOf(registered()), []);
  });

  test('have names and descriptions within the limits, in English and in Korean', () => {
    const all = allOf(registered());
    assert.ok(all.length > 10);
    for (const { name, name_localizations, description, description_localizations } of all) {
      assert.deepEqual(Object.keys(name_localizations), ['ko']);
      assert.deepEqual(Object.keys(description_localizations), ['ko']);
      for (const text of [name, name_localizations.ko ?? '']) {
        assert.match(text, nameForm);
        assert.equal(text, text.toLowerCase());
      }
      for (const text of [description, description_localizations.ko ?? '']) {
        assert.ok(text.trim() !== '' && text.length <= 100, text);
      }
      assert.match(name, /^[a-z]+$/);
      assert.match(name_localizations.ko ?? '', /[가-힣]/);
      assert.match(description_localizations.ko ?? '', /[가-힣]/);
    }
  });

  test('are /papers with five actions and /paper with a query, each with public', () => {
    const names = (options: readonly Named[] = []) => options.map(({ name }) => name);
    const [papers, paper, ...rest] = registered();
    assert.deepEqual(rest, []);
    assert.equal(papers?.name, 'papers');
    assert.deepEqual(
      papers?.options?.map(({ name, options }) => [name, names(options)]),
      [
        ['today', ['public']],
        ['yesterday', ['public']],
        ['latest', ['public']],
        ['day', ['date', 'public']],
        ['help', ['public']],
      ],
    );
    assert.deepEqual([paper?.name, names(paper?.options)], ['paper', ['query', 'public']]);
  });

  test('have names that differ among their neighbours in every language', () => {
    const check = (named: readonly Named[]) => {
      for (const key of ['name', 'ko'] as const) {
        const names = named.map(one => (key === 'ko' ? one.name_localizations.ko : one.name));
        assert.equal(new Set(names).size, names.length);
      }
      for (const { options = [] } of named) check(options);
    };
    check(registered());
  });
});
