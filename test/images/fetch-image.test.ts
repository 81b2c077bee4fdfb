// Pictures fetched by real undici, from loopback alone: a name gets its address from the test.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type LookupFunction } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createImageFetcher } from '../../src/images/fetch-image.ts';
import { ImageError, type ImageFailure } from '../../src/images/image-error.ts';
import { answerGif, servePictures } from './picture-server.ts';
import { gif, jpg, png, webp } from './pictures.ts';

const proxyNames = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];

// Loopback is not reached through a proxy of the machine.
for (const name of proxyNames) delete process.env[name];

type Options = Partial<Parameters<typeof createImageFetcher>[0]>;

/** Every name is on loopback. */
const onLoopback: LookupFunction = (_hostname, options, callback) =>
  options.all === true
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);

function createFetcher(t: TestContext, options: Options = {}) {
  const fetcher = createImageFetcher({ allowedOrigin: null, lookup: onLoopback, ...options });
  t.after(() => fetcher.close());
  return fetcher;
}

/** A server and a fetcher that may ask it. */
async function open(t: TestContext, handler = answerGif, options: Options = {}) {
  const server = await servePictures(t, handler);
  return { ...server, fetch: createFetcher(t, { allowedOrigin: server.url, ...options }).fetch };
}

const failing = (failure: ImageFailure, message?: RegExp) => (error: unknown) => {
  assert.ok(error instanceof ImageError, String(error));
  assert.equal(error.failure, failure, error.message);
  if (message !== undefined) assert.match(error.message, message);
  return true;
};

test('a PNG, a JPEG and a GIF come as they are, whatever the server calls them', async t => {
  const pictures = { '/a': png, '/b': jpg, '/c.webp': gif };
  const { url, fetch } = await open(t, ({ url: path = '' }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(pictures[path as keyof typeof pictures]);
  });
  assert.deepEqual(await fetch(`${url}/a`), { bytes: png, type: 'png' });
  assert.deepEqual(await fetch(`${url}/b`), { bytes: jpg, type: 'jpg' });
  assert.deepEqual(await fetch(`${url}/c.webp`), { bytes: gif, type: 'gif' });
});

test('nothing is told to a server but what is wanted', async t => {
  const { url, requests, fetch } = await open(t, ({ url: path }, response) => {
    response.setHeader('set-cookie', 'a=b');
    if (path === '/a?b=c') response.writeHead(302, { location: '/d' });
    response.end(gif);
  });
  await fetch(`${url}/a?b=c#d`);
  assert.deepEqual(
    requests.map(({ method, url: path, headers }) => [method, path, headers]),
    ['/a?b=c', '/d'].map(path => [
      'GET',
      path,
      { host: new URL(url).host, connection: 'keep-alive', accept: 'image/png, image/jpeg, image/gif' },
    ]),
  );
});

test('what is no PNG, JPEG or GIF is not an image, though it is called one', async t => {
  const bodies = {
    '/webp': webp,
    '/svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '/html': '<html>',
    '/': '',
  };
  const { url, fetch } = await open(t, ({ url: path = '' }, response) => {
    response.setHeader('content-type', 'image/png');
    response.end(bodies[path as keyof typeof bodies]);
  });
  for (const path of Object.keys(bodies))
    await assert.rejects(fetch(url + path), failing('not-an-image', /is no PNG, JPEG or GIF$/));
});

test('any answer but 200 is a refusal', async t => {
  const { url, fetch } = await open(t, ({ url: path = '' }, response) => {
    response.writeHead(Number(path.slice(1))).end(gif);
  });
  for (const status of [204, 206, 300, 302, 304, 403, 404, 429, 500])
    await assert.rejects(fetch(`${url}/${status}`), failing('refused', new RegExp(`answered ${status}$`)));
});

test('a server that is not there, or goes in the middle, is unreachable', async t => {
  const { url, fetch } = await open(t, ({ url: path }, response) => {
    if (path === '/gone') return void response.socket?.destroy();
    response.writeHead(200, path === '/long' ? { 'content-length': 1_000 } : {});
    response.write(gif, () => response.socket?.destroy());
  });
  for (const path of ['/gone', '/long', '/chunked'])
    await assert.rejects(fetch(url + path), failing('unreachable', /could not be fetched: ./));

  const port = await closedPort();
  const nobody = createFetcher(t, { allowedOrigin: `http://127.0.0.1:${port}` });
  await assert.rejects(
    nobody.fetch(`http://127.0.0.1:${port}/a.png`),
    failing('unreachable', /ECONNREFUSED/),
  );
});

test('a name that does not exist is unreachable', async t => {
  const missing = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  const { fetch } = createFetcher(t, { lookup: (_hostname, _options, callback) => callback(missing, []) });
  await assert.rejects(fetch('http://pictures.example/a.png'), failing('unreachable', /ENOTFOUND/));
});

test('a picture that says it is too large is not read', { timeout: 5_000 }, async t => {
  const closed = Promise.withResolvers<void>();
  const { url, fetch } = await open(
    t,
    (_request, response) => {
      response.on('close', closed.resolve);
      response.writeHead(200, { 'content-length': 1_001 }).write(gif);
    },
    { maxBytes: 1_000 },
  );
  await assert.rejects(fetch(url), failing('too-large', /is larger than 1000 bytes$/));
  await closed.promise;
});

