// What people call a language or a layout beside the names that they are offered by.
import type { Layout } from '../../delivery/platform.ts';
import { type Language, languages } from '../../digest/language.ts';

const layoutWords: Readonly<Record<string, Layout>> = {
  card: 'cards',
  line: 'compact',
  lines: 'compact',
  줄: 'compact',
  한줄: 'compact',
  '한 줄': 'compact',
  '1行': 'compact',
  一行: 'compact',
  单行: 'compact',
  threads: 'thread',
  스레드: 'thread',
  スレッド: 'thread',
  消息列: 'thread',
  子区: 'thread',
};

/** The layout by another word for it, in any language; `null` for anything else. */
export const layoutCalled = (text: string): Layout | null =>
  Object.entries(layoutWords).find(([word]) => word === text.toLowerCase())?.[1] ?? null;

/** Each language by its name in all of them. */
const languageWords: ReadonlyMap<string, Language> = new Map(
  languages.flatMap(own => {
    const names = new Intl.DisplayNames([own], { type: 'language' });
    return languages.map(code => [names.of(code)?.toLowerCase() ?? code, code] as const);
  }),
);

/** The language by its name in another one: `영어`, `Korean`; `null` for anything else. */
export const languageCalled = (text: string): Language | null =>
  languageWords.get(text.toLowerCase()) ?? null;
