// How the gateway's sessions ask: what their start takes, seldom; what somebody's command waits for, at once.
import { type RESTOptions, Routes } from 'discord.js';
import { queueRequests } from '../../delivery/queue-requests.ts';
import { askWithWholeBody } from './whole-body.ts';

type Ask = RESTOptions['makeRequest'];

/** discord.js gives up after fifteen seconds. */
const turnWithinMs = 10_000;
/** Within this time the second session begins. */
const toldForMs = 60_000;
const registersCommands = /\/applications\/\d+\/commands$/;

/**
 * One way to ask for all sessions of a bot. What their start takes is asked one after the other, each so long after the
 * answer to the last, so that a start with a backlog leaves the messages all but one of the requests that Discord allows.
 * What a command asks goes at once, for somebody waits for it: it is seldom much, and what Discord then finds too much,
 * the SDK asks again when Discord says so. Where the gateway is, is asked once for two sessions.
 */
export function gatewayRequests(everyMs: number): Ask {
  const queue = queueRequests({ most: 1, windowMs: everyMs, gapMs: 0 });
  let told: { readonly text: string; readonly untilMs: number } | null = null;

  return async (url, init) => {
    const { pathname } = new URL(url);
    const isGateway = pathname.endsWith(Routes.gatewayBot());
    if (!isGateway && !registersCommands.test(pathname)) return askWithWholeBody(url, init);
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
