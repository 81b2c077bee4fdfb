// Whether a text is in the language that was asked for, and in words of its own.
import type { Language } from '../../digest/language.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

// A syllable or character of these says as much as so many Latin letters.
const lettersAWeight = 2.5;
const leastShare = 0.5;

// Words of another script slip in where a model changes its language in mid-sentence.
const foreignRuns: Readonly<Record<Language, RegExp>> = {
  ko: /\p{sc=Han}{3}|[\p{sc=Hiragana}\p{sc=Katakana}]{2}/u,
  en: /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}/u,
  ja: /\p{sc=Hangul}{2}/u,
  zh: /[\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2}/u,
};

/** Whether a text is in the language, without words of another; names in Latin letters are in no language. */
export function isIn(language: Language, text: string): boolean {
  const hangul = count(text, /\p{sc=Hangul}/gu);
  const kana = count(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = count(text, /\p{sc=Han}/gu);
  // A name is in no language: a word with a capital or a digit, where the script has none of its own.
  const words =
    language === 'en' ? text : text.replaceAll(/[\p{sc=Latin}\d.-]*[\p{Lu}\d][\p{sc=Latin}\d.-]*/gu, '');
  const latin = count(words, /\p{sc=Latin}/gu);
  const share = (letters: number) => (letters * lettersAWeight) / (letters * lettersAWeight + latin);
  const hasForeign = foreignRuns[language].test(text);
  const isMost = (own: number, foreign: number) => own > foreign * 4 && share(own) >= leastShare;
  if (hasForeign) return false;
  switch (language) {
    case 'en':
      return latin > (hangul + kana + han) * lettersAWeight * 4;
    case 'ko':
      return isMost(hangul, kana + han);
    case 'ja':
      return isMost(kana + han, hangul) && kana * 6 > han;
    case 'zh':
      return isMost(han, hangul + kana);
  }
}

const leastRunWords = 8;
const leastPlainWords = 4;
const latinRun = new RegExp(
  `(?:[\\p{sc=Latin}\\d'’.%-]+[,;:]?\\s+){${leastRunWords},}[\\p{sc=Latin}]+`,
  'gu',
);
// So much of an English text in the source's own order is the source's text.
const mostShared = 0.8;

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{sc=Latin}\d]+(?:['’.][\p{sc=Latin}\d]+)*/gu) ?? [];

/** The run of the source's own English that stands in a text where it should have been said anew; `null` for none. */
export function copiedRun(text: string, source: string, language: Language): string | null {
  if (language !== 'en') {
    const runs = text.matchAll(latinRun);
    // A list of models and benchmarks is no sentence.
    return (
      runs.map(([run]) => run).find(run => count(run, /(?<!\S)\p{Ll}+(?!\S)/gu) >= leastPlainWords) ?? null
    );
  }
  const words = wordsIn(text);
  const known = ` ${wordsIn(source).join(' ')} `;
  const least = Math.max(leastRunWords - 2, Math.ceil(words.length * mostShared));
  for (let from = 0; from + least <= words.length; from += 1) {
    const run = words.slice(from, from + least).join(' ');
    if (known.includes(` ${run} `)) return run;
  }
  return null;
}
