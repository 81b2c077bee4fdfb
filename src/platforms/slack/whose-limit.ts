// Telling whose limit was met: Slack answers 429 for a channel and for the workspace alike.
import type { Due, Outcome } from '../../delivery/outcome.ts';

/** Watches what channels are answered, and holds back what is best not asked now. */
export type LimitWatch = {
  /** What becomes of a message that is not to be asked for now; `null` where it is. */
  hold(): Due | null;
  /** Takes note of what a message to a channel was answered. */
  note(outcome: Outcome, channel: string): void;
};

const probeEveryMs = 1_000;

/**
 * Slack lets a channel have a message a second and a workspace "several hundred" a minute, and its 429 has a time but no
 * word on which of the two it is (https://docs.slack.dev/apis/web-api/rate-limits). So a 429 counts for its channel. Once
 * a second channel gets one while the first still waits, it may be the workspace's: then one other channel a second is
 * asked, until one gets its message, or the time that Slack named is over.
 * @param now a clock in milliseconds that never jumps
 */
export function createLimitWatch(now: () => number = () => performance.now()): LimitWatch {
  /** Channels that were answered 429 since the last that was not. */
  const limited = new Set<string>();
  let untilMs = 0;
  let probeAtMs = 0;

  function forget(): void {
    limited.clear();
    probeAtMs = 0;
  }

  return {
    hold() {
      const nowMs = now();
      if (nowMs >= untilMs) forget();
      if (limited.size < 2) return null;
      if (nowMs < probeAtMs)
        return {
          state: 'due',
          afterMs: probeAtMs - nowMs,
          reason: 'Slack may be limiting the whole workspace',
          pause: 'process',
        };
      probeAtMs = nowMs + probeEveryMs;
      return null;
    },
    note(outcome, channel) {
      if (outcome.state === 'sent') forget();
      if (outcome.state !== 'due' || outcome.pause !== 'channel') return;
      limited.add(channel);
      untilMs = Math.max(untilMs, now() + (outcome.afterMs ?? probeEveryMs));
    },
  };
}
