// `paperboy post`: delivers a digest now.
import type { App } from '../app.ts';
import type { Destination } from '../delivery/destination.ts';
import { deliveryKey } from '../delivery/plan-post.ts';
import { type PostResult, postNow } from '../delivery/post-now.ts';
import type { Day } from '../desk/day-word.ts';
import { resumeCommand } from '../operator.ts';
import { newestLastDay } from '../schedule/last-day.ts';
import { newestOpenDate, opening } from '../sources/list-day.ts';
import { deliveryParts } from '../store/deliveries.ts';
import { pausedDestinations } from '../store/destinations.ts';
import { stringsOf } from '../strings/strings.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';
import { describeOpenPart, isWaiting } from './open-part.ts';
import { unknownDestination } from './unknown-destination.ts';

type PostOptions = {
  readonly day: Day;
  /** A destination's name; `null` for all. */
  readonly to: string | null;
  readonly dryRun: boolean;
  readonly again: boolean;
  readonly waitSeconds: number;
};

/**
 * Posts the digest of a day to one destination or all of them, and says what became of each.
 * @returns 1 when something is still due or failed
 * @throws {UsageError} when there is nowhere to post to, or everything everywhere would be posted again
 */
export async function postDigest(app: App, options: PostOptions, output: Output): Promise<ExitStatus> {
  const { config, now } = app;
  const strings = stringsOf(config.language);
  const destinations = await chooseDestinations(app, options);
  const date = options.day === 'latest' ? await newestDay(app, destinations, options) : options.day;
  if (Temporal.PlainDate.compare(date, newestOpenDate(now())) > 0) {
    output.err(strings.day.notOpenYet(date, strings.instant(opening(date), config.timeZone)));
    return 1;
  }
  const leftOut = options.to === null ? (await app.book.all()).filter(isOfSeveralDays) : [];
  if (leftOut.length > 0) output.out(strings.post.leftOut(leftOut.map(({ name }) => name).join(', ')));
  if (options.dryRun) {
    for (const destination of destinations) output.out(await foresee(app, destination, date));
    return 0;
  }
  const { again, waitSeconds } = options;
  const jobs = await app.openJobs();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // Ctrl+C comes twice under npm: from the terminal, and handed on by npm.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  const request = { date, destinations, again, waitMs: waitSeconds * 1000, signal: stopping.signal };
  const results = await postNow({ ...app, jobs }, request).finally(async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stop);
    await jobs.close();
  });
  // By what failed just now, too.
  const paused = new Set((await pausedDestinations(app.database)).map(({ name }) => name));
  for (const result of results)
    (isDone(result) ? output.out : output.err)(
      describe(app, result, { date, isPaused: paused.has(result.destination.name) }),
    );
  if (results.some(({ parts }) => parts.some(isWaiting))) output.err(strings.post.leftDue);
  return results.every(isDone) ? 0 : 1;
}

const isDone = ({ result }: PostResult): boolean => result !== 'open' && result !== 'paused';

const isOfSeveralDays = ({ edition }: Destination): boolean => edition === 'week' || edition === 'month';

/** The day of the newest list; of an edition of several days, which is posted alone, its last day as the schedule has it. */
function newestDay(
  { desk, now }: App,
  [first]: readonly Destination[],
  { dryRun }: PostOptions,
): Temporal.PlainDate | Promise<Temporal.PlainDate> {
  if (first !== undefined && isOfSeveralDays(first)) return newestLastDay(first, now());
  return desk.latest(dryRun ? 'look' : 'freeze', now(), true);
}

/** A day's digest goes to those who get one each day; the others are asked for by their name. */
async function chooseDestinations(
  { book, config, deliverers }: App,
  { to, again }: PostOptions,
): Promise<Destination[]> {
  const daily = (await book.all()).filter(({ edition = 'day' }) => edition === 'day');
  if (daily.length === 0 && to === null)
    throw new UsageError(
      `There is nowhere to post to: name a channel under destinations in ${config.file}, or type /papers subscribe in one`,
    );
  if (again && to === null)
    throw new UsageError(
      `--again posts a second time: say where with --to (${daily.map(({ name }) => name).join(', ')})`,
    );
  const named = to === null ? null : await book.byName(to);
  if (named?.origin === 'follower')
    throw new UsageError(`${named.name} gets what a reader follows, which is posted on its schedule alone`);
  if (to !== null && named === null) throw await unknownDestination(book, to);
  const chosen = named === null ? daily : [named];
  const mute = chosen.find(({ platform }) => !deliverers.has(platform));
  if (mute !== undefined)
    throw new UsageError(
      `${mute.name} can't be reached without ${mute.platform === 'slack' ? 'SLACK_BOT_TOKEN' : 'DISCORD_TOKEN'} in .env`,
    );
  return chosen;
}

async function foresee(
  { config, desk, database, deliverers }: App,
  destination: Destination,
  date: Temporal.PlainDate,
): Promise<string> {
  const { name, platform, channel, language, layout } = destination;
  const { day, post } = stringsOf(config.language);
  const digest = await desk.digest({ date, language, selection: destination });
  if (digest.entries.length === 0) return `${name}: ${day.nothingToPost(date)}`;
  const parts = await deliveryParts(database, deliveryKey(date, destination, 'digest'));
  return post.foreseen(name, {
    where: `${platform} ${channel}`,
    date,
    papers: digest.entries.length,
    messages: deliverers.get(platform)?.countParts({ kind: 'digest', digest, layout }) ?? 0,
    delivered: parts.filter(({ state }) => state === 'sent').length,
  });
}

function describe(
  { config }: App,
  { destination, result, parts }: PostResult,
  { date, isPaused }: { date: Temporal.PlainDate; isPaused: boolean },
): string {
  const strings = stringsOf(config.language);
  const { name } = destination;
  const ids = parts.map(({ message_id }) => message_id).join(', ');
  switch (result) {
    case 'empty':
      return `${name}: ${strings.day.nothingToPost(date)}`;
    case 'before':
      return strings.post.before(name, date, {
        where: `${parts[0]?.channel} (${ids})`,
        command: `npm start -- post ${date} --to ${name} --again`,
      });
    case 'paused':
      return `${name}: ${strings.status.isPaused}\n    ${strings.status.thenPost(resumeCommand(name))}`;
    case 'sent':
      return strings.post.delivered(name, date, ids);
    case 'open':
      return parts
        .filter(({ state }) => state !== 'sent')
        .map(
          part =>
            `${name}: ${date} (${part.part + 1}/${parts.length}) ${describeOpenPart(part, strings, { ...config, isPaused })}`,
        )
        .join('\n');
  }
}
