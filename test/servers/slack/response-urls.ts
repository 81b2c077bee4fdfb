// response_url: where an app answers later, five times within thirty minutes.
// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses

import { randomUUID } from 'node:crypto';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { isObject, type JsonObject, parsedOr } from './json.ts';
import { checkMessage, type ImageTrouble } from './message-rules.ts';
import { SlackRefusal } from './refusal.ts';

const maxUses = 5;
const lifeMs = 30 * 60 * 1000;

/** What has arrived at one response_url. */
export class Inbox {
  readonly openedAt: number;
  readonly responses: JsonObject[] = [];
  refusal: SlackRefusal | undefined;
  uses = 0;
  #news = Promise.withResolvers<void>();

  constructor(openedAt: number) {
    this.openedAt = openedAt;
  }

  /** Wakes who waits after something arrived or was refused. */
  announce(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  /** Resolves when `count` answers are there or `withinMs` has gone by; rejects with the refusal of an answer. */
  async arrived(count: number, withinMs: number): Promise<void> {
    const end = Promise.withResolvers<'end'>();
    const timer = setTimeout(() => end.resolve('end'), withinMs);
    try {
      while (this.responses.length < count) {
        if (this.refusal) throw this.refusal;
        if ((await Promise.race([this.#news.promise, end.promise])) === 'end') return;
      }
    } finally {
      clearTimeout(timer);
    }
  }
}

/** All response_urls given out. */
export class ResponseUrls {
  readonly #inboxes = new Map<string, Inbox>();
  readonly #now: () => number;
  readonly #imageFails: ImageTrouble;

  constructor(now: () => number, imageFails: ImageTrouble) {
    this.#now = now;
    this.#imageFails = imageFails;
  }

  /** Gives out a new one; `path` is its address on this server. */
  open(): { path: string; inbox: Inbox } {
    const path = `/respond/${randomUUID()}`;
    const inbox = new Inbox(this.#now());
    this.#inboxes.set(path, inbox);
    return { path, inbox };
  }

  /** Takes an answer; what the rules refuse gets 400, a response_url that is worn out 404. */
  handle({ url, body }: LoopbackRequest): LoopbackAnswer {
    const inbox = this.#inboxes.get(url.pathname);
    if (!inbox || this.#now() - inbox.openedAt > lifeMs) return refused(404, 'expired_url');
    if (inbox.uses >= maxUses) return refused(404, 'used_url');
    inbox.uses += 1;

    const response = parsedOr(body.toString());
    try {
      if (!isObject(response)) throw new SlackRefusal('invalid_payload');
      if (response.delete_original !== true) checkMessage(response, this.#imageFails);
      inbox.responses.push(response);
      return { status: 200, body: { ok: true } };
    } catch (error) {
      if (!(error instanceof SlackRefusal)) throw error;
      inbox.refusal = error;
      return refused(400, error.code);
    } finally {
      inbox.announce();
    }
  }
}

function refused(status: number, error: string): LoopbackAnswer {
  return { status, body: { ok: false, error } };
}
