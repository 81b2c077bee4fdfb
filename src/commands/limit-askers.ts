// How often one person may ask: whoever asks more waits, so that nobody keeps the others from being answered.

/** Counts what each person asks. */
export type AskerLimit = {
  /** Counts a command or a press; gives for how many seconds to wait instead of answering, `null` for not at all. */
  ask(asker: string): number | null;
};

/** Per person. */
const mostPerMinute = 20;
const windowMs = 60_000;

/**
 * A limit of 20 a minute. It counts what comes to this process alone: where several take commands, Slack spreads them, and
 * somebody can ask as many times more.
 */
export function createAskerLimit(now: () => Temporal.Instant): AskerLimit {
  const asked = new Map<string, number[]>();
  return {
    ask(asker) {
      const nowMs = now().epochMilliseconds;
      const recent = (asked.get(asker) ?? []).filter(at => at > nowMs - windowMs && at <= nowMs);
      // Whoever asked last stands last, so that those who have not asked for long are in front.
      asked.delete(asker);
      asked.set(asker, recent);
      for (const [oldest, times] of asked) {
        if ((times.at(-1) ?? 0) > nowMs - windowMs || oldest === asker) break;
        asked.delete(oldest);
      }
      const [first = nowMs] = recent;
      if (recent.length >= mostPerMinute) return Math.ceil((first + windowMs - nowMs) / 1000);
      recent.push(nowMs);
      return null;
    },
  };
}
