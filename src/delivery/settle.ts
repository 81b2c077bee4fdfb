// What an answer makes of a message: the state machine of a delivery.
import { type Delivery, unwanted } from '../store/deliveries.ts';
import type { Finding, Outcome } from './outcome.ts';
import { backoffMs, type SendPatience } from './patience.ts';
import { type Form, forms } from './platform.ts';

/** A message that was taken, and how. */
export type Task = {
  /** As it was when it was taken. */
  readonly part: Delivery;
  /** An earlier request may have been accepted. */
  readonly isInDoubt: boolean;
  /** `look`: it is looked for; `send`: it is sent, in doubt only where sending again makes no second one of it. */
  readonly step: 'look' | 'send';
};

/** An answer to a task. */
export type Answer = Outcome | Finding;

/** A settled message, and for how long what else has to wait with it. */
export type Settled = { readonly part: Delivery; readonly waitMs: number };

type SettleOptions = {
  readonly nowMs: number;
  readonly patience: SendPatience;
  /** It has waited longer than anybody wants it. */
  readonly isLate: boolean;
  /** How long to wait where the platform names no time and the account has to wait. */
  readonly outageMs: number;
};

type Change = Partial<Pick<Delivery, 'asked_at' | 'form' | 'message_id' | 'reason' | 'failure' | 'due_at'>>;

const notThere = 'It was looked for and is not in the channel';

function tooLate({ late_at }: Delivery): string {
  if (late_at === unwanted) return 'Nothing is posted there any more';
  return late_at === null ? 'It waited longer than catchUpDays' : 'The day that it was for is over';
}

/** The message after an answer. */
export function settle({ part, isInDoubt, step }: Task, answer: Answer, options: SettleOptions): Settled {
  const { nowMs, patience, isLate, outageMs } = options;
  const backoff = () => backoffMs(part.attempt - 1, patience.firstBackoffMs, patience.maxBackoffMs);
  // What may have been accepted by an earlier request stays in doubt whatever the later one was told.
  const open = isInDoubt ? 'unknown' : 'due';
  const asked_at = isInDoubt ? part.asked_at : null;
  const become = (state: Delivery['state'], change: Change, waitMs = 0): Settled => ({
    part: {
      ...part,
      state,
      reason: null,
      failure: null,
      changed_at: nowMs,
      due_at: Math.ceil(nowMs + waitMs),
      ...change,
    },
    waitMs,
  });
  switch (answer.state) {
    case 'sent':
    case 'found':
      return become('sent', {
        message_id: answer.messageId,
        reason: answer.state === 'found' ? 'It was looked for and found' : null,
      });
    case 'absent':
      return isLate
        ? become('failed', { failure: 'late', reason: tooLate(part), asked_at: null })
        : become('due', { reason: notThere, asked_at: null });
    case 'forbidden':
      // Once nobody wants it any more nobody is going to look for its sake.
      return become(isLate ? 'failed' : 'unknown', { failure: 'unseen', reason: answer.reason });
    case 'due': {
      const { reason } = answer;
      const waitMs = answer.afterMs ?? (answer.pause === 'account' ? outageMs : backoff());
      return become(
        step === 'look' ? 'unknown' : open,
        { reason, asked_at: step === 'look' ? part.asked_at : asked_at },
        waitMs,
      );
    }
    case 'unknown':
      return become('unknown', { reason: answer.reason }, Math.max(patience.doubtMs, backoff()));
    case 'refused': {
      const plainer = forms[forms.indexOf(part.form as Form) + 1];
      return plainer === undefined
        ? become('failed', { failure: 'refused-content', reason: answer.reason, asked_at })
        : become(open, { form: plainer, reason: answer.reason, asked_at });
    }
    case 'failed':
      return become('failed', { failure: answer.failure, reason: answer.reason, asked_at });
  }
}

/** What is made of a message that nobody wants any more, and that is certainly not with the platform. */
export const lateOutcome = (part: Delivery): Outcome => ({
  state: 'failed',
  failure: 'late',
  reason: tooLate(part),
});
