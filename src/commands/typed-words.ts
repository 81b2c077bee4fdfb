// The words of a typed command: which are its own, and which belong together.
import { languages } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { CommandWord } from './command.ts';

/** Whether a word is a command's, in any language. */
export const isWord = (name: CommandWord, word: string | undefined): boolean =>
  word !== undefined &&
  languages.some(language => [name, stringsOf(language).commands.names[name]].includes(word.toLowerCase()));

/** Words that belong together; `key` is what stands with a colon in front of them. */
export type TypedText = { readonly key: string | null; readonly text: string };

/** `time:09:00 keywords:"a b, c" weekdays` as three texts, two of them with a key. */
export const typedTexts = (text: string): TypedText[] =>
  [...text.matchAll(/(?:([\p{L}]+)[:：])?(?:["“”「]([^"“”」]*)["“”」]|(\S+))/gu)].map(
    ([, key, quoted, bare]) => ({ key: key ?? null, text: quoted ?? bare ?? '' }),
  );
