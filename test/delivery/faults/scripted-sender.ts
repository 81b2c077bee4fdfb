// A sender whose platform answers as a test says, on a clock that the test sets.
import assert from 'node:assert/strict';
import type { Finding, Outcome } from '../../../src/delivery/outcome.ts';
import { type SendPatience, usualSendPatience } from '../../../src/delivery/patience.ts';
import type { Deliverer } from '../../../src/delivery/platform.ts';
import { createSender, type Sender } from '../../../src/delivery/sender.ts';
import type { Database } from '../../../src/store/database.ts';

type ScriptedOptions = {
  readonly database: Database;
  readonly now: () => number;
  readonly patience?: Partial<SendPatience>;
  /** Of Slack by default: not at all. */
  readonly repeatableMs?: number;
  /** The answers in their order; where there are too few the test fails. */
  readonly sends?: readonly Outcome[];
  readonly looks?: readonly Finding[];
};

/** A sender for Slack, and what it has asked for so far. */
export type ScriptedSender = { readonly sender: Sender; readonly asked: readonly ('send' | 'look')[] };

/** Nothing is ever too late by itself for it, and the operator has no desk. */
export function scriptedSender(options: ScriptedOptions): ScriptedSender {
  const { database, now, patience = {}, repeatableMs = 0, sends = [], looks = [] } = options;
  const asked: ('send' | 'look')[] = [];
  const nextOf = <Answer>(answers: readonly Answer[], what: 'send' | 'look'): Answer => {
    const answer = answers[asked.filter(each => each === what).length];
    asked.push(what);
    return answer ?? assert.fail(`There is one ${what} too many`);
  };
  const deliverer: Deliverer = {
    platform: 'slack',
    accountPace: { most: 99, windowMs: 0, gapMs: 0 },
    channelPace: null,
    repeatableMs,
    countParts: () => 1,
    deliver: async () => nextOf(sends, 'send'),
    find: async () => nextOf(looks, 'look'),
  };
  const sender = createSender({
    database,
    deliverer,
    now: () => Temporal.Instant.fromEpochMilliseconds(now()),
    patience: { ...usualSendPatience, ...patience },
    maxLateMs: Number.POSITIVE_INFINITY,
    operator: { channel: null, words: () => '', onAlert: () => {} },
  });
  return { sender, asked };
}
