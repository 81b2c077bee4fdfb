// `paperboy post`: delivers a digest now.
import type { App } from '../app.ts';
import type { Destination } from '../delivery/destination.ts';
import type { FailureKind } from '../delivery/outcome.ts';
import { type PostResult, postNow } from '../delivery/post-now.ts';
import type { Day } from '../desk/day-word.ts';
import { newestOpenDate, opening } from '../sources/list-day.ts';
import { deliveryParts } from '../store/deliveries.ts';
import { type Strings, stringsOf } from '../strings/strings.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

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
 * @throws {UsageError} when there is nowhere to post to
 */
export async function postDigest(
  app: App,
  { day, to, dryRun, again, waitSeconds }: PostOptions,
  output: Output,
): Promise<ExitStatus> {
  const { config, desk, now } = app;
  const strings = stringsOf(config.language);
  const destinations = chooseDestinations(app, to);
  const date = day === 'latest' ? await desk.latest('freeze') : day;
  if (Temporal.PlainDate.compare(date, newestOpenDate(now())) > 0) {
    output.err(strings.day.notOpenYet(date, strings.instant(opening(date), config.timeZone)));
    return 1;
  }
  if (dryRun) {
    for (const destination of destinations) output.out(await foresee(app, destination, date));
    return 0;
  }
  const results = await postNow(app, { date, destinations, again, waitMs: waitSeconds * 1000 });
  for (const result of results)
    (result.result === 'open' ? output.err : output.out)(describe(result, date, strings));
  return results.some(({ result }) => result === 'open') ? 1 : 0;
}

function chooseDestinations({ config, deliverers }: App, to: string | null): Destination[] {
  const known = config.destinations.map(({ name }) => name);
  if (known.length === 0)
    throw new UsageError(`There is nowhere to post to: name a channel under destinations in ${config.file}`);
  const chosen = config.destinations.filter(({ name }) => to === null || name === to);
  if (chosen.length === 0)
    throw new UsageError(`There is no destination "${to}" in ${config.file}: it has ${known.join(', ')}`);
  const mute = chosen.find(({ platform }) => !deliverers.has(platform));
  if (mute !== undefined)
    throw new UsageError(
      `${mute.name} can't be reached without ${mute.platform === 'slack' ? 'SLACK_BOT_TOKEN' : 'DISCORD_TOKEN'} in .env`,
    );
  return chosen;
}

async function foresee(
  { desk, database, deliverers }: App,
  destination: Destination,
  date: Temporal.PlainDate,
): Promise<string> {
  const { name, platform, channel, language, layout } = destination;
  const digest = await desk.digest({ date, language, selection: destination });
  const where = `${name} (${platform} ${channel})`;
  if (digest.entries.length === 0) return `${where}: ${stringsOf(language).day.empty(date)}`;
  const sent = (await deliveryParts(database, date.toString(), name)).filter(
    ({ state }) => state === 'sent',
  ).length;
  const parts = deliverers.get(platform)?.countParts({ kind: 'digest', digest, layout }) ?? 0;
  return `${where}: ${date}, ${digest.entries.length} papers in ${parts} message(s), ${sent} of them delivered already; nothing was sent now`;
}

function describe(
  { destination, result, parts }: PostResult,
  date: Temporal.PlainDate,
  strings: Strings,
): string {
  const lead = `${destination.name}: ${date}`;
  const ids = parts.map(({ message_id }) => message_id).join(', ');
  switch (result) {
    case 'empty':
      return `${destination.name}: ${strings.day.empty(date)}`;
    case 'before':
      return `${lead} was delivered already (${ids}); nothing was sent. --again sends it anew.`;
    case 'sent':
      return `${lead} delivered (${ids})`;
    case 'open':
      return parts
        .filter(({ state }) => state !== 'sent')
        .map(({ part, state, reason, failure, due_at }) => {
          const when = state === 'due' ? ` until ${Temporal.Instant.fromEpochMilliseconds(due_at)}` : '';
          const fix = failure === null ? '' : `\n  ${strings.fixes[failure as FailureKind]}`;
          const unsure =
            state === 'unknown'
              ? '\n  It may be in the channel: look there, then run post --again if it is not.'
              : '';
          return `${lead} part ${part + 1} is ${state}${when}: ${reason ?? 'not sent yet'}${fix}${unsure}`;
        })
        .join('\n');
  }
}
