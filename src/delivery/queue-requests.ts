// The queue for an account's requests: what a message that is under way still has to ask goes before new messages.
import { type PacedRequest, paceRequests } from './pace-requests.ts';
import type { Pace } from './platform.ts';

/** The requests of one account, in the order in which they may begin. */
export type RequestQueue = {
  /** How long until a new message's first one may begin, in milliseconds; 0 for now. */
  waitMs(): number;
  /** Begins a new message's first one. */
  begin(): PacedRequest;
  /**
   * Begins a further one when it may.
   * @param byMs on the clock of the queue
   * @throws {MissedTurn} as soon as it can't begin by then
   */
  turn(byMs: number): Promise<PacedRequest>;
  /** Lets none begin for so long. */
  pause(forMs: number): void;
  pauseMs(): number;
};

/** A request could not begin in time, and was not made. */
export class MissedTurn extends Error {
  override readonly name = 'MissedTurn';
}

type Waiting = PromiseWithResolvers<PacedRequest> & { readonly byMs: number };

/** @param now a clock in milliseconds that never jumps */
export function queueRequests(pace: Pace, now: () => number = () => performance.now()): RequestQueue {
  const paced = paceRequests(pace, now);
  const waiting: Waiting[] = [];
  let pausedUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;

  const pauseMs = () => Math.max(0, pausedUntilMs - now());
  const nextMs = () => Math.max(pauseMs(), paced.waitMs());

  function begin(): PacedRequest {
    const { end, takeBack } = paced.begin();
    const andServe = (leave: () => void) => () => {
      leave();
      serve();
    };
    return { end: andServe(end), takeBack: andServe(takeBack) };
  }

  function serve(): void {
    clearTimeout(timer);
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const ms = nextMs();
      if (now() + ms <= next.byMs && ms > 0) {
        timer = setTimeout(serve, Math.ceil(ms));
        return;
      }
      waiting.shift();
      if (now() + ms > next.byMs) next.reject(new MissedTurn('It could not be asked for in time'));
      else next.resolve(begin());
    }
  }

  return {
    pauseMs,
    begin,
    waitMs: () => (waiting.length === 0 ? nextMs() : Math.max(1, nextMs() + waiting.length * pace.gapMs)),
    turn(byMs) {
      const place = { ...Promise.withResolvers<PacedRequest>(), byMs };
      waiting.push(place);
      serve();
      return place.promise;
    },
    pause(forMs) {
      pausedUntilMs = Math.max(pausedUntilMs, now() + forMs);
      serve();
    },
  };
}
