// The web server over real sockets.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { startWeb, type WebServer } from '../../src/web/server.ts';
import { examplePreview } from './example-preview.ts';

const start = (options: Partial<Parameters<typeof startWeb>[0]> = {}): Promise<WebServer> =>
  startWeb({ host: '127.0.0.1', port: 0, preview: async () => examplePreview(), ...options });

const reactIsLoaded = () =>
  Object.keys(createRequire(import.meta.url).cache).some(path => path.includes('/node_modules/react/'));

let web: WebServer;
before(async () => {
  web = await start();
});
after(() => web.close());

test('the renderers are loaded by the first page, not by the start', async () => {
  assert.equal((await fetch(`${web.url}/healthz`)).status, 200);
  assert.equal(reactIsLoaded(), false);
  assert.equal((await fetch(web.url)).status, 200);
  assert.equal(reactIsLoaded(), true);
});

test('the health check answers ok', async () => {
  const response = await fetch(`${web.url}/healthz`);
  assert.equal(response.status, 200);
  assert.equal(await response.text(), 'ok');
});

test('the page names its language and sets the headers that guard it', async () => {
  const response = await fetch(web.url);
  assert.match(await response.text(), /^<!doctype html>\n<html lang="ko"/);
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'; img-src 'self' https: data:; style-src 'self'/);
  assert.match(policy, /script-src 'self' 'sha256-[\w+/=]+';/);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('every file that the page names is there and may be kept for ever', async () => {
  const page = await (await fetch(web.url)).text();
  const addresses = [...page.matchAll(/"(\/assets\/[^"]+\.(?:js|css|svg))"/g)].map(match => match[1] ?? '');
  assert.ok(addresses.length > 10);
  for (const address of new Set(addresses)) {
    const response = await fetch(web.url + address);
    assert.equal(response.status, 200, address);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.match(address, /@[\w.]+\//);
    await response.arrayBuffer();
  }
});

test('no path leads out of the served packages', async () => {
  const page = await (await fetch(web.url)).text();
  const folder = /"lit\/":"([^"]+)"/.exec(page)?.[1] ?? '';
  for (const rest of [
    '../zod/index.js',
    '..%2fzod/index.js',
    '%2e%2e/zod/index.js',
    '//etc/x.js',
    '..\\zod\\index.js',
    '%00.js',
    '%5c..%5czod%5cindex.js',
    'package.json',
  ]) {
    const { statusCode } = await rawGet(web.url, folder + rest);
    assert.ok(statusCode === 404 || statusCode === 400, `${rest} ${statusCode}`);
  }
  assert.equal((await rawGet(web.url, `${folder}index.js`)).statusCode, 200);
});

test('an unknown path gets a small page', async () => {
  const response = await fetch(`${web.url}/nowhere`);
  assert.equal(response.status, 404);
  assert.match(await response.text(), /<h1>Not found<\/h1>/);
  assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self';/);
});

test('a preview that fails is said plainly, its reason told only to the operator', async t => {
  const reason = new Error('secret xoxb-1');
  const told: unknown[] = [];
  const failing = await start({
    preview: () => Promise.reject(reason),
    onError: error => told.push(error),
  });
  t.after(() => failing.close());
  const response = await fetch(failing.url);
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /xoxb|Error:|at /);
  assert.deepEqual(told, [reason]);
});

test('a raw handler gets the request with its body unread', async t => {
  const handled = await start({
    handlers: {
      '/slack/': (request, response) => {
        void text(request).then(body => response.end(`${request.method} ${request.url} ${body}`));
      },
    },
  });
  t.after(() => handled.close());
  const response = await fetch(`${handled.url}/slack/events?x=1`, { method: 'POST', body: 'a=1&b=2' });
  assert.equal(await response.text(), 'POST /slack/events?x=1 a=1&b=2');
  assert.equal(response.headers.get('content-security-policy'), null);
});

for (const [what, handler] of [
  [
    'throws',
    () => {
      throw new Error('secret xoxb-2');
    },
  ],
  ['rejects', () => Promise.reject(new Error('secret xoxb-2'))],
] as const)
  test(`a raw handler that ${what} is answered 500, its reason told only to the operator`, async t => {
    const told: unknown[] = [];
    const failing = await start({ handlers: { '/slack/': handler }, onError: error => told.push(error) });
    t.after(() => failing.close());
    const response = await fetch(`${failing.url}/slack/events`);
    assert.equal(response.status, 500);
    assert.doesNotMatch(await response.text(), /xoxb/);
    assert.deepEqual(told, [new Error('secret xoxb-2')]);
    assert.equal((await fetch(`${failing.url}/healthz`)).status, 200);
  });

test('pages that can’t be loaded are answered 500, and loaded at the next request', async t => {
  const told: unknown[] = [];
  const reason = new Error('too many open files');
  let loads = 0;
  const failing = await start({
    loadPages: () => {
      loads += 1;
      return loads === 1 ? Promise.reject(reason) : import('../../src/web/pages.ts');
    },
    onError: error => told.push(error),
  });
  t.after(() => failing.close());
  assert.equal((await fetch(`${failing.url}/healthz`)).status, 500);
  assert.deepEqual(told, [reason]);
  for (let request = 0; request < 2; request += 1)
    assert.equal((await fetch(`${failing.url}/healthz`)).status, 200);
  assert.equal(loads, 2);
});

test('a port in use rejects with its code', async () => {
  const port = Number(new URL(web.url).port);
  await assert.rejects(start({ port }), { code: 'EADDRINUSE' });
});

test('closing takes less than a second with connections kept alive, unused and waiting', {
  timeout: 5000,
}, async t => {
  const asked = Promise.withResolvers<void>();
  const closing = await start({
    preview: () => {
      asked.resolve();
      return new Promise(() => {});
    },
  });
  t.after(() => void closing.close());
  const agent = new Agent({ keepAlive: true });
  await rawGet(closing.url, '/healthz', agent);
  t.after(() => agent.destroy());
  const unused = connect(Number(new URL(closing.url).port), '127.0.0.1');
  t.after(() => unused.destroy());
  unused.on('error', () => {});
  await once(unused, 'connect');
  const waiting = fetch(closing.url, { signal: t.signal }).catch((error: unknown) => error);
  await asked.promise;
  const started = performance.now();
  await closing.close();
  assert.ok(performance.now() - started < 1000);
  assert.ok((await waiting) instanceof Error);
});

/** A request whose path is sent letter by letter, as no URL parser would leave it. */
async function rawGet(origin: string, path: string, agent?: Agent): Promise<IncomingMessage> {
  const request = get({ host: '127.0.0.1', port: new URL(origin).port, path, ...(agent && { agent }) });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  await text(response);
  return response;
}
