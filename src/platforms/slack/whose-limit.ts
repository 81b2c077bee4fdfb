// Telling whose limit was met: Slack answers 429 for a channel and for the workspace alike.
import type { Outcome } from '../../delivery/outcome.ts';

/** Reads the outcome of a message to a channel. */
export type LimitReader = (outcome: Outcome, channel: string) => Outcome;

/**
 * A 429 counts for its channel; one for another channel, while the first still has to wait, for the whole workspace.
 * @param now a clock in milliseconds that never jumps
 */
export function createLimitReader(now: () => number = () => performance.now()): LimitReader {
  let limited = { channel: '', untilMs: 0 };
  return (outcome, channel) => {
    if (outcome.state !== 'due' || outcome.pause !== 'channel') return outcome;
    const isWorkspace = limited.channel !== channel && now() < limited.untilMs;
    limited = { channel, untilMs: now() + (outcome.afterMs ?? 0) };
    return isWorkspace ? { ...outcome, pause: 'account' } : outcome;
  };
}
