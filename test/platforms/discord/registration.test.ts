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

  test('have names and descriptions within the limits, in English and in every other language', () => {
    const all = allOf(registered());
    assert.ok(all.length > 10);
    for (const { name, name_localizations, description, description_localizations } of all) {
      assert.deepEqual(Object.keys(name_localizations), ['ko', 'ja', 'zh-CN']);
      assert.deepEqual(Object.keys(description_localizations), ['ko', 'ja', 'zh-CN']);
      for (const text of [name, ...Object.values(name_localizations)]) {
        assert.match(text, nameForm);
        assert.equal(text, text.toLowerCase());
      }
      for (const text of [description, ...Object.values(description_localizations)]) {
        assert.ok(text.trim() !== '' && text.length <= 100, text);
      }
      assert.match(name, /^[a-z]+$/);
    }
  });

  test('are told to a reader in the language of their locale', () => {
    const [papers] = registered();
    assert.deepEqual(papers?.name_localizations, { ko: '논문목록', ja: '論文リスト', 'zh-CN': '论文列表' });
    assert.deepEqual(papers?.description_localizations, {
      ko: '그날 가장 많은 추천을 받은 머신러닝 논문',
      ja: 'その日に最も支持された機械学習の論文',
      'zh-CN': '当天最受推荐的机器学习论文',
    });
  });

  test('are /papers with its actions and /paper with a query, with public unless they are the asker’s own', () => {
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
        ['week', ['public']],
        ['month', ['public']],
        ['search', ['words', 'public']],
        ['trending', ['public']],
        [
          'subscribe',
          ['time', 'days', 'language', 'layout', 'edition', 'zone', 'top', 'keywords', 'authors', 'minvotes'],
        ],
        ['settings', []],
        ['pause', []],
        ['resume', []],
        ['unsubscribe', []],
        ['list', []],
        ['saved', []],
        ['follow', ['topic', 'author']],
        ['help', ['public']],
      ],
    );
    assert.deepEqual([paper?.name, names(paper?.options)], ['paper', ['query', 'public']]);
  });

  test('have names that differ among their neighbours in every language', () => {
    const check = (named: readonly Named[]) => {
      for (const locale of ['en-US', 'ko', 'ja', 'zh-CN']) {
        const names = named.map(one => one.name_localizations[locale] ?? one.name);
        assert.equal(new Set(names).size, names.length, locale);
      }
      for (const { options = [] } of named) check(options);
    };
    check(registered());
  });
});
