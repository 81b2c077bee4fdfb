// `/papers`: the digest of a day, and everything else that is asked of the archive.
import { todayIn } from '../desk/day-word.ts';
import { cut } from '../digest/cut.ts';
import type { Digest } from '../digest/digest.ts';
import { literal } from '../digest/inline.ts';
import type { Language } from '../digest/language.ts';
import { oneLine } from '../digest/plain-text.ts';
import { readTypedPeriod } from '../digest/typed-date.ts';
import { newestOpenDate, opening } from '../sources/list-day.ts';
import { SourceError } from '../sources/source.ts';
import { newestDigest } from '../store/digests.ts';
import { stringsOf } from '../strings/strings.ts';
import { listHere } from './channel/list.ts';
import { pauseAction } from './channel/pause.ts';
import { resumeAction } from './channel/resume.ts';
import { settingsAction } from './channel/settings.ts';
import { subscribeAction } from './channel/subscribe.ts';
import { unsubscribeAction } from './channel/unsubscribe.ts';
import type { Action, Command, CommandContext } from './command.ts';
import { month, week } from './editions.ts';
import { follow } from './reader/follow.ts';
import { saved } from './reader/saved.ts';
import { mistake, notice, type Reply } from './reply.ts';
import { search } from './search.ts';
import { trending } from './trending.ts';
import { readTypedDay, typedDay } from './typed-day.ts';

// As much of what was typed as an answer repeats.
const shownChars = 80;

// The same each time, so that a platform gives it its shape once.
const help = {
  ko: notice('ko', stringsOf('ko').commands.help),
  en: notice('en', stringsOf('en').commands.help),
  ja: notice('ja', stringsOf('ja').commands.help),
  zh: notice('zh', stringsOf('zh').commands.help),
} as const satisfies Record<Language, Reply>;

const actions: readonly Action[] = [
  { name: 'today', run: (_, context) => nearDay(today(context), context) },
  { name: 'yesterday', run: (_, context) => nearDay(today(context).subtract({ days: 1 }), context) },
  { name: 'latest', run: (_, context) => latestDigest(null, context) },
  { name: 'day', options: [typedDay], run: ({ date = '' }, context) => oneDay(date, context) },
  week,
  month,
  search,
  trending,
  subscribeAction,
  settingsAction,
  pauseAction,
  resumeAction,
  unsubscribeAction,
  { name: 'list', isPrivate: true, run: (_, context) => listHere(context) },
  saved,
  follow,
  { name: 'help', run: async (_, { language }) => help[language] },
];

/** `/papers today|…`. */
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
  const asked = readTypedDay(text, context);
  if (asked === null) return mistake(context.language, whyNoDay(text, context));
  const orLatest = (said: string) => mistake(context.language, `${said} ${day.seeLatest}`);
  if (isFuture(asked, context)) return orLatest(notOpenYet(asked, context));
  try {
    const digest = await digestOf(asked, context);
    return digest.entries.length > 0 ? answer(digest, null, context) : orLatest(day.empty(asked));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    // A date that the source does not take is before its first list.
    return error.failure === 'malformed-date'
      ? orLatest(day.empty(asked))
      : mistake(context.language, day.unreachable);
  }
}

/** The words on a text that is no day: a whole week or month has a command of its own. */
function whyNoDay(text: string, { language }: CommandContext): string {
  const { asking, day } = stringsOf(language);
  const period = readTypedPeriod(text);
  return period === null ? day.notADate(literal(cut(oneLine(text), shownChars))) : asking.wholePeriod[period];
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
    const kept = await newestDigest(context.database, context.language, context.selection.top);
    return kept === null
      ? mistake(context.language, day.nothingYet)
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
