// Writing what became of messages, and what follows for their destinations: the third failure in a row pauses one.
import type { Database, Sql } from '../store/database.ts';
import { type Delivery, deliveryParts, newlyPlanned, transitionsOf } from '../store/deliveries.ts';
import { clearFailures, countFailure } from '../store/destinations.ts';
import { failAccount, settleParts } from '../store/outbox.ts';
import { takenUpByHand } from '../store/revive.ts';
import { readSubscription } from '../store/subscriptions.ts';
import { isReader } from './destination.ts';
import { type Alert, type OperatorDesk, tellOperator, tellSubscriber } from './notices.ts';
import type { FailureKind } from './outcome.ts';
import type { Layout } from './platform.ts';

/** Failures in a row after which a destination is paused. */
export const pauseAfter = 3;
/** What the whole account is refused for, so that no other channel need be asked. */
const accountFailures: ReadonlySet<string | null> = new Set<FailureKind>(['token', 'scope']);

/** How a message that failed came to be tried again without being another one for that. */
const byHand: ReadonlySet<string | null | undefined> = new Set([takenUpByHand, newlyPlanned]);

type RecordOptions = {
  readonly failing: ReadonlySet<string>;
  readonly nowMs: number;
  readonly operator: OperatorDesk;
  readonly told: Set<FailureKind>;
};

/**
 * Settles parts of one account. A failure, what follows from it and the words on it are one transaction.
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
    for (const alert of alerts) await tell(sql, alert, { nowMs, operator });
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
  const { platform, destination, kind, failure } = part;
  const alert = {
    ...{ destination, platform, part: part.part, layout: part.layout as Layout },
    ...{ failure: (failure ?? 'other') as FailureKind, reason: part.reason ?? '' },
  };
  if (accountFailures.has(failure)) {
    if (!told.has(alert.failure) && !alerts.some(({ about }) => about === 'account'))
      alerts.push({ ...alert, about: 'account' });
    return failAccount(sql, platform, { failure: alert.failure, reason: alert.reason, nowMs });
  }
  // What came too late, or may have come, is nobody's fault.
  if (kind !== 'digest' || failure === 'late' || failure === 'unseen') return [];
  // Tried again by hand, a digest that failed before is not another one.
  if (hasFailedBefore(part)) return [];
  if (await countFailure(sql, destination, { failure: alert.failure, pauseAfter, nowMs }))
    alerts.push({ ...alert, about: aboutOf(alert) });
  return [];
}

/** Whether a part that failed now had failed before, and was only tried again by hand. */
function hasFailedBefore(part: Delivery): boolean {
  const transitions = transitionsOf(part);
  return transitions
    .slice(0, -1)
    .some(({ state }, index) => state === 'failed' && byHand.has(transitions[index + 1]?.reason));
}

/** Of a reader the operator learns only what it takes to mend something, and that is the same for all of them. */
function aboutOf({ destination, failure }: Pick<Alert, 'destination' | 'failure'>): Alert['about'] {
  if (!isReader(destination)) return 'destination';
  return failure === 'direct-closed' ? 'reader' : 'readers';
}

/** Plans the words on an alert for all whom it concerns. */
async function tell(
  sql: Sql,
  alert: Alert,
  options: { nowMs: number; operator: OperatorDesk },
): Promise<void> {
  await tellOperator(sql, alert, options);
  const subscription = alert.about === 'destination' ? await readSubscription(sql, alert.destination) : null;
  if (subscription !== null) await tellSubscriber(sql, alert, { ...options, subscription });
}
