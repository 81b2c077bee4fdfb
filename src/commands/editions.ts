// `/papers week` and `/papers month`: the best of the days that end with the newest list.
import { firstDayOf } from '../digest/edition.ts';
import { newestOpenDate } from '../sources/list-day.ts';
import { SourceError } from '../sources/source.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, CommandContext } from './command.ts';
import { mistake, type Reply } from './reply.ts';

/** `/papers week`. */
export const week: Action = { name: 'week', run: (_, context) => editionOf('week', context) };

/** `/papers month`. */
export const month: Action = { name: 'month', run: (_, context) => editionOf('month', context) };

async function editionOf(
  edition: 'week' | 'month',
  { desk, language, selection, now }: CommandContext,
): Promise<Reply> {
  const { day, editions } = stringsOf(language);
  const date = newestOpenDate(now());
  try {
    const digest = await desk.digest({ date, language, selection: { ...selection, edition } });
    return digest.entries.length > 0
      ? { kind: 'digest', language, digest, note: null }
      : mistake(language, editions.nothing(firstDayOf(edition, date), date));
  } catch (error) {
    if (error instanceof SourceError) return mistake(language, day.unreachable);
    throw error;
  }
}
