// A link to a server that takes its time: a request lands late, also when whoever sent it is dead by then.
import { setTimeout as delay } from 'node:timers/promises';
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../servers/loopback.ts';
import type { Chance } from './chance.ts';

/** A running link. */
export type SlowLink = {
  /** Its own origin. */
  readonly url: string;
  /** Resolves when nothing is on its way any more. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

const usualMs = 100;
const slowShare = 0.3;
// Of the answer, so that a program can die with it on its way.
const answerMs = 150;
/** Which headers are the connection's own: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const ownHeaders = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'host',
]);

/**
 * @param slowMs the longest that a request is meant to take
 * @param latestMs after so long it lands no more: a machine that is busy keeps no time
 */
export async function startSlowLink(
  target: string,
  { chance, slowMs, latestMs }: { chance: Chance; slowMs: number; latestMs: number },
): Promise<SlowLink> {
  const closing = new AbortController();
  const onTheWay = new Set<Promise<unknown>>();

  async function pass({ method, url, headers, body }: LoopbackRequest): Promise<LoopbackAnswer> {
    const from = performance.now();
    await delay(chance.between(0, chance.happens(slowShare) ? slowMs : usualMs));
    if (performance.now() - from > latestMs) return 'reset';
    const answer = await fetch(new URL(url.pathname + url.search, target), {
      method,
      headers: passed(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
      signal: closing.signal,
    });
    const answered = Buffer.from(await answer.arrayBuffer());
    await delay(chance.between(0, answerMs));
    return { status: answer.status, headers: passed([...answer.headers]), body: answered };
  }

  const loopback = await startLoopback(request => {
    const landed = Promise.withResolvers<void>();
    onTheWay.add(landed.promise);
    const answer = pass(request).catch((): LoopbackAnswer => 'reset');
    // What is never answered has landed all the same.
    Promise.race([answer, delay(2 * latestMs, undefined, { ref: false })]).then(() => {
      onTheWay.delete(landed.promise);
      landed.resolve();
    });
    return answer;
  });
  return {
    url: loopback.url,
    async quiet() {
      while (onTheWay.size > 0) await Promise.all(onTheWay);
    },
    async close() {
      closing.abort();
      await loopback.close();
    },
  };
}

const passed = (headers: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(headers.filter(([name]) => !ownHeaders.has(name)));
