// What stands above a digest's papers, by its edition.
import type { Digest } from '../digest/digest.ts';
import { firstDayOf } from '../digest/edition.ts';
import { stringsOf } from './strings.ts';

/** The heading, with the days and the number of papers. */
export function digestHeading({ date, language, entries, edition = 'day' }: Digest): string {
  const { digest, editions } = stringsOf(language);
  const count = entries.length;
  if (edition === 'day') return digest.heading(date, count);
  if (edition === 'alert') return editions.alert(date, count);
  return editions[edition](firstDayOf(edition, date), date, count);
}

/** A line on what the papers of several days were about; `null` for one day. */
export function themesLine({ language, themes }: Digest): string | null {
  if (themes === undefined) return null;
  const terms = themes.terms.map(({ name, papers }) => `${name} (${papers})`).join(', ');
  return stringsOf(language).editions.themes(themes.papers, terms);
}
