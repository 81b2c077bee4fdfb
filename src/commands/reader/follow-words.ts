// The words of what somebody wants to follow, as they are kept.
import { fold, oneLine } from '../../digest/plain-text.ts';
import type { Followed } from '../../subscriptions/follow.ts';
import type { Values } from '../command.ts';
import { maxChoiceChars } from '../reply.ts';
import { isWord } from '../typed-words.ts';

/** The menu that ends it shows them, and of an author a word more. */
export const maxFollowChars = maxChoiceChars - 15;

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

// A comma; or what stands in quotes, or a word, each perhaps with a name and a colon in front.
const part =
  /(?<comma>[,，、])|(?:(?<key>\p{L}+)[:：]\s*)?(?:["“”「](?<quoted>[^"“”」]*)["“”」]|(?<bare>[^\s,，、]+))/gu;

/**
 * Reads what is typed, the same on every platform: commas part topics, quotes hold words together, and a word or what
 * stands in quotes behind `author:` is an author's name, in any language. In the option for authors all are authors.
 * @returns each once, in their order; `null` when the words of one are too few or too many
 */
export function readFollows({ topic = '', author = '' }: Values): Followed[] | null {
  const typed = [...readTyped(topic, 'topic'), ...readTyped(author, 'author')];
  const read = typed.map(({ kind, words }) => ({ kind, words: readFollowWords(words) }));
  const wanted = new Map<string, Followed>();
  for (const { kind, words } of read) {
    if (words === null) return null;
    const key = `${kind}:${fold(words)}`;
    wanted.set(key, wanted.get(key) ?? { kind, words });
  }
  return wanted.size === 0 ? null : [...wanted.values()];
}

function readTyped(text: string, usual: Followed['kind']): Followed[] {
  const found: Followed[] = [];
  let isOpen = false;
  for (const { 0: whole, groups: { comma, key, quoted, bare = '' } = {} } of text.matchAll(part)) {
    const kind = (['author', 'topic'] as const).find(name => isWord(name, key));
    // A colon behind another word is no name of an option.
    const words = key === undefined || kind !== undefined ? (quoted ?? bare) : whole;
    const last = found.at(-1);
    if (comma !== undefined) isOpen = false;
    else if (isOpen && last !== undefined && kind === undefined)
      found[found.length - 1] = { ...last, words: `${last.words} ${words}` };
    else {
      found.push({ kind: kind ?? usual, words });
      // A name is a word, or what stands in its quotes; other words go on until a comma.
      isOpen = kind !== 'author';
    }
  }
  return found;
}
