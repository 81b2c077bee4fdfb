// response_url: where an app answers later, five times within thirty minutes.
// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses

import { randomUUID } from 'node:crypto';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { isObject, type JsonObject, parsedOr } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import { SlackRefusal } from './refusal.ts';
import { isTrue } from './shapes.ts';

const maxUses = 5;
const lifeMs = 30 * 60 * 1000;

/** The message whose control was used, and how it changes where it is kept. */
export interface Original {
  message: JsonObject;
  replace(by: JsonObject): void;
  remove(): void;
}

/** What has arrived at one response_url. */
export class Inbox {
  readonly openedAt: number;
  readonly responses: JsonObject[] = [];
  /** What the reader sees, oldest first, once originals were replaced or taken away. */
  readonly shown: JsonObject[];
  #original: Original | undefined;
  refusal: SlackRefusal | undefined;
  uses = 0;
  #news = Promise.withResolvers<void>();

  constructor(openedAt: number, original?: Original) {
    this.openedAt = openedAt;
    this.#original = original;
    this.shown = original ? [original.message] : [];
  }

  /**
   * Takes an answer in. Where there is no original, as after a command, nothing can be replaced and the answer is a
   * new message: https://github.com/slackapi/bolt-js/issues/2287
   */
  take(response: JsonObject): void {
    this.responses.push(response);
    const original = this.#original;
    const at = original ? this.shown.indexOf(original.message) : -1;
    if (isTrue(response.delete_original)) {
      if (at >= 0) this.shown.splice(at, 1);
      original?.remove();
      this.#original = undefined;
    } else if (original && at >= 0 && isTrue(response.replace_original)) {
      this.shown[at] = response;
      original.replace(response);
      original.message = response;
    } else this.shown.push(response);
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
  readonly #check: MessageCheck;

  constructor(now: () => number, check: MessageCheck) {
    this.#now = now;
    this.#check = check;
  }

  /** Gives out a new one; `path` is its address on this server. */
  open(original?: Original): { path: string; inbox: Inbox } {
    const path = `/respond/${randomUUID()}`;
    const inbox = new Inbox(this.#now(), original);
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
      if (!isTrue(response.delete_original)) this.#check.message(response);
      inbox.take(response);
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
