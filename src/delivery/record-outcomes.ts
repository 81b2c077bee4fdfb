// Writing what became of messages, and what follows for their destinations: the third failure in a row pauses one.
import type { Database, Sql } from '../store/database.ts';
import { type Delivery, deliveryParts, planDeliveries, transitionsOf } from '../store/deliveries.ts';
import { clearFailures, countFailure } from '../store/destinations.ts';
import { failAccount, settleParts } from '../store/outbox.ts';
import { isReader } from './destination.ts';
import type { FailureKind } from './outcome.ts';
import type { PlatformName } from './platform.ts';

/** Something that follows from failures, and that the operator has to know, or only the log. */
export type Alert = {
  /**
   * `destination`: posting to one is paused; `account`: the platform refuses all of them; `reader`: one who follows
   * something is not written to any more, which is theirs to mend and for the log alone.
   */
  readonly about: 'destination' | 'account' | 'reader';
  readonly destination: string;
  readonly platform: string;
  readonly failure: FailureKind;
  readonly reason: string;
};

/** How the operator is told. */
export type OperatorDesk = {
  /** The channel that is told; `null` for none. */
  readonly channel: {
    readonly platform: PlatformName;
    readonly channel: string;
    readonly language: string;
  } | null;
  readonly words: (alert: Alert) => string;
  readonly onAlert: (alert: Alert) => void;
};

/** Failures in a row after which a destination is paused. */
const pauseAfter = 3;
/** What the whole account is refused for, so that no other channel need be asked. */
const accountFailures: ReadonlySet<string | null> = new Set<FailureKind>(['token', 'scope']);

type RecordOptions = {
  readonly failing: ReadonlySet<string>;
  readonly nowMs: number;
  readonly operator: OperatorDesk;
  readonly told: Set<FailureKind>;
};

/**
 * Settles parts of one account. A failure, what follows from it and the word to the operator are one transaction.
 * @param failing the destinations whose last digest failed; a message that is delivered ends that
 * @param told for what the account is known to be refused: what was under way by then fails too, and is not told again
 * @returns the parts that were changed, also those that failed with their account
 */
export async function recordOutcomes(
  database: Database,
  parts: readonly Delivery[],
  { failing, nowMs, operator, told }: RecordOptions,
): Promise<Delivery[]> {
  if (!parts.some(({ state }) => state === 'failed')) {
    const written = await settleParts(database, parts);
    await clearFailures(database, await mendedBy(database, written, failing));
    return written;
  }
  const alerts: Alert[] = [];
  const options = { nowMs, alerts, told };
  const written = await database.tx(async sql => {
    alerts.length = 0;
    const settled = await settleParts(sql, parts);
    await clearFailures(sql, await mendedBy(sql, settled, failing));
    const others: Delivery[] = [];
    for (const part of settled.filter(({ state }) => state === 'failed'))
      others.push(...(await followUp(sql, part, options)));
    for (const alert of alerts) await planNotice(sql, alert, { nowMs, operator });
    return [...settled, ...others];
  });
  for (const alert of alerts) {
    if (alert.about === 'account') told.add(alert.failure);
    operator.onAlert(alert);
  }
  return written;
}

/** The destinations that had failed and have every message of a digest now. */
async function mendedBy(
  sql: Sql,
  written: readonly Delivery[],
  failing: ReadonlySet<string>,
): Promise<string[]> {
  const mended: string[] = [];
  for (const part of written.filter(({ state, destination }) => state === 'sent' && failing.has(destination)))
    if ((await deliveryParts(sql, part)).every(({ state }) => state === 'sent'))
      mended.push(part.destination);
  return mended;
}

/** What a failed part means for its destination or its account; gives the parts that fail with it. */
async function followUp(
  sql: Sql,
  part: Delivery,
  { nowMs, alerts, told }: { nowMs: number; alerts: Alert[]; told: ReadonlySet<FailureKind> },
): Promise<Delivery[]> {
  const { platform, destination, kind, failure, reason } = part;
  const alert = { destination, platform, failure: (failure ?? 'other') as FailureKind, reason: reason ?? '' };
  if (accountFailures.has(failure)) {
    if (!told.has(alert.failure) && !alerts.some(({ about }) => about === 'account'))
      alerts.push({ ...alert, about: 'account' });
    return failAccount(sql, platform, { failure: alert.failure, reason: alert.reason, nowMs });
  }
  // What came too late is nobody's fault.
  if (kind !== 'digest' || failure === 'late') return [];
  // Tried again by hand, a digest that failed before is not another one.
  if (transitionsOf(part).filter(({ state }) => state === 'failed').length > 1) return [];
  if (await countFailure(sql, destination, { failure: alert.failure, pauseAfter, nowMs }))
    alerts.push({ ...alert, about: isReader(destination) ? 'reader' : 'destination' });
  return [];
}

/**
 * Under what the operator is told of a destination. None is called so, nor as what an account is told of under: a name in
 * the configuration has no slash, and the others begin with a platform or with `follow`.
 */
export const operatorOf = (name: string): string => `operator/${name}`;

/** The word to the operator leaves through the outbox too: once a day for one matter, whatever fails. */
async function planNotice(
  sql: Sql,
  alert: Alert,
  { nowMs, operator: { channel, words } }: { nowMs: number; operator: OperatorDesk },
): Promise<void> {
  // What a reader follows is nobody else's business, and a channel on the very account that is refused can't be told.
  if (
    channel === null ||
    alert.about === 'reader' ||
    (alert.about === 'account' && channel.platform === alert.platform)
  )
    return;
  const date = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').toPlainDate();
  await planDeliveries(
    sql,
    [
      {
        ...channel,
        date: date.toString(),
        destination: operatorOf(alert.about === 'account' ? `account/${alert.platform}` : alert.destination),
        kind: 'notice',
        layout: 'compact',
        selection: '',
        notice: words(alert),
        parts: 1,
      },
    ],
    nowMs,
  );
}
