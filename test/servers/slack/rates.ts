// Slack's rate limits, kept exactly: https://docs.slack.dev/apis/web-api/rate-limits

/** What is kept beyond a message a second to one channel and the methods' tiers. */
export interface RateOptions {
  /** Messages over all channels in any minute; Slack names no number. No limit by default. */
  postsPerMinute?: number;
  /**
   * True for an app that is distributed outside Slack's Marketplace: one page of 15 messages a minute.
   * https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps
   */
  distributed?: boolean;
}

/** At most `most` calls under `key` in any `windowMs`. */
export interface Limit {
  key: string;
  most: number;
  windowMs: number;
}

/** Counts calls by the server's clock and says when one comes too early. */
export class Rates {
  readonly #calls = new Map<string, number[]>();

  /**
   * Counts a call under every limit. Returns 0 when it may pass, else the whole seconds to wait; a call that is
   * turned away isn't counted.
   */
  waitSeconds(limits: readonly Limit[], at: number): number {
    const waitsMs = limits.map(({ key, most, windowMs }) => {
      const recent = (this.#calls.get(key) ?? []).filter(time => at - time < windowMs);
      this.#calls.set(key, recent);
      const [oldest] = recent;
      return oldest !== undefined && recent.length >= most ? oldest + windowMs - at : 0;
    });
    const waitMs = Math.max(0, ...waitsMs);
    if (waitMs > 0) return Math.max(1, Math.ceil(waitMs / 1000));
    for (const { key } of limits) this.#calls.get(key)?.push(at);
    return 0;
  }
}
