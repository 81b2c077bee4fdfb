// Socket Mode's server side: https://docs.slack.dev/apis/events-api/using-socket-mode

import { randomUUID } from 'node:crypto';
import { type WebSocket, WebSocketServer } from 'ws';
import type { UpgradeHook } from '../loopback.ts';
import { isObject, type JsonObject, parsedOr } from './json.ts';
import { bot } from './names.ts';

/** An app's acknowledgement; without `payload` when it said nothing. */
export interface Ack {
  ackMs: number;
  payload?: JsonObject;
}

/** What goes over a connection: the id tells one sent again from a new one. */
export interface Envelope {
  envelope_id: string;
  type: 'slash_commands' | 'interactive';
  payload: JsonObject;
}

/** Which try it is, counted from 1, and why Slack tries again. */
export interface Retry {
  attempt: number;
  reason: string;
}

/** How long Slack waits for an acknowledgement. */
export const ackTimeoutMs = 3000;
/** The SDK gives up a connection 30 s after the last ping it saw. */
const pingEveryMs = 10_000;
/** An app that doesn't answer a closing frame by then is cut off. */
const farewellMs = 500;

/** The connections of one app, and the envelopes sent over them. */
export class SocketMode {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  /** In the order in which they get envelopes: who got the last one is at the end. */
  readonly #open = new Set<WebSocket>();
  /** About to be closed: they still may acknowledge, but get nothing new. */
  readonly #leaving = new WeakSet<WebSocket>();
  readonly #unacknowledged = new Map<WebSocket, Set<string>>();
  /** Who waits for each envelope, first come first served where one was sent twice. */
  readonly #acks = new Map<string, ((payload: unknown) => void)[]>();
  #arrival = Promise.withResolvers<void>();

  /** Lets in who comes with a fresh ticket; anybody else is cut off. */
  readonly upgrade: UpgradeHook = (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket)) return void socket.destroy();
    this.#server.handleUpgrade(request, socket, head, connection => this.#welcome(connection));
  };

  /** A ticket good for one connection. */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Open connections, those told to reconnect among them. */
  get count(): number {
    return this.#open.size;
  }

  /** Resolves as soon as a connection is there that takes envelopes. */
  async connected(): Promise<void> {
    while (!this.#receiver()) await this.#arrival.promise;
  }

  /**
   * Sends an envelope over one of the connections, each in turn, and waits for its acknowledgement. Rejects with
   * `dispatch_failed` without a connection, as Slack tells the user, and with `operation_timeout` after 3 s.
   */
  send(envelope: Envelope, retry?: Retry): Promise<Ack> {
    const receiver = this.#receiver();
    if (!receiver) return Promise.reject(new Error('dispatch_failed: no Socket Mode connection is open'));
    const { envelope_id } = envelope;
    const sentAt = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<Ack>();
    const timer = setTimeout(() => reject(new Error('operation_timeout')), ackTimeoutMs);
    const acknowledged = (payload: unknown) => {
      const said = isObject(payload) && Object.keys(payload).length > 0;
      resolve({ ackMs: performance.now() - sentAt, ...(said && { payload }) });
    };
    this.#acks.set(envelope_id, [...(this.#acks.get(envelope_id) ?? []), acknowledged]);
    const again = retry && { retry_attempt: retry.attempt, retry_reason: retry.reason };
    receiver.send(JSON.stringify({ ...envelope, accepts_response_payload: true, ...again }));
    this.#open.delete(receiver);
    this.#open.add(receiver);
    const waiting = this.#unacknowledged.get(receiver);
    waiting?.add(envelope_id);
    return promise.finally(() => {
      clearTimeout(timer);
      const others = this.#acks.get(envelope_id)?.filter(one => one !== acknowledged) ?? [];
      if (others.length > 0) this.#acks.set(envelope_id, others);
      else this.#acks.delete(envelope_id);
      waiting?.delete(envelope_id);
      this.#closeIfDone(receiver);
    });
  }

  /** Warns the connections there are that they will be closed, in Slack's case in ten seconds; they serve on. */
  warn(): WebSocket[] {
    const warned = [...this.#open];
    for (const connection of warned) connection.send(farewell('warning'));
    return warned;
  }

  /**
   * Asks the connections, all there are by default, to come again. They get nothing new and are closed as soon as
   * nothing is under way on them; how long Slack itself waits it does not say.
   */
  refresh(connections: readonly WebSocket[] = [...this.#open]): void {
    for (const connection of connections) {
      this.#leaving.add(connection);
      if (connection.readyState === connection.OPEN) connection.send(farewell('refresh_requested'));
      this.#closeIfDone(connection);
    }
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const connection of this.#open) connection.terminate();
  }

  /** Closes every connection with the frames due: cut off in the middle of closing, the SDK lingers for 30 s. */
  async close(): Promise<void> {
    const farewells = [...this.#open].map(connection => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(() => connection.terminate(), farewellMs);
      connection.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      connection.close(1001);
      return promise;
    });
    await Promise.all(farewells);
  }

  #receiver(): WebSocket | undefined {
    return [...this.#open].find(one => one.readyState === one.OPEN && !this.#leaving.has(one));
  }

  #closeIfDone(connection: WebSocket): void {
    if (this.#leaving.has(connection) && !this.#unacknowledged.get(connection)?.size) connection.close(1000);
  }

  #welcome(connection: WebSocket): void {
    this.#open.add(connection);
    this.#unacknowledged.set(connection, new Set());
    const pings = setInterval(() => connection.ping(), pingEveryMs).unref();
    connection.on('close', () => {
      clearInterval(pings);
      this.#open.delete(connection);
      this.#unacknowledged.delete(connection);
    });
    connection.on('error', () => connection.terminate());
    connection.on('message', data => {
      const message = parsedOr(String(data));
      if (isObject(message)) this.#acks.get(String(message.envelope_id))?.shift()?.(message.payload);
    });
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.size,
        connection_info: { app_id: bot.appId },
        debug_info: { host: 'loopback', approximate_connection_time: 18_060 },
      }),
    );
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }
}

function farewell(reason: 'warning' | 'refresh_requested'): string {
  return JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } });
}
