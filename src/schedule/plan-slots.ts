// Turning the slots of one audience that are due into deliveries.
import { audienceOf, type Destination, wantedForMs } from '../delivery/destination.ts';
import { type PlannedPost, planPosts } from '../delivery/plan-post.ts';
import type { Deliverers, Post } from '../delivery/platform.ts';
import type { Desk } from '../desk/desk.ts';
import type { Digest } from '../digest/digest.ts';
import { firstDayOf } from '../digest/edition.ts';
import { newestRipeDate } from '../sources/list-day.ts';
import type { Database } from '../store/database.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { dueAudiences, oldestSlots, postponeSlots, type Slot, settleSlots } from '../store/slots.ts';
import { stringsOf } from '../strings/strings.ts';
import { lastDayBefore } from './last-day.ts';
import { alertedThatDay, isDayOver } from './one-alert-a-day.ts';

// A slot that failed is tried again after as long as it has waited already, within these bounds.
const minRetryMs = 60_000;
/** The longest that a slot is put off at once. */
export const maxRetryMs = 15 * 60_000;
const slotsAtOnce = 250;

/** What planning works with. */
export type PlanOptions = {
  readonly database: Database;
  readonly desk: Desk;
  /** By name. */
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly deliverers: Deliverers;
  readonly now: () => Temporal.Instant;
  /** What fired longer ago is left alone, but for editions of several days: nobody wants last month's papers. */
  readonly maxLateMs: number;
  /** Told of slots dealt with, and of the error that keeps them due. */
  readonly onPlanned?: (slots: readonly Slot[], error?: Error) => void;
};

/**
 * Plans what an audience's slots ask for, if one is due: oldest firing first, also those that were put off, so that no
 * day overtakes another. A failed source is never an empty day: the slots stay due.
 * @param signal ends the work; a slot that it interrupts stays as it was
 */
export async function planAudience(
  audience: string,
  options: PlanOptions,
  signal?: AbortSignal,
): Promise<void> {
  const { database, now } = options;
  const dueMs = (await dueAudiences(database)).get(audience);
  if (dueMs === undefined || dueMs > now().epochMilliseconds) return;
  let afterMs = -1;
  while (!signal?.aborted) {
    const slots = await oldestSlots(database, audience, { afterMs, limit: slotsAtOnce });
    const [first, ...others] = slots;
    // What a clock that was ahead let fire is left until its time comes: it may be thousands.
    if (first === undefined || first.fires_at > now().epochMilliseconds) return;
    if (!(await planOrPutOff([first, ...others], options, signal))) afterMs = first.fires_at;
  }
}

/** Gives whether they were planned. */
async function planOrPutOff(
  slots: readonly [Slot, ...Slot[]],
  options: PlanOptions,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { database, now, onPlanned } = options;
  const [first] = slots;
  try {
    const settled = await planFiring(slots, options);
    onPlanned?.(settled);
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (signal?.aborted) return false;
    const nowMs = now().epochMilliseconds;
    const waitMs = Math.min(Math.max(nowMs - first.fires_at, minRetryMs), maxRetryMs);
    const kept = { reason: error.message, untilMs: nowMs + waitMs };
    await postponeSlots(database, first, kept);
    onPlanned?.(
      slots.map(slot => ({ ...slot, reason: kept.reason, due_at: kept.untilMs })),
      error,
    );
    return false;
  }
}

/** A slot with where it posts to. */
type Served = { readonly slot: Slot; readonly destination: Destination };

/** What became of a slot, and what it posts. */
type Decision = Served & {
  readonly date: Temporal.PlainDate;
  readonly post: Post | null;
  readonly reason: string | null;
};

/** Settles slots of one firing, and enters what they post into the ledger in the same transaction. */
async function planFiring(slots: readonly Slot[], options: PlanOptions): Promise<Slot[]> {
  const { database, destinations, deliverers, now, maxLateMs } = options;
  const served: Served[] = [];
  const settled: Slot[] = [];
  for (const slot of slots) {
    const destination = destinations.get(slot.destination);
    if (destination === undefined || !deliverers.has(destination.platform))
      settled.push({ ...slot, state: 'skipped', reason: 'The destination is no longer served' });
    else if (now().epochMilliseconds - slot.fires_at > wantedForMs(destination, maxLateMs))
      settled.push({ ...slot, state: 'skipped', reason: 'It is too late for this' });
    else if (isDayOver(destination, slot.fires_at, now()))
      settled.push({ ...slot, state: 'skipped', reason: 'The day of this alert is over' });
    else served.push({ slot, destination });
  }
  const decisions: Decision[] = [];
  // A destination whose wishes changed since it fired has another audience by now.
  const groups = Map.groupBy(served, each => `${audienceOf(each.destination)} ${lastDayOf(each) ?? ''}`);
  for (const some of groups.values()) decisions.push(...(await decide(some, options)));
  for (const { slot, date, post, reason } of decisions)
    settled.push({ ...slot, state: post === null ? 'skipped' : 'planned', date: date.toString(), reason });
  await database.tx(async sql => {
    const nowMs = now().epochMilliseconds;
    const posts = decisions.filter((each): each is Decision & PlannedPost => each.post !== null);
    for (const [date, some] of Map.groupBy(posts, each => each.date.toString()))
      await planPosts(sql, some, { date: Temporal.PlainDate.from(date), deliverers, nowMs });
    await settleSlots(sql, settled);
  });
  return settled;
}

