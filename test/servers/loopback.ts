// A bare HTTP server on 127.0.0.1 for tests: reads whole bodies, can hang or cut a connection, closes hard.

import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** One request with its whole body. */
export interface LoopbackRequest {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * What a handler answers: a response (strings and buffers are sent as they are, anything else as JSON, nothing
 * as an empty body), `hang` to leave the request open until the server closes, or `reset` to cut the
 * connection with a TCP reset.
 */
export type LoopbackAnswer =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | 'hang'
  | 'reset';

/** Answers one request; what it throws is answered as 500 with the error's text. */
export type LoopbackHandler = (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>;

/** Takes over a connection that asks for an upgrade (WebSocket); the shape `ws`'s `handleUpgrade` wants. */
export type UpgradeHook = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** A server that is away. */
export interface Absence {
  /** How often it was asked in vain; a port that nothing listens on does not count. */
  readonly asked: number;
  /** The same port serves again; what hangs stays without an answer. */
  end(): Promise<void>;
}

/** A running server: its origin without a trailing slash, and how to end it. */
export interface Loopback {
  url: string;
  /**
   * Cuts every connection; from then on nothing listens on its port, connections are reset, or nothing that is asked
   * gets an answer.
   */
  leave(how: 'refuses' | 'resets' | 'hangs'): Promise<Absence>;
  /** Destroys every open socket, upgraded ones too, and resolves when the port is free. */
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1; without `upgrade`, connections that ask for one are cut. */
export async function startLoopback(handler: LoopbackHandler, upgrade?: UpgradeHook): Promise<Loopback> {
  const sockets = new Set<Duplex & { resetAndDestroy(): void }>();
  let url = '';
  let absence: 'here' | 'resets' | 'hangs' = 'here';
  let asked = 0;

  const server = createServer(async (incoming, response) => {
    if (absence === 'hangs') {
      asked += 1;
      return;
    }
    const answer = await answerTo(incoming, url, handler);
    if (answer === 'hang') return;
    if (answer === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    const { body, type } = encode(answer.body);
    response.writeHead(answer.status, { ...type, ...answer.headers }).end(body);
  });
  server.on('connection', socket => {
    if (absence === 'resets') {
      asked += 1;
      socket.resetAndDestroy();
      return;
    }
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    if (absence === 'hangs') {
      asked += 1;
      return;
    }
    if (upgrade) upgrade(request, socket, head);
    else socket.destroy();
  });

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      cut();
    });

  await listen(0);
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;

  return {
    url,
    async leave(how) {
      asked = 0;
      if (how === 'refuses') await close();
      else absence = how;
      cut();
      return {
        get asked() {
          return asked;
        },
        async end() {
          if (how === 'refuses') await listen(port);
          absence = 'here';
        },
      };
    },
    close,
  };
}

async function answerTo(
  incoming: IncomingMessage,
  origin: string,
  handler: LoopbackHandler,
): Promise<LoopbackAnswer> {
  try {
    const { method = 'GET', url = '/', headers } = incoming;
    return await handler({ method, url: new URL(url, origin), headers, body: await buffer(incoming) });
  } catch (error) {
    return { status: 500, body: `the test server failed: ${error instanceof Error ? error.stack : error}` };
  }
}

function encode(body: unknown): { body?: string | Buffer; type?: Record<string, string> } {
  if (body === undefined) return {};
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { body };
  return { body: JSON.stringify(body), type: { 'content-type': 'application/json' } };
}
