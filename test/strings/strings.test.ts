import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../src/digest/language.ts';
import { stringsOf } from '../../src/strings/strings.ts';

type Leaves = Map<string, unknown>;

/** Every text, list and function of a table by its path. */
function leaves(value: unknown, path = '', found: Leaves = new Map()): Leaves {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) leaves(inner, `${path}.${key}`, found);
  return found;
}

const tables = languages.map(language => ({ language, found: leaves(stringsOf(language)) }));

for (const { language, found } of tables) {
  describe(`strings in ${language}`, () => {
    test('have the same keys as the others, each of the same kind', () => {
      for (const other of tables) {
        assert.deepEqual([...found.keys()], [...other.found.keys()]);
        for (const [path, value] of found) {
          const counterpart = other.found.get(path);
          assert.equal(typeof value, typeof counterpart, path);
          if (typeof value === 'function' && typeof counterpart === 'function')
            assert.equal(value.length, counterpart.length, path);
          if (Array.isArray(value)) assert.equal(value.length, (counterpart as unknown[]).length, path);
        }
      }
    });

    test('are never empty', () => {
      for (const [path, value] of found) {
        if (typeof value !== 'function') assert.ok(String(value).trim().length > 0, path);
      }
      const { digest, day, paper, commands } = stringsOf(language);
      const date = Temporal.PlainDate.from('2026-01-13');
      const said = [
        digest.heading(date, 5),
        digest.thumbnailOf('T'),
        day.notOpenYet(date, 'soon'),
        day.empty(date),
        day.emptyAfterFilter(date),
        day.showingLatest(date),
        day.latestWasPosted(date),
        day.notADate('x'),
        paper.several('q'),
        paper.none('q'),
        paper.nearest('q'),
        commands.usage('/x'),
      ];
      assert.ok(said.every(text => text.length > 0 && !text.includes('undefined')));
    });

    // https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
    test('fit what Discord registers', () => {
      const { names, descriptions } = stringsOf(language).commands;
      for (const name of Object.values(names)) {
        assert.match(name, /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
        assert.equal(name, name.toLowerCase());
      }
      for (const description of Object.values(descriptions))
        assert.ok(description.length >= 1 && description.length <= 100);
      assert.equal(new Set(Object.values(names)).size, Object.values(names).length);
    });

    test('fit the platforms’ buttons, menus and headers', () => {
      const { digest, paper } = stringsOf(language);
      assert.ok(digest.showAbstract.length <= 75);
      assert.ok(paper.choose.length <= 150);
      assert.ok(digest.keyPoints.length <= 256);
      assert.ok(digest.heading(Temporal.PlainDate.from('2026-12-31'), 10).length <= 150);
    });
  });
}
