// The check, held to a corpus of good and wrong briefs, and to real ones.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDraft } from '../../../src/briefs/check/check-draft.ts';
import { emptyGlossary } from '../../../src/briefs/glossary.ts';
import { readGlossary } from '../../../src/config/brief-files.ts';
import type { Language } from '../../../src/digest/language.ts';
import { readEntries } from '../../../src/sources/huggingface-entry.ts';
import { bundledSamples, readDigestFile } from '../../../src/sources/markdown-files.ts';
import { realDay, realDayMissing } from '../../servers/huggingface.ts';
import type { BadCase, GoodCase } from '../corpus/build.ts';
import { badCases, beyondCases, goodCases } from '../corpus/cases.ts';

const faultsOf = ({ draft, paper, language }: GoodCase) =>
  checkDraft(draft, paper, { language, glossary: readGlossary(language) });

/** Whether the fault that was made is found where it was made, by one of its right names. */
function isCaught(wrong: BadCase): boolean {
  const { part, index, kinds } = wrong.fault;
  return faultsOf(wrong).some(
    found =>
      found.part === part &&
      (index === null || found.index === null || found.index === index) &&
      kinds.includes(found.kind),
  );
}

describe('a good brief has no fault:', () => {
  for (const good of goodCases)
    test(`${good.title} (${good.language})`, () => assert.deepEqual(faultsOf(good), []));
});

describe('a wrong brief is caught where it is wrong:', () => {
  for (const wrong of badCases)
    test(`${wrong.title} (${wrong.language})`, () =>
      assert.ok(isCaught(wrong), JSON.stringify(faultsOf(wrong))));
});

describe('beyond the check, until it understands more:', () => {
  for (const wrong of beyondCases)
    test(`${wrong.title} (${wrong.language})`, () => assert.equal(isCaught(wrong), false));
});

const sampleOf2026 = fileURLToPath(
  new URL('../../../../shared/samples/digests/2026-01-13.md', import.meta.url),
);
const realPapers = readEntries(realDay())?.papers;

for (const [title, file, language] of [
  ['somebody else’s digest of a real day', sampleOf2026, 'ko'],
  ...Object.entries(bundledSamples).map(([tag, path]) => [`our own digest in ${tag}`, path, tag] as const),
] as const)
  test(`${title} is borne out by the real abstracts`, {
    skip: realPapers === undefined || !existsSync(file) ? realDayMissing : false,
  }, () => {
    for (const { paper, brief } of readDigestFile(file).entries) {
      const real = realPapers?.find(({ id }) => id === paper.id);
      const draft = {
        summary: brief.summary ?? '',
        abstract: language === 'en' ? null : brief.abstract,
        keyPoints: brief.keyPoints,
      };
      const against = { title: paper.title, abstract: real?.abstract ?? '' };
      const faults = checkDraft(draft, against, {
        language: language as Language,
        glossary: readGlossary(language as Language),
      });
      assert.deepEqual(faults, [], paper.id);
    }
  });

test('without a glossary names and numbers are checked all the same', () => {
  const [good] = goodCases;
  assert.ok(good !== undefined);
  const draft = { ...good.draft, summary: `${good.draft.summary.slice(0, -2)} GPT-9를 77.7% 앞선다.` };
  const faults = checkDraft(draft, good.paper, { language: good.language, glossary: emptyGlossary });
  assert.deepEqual(
    faults.map(({ part, kind, found }) => `${part} ${kind} ${found}`),
    ['summary number 77.7%', 'summary name GPT-9'],
  );
});

test('an endless answer is too long, whatever it holds, and costs no time', () => {
  const [good] = goodCases;
  assert.ok(good !== undefined);
  const draft = { ...good.draft, summary: 'a1-, '.repeat(200_000) };
  const faults = checkDraft(draft, good.paper, { language: good.language, glossary: emptyGlossary });
  assert.deepEqual(
    faults.map(({ part, kind }) => `${part} ${kind}`),
    ['summary length'],
  );
});

test('a text that is too long for its paper is at fault, however long the paper is', () => {
  const abstract = 'We present TideClock, a clock that runs on water. '.repeat(400);
  const draft = {
    summary: 'TideClock은 물로 가는 시계를 제안한 논문이다.',
    abstract: '물로 가는 시계다. '.repeat(3000),
    keyPoints: [],
  };
  const faults = checkDraft(
    draft,
    { title: 'TideClock', abstract },
    { language: 'ko', glossary: emptyGlossary },
  );
  assert.ok(faults.some(({ part, kind }) => part === 'abstract' && kind === 'length'));
});

test('of a part no more than ten faults are told, each in few words', () => {
  const [good] = goodCases;
  assert.ok(good !== undefined);
  const draft = {
    ...good.draft,
    summary: Array.from({ length: 40 }, (_, index) => `GPT-9${index}`).join(' '),
  };
  const faults = checkDraft(draft, good.paper, { language: good.language, glossary: emptyGlossary });
  assert.equal(faults.filter(({ part }) => part === 'summary').length, 10);
});

test('a name that begins a sentence has its results like any other', () => {
  const abstract =
    'We present TideClock, a model. Claude reaches 93.2% on HMMT while TideClock reaches 94.5%. Gemini and Claude score 31.5% and 42.7% on TimeBench, respectively.';
  const kindsIn = (point: string) =>
    checkDraft(
      { summary: 'The model called TideClock is put forward here.', abstract: null, keyPoints: [point] },
      { title: 'TideClock', abstract },
      { language: 'en', glossary: emptyGlossary },
    ).flatMap(({ index, kind }) => (index === 0 ? [kind] : []));
  assert.deepEqual(kindsIn('Gemini is at 42.7% on TimeBench and Claude at 31.5%.'), ['swapped']);
  assert.deepEqual(kindsIn('Gemini is at 31.5% on TimeBench and Claude at 42.7%.'), []);
});
