// A query with its slips set right.
import type { Sql } from '../store/database.ts';
import type { Alternatives } from '../store/paper-index-query.ts';
import { stems } from './particles.ts';
import type { LoosePart } from './query-groups.ts';
import { queryWords } from './query-words.ts';
import { spellings } from './spelling.ts';
import { conditions, isHangul, runsTogether, token } from './tokens.ts';

// A longer query costs more than it is likely to give.
const maxParts = 8;
const minNameChars = 4;
const maxPartedChars = 12;

/** All words as one: `baby vison` is spelled like the name BabyVision, and `glimp rou` begins like GlimpRouter. */
export async function nameGroups(sql: Sql, text: string): Promise<Alternatives[]> {
  const words = queryWords(text);
  const name = words.join('');
  if (words.length < 2 || name.length < minNameChars || words.some(runsTogether)) return [];
  const near = await spellings(sql, name);
  return [[[{ tokens: [token(name)], isBeginning: true }], ...near.map(conditions)]];
}

/**
 * Every word that no paper has, as papers spell it; if each by itself is known, any of them may be wrong.
 * @param isKnown whether some paper has it
 */
export async function mendedGroups(
  sql: Sql,
  parts: readonly LoosePart[],
  isKnown: (ways: Alternatives) => Promise<boolean>,
): Promise<Alternatives[]> {
  if (parts.length > maxParts) return [];
  const known = await Promise.all(parts.map(({ ways }) => isKnown(ways)));
  const isAllKnown = known.every(Boolean);
  const groups = await Promise.all(
    parts.map(async ({ words, ways }, index) => {
      if (known[index] && !isAllKnown) return [ways];
      const mended = await Promise.all(words.flatMap(piecesOf).map(word => mendedWord(sql, word)));
      return isAllKnown && mended.length === 1 ? [[...ways, ...mended.flat()]] : mended;
    }),
  );
  return groups.flat();
}

/** A word as it is, as papers spell it, and where it is long as two that were written together. */
async function mendedWord(sql: Sql, word: string): Promise<Alternatives> {
  const typed = [word, ...stems(word)];
  const spelled = await spellings(sql, word);
  const parted = isHangul(word) ? typed.flatMap(partings) : [];
  return [...[...typed, ...spelled].map(conditions), ...parted];
}

/** Two words of two syllables or more each. */
const partings = (word: string) =>
  Array.from({ length: Math.max(0, Math.min(word.length, maxPartedChars) - 3) }, (_, at) => [
    ...conditions(word.slice(0, at + 2)),
    ...conditions(word.slice(at + 2)),
  ]);

/** A run of Japanese or Chinese parted where its script changes, without the hiragana that hold it together. */
const piecesOf = (word: string): readonly string[] => {
  if (!runsTogether(word) || isHangul(word)) return [word];
  const pieces = word.match(/[\p{sc=Katakana}ー]+|[^\p{sc=Katakana}\p{sc=Hiragana}ー]+/gu);
  return pieces ?? [word];
};