test('a picture without an end is read until it is too large', { timeout: 5_000 }, async t => {
  const closed = Promise.withResolvers<void>();
  const { url, fetch } = await open(
    t,
    (_request, response) => {
      response.on('close', closed.resolve);
      response.write(png);
      pour(response);
    },
    { maxBytes: 100_000 },
  );
  await assert.rejects(fetch(url), failing('too-large'));
  await closed.promise;
});

test('a picture of just the largest size is taken', async t => {
  const handler = ({ url: path }: IncomingMessage, response: ServerResponse) => {
    if (path === '/chunked') response.write(png.subarray(0, 10));
    response.end(path === '/chunked' ? png.subarray(10) : png);
  };
  const { url, fetch } = await open(t, handler, { maxBytes: png.length });
  assert.equal((await fetch(url)).type, 'png');
  assert.equal((await fetch(`${url}/chunked`)).type, 'png');
  const smaller = createFetcher(t, { allowedOrigin: url, maxBytes: png.length - 1 });
  await assert.rejects(smaller.fetch(url), failing('too-large'));
  await assert.rejects(smaller.fetch(`${url}/chunked`), failing('too-large'));
});

/** `/3` leads to `/2`, and so on to the picture at `/0`; every way of passing on is tried. */
const countdown = ({ url: path = '' }: IncomingMessage, response: ServerResponse) => {
  const left = Number(path.slice(1));
  if (left === 0) return void response.end(gif);
  const status = [301, 302, 303, 307, 308][left % 5];
  response.writeHead(status ?? 302, { location: `${left - 1}` }).end('moved');
};

test('a picture is followed to where it was moved, three times and no further', async t => {
  const { url, requests, fetch } = await open(t, countdown);
  assert.equal((await fetch(`${url}/3`)).type, 'gif');
  assert.equal(requests.length, 4);
  await assert.rejects(fetch(`${url}/4`), failing('too-many-redirects'));
  assert.equal(requests.length, 8);
  const patient = createFetcher(t, { allowedOrigin: url, maxRedirects: 5 });
  assert.equal((await patient.fetch(`${url}/5`)).type, 'gif');
  const impatient = createFetcher(t, { allowedOrigin: url, maxRedirects: 0 });
  await assert.rejects(impatient.fetch(`${url}/1`), failing('too-many-redirects'));
});

test('a redirect to a private address is not followed', async t => {
  const inside = await servePictures(t);
  const targets = [
    `${inside.url}/secret.png`,
    `//127.0.0.1:${inside.port}/`,
    `http://localhost:${inside.port}/`,
    `http://2130706433:${inside.port}/`,
    `http://[::ffff:127.0.0.1]:${inside.port}/`,
    `http://pictures.example:${inside.port}/`,
    `https://127.0.0.1:${inside.port}/`,
    'file:///etc/passwd',
    'ftp://127.0.0.1/a.png',
    'http://',
  ];
  const { url, fetch } = await open(t, ({ url: path = '' }, response) => {
    response.writeHead(302, { location: targets[Number(path.slice(1))] }).end();
  });
  for (const index of targets.keys())
    await assert.rejects(fetch(`${url}/${index}`), failing('address'), targets[index]);
  const withPassword = await open(t, (_request, response) => {
    response.writeHead(302, { location: withPassword.url.replace('//', '//user:secret@') }).end();
  });
  await assert.rejects(withPassword.fetch(withPassword.url), failing('address'));
  assert.equal(inside.requests.length, 0);
  assert.equal(withPassword.requests.length, 1);
});

test('loopback is not asked, however it is spelled', async t => {
  const { port, requests } = await servePictures(t);
  const other = await servePictures(t);
  const { fetch } = createFetcher(t, { allowedOrigin: other.url });
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '017700000001',
    '0x7f000001',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    'localhost.',
    'LocalHost',
  ])
    await assert.rejects(
      fetch(`http://${host}:${port}/`),
      failing('address', /not on the public internet$/),
      host,
    );
  assert.equal(requests.length, 0);
});

test('the allowed origin is one scheme, host and port', async t => {
  const { url, port, requests, fetch } = await open(t, answerGif, {});
  assert.equal((await fetch(`${url}/a.png`)).type, 'gif');
  await assert.rejects(fetch(`https://127.0.0.1:${port}/`), failing('address'));
  await assert.rejects(fetch(`http://localhost:${port}/`), failing('address'));
  assert.equal(requests.length, 1);
  const withPath = createFetcher(t, { allowedOrigin: `${url}/mirror/` });
  assert.equal((await withPath.fetch(`${url}/a.png`)).type, 'gif');
});

test('a name at a private address is not asked', async t => {
  const { port, requests } = await servePictures(t);
  const { fetch } = createFetcher(t);
  await assert.rejects(
    fetch(`http://pictures.example:${port}/`),
    failing('address', /^pictures\.example is 127\.0\.0\.1, not a public address$/),
  );
  await assert.rejects(fetch(`https://pictures.example:${port}/`), failing('address'));
  assert.equal(requests.length, 0);
});

