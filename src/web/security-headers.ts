// The headers that keep a page from loading, running or telling anything it isn't meant to.
import type { MiddlewareHandler } from 'hono';

/**
 * The policy of a page; `inlineScript` is the hash source of the one inline script it may hold.
 * Inline style attributes are allowed because the components set an embed's colour by one; scripts are not.
 */
export const contentSecurityPolicy = (inlineScript = ''): string =>
  [
    "default-src 'none'",
    "img-src 'self' https: data:",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `script-src 'self' ${inlineScript}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Sets the headers on every answer; a policy that the page itself has set stays. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', contentSecurityPolicy());
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
};