/**
 * The last day of an edition of several days; `null` for one of a single day. In zones that are ten hours ahead of
 * Greenwich or more its list is not ripe in the first hours of the next day. It is taken all the same, with the votes of
 * half a morning: waiting would post it later than was asked for, and leaving it out would leave its papers out for good.
 */
function lastDayOf({ slot, destination: { edition, timeZone } }: Served): Temporal.PlainDate | null {
  if (edition !== 'week' && edition !== 'month') return null;
  return lastDayBefore(Temporal.Instant.fromEpochMilliseconds(slot.fires_at), timeZone);
}

/**
 * What slots post that fired together, have one audience, and one last day if they are of several: the newest list that
 * was ripe when they fired, however late that is asked; or those days, also where the last one is empty. Where that was
 * posted already, or no paper of it passes the filter: a word on it, if the destination wants one.
 */
async function decide(served: readonly Served[], { database, desk }: PlanOptions): Promise<Decision[]> {
  const [first] = served;
  if (first === undefined) return [];
  const firedAt = Temporal.Instant.fromEpochMilliseconds(first.slot.fires_at);
  const { language } = first.destination;
  const lastDay = lastDayOf(first);
  const newest = lastDay ?? newestRipeDate(firedAt);
  const last = lastDay ?? (await desk.latest('freeze', firedAt));
  const posted = await postedTo(database, last, served);
  const alerted = await alertedThatDay(
    database,
    served.map(({ destination }) => destination),
    { date: last, firedAtMs: first.slot.fires_at },
  );
  const isNew = ({ destination: { name } }: Served) => !posted.has(name) && !alerted.has(name);
  const digest = served.some(isNew)
    ? await desk.digest({ date: last, language, selection: first.destination }, 'freeze')
    : null;
  return served.map(each => {
    if (digest !== null && isNew(each)) return newDigest(each, last, digest);
    return posted.has(each.destination.name)
      ? alreadyPosted(each, last, newest)
      : { ...each, date: last, post: null, reason: 'There is one alert a day, and today has one' };
  });
}

function newDigest(served: Served, date: Temporal.PlainDate, digest: Digest): Decision {
  const { layout } = served.destination;
  if (digest.entries.length > 0)
    return { ...served, date, post: { kind: 'digest', digest, layout }, reason: null };
  return {
    ...served,
    date,
    post: notice(served, nothingIn(served, date)),
    reason: 'No paper passes the filter',
  };
}

function nothingIn({ destination: { language, edition } }: Served, last: Temporal.PlainDate): string {
  const { day, editions } = stringsOf(language);
  return edition === 'week' || edition === 'month'
    ? editions.nothing(firstDayOf(edition, last), last)
    : day.emptyAfterFilter(last);
}

function alreadyPosted(served: Served, latest: Temporal.PlainDate, newest: Temporal.PlainDate): Decision {
  const { day } = stringsOf(served.destination.language);
  const reason = `The list of ${latest} was posted already`;
  if (newest.equals(latest)) return { ...served, date: latest, post: null, reason };
  const text = `${day.empty(newest)} ${day.latestWasPosted(latest)}`;
  return { ...served, date: newest, post: notice(served, text), reason };
}

/** Nobody is written to directly to be told nothing. */
const notice = ({ destination: { emptyDay, language, edition } }: Served, text: string): Post | null =>
  emptyDay === 'notice' && edition !== 'alert' ? { kind: 'notice', text, language } : null;

/** The destinations to which every message of a date's digest was sent. */
async function postedTo(
  database: Database,
  date: Temporal.PlainDate,
  served: readonly Served[],
): Promise<ReadonlySet<string>> {
  const names = served.map(({ destination }) => destination.name);
  const parts = await deliveriesOf(database, { date: date.toString(), kind: 'digest' }, names);
  const open = new Set(parts.filter(({ state }) => state !== 'sent').map(({ destination }) => destination));
  return new Set(parts.map(({ destination }) => destination).filter(name => !open.has(name)));
}
