// The check: what in a draft is not borne out by title and abstract, or not as it was asked for.
import { plain, readSourceText } from '../../digest/inline.ts';
import type { Language } from '../../digest/language.ts';
import type { Fault } from '../../digest/review.ts';
import type { Draft } from '../draft.ts';
import type { Glossary } from '../glossary.ts';
import { mentions, strangeAddresses } from './check-addresses.ts';
import { copiedRun, isIn } from './check-language.ts';
import { lengthFaults } from './check-lengths.ts';
import { strangeNames } from './check-names.ts';
import { strangeNumbers } from './check-numbers.ts';
import { swappedResults } from './check-swapped.ts';
import { KnownNames } from './known-names.ts';
import { readSourceQuantities } from './quantities.ts';
import { readResults } from './results.ts';

/** What a draft is held against: English, as the source has it. */
export type CheckedAgainst = { readonly title: string; readonly abstract: string };

// Several times as long as any part of a brief may be.
const maxReadChars = 8000;

/**
 * Every fault of a draft. Numbers, units, names, who has which result, addresses and mentions are held against title
 * and abstract; language, lengths and counts against what was asked for.
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
  const checkText = (part: Fault['part'], index: number | null, written: string): Fault[] => {
    // What is far too long is at fault for that, and not worth the time that reading it would take.
    if (written.length > maxReadChars) return [];
    const text = readable(written);
    const all = (kind: Fault['kind'], found: readonly string[]) =>
      found.map((words): Fault => ({ part, index, kind, found: words }));
    const called = mentions(written);
    // An address belongs into the abstract alone, which is translated whole.
    const addresses = strangeAddresses(text, part === 'abstract' ? source : '');
    // What an address holds is no name and no number of its own.
    const words = text.replaceAll(/https?:\/\/\S+|www\.\S+/giu, ' ');
    const copied = copiedRun(words, source, language);
    return [
      ...(isIn(language, words) ? [] : all('language', [written.slice(0, 60)])),
      ...(copied === null ? [] : all('copy', [copied])),
      ...all('mention', called),
      ...all('link', addresses),
      ...strangeNumbers(words, quantities).map(({ kind, found }): Fault => ({ part, index, kind, found })),
      ...all('name', strangeNames(words, { known, language, glossary })),
      ...all('swapped', swappedResults(words, { results, language, terms: glossary.terms })),
    ];
  };
  return [
    ...lengthFaults(draft, language, paper.abstract.length),
    ...checkText('summary', null, draft.summary),
    ...(draft.abstract === null ? [] : checkText('abstract', null, draft.abstract)),
    ...draft.keyPoints.flatMap((point, index) => checkText('keyPoints', index, point)),
  ];
}

/** In one spelling for all: without LaTeX and Markdown, compatibility forms made plain. */
const readable = (text: string): string =>
  plain(text.replaceAll(/\\([%$&#_{}])/g, '$1').replaceAll('**', ''), readSourceText)
    .normalize('NFKC')
    .replaceAll(/(?<=\d)\s?[x×]\s?(?=\d)/g, ' × ');
