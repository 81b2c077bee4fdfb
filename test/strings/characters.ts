// The characters of each language, by which a text that strayed in from another one is found.
import type { Language } from '../../src/digest/language.ts';

type Bytes = readonly [first: number, last: number];

/** The Chinese characters among the pairs of bytes that an encoding gives a meaning. */
function hanOf(encoding: string, lead: Bytes, trail: Bytes): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let first = lead[0]; first <= lead[1]; first += 1)
    for (let second = trail[0]; second <= trail[1]; second += 1)
      for (const [han] of decoder.decode(Uint8Array.of(first, second)).matchAll(/\p{sc=Han}/gu))
        found.add(han);
  return found;
}

// JIS X 0208 has no character that is simplified in China alone, and GB 2312 none that is not simplified.
const japanese = hanOf('shift_jis', [0x88, 0xea], [0x40, 0xfc]);
const chinese = hanOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);

const hangul = /\p{sc=Hangul}/u;
const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const han = /\p{sc=Han}/u;

const isForeign: Readonly<Record<Language, (character: string) => boolean>> = {
  ko: character => kana.test(character) || han.test(character),
  en: character => hangul.test(character) || kana.test(character) || han.test(character),
  ja: character => hangul.test(character) || (han.test(character) && !japanese.has(character)),
  zh: character =>
    hangul.test(character) || kana.test(character) || (han.test(character) && !chinese.has(character)),
};

/** The characters of a text that its language does not write. Latin letters are at home everywhere. */
export const foreignCharacters = (text: string, language: Language): string[] =>
  [...text].filter(isForeign[language]);
