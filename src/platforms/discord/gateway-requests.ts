// How the gateway's sessions ask: seldom enough to leave the messages all but one of the requests that Discord allows.
import { type RESTOptions, Routes } from 'discord.js';
import { queueRequests } from '../../delivery/queue-requests.ts';
import { askWithWholeBody } from './whole-body.ts';

type Ask = RESTOptions['makeRequest'];

/** discord.js gives up after fifteen seconds. */
const turnWithinMs = 10_000;
/** Within this time the second session begins. */
const toldForMs = 60_000;

/**
 * One way to ask for all sessions of a bot. Their requests begin one after the other, each so long after the answer to
 * the last; but answers to interactions at once, which do not count towards the limit
 * (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit). Where the gateway is, is asked once for
 * two sessions.
 */
export function gatewayRequests(everyMs: number): Ask {
  const queue = queueRequests({ most: 1, windowMs: everyMs, gapMs: 0 });
  let told: { readonly text: string; readonly untilMs: number } | null = null;

  return async (url, init) => {
    const { pathname } = new URL(url);
    if (/\/(interactions|webhooks)\//.test(pathname)) return askWithWholeBody(url, init);
    const isGateway = pathname.endsWith(Routes.gatewayBot());
    if (isGateway && told !== null) {
      const { text, untilMs } = told;
      told = null;
      if (performance.now() < untilMs) return jsonAnswer(text);
    }
    const turn = await queue.turn(performance.now() + turnWithinMs);
    try {
      const answer = await askWithWholeBody(url, init);
      if (!isGateway || !answer.ok) return answer;
      const text = await answer.text();
      told = { text, untilMs: performance.now() + toldForMs };
      return jsonAnswer(text);
    } finally {
      turn.end();
    }
  };
}

const jsonAnswer = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json' } });
