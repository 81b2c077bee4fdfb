// The words of what somebody wants to follow, as they are kept.
import { oneLine } from '../digest/plain-text.ts';

/** A menu's choice carries them: https://discord.com/developers/docs/components/reference#string-select takes 100. */
export const maxFollowChars = 60;

/**
 * The words on one line; `null` when they are too few or too many. Two letters or digits are the least, since a single
 * one is in every paper; but one Hangul syllable or Chinese character can be a word of its own, such as 뇌 or 脳.
 */
export function readFollowWords(text: string): string | null {
  const words = oneLine(text);
  const letters = words.match(/[\p{L}\p{N}]/gu) ?? [];
  const isEnough = letters.length >= 2 || letters.some(letter => /[가-힣\p{sc=Han}]/u.test(letter));
  return isEnough && words.length <= maxFollowChars ? words : null;
}
