// Digests read from files and folders.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { languages } from '../../src/digest/language.ts';
import { DigestFormatError } from '../../src/digest/markdown/digest-format-error.ts';
import { bundledSamples, listDigestFiles, readDigestFile } from '../../src/sources/markdown-files.ts';
import { foreignCharacters } from '../strings/characters.ts';

function folderOf(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('of a folder the files named by a date are taken, those below it too, by name', t => {
  const folder = folderOf(t, {
    '2026-01-13.md': '',
    '2026-01-13.en.md': '',
    'README.md': '',
    '2026-01-13.md.bak': '',
    '2025/2025-12-31.md': '',
  });
  assert.deepEqual(
    listDigestFiles(folder),
    ['2025/2025-12-31.md', '2026-01-13.en.md', '2026-01-13.md'].map(name => join(folder, name)),
  );
});

test('a file is taken whatever its name', t => {
  const file = join(folderOf(t, { 'my digest.txt': '' }), 'my digest.txt');
  assert.deepEqual(listDigestFiles(file), [file]);
});

test('a folder without a file named by a date is an error that says what was looked for', t => {
  const folder = folderOf(t, { 'README.md': '', 'notes/january.md': '' });
  assert.throws(() => listDigestFiles(folder), {
    message: `${folder}: no file in this folder or below is named by its date, such as 2026-01-13.md or 2026-01-13.en.md`,
  });
});

test('a path that does not exist is an error that names it', t => {
  const missing = join(folderOf(t, {}), 'missing.md');
  assert.throws(() => listDigestFiles(missing), /missing\.md/);
});

/** The numbers in a text, each once. English counts the tokens in millions, the others in ten thousands. */
const numbersIn = (text: string): string[] =>
  [...new Set(text.replaceAll('two million', '200').match(/\d+(?:\.\d+)?%?/g))].toSorted();

for (const language of languages) {
  const digest = readDigestFile(bundledSamples[language]);
  const korean = readDigestFile(bundledSamples.ko);

  test(`the bundled sample in ${language} is the digest of 2026-01-13`, () => {
    assert.equal(digest.language, language);
    assert.equal(digest.date.toString(), '2026-01-13');
    assert.deepEqual(
      digest.entries.map(({ paper }) => [paper.id, paper.upvotes]),
      [
        ['2601.06943', 169],
        ['2601.06521', 145],
        ['2601.05593', 61],
        ['2601.06953', 30],
        ['2601.07832', 29],
      ],
    );
    assert.deepEqual(
      digest.entries.map(({ paper }) => paper),
      korean.entries.map(({ paper }) => paper),
    );
  });

  test(`the bundled sample in ${language} tells the same numbers as in the other languages`, () => {
    for (const [index, { paper, brief }] of digest.entries.entries()) {
      const other = korean.entries[index]?.brief;
      assert.deepEqual(numbersIn(brief.abstract ?? ''), numbersIn(other?.abstract ?? ''), paper.title);
      assert.deepEqual(
        numbersIn(brief.keyPoints.join()),
        numbersIn(other?.keyPoints.join() ?? ''),
        paper.title,
      );
    }
  });

  test(`the bundled sample in ${language} holds no character of another language`, () => {
    for (const { brief } of digest.entries)
      for (const text of [brief.summary ?? '', brief.abstract ?? '', ...brief.keyPoints])
        assert.deepEqual(foreignCharacters(text, language), [], text);
  });
}

test('what is not a digest is refused with file, line and what was expected', t => {
  const folder = folderOf(t, { '2026-01-13.md': '# 2026-01-13 Daily Papers (Top 5)\n\n## Groceries\n' });
  const file = join(folder, '2026-01-13.md');
  assert.throws(
    () => readDigestFile(file),
    (error: unknown) => {
      assert.ok(error instanceof DigestFormatError);
      assert.deepEqual([error.file, error.line], [file, 3]);
      assert.match(
        error.message,
        /^.*2026-01-13\.md:3: expected a heading such as .*, found "## Groceries"$/,
      );
      return true;
    },
  );
});
