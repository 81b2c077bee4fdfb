// Words that somebody may have meant to type.
import { distance } from 'fastest-levenshtein';
import type { Sql } from '../store/database.ts';
import { similarWords } from '../store/paper-words.ts';
import { stems } from './particles.ts';
import { isHangul } from './tokens.ts';
import { minWordChars } from './vocabulary.ts';

// More are not looked through for one word.
const maxCandidates = 5000;
const maxSpellings = 8;

const isKatakana = (word: string): boolean => /^[\p{sc=Katakana}ー]+$/u.test(word);
const isLatin = (word: string): boolean => /^[\p{sc=Latin}\p{N}]+$/u.test(word);

/** The words of papers that are spelled most like a word, all equally near; none if there are none like it. */
export async function spellings(sql: Sql, word: string): Promise<string[]> {
  let best: readonly { candidate: string; slips: number }[] = [];
  for (const typed of [word, ...(isHangul(word) ? stems(word) : [])]) {
    const near = await nearWords(sql, typed);
    best = [...best, ...near];
  }
  const least = Math.min(...best.map(({ slips }) => slips));
  const nearest = best.filter(({ slips }) => slips === least).map(({ candidate }) => candidate);
  return [...new Set(nearest)].slice(0, maxSpellings);
}

async function nearWords(sql: Sql, word: string): Promise<{ candidate: string; slips: number }[]> {
  const most = mostSlips(word);
  const chars = [...word].length;
  if (most === 0) return [];
  const candidates = await similarWords(sql, word, {
    // Of the parts between the slips one at an end is whole, also where two letters have changed places.
    sameChars: Math.max(1, Math.min(3, Math.floor((chars - 1) / (most + 1)))),
    minChars: chars - most,
    maxChars: chars + most,
    limit: maxCandidates,
  });
  const [letters, isPlain] = [lettersOf(word), isLatin(word)];
  return candidates
    .filter(candidate => !isPlain || bitsOf(letters ^ lettersOf(candidate)) <= 2 * most)
    .map(candidate => ({ candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ candidate, slips }) => slips > 0 && isNear(word, candidate, slips));
}

/** Which letters a word has, as bits: a slip changes two of them at most, so that most words need no closer look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function bitsOf(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How many letters, or syllables, may be wrong. */
function mostSlips(word: string): number {
  if (isHangul(word)) return word.length < minWordChars.hangul ? 0 : word.length < 6 ? 1 : 2;
  if (isKatakana(word)) return word.length < minWordChars.katakana ? 0 : word.length < 6 ? 1 : 2;
  if (!isLatin(word) || word.length < minWordChars.latin) return 0;
  return word.length < 8 ? 1 : 2;
}

// A whole syllable may be wrong, unless hardly any other is there to know the word by.
const lettersOfSyllable = 3;

function isNear(word: string, candidate: string, slips: number): boolean {
  if (!isHangul(word)) return slips <= mostSlips(word);
  if (word.length < 3) return slips <= 1;
  return distance(word, candidate) <= mostSlips(word) && slips <= lettersOfSyllable * mostSlips(word);
}

/** Letters that differ, those of Hangul syllables too; two that have changed places are one slip. */
function slipsBetween(word: string, candidate: string): number {
  const [a, b] = [word.normalize('NFD'), candidate.normalize('NFD')];
  const slips = distance(a, b);
  return slips === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : slips;
}

const sorted = (text: string): string => [...text].sort().join('');
