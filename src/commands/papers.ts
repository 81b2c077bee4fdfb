// `/papers`: the digest of a day.

import { readDate, todayIn } from '../desk/day-word.ts';
import type { Digest } from '../digest/digest.ts';
import { newestOpenDate, opening } from '../sources/list-day.ts';
import { SourceError } from '../sources/source.ts';
import { newestDigest } from '../store/digests.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, Command, CommandContext, CommandOption } from './command.ts';
import { month, week } from './editions.ts';
import { maxChoices, notice, type Reply } from './reply.ts';
import { resumeHere } from './resume.ts';

const date: CommandOption = {
  name: 'date',
  isRequired: true,
  isRest: true,
  maxChars: 40,
  accepts: text => readDate(text) !== null,
  example: '2026-01-13',
  async suggest(typed, { language, now }) {
    const newest = newestOpenDate(now());
    const days = Array.from({ length: 60 }, (_, back) => newest.subtract({ days: back }));
    return days
      .filter(day => day.dayOfWeek <= 5 && day.toString().includes(typed.trim()))
      .slice(0, maxChoices)
      .map(day => ({ label: `${day} · ${stringsOf(language).date(day)}`, value: day.toString() }));
  },
};

const actions: readonly Action[] = [
  { name: 'today', run: (_, context) => nearDay(today(context), context) },
  { name: 'yesterday', run: (_, context) => nearDay(today(context).subtract({ days: 1 }), context) },
  { name: 'latest', run: (_, context) => latestDigest(null, context) },
  { name: 'day', options: [date], run: ({ date = '' }, context) => oneDay(date, context) },
  week,
  month,
  { name: 'resume', run: (_, context) => resumeHere(context) },
  { name: 'help', run: async (_, { language }) => notice(language, stringsOf(language).commands.help) },
];

/** `/papers today|yesterday|latest|DATE|week|month|resume|help`. */
export const papers = {
  name: 'papers',
  actions,
  bare: { withoutText: 'latest', withText: 'day' },
} satisfies Command;

const today = ({ now, timeZone }: CommandContext): Temporal.PlainDate => todayIn(timeZone, now());

/** Today or yesterday: when there is nothing yet, the latest with a word on why. */
async function nearDay(asked: Temporal.PlainDate, context: CommandContext): Promise<Reply> {
  const { day } = stringsOf(context.language);
  if (isFuture(asked, context)) return latestDigest(notOpenYet(asked, context), context);
  return orKept(context, async () => {
    const digest = await digestOf(asked, context);
    return digest.entries.length > 0
      ? answer(digest, null, context)
      : latestDigest(day.empty(asked), context);
  });
}

async function oneDay(text: string, context: CommandContext): Promise<Reply> {
  const { day } = stringsOf(context.language);
  const asked = readDate(text);
  if (asked === null) return notice(context.language, day.notADate(text));
  if (isFuture(asked, context)) return notice(context.language, notOpenYet(asked, context));
  try {
    const digest = await digestOf(asked, context);
    return digest.entries.length > 0
      ? answer(digest, null, context)
      : notice(context.language, day.empty(asked));
  } catch (error) {
    if (error instanceof SourceError) return notice(context.language, day.unreachable);
    throw error;
  }
}

/** @param why it is shown in the place of what was asked for; `null` when it was asked for itself */
const latestDigest = (why: string | null, context: CommandContext): Promise<Reply> =>
  orKept(context, async () => {
    const { day } = stringsOf(context.language);
    const date = await context.desk.latest('look');
    return answer(
      await digestOf(date, context),
      why === null ? null : `${why} ${day.showingLatest(date)}`,
      context,
    );
  });

/** When the source fails, the newest digest kept, with a word on that. */
async function orKept(context: CommandContext, ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { day } = stringsOf(context.language);
    const kept = await newestDigest(context.database, context.language);
    return kept === null
      ? notice(context.language, day.nothingYet)
      : answer(kept.digest, day.sourceFailed, context);
  }
}

const digestOf = (date: Temporal.PlainDate, { desk, language, selection }: CommandContext): Promise<Digest> =>
  desk.digest({ date, language, selection });

const isFuture = (date: Temporal.PlainDate, { now }: CommandContext): boolean =>
  Temporal.PlainDate.compare(date, newestOpenDate(now())) > 0;

function notOpenYet(asked: Temporal.PlainDate, { language, timeZone }: CommandContext): string {
  const strings = stringsOf(language);
  return strings.day.notOpenYet(asked, strings.instant(opening(asked), timeZone));
}

const answer = (digest: Digest, note: string | null, { language }: CommandContext): Reply => ({
  kind: 'digest',
  language,
  digest,
  note,
});
