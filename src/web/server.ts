// The web server: the preview page, its files, the health check, and raw handlers such as Slack's HTTP receiver.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { noticePage } from './notice-page.ts';
import type { Preview } from './preview.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

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
 * Starts the web server. The page's renderers are loaded with its first request, so that a bot whose page nobody
 * opens doesn't pay for them. Rejects with the system's error, such as one with `code` `EADDRINUSE`.
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
  const pages = getRequestListener(pagesOf(options).fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const raw = handlers.find(([prefix]) => request.url?.startsWith(prefix))?.[1];
    if (raw === undefined) void pages(request, response);
    else raw(request, response);
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

function pagesOf(options: { preview: () => Promise<Preview>; onError?: (error: unknown) => void }): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/', async context => {
    const [{ previewPage }, { importMapSource }] = await Promise.all([
      import('./page.ts'),
      import('./assets.ts'),
    ]);
    const page = await previewPage(await options.preview());
    return context.html(page, 200, {
      
      'cache-control': 'no-store',
    });
  });
  app.get('/assets/*', async context => {
    const { readAsset } = await import('./assets.ts');
    const asset = await readAsset(new URL(context.req.url).pathname);
    if (asset === undefined) return context.notFound();
    return context.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  app.get('/healthz', context => context.text('ok'));
  app.notFound(context => context.html(noticePage('Not found', 'There is no page at this address.'), 404));
  app.onError((error, context) => {
    options.onError?.(error);
    const sentence = 'The preview could not be made. The log says why; the next request tries again.';
    return context.html(noticePage('Something went wrong', sentence), 500);
  });
  return app;
}
