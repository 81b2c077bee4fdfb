// The web server: the pages, and raw handlers such as Slack's HTTP receiver beside them.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { pagesOf } from './pages.ts';
import type { Preview } from './preview.ts';

/** Takes a request as it came, its body unread. */
export type RawHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** A running server. */
export type WebServer = {
  /** Where it is, without a trailing slash. */
  url: string;
  /** Stops listening and resolves within a second; requests still running after half of one are cut. */
  close(): Promise<void>;
};

const closeGraceMs = 500;

/**
 * Starts the web server. All that makes the page is loaded when it is first asked for, so that a bot whose page
 * nobody opens doesn't pay for it. Rejects with the system's error, such as one with `code` `EADDRINUSE`.
 */
export async function startWeb(options: {
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** Asked at every request of the page. */
  preview: () => Promise<Preview>;
  /** Raw handlers by path prefix, such as `/slack/`. */
  handlers?: Record<string, RawHandler>;
  /** Told why a page couldn't be made; the reader is told only that it couldn't. */
  onError?: (error: unknown) => void;
}): Promise<WebServer> {
  const handlers = Object.entries(options.handlers ?? {});
  let pages: Promise<ReturnType<typeof pagesOf>> | undefined;
  const server = createServer((request, response) => {
    const raw = handlers.find(([prefix]) => request.url?.startsWith(prefix))?.[1];
    if (raw !== undefined) return raw(request, response);
    pages ??= import('./pages.ts').then(({ pagesOf }) => pagesOf(options));
    void pages.then(answer => answer(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise(resolve => {
        const cut = setTimeout(() => server.closeAllConnections(), closeGraceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}
