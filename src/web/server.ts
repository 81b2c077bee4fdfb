// The web server: the pages, and raw handlers such as Slack's HTTP receiver beside them.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { pagesOf } from './pages.ts';
import type { Picture, Preview } from './preview.ts';

/** Takes a request as it came, its body unread. If it throws or rejects, the request is answered 500. */
export type RawHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

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
  /** Gives a picture by its file's name, `null` for none. */
  readImage?: (file: string) => Promise<Picture | null>;
  /** Raw handlers by path prefix, such as `/slack/`. */
  handlers?: Record<string, RawHandler>;
  /** Told why a request couldn't be answered; who asked is told only that it couldn't. */
  onError?: (error: unknown) => void;
  /** Imports what makes the pages; after a failure the next request tries again. */
  loadPages?: () => Promise<{ pagesOf: typeof pagesOf }>;
}): Promise<WebServer> {
  const { loadPages = () => import('./pages.ts') } = options;
  const handlers = Object.entries(options.handlers ?? {});
  let pages: RawHandler | undefined;
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const raw = handlers.find(([prefix]) => request.url?.startsWith(prefix))?.[1];
      if (raw === undefined) pages ??= (await loadPages()).pagesOf(options);
      await (raw ?? pages)?.(request, response);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Something went wrong. The log says what.\n');
      options.onError?.(error);
    }
  }
  const server = createServer((request, response) => void answer(request, response));
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
