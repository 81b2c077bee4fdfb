// Measures the check: what it costs a brief, and how many briefs it tells right.
import { checkDraft } from '../src/briefs/check/check-draft.ts';
import { readGlossary } from '../src/config/brief-files.ts';
import { type Language, languages } from '../src/digest/language.ts';
import type { BadCase, GoodCase } from '../test/briefs/corpus/build.ts';
import { badCases, beyondCases, goodCases } from '../test/briefs/corpus/cases.ts';
import { quantile, spread } from './statistics.ts';
import * as unseen from './unseen-briefs/cases.ts';

const rounds = 40;
const warmUpRounds = 5;
const glossaries = new Map(languages.map(language => [language, readGlossary(language)]));

const check = ({ draft, paper, language }: GoodCase) =>
  checkDraft(draft, paper, { language, glossary: glossaries.get(language) ?? readGlossary(language) });

/** Whether the fault that was made is found where it was made, by one of its right names. */
const isCaught = (wrong: BadCase): boolean =>
  check(wrong).some(
    ({ part, index, kind }) =>
      part === wrong.fault.part &&
      (wrong.fault.index === null || index === null || index === wrong.fault.index) &&
      wrong.fault.kinds.includes(kind),
  );

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

function report(name: string, good: readonly GoodCase[], wrong: readonly BadCase[]): void {
  const refused = good.filter(brief => check(brief).length > 0).length;
  const caught = wrong.filter(isCaught).length;
  process.stdout.write(
    `  ${name}: ${good.length} good, ${refused} refused; ${wrong.length} wrong, ${caught} caught; ` +
      `precision ${percent(caught, caught + refused)}, recall ${percent(caught, wrong.length)}\n`,
  );
  for (const [kind, ofKind = []] of Object.entries(
    Object.groupBy(wrong, ({ fault }) => fault.kinds[0] ?? ''),
  ))
    process.stdout.write(`    ${kind.padEnd(9)} ${ofKind.filter(isCaught).length} of ${ofKind.length}\n`);
}

process.stdout.write('check-brief\n');
report('the corpus that the check was made with', goodCases, [...badCases, ...beyondCases]);
report('briefs that it was not made with', unseen.goodCases, unseen.badCases);

const tookMs = new Map<Language, number[]>(languages.map(language => [language, []]));
for (let round = -warmUpRounds; round < rounds; round += 1)
  for (const good of goodCases) {
    const startedAt = performance.now();
    check(good);
    if (round >= 0) tookMs.get(good.language)?.push(performance.now() - startedAt);
  }
const all = [...tookMs.values()].flat();
process.stdout.write(`  ms a brief  ${spread(all)}, p99 ${quantile(all, 0.99).toFixed(2)}\n`);
for (const [language, times] of tookMs)
  process.stdout.write(`    ${language}        ${spread(times)}, p99 ${quantile(times, 0.99).toFixed(2)}\n`);
