// Words on what failed: to the operator in a channel, and to whoever subscribed a channel in a direct message.
import type { Sql } from '../store/database.ts';
import { planDeliveries } from '../store/deliveries.ts';
import { withdrawNotices } from '../store/revive.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { directTo } from './direct.ts';
import type { FailureKind } from './outcome.ts';
import type { Layout, PlatformName } from './platform.ts';

/** Something that follows from failures, and that somebody has to know, or only the log. */
export type Alert = {
  /**
   * `destination`: posting to one is paused; `account`: the platform refuses all of them; `reader`: one who follows
   * something is not written to any more for a reason that is theirs to mend, which is for the log alone; `readers`: the
   * same for a reason that is not.
   */
  readonly about: 'destination' | 'account' | 'reader' | 'readers';
  readonly destination: string;
  readonly platform: string;
  readonly layout: Layout;
  readonly part: number;
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
  /** What the operator is told, or whoever made a subscription. */
  readonly words: (alert: Alert, subscription?: Subscription) => string;
  readonly onAlert: (alert: Alert) => void;
};

/**
 * Under what the operator is told of a destination. None is called so, nor as what an account is told of under: a name in
 * the configuration has no slash, and the others begin with a platform or with `follow`.
 */
const operatorOf = (name: string): string => `operator/${name}`;

const subscriberMark = 'subscriber/';

/** Whether a message tells a subscriber of a channel, by the name that it goes under. */
export const isToSubscriber = (name: string): boolean => name.startsWith(subscriberMark);

/** The word to the operator leaves through the outbox too: once a day for one matter, whatever fails. */
export async function tellOperator(
  sql: Sql,
  alert: Alert,
  { nowMs, operator: { channel, words } }: { nowMs: number; operator: OperatorDesk },
): Promise<void> {
  const { about, destination, platform } = alert;
  // What a reader follows is nobody else's business, and a channel on the very account that is refused can't be told.
  if (channel === null || about === 'reader' || (about === 'account' && channel.platform === platform))
    return;
  const matter =
    about === 'destination' ? destination : `${about === 'account' ? 'account' : 'direct'}/${platform}`;
  await planNotice(sql, { ...channel, destination: operatorOf(matter), notice: words(alert) }, nowMs);
}

/** Whoever subscribed a channel that is paused is told so, and nobody else; once a day, as the operator is. */
export async function tellSubscriber(
  sql: Sql,
  alert: Alert,
  {
    subscription,
    nowMs,
    operator: { words },
  }: { subscription: Subscription; nowMs: number; operator: OperatorDesk },
): Promise<void> {
  const { name, platform, language, made_by } = subscription;
  const notice = words(alert, subscription);
  const to = { destination: subscriberMark + name, platform, channel: directTo(made_by), language };
  await planNotice(sql, { ...to, notice }, nowMs);
}

/** Takes back what was to be said of a destination, and is not out. */
export async function withdrawWords(sql: Sql, name: string): Promise<void> {
  for (const each of [operatorOf(name), subscriberMark + name]) await withdrawNotices(sql, each);
}

const planNotice = (
  sql: Sql,
  to: Readonly<Record<'destination' | 'platform' | 'channel' | 'language' | 'notice', string>>,
  nowMs: number,
): Promise<void> => {
  const date = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').toPlainDate();
  const notice = {
    date: date.toString(),
    kind: 'notice',
    layout: 'compact',
    selection: '',
    parts: 1,
  } as const;
  return planDeliveries(sql, [{ ...to, ...notice }], nowMs);
};
