// The check: what in a draft is not borne out by title and abstract, or not as it was asked for.
import { plain, readSourceText } from '../../digest/inline.ts';
import type { Language } from '../../digest/language.ts';
import type { Fault } from '../../digest/review.ts';
import type { Draft } from '../draft.ts';
import type { Glossary } from '../glossary.ts';
import { mentions, strangeAddresses } from './check-addresses.ts';
import { copiedRun, isIn } from './check-language.ts';
import { lengthFaults, mostPointsRead } from './check-lengths.ts';
import { strangeNames } from './check-names.ts';
import { strangeNumbers } from './check-numbers.ts';
import { swappedResults } from './check-swapped.ts';
import { KnownNames } from './known-names.ts';
import { readSourceQuantities } from './quantities.ts';
import { readResults } from './results.ts';

/** What a draft is held against: English, as the source has it. */
export type CheckedAgainst = { readonly title: string; readonly abstract: string };

// More of them say no more to whoever mends it.
const mostFaultsAPart = 10;
const mostFoundChars = 120;

/**
 * The faults of a draft, of each part the first ten. Numbers, units, names, who has which result, addresses and
 * mentions are held against title and abstract; language, lengths and counts against what was asked for.
 */
export function checkDraft(
  draft: Draft,
  paper: CheckedAgainst,
  { language, glossary }: { language: Language; glossary: Glossary },
): Fault[] {
  const source = readable(`${paper.title}.\n${paper.abstract}`);
  const known = new KnownNames(source);
  const quantities = readSourceQuantities(source);
  const results = readResults(source, glossary.terms);
  const ofLength = lengthFaults(draft, language, paper.abstract.length);
  const checkText = (part: Fault['part'], index: number | null, written: string): Fault[] => {
    // What has not the length that was asked for is left out for that, and an endless text is not worth reading.
    if (ofLength.some(fault => fault.kind === 'length' && fault.part === part && fault.index === index))
      return [];
    const text = readable(written);
    const all = (kind: Fault['kind'], found: readonly string[]) =>
      found.map((words): Fault => ({ part, index, kind, found: words }));
    const called = mentions(written);
    // An address belongs into the abstract alone, which is translated whole.
    const addresses = strangeAddresses(text, source, part === 'abstract' ? 'all' : 'names');
    // What an address holds is no name and no number of its own.
    const words = text.replaceAll(/https?:\/\/\S+|www\.\S+/giu, ' ');
    const copied = copiedRun(words, source, language);
    const found = [
      ...(isIn(language, words) ? [] : all('language', [written.slice(0, 60)])),
      ...(copied === null ? [] : all('copy', [copied])),
      ...all('mention', called),
      ...all('link', addresses),
      ...strangeNumbers(words, quantities).map(({ kind, found }): Fault => ({ part, index, kind, found })),
      ...all('name', strangeNames(words, { known, language, glossary })),
      ...all('swapped', swappedResults(words, { results, language, terms: glossary.terms })),
    ];
    return found
      .slice(0, mostFaultsAPart)
      .map(fault => ({ ...fault, found: fault.found.slice(0, mostFoundChars).toWellFormed() }));
  };
  return [
    ...ofLength,
    ...checkText('summary', null, draft.summary),
    ...(draft.abstract === null ? [] : checkText('abstract', null, draft.abstract)),
    ...draft.keyPoints
      .slice(0, mostPointsRead)
      .flatMap((point, index) => checkText('keyPoints', index, point)),
  ];
}

/** In one spelling for all: without LaTeX and Markdown, compatibility forms made plain. */
const readable = (text: string): string =>
  plain(text.replaceAll(/\\([%$&#_{}])/g, '$1').replaceAll('**', ''), readSourceText)
    .normalize('NFKC')
    .replaceAll(/(?<=\d)\s?[x×]\s?(?=\d)/g, ' × ');
