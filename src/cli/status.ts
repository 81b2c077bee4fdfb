// `paperboy status`: what comes next, what was delivered last, and what failed.
import type { App } from '../app.ts';
import type { FailureKind } from '../delivery/outcome.ts';
import { todayIn } from '../desk/day-word.ts';
import { costOf, isUsedUp } from '../desk/token-budget.ts';
import { resumeCommand } from '../operator.ts';
import { nextFiring } from '../schedule/firings.ts';
import { type Delivery, recentDeliveries } from '../store/deliveries.ts';
import { pausedDestinations } from '../store/destinations.ts';
import { readModelFailure } from '../store/model-failure.ts';
import { recentModelUsage, tokensOfDay } from '../store/model-usage.ts';
import { openWork } from '../store/open-work.ts';
import { waitingSlots } from '../store/slots.ts';
import { fixFor } from '../strings/fix-for.ts';
import { type Strings, stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { describeOpenPart } from './open-part.ts';

const shownDeliveries = 10;
const shownDays = 7;
const shownOpen = 50;
const shownDestinations = 100;

/** Works beside a running bot. */
export async function showStatus(
  { book, config, database, deliverers, now, maxLateMs }: App,
  { out }: Output,
): Promise<ExitStatus> {
  const strings = stringsOf(config.language);
  const { status } = strings;
  const at = (ms: number) => strings.instant(Temporal.Instant.fromEpochMilliseconds(ms), config.timeZone);

  const destinations = await book.all();
  const known = new Map(destinations.map(each => [each.name, each]));
  // What is no longer there is forgotten by the next start.
  const paused = (await pausedDestinations(database)).filter(({ name }) => known.has(name));
  const isPaused = new Set(paused.map(({ name }) => name));
  out(status.next);
  for (const destination of destinations.slice(0, shownDestinations)) {
    const next = nextFiring(destination, now());
    const when = next === null ? status.never : strings.instant(next, destination.timeZone);
    const mute = deliverers.has(destination.platform) ? '' : ` (${status.noToken})`;
    const pause = isPaused.has(destination.name) ? ` (${status.isPaused})` : '';
    out(`  ${destination.name}  ${destination.platform} ${destination.channel}  ${when}${mute}${pause}`);
  }
  if (destinations.length > shownDestinations)
    out(`  ${status.more(destinations.length - shownDestinations)}`);
  if (destinations.length === 0) out(`  ${status.noDestinations}`);
  for (const { destination, fires_at, reason } of await waitingSlots(database, shownOpen))
    out(`  ${destination}  ${at(fires_at)}  ${status.waiting}: ${reason ?? ''}`);

  await showUsage({ config, database, now }, { status, at }, out);

  const line = ({ date, destination, part, state, changed_at }: Delivery) =>
    `  ${at(changed_at)}  ${destination}  ${date}${part === 0 ? '' : ` (${part + 1})`}  ${status.states[state]}`;
  out(status.last);
  const recent = await recentDeliveries(database, shownDeliveries);
  for (const delivery of recent) out(line(delivery));
  if (recent.length === 0) out(`  ${status.none}`);

  const nowMs = now().epochMilliseconds;
  const open = await openWork(database, { nowMs, sinceMs: nowMs - maxLateMs, limit: shownOpen });
  if (open.parts.length > 0 || open.older > 0) out(status.open);
  for (const part of open.parts) {
    const { destination, date } = part;
    const state = { ...config, isPaused: isPaused.has(destination) };
    out(`  ${destination}  ${date} (${part.part + 1})  ${describeOpenPart(part, strings, state)}`);
  }
  if (open.more > 0) out(`  ${status.more(open.more)}`);
  if (open.older > 0) out(`  ${status.older(open.older)}`);

  const faultOf = (destination: string, failure: string) => {
    const { platform = '', layout = 'cards' } = known.get(destination) ?? {};
    return { destination, platform, layout, failure: failure as FailureKind, part: null } as const;
  };
  if (paused.length > 0) out(status.paused);
  for (const { name, paused_at, failure } of paused) {
    out(`  ${name}  ${status.pausedSince(at(paused_at ?? 0))}`);
    out(`    ${failure === null ? status.pausedOnWish : fixFor(faultOf(name, failure), strings)}`);
    out(`    ${status.thenPost(resumeCommand(name))}`);
  }
  return 0;
}

/** What the model was asked for, day by day, and whether today has any left. */
async function showUsage(
  { config, database, now }: Pick<App, 'config' | 'database' | 'now'>,
  { status, at }: Pick<Strings, 'status'> & { readonly at: (ms: number) => string },
  out: Output['out'],
): Promise<void> {
  const days = await recentModelUsage(database, shownDays);
  if (config.model === null && days.length === 0) return;
  const { maxTokensPerDay, price } = config.briefs;
  const number = (value: number) => value.toLocaleString('en');
  const today = todayIn(config.timeZone, now()).toString();
  out(status.model);
  for (const { day, model, requests, input_tokens, output_tokens, cost_usd } of days) {
    const tokens = number(input_tokens + output_tokens);
    // A price that was told later counts for what was used before it.
    const dollars = cost_usd || (price === null ? 0 : costOf({ input_tokens, output_tokens }, price));
    const cost = dollars === 0 ? null : `US$ ${dollars.toFixed(4)}`;
    const used = status.usage(Temporal.PlainDate.from(day), { requests, tokens, cost });
    out(`  ${used} · ${model}`);
  }
  if (days.length === 0) out(`  ${status.none}`);
  if (config.model !== null)
    out(`  ${status.today(number(await tokensOfDay(database, today)), number(maxTokensPerDay))}`);
  const failure = await readModelFailure(database);
  if (failure !== null) out(`  ${status.modelFailed(at(failure.at), failure.reason)}`);
  if (await isUsedUp(database, today, maxTokensPerDay)) out(`  ${status.usedUp(number(maxTokensPerDay))}`);
}
