// The words that are kept of a paper so that one with a slip in it can be set right.
import { stems } from './particles.ts';
import { isHangul, runsTogether, wordsOf } from './tokens.ts';

/** Letters below which a word is too short to tell a slip from another word, and above which nobody types it. */
export const minWordChars = { latin: 4, hangul: 2, katakana: 3 } as const;
const maxWordChars = 40;

const katakana = /[\p{sc=Katakana}ー]{3,}/gu;

/** Words of a text, each also without its particle; of a run of Japanese those in katakana. */
export function vocabulary(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) for (const kept of keptOf(word)) found.add(kept);
  return found;
}

function keptOf(word: string): readonly string[] {
  if (word.length > maxWordChars) return [];
  if (isHangul(word)) return word.length < minWordChars.hangul ? [] : [word, ...stems(word)];
  if (runsTogether(word)) return word.match(katakana) ?? [];
  return word.length >= minWordChars.latin && !/^\p{N}+$/u.test(word) ? [word] : [];
}
