// The prompt and the glossaries that come with Paperboy can be used as they are.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { suite, test } from 'node:test';
import { emptyGlossary } from '../../src/briefs/glossary.ts';
import { readGlossary, readPrompt } from '../../src/config/brief-files.ts';
import { languages } from '../../src/digest/language.ts';

/** The words in braces, each once, in the order of the alphabet. */
const gapsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => name))].toSorted();

const hasFile = (language: string) =>
  existsSync(new URL(`../../config/glossary.${language}.yaml`, import.meta.url));
const withGlossary = languages.filter(hasFile);

suite('the prompt', () => {
  const prompt = readPrompt();

  test('has every gap that is filled, and no other', () => {
    assert.deepEqual(gapsIn(prompt.instructions), ['glossary', 'language', 'shape', 'style']);
    assert.deepEqual(gapsIn(prompt.glossary), ['terms']);
    assert.deepEqual(gapsIn(prompt.repair), ['faults']);
    for (const text of [
      ...Object.values(prompt.shape),
      ...Object.values(prompt.styles).map(({ rules }) => rules),
    ])
      assert.deepEqual(gapsIn(text), [], text);
  });

  test('says of each fault where it is and what stands there', () => {
    const { unreadable, language, ...others } = prompt.faults;
    assert.deepEqual(gapsIn(unreadable), ['found']);
    assert.deepEqual(gapsIn(language), ['found', 'language', 'part']);
    for (const text of Object.values(others)) assert.deepEqual(gapsIn(text), ['found', 'part'], text);
  });

  test('names each language once', () => {
    assert.deepEqual(Object.keys(prompt.styles).toSorted(), languages.toSorted());
    const names = Object.values(prompt.styles).map(({ language }) => language);
    assert.deepEqual(names, [...new Set(names)]);
  });

  test('shows as shape an object of its own fields, which is JSON', () => {
    assert.deepEqual(Object.keys(JSON.parse(prompt.shape.translated)), ['summary', 'abstract', 'keyPoints']);
    assert.deepEqual(Object.keys(JSON.parse(prompt.shape.english)), ['summary', 'keyPoints']);
  });
});

suite('the glossary', () => {
  test('is there for Korean', () => {
    assert.ok(readGlossary('ko').terms.length > 50);
  });

  for (const language of languages.filter(each => !hasFile(each)))
    test(`of ${language}, which has no file, is empty`, () => {
      assert.deepEqual(readGlossary(language), emptyGlossary);
    });

  for (const language of withGlossary) {
    const { terms, names } = readGlossary(language);

    test(`of ${language} has no empty translation, and none twice for a term`, () => {
      for (const { english, translations } of terms) {
        assert.notEqual(english.trim(), '');
        assert.equal(english, english.trim());
        assert.ok(translations.length > 0, english);
        for (const translation of translations) {
          assert.notEqual(translation, '', english);
          assert.equal(translation, translation.trim().normalize('NFC'), english);
        }
        assert.deepEqual(translations, [...new Set(translations)], english);
      }
    });

    test(`of ${language} has each term once, in any case of its letters`, () => {
      const folded = terms.map(({ english }) => english.toLowerCase());
      assert.deepEqual(folded, [...new Set(folded)]);
    });

    test(`of ${language} has names in Latin letters for spellings in other ones`, () => {
      for (const [spelling, name] of Object.entries(names)) {
        assert.match(spelling, /^(?=.*[^\p{Script=Latin}\p{Script=Common}])\S.*$/u);
        assert.equal(spelling, spelling.trim().normalize('NFC'));
        assert.match(name, /^[\p{Script=Latin}\p{Script=Common}]+$/u, spelling);
        assert.notEqual(name.trim(), '', spelling);
      }
    });
  }
});
