// What the web server answers: the preview page, its files, the health check, and the two pages of bad news.
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { noticePage } from './notice-page.ts';
import type { Picture, Preview } from './preview.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/** Answers every request that has no raw handler; the page's renderers are loaded with its first request. */
export function pagesOf(options: {
  preview: () => Promise<Preview>;
  readImage?: (file: string) => Promise<Picture | null>;
  onError?: (error: unknown) => void;
}): ReturnType<typeof getRequestListener> {
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/', async context => {
    const [{ previewPage }, { importMapSource }] = await Promise.all([
      import('./page.ts'),
      import('./assets.ts'),
    ]);
    const page = await previewPage(await options.preview());
    return context.html(page, 200, {
      'content-security-policy': contentSecurityPolicy(importMapSource),
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
  app.get('/images/:file', async context => {
    const picture = await options.readImage?.(context.req.param('file'));
    if (!picture) return context.notFound();
    return context.body(picture.body, 200, {
      'content-type': picture.type,
      'cache-control': 'public, max-age=86400',
    });
  });
  app.get('/healthz', context => context.text('ok'));
  app.notFound(context => context.html(noticePage('Not found', 'There is no page at this address.'), 404));
  app.onError((error, context) => {
    options.onError?.(error);
    const sentence = 'The preview could not be made. The log says why; the next request tries again.';
    return context.html(noticePage('Something went wrong', sentence), 500);
  });
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}