test('the answer that was judged is the one connected to: a name is looked up once', async t => {
  const { port, requests } = await servePictures(t);
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, options, callback) => {
    asked.push(hostname);
    onLoopback(hostname, options, callback);
  };
  const mirror = createFetcher(t, { allowedOrigin: `http://pictures.example:${port}`, lookup });
  assert.equal((await mirror.fetch(`http://pictures.example:${port}/`)).type, 'gif');
  assert.deepEqual(asked, ['pictures.example']);
  assert.equal(requests.length, 1);
  await assert.rejects(mirror.fetch(`http://other.example:${port}/`), failing('address'));
  assert.deepEqual(asked, ['pictures.example', 'other.example']);
  assert.equal(requests.length, 1);
});

test('only http(s) addresses without a password are asked', async t => {
  const { url, requests, fetch } = await open(t);
  for (const address of [
    '',
    'a.png',
    '/a.png',
    'ftp://127.0.0.1/a',
    'file:///a',
    'data:image/gif;base64,AA',
    'javascript:1',
  ])
    await assert.rejects(fetch(address), failing('address', /is no http\(s\) address$/), address);
  for (const user of ['user:secret@', 'user@', ':secret@'])
    await assert.rejects(fetch(url.replace('//', `//${user}`)), error => {
      assert.doesNotMatch(String(error), /user:|secret/);
      return failing('address', /user name or a password$/)(error);
    });
  assert.equal(requests.length, 0);
});

test('an answer that does not begin, or drips, is too slow, and its connection ends', {
  timeout: 5_000,
}, async t => {
  const ends: Promise<unknown>[] = [];
  const handler = ({ url: path }: IncomingMessage, response: ServerResponse) => {
    ends.push(once(response, 'close'));
    if (path === '/hang') return;
    response.write(png.subarray(0, 8));
    const drip = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(drip));
  };
  const { url, fetch } = await open(t, handler, { timeoutMs: 150 });
  await assert.rejects(fetch(`${url}/hang`), failing('too-slow', /took longer than 150 ms$/));
  await assert.rejects(fetch(`${url}/drip`), failing('too-slow'));
  assert.equal((await Promise.all(ends)).length, 2);
});

test('a connection that does not come about is too slow', { timeout: 5_000 }, async t => {
  const silent = createServer(socket => socket.on('error', () => socket.destroy()));
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
  t.after(() => silent.close());
  const origin = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const handshake = createFetcher(t, { allowedOrigin: origin, timeoutMs: 150 });
  await assert.rejects(handshake.fetch(origin), failing('too-slow'));
  const nameless = createFetcher(t, { lookup: () => undefined, timeoutMs: 150 });
  await assert.rejects(nameless.fetch('http://pictures.example/'), failing('too-slow'));
});

test('the time is that of all redirects together, connecting included', { timeout: 5_000 }, async t => {
  const slow = (request: IncomingMessage, response: ServerResponse) =>
    void setTimeout(() => countdown(request, response), 100);
  const { url, fetch } = await open(t, slow, { timeoutMs: 250 });
  await assert.rejects(fetch(`${url}/3`), failing('too-slow'));

  const away = (_request: IncomingMessage, response: ServerResponse) =>
    void setTimeout(() => response.writeHead(302, { location: 'http://pictures.example/' }).end(), 100);
  const moved = await open(t, away, { timeoutMs: 200, lookup: () => undefined });
  await assert.rejects(moved.fetch(moved.url), error => {
    // Not the time that undici gives to each connection.
    assert.equal((error as { cause?: Error }).cause?.name, 'TimeoutError');
    return failing('too-slow')(error);
  });
});

test('closing gives up what is under way', { timeout: 5_000 }, async t => {
  const arrived = Promise.withResolvers<void>();
  const server = await servePictures(t, () => arrived.resolve());
  const fetcher = createFetcher(t, { allowedOrigin: server.url });
  const given = assert.rejects(fetcher.fetch(server.url), failing('unreachable'));
  await arrived.promise;
  await fetcher.close();
  await given;
});

test('behind a proxy names are its business, while loopback in any spelling is kept from it', async t => {
  const proxy = await servePictures(t);
  const { port } = await servePictures(t);
  t.after(() => {
    for (const name of proxyNames) delete process.env[name];
  });
  process.env.HTTP_PROXY = proxy.url.replace('127.0.0.1', 'localhost');
  process.env.NO_PROXY = 'direct.example';
  const { fetch } = createFetcher(t);
  assert.equal((await fetch('http://pictures.example/a.gif')).type, 'gif');
  assert.deepEqual(
    proxy.requests.map(({ url }) => url),
    ['http://pictures.example/a.gif'],
  );
  for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost', 'direct.example'])
    await assert.rejects(fetch(`http://${host}:${port}/`), failing('address'), host);
  assert.equal(proxy.requests.length, 1);
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Writes without end, as fast as it is read. */
function pour(response: ServerResponse): void {
  response.write(Buffer.alloc(16_384), error => {
    if (!error && !response.destroyed) pour(response);
  });
}
