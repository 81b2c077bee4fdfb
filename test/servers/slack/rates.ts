// Slack's rate limits, kept exactly: https://docs.slack.dev/apis/web-api/rate-limits

/** Counts calls by the server's clock and says when one comes too early. */
export class Rates {
  readonly #calls = new Map<string, number[]>();

  /**
   * Counts a call under `key`, at most `most` of them in any `windowMs`. Returns 0 when it may pass, else the whole
   * seconds to wait; a call that is turned away isn't counted.
   */
  waitSeconds(key: string, at: number, limit: { most: number; windowMs: number }): number {
    const recent = (this.#calls.get(key) ?? []).filter(time => at - time < limit.windowMs);
    this.#calls.set(key, recent);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= limit.most)
      return Math.max(1, Math.ceil((oldest + limit.windowMs - at) / 1000));
    recent.push(at);
    return 0;
  }
}
