// Measures the check: what it costs a brief, and how many of the corpus it tells right.
import { checkDraft } from '../src/briefs/check/check-draft.ts';
import { readGlossary } from '../src/config/brief-files.ts';
import { type Language, languages } from '../src/digest/language.ts';
import type { BadCase, GoodCase } from '../test/briefs/corpus/build.ts';
import { badCases, beyondCases, goodCases } from '../test/briefs/corpus/cases.ts';
import { quantile, spread } from './statistics.ts';

const rounds = 40;
const glossaries = new Map(languages.map(language => [language, readGlossary(language)]));

const check = ({ draft, paper, language }: GoodCase) =>
  checkDraft(draft, paper, { language, glossary: glossaries.get(language) ?? readGlossary(language) });

const isCaught = (wrong: BadCase): boolean =>
  check(wrong).some(
    ({ part, index, kind }) =>
      part === wrong.fault.part &&
      (wrong.fault.index === null || index === null || index === wrong.fault.index) &&
      wrong.fault.kinds.includes(kind),
  );

const tookMs = new Map<Language, number[]>(languages.map(language => [language, []]));
for (let round = -5; round < rounds; round += 1)
  for (const good of goodCases) {
    const startedAt = performance.now();
    check(good);
    if (round >= 0) tookMs.get(good.language)?.push(performance.now() - startedAt);
  }

const wrongs = [...badCases, ...beyondCases];
const caught = wrongs.filter(isCaught);
const refused = goodCases.filter(good => check(good).length > 0);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
process.stdout.write(`check-brief: ${goodCases.length} good and ${wrongs.length} wrong briefs
  precision   ${percent(caught.length, caught.length + refused.length)} (${refused.length} good ones refused)
  recall      ${percent(caught.length, wrongs.length)} (${wrongs.length - caught.length} not caught)
`);
for (const kind of new Set(wrongs.flatMap(({ fault }) => fault.kinds[0] ?? []))) {
  const ofKind = wrongs.filter(({ fault }) => fault.kinds[0] === kind);
  process.stdout.write(`    ${kind.padEnd(9)} ${ofKind.filter(isCaught).length} of ${ofKind.length}\n`);
}
const all = [...tookMs.values()].flat();
process.stdout.write(`  ms a brief  ${spread(all)}, p99 ${quantile(all, 0.99).toFixed(2)}\n`);
for (const [language, times] of tookMs)
  process.stdout.write(`    ${language}        ${spread(times)}, p99 ${quantile(times, 0.99).toFixed(2)}\n`);
