// The bare loopback server.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { startLoopback } from './loopback.ts';

const arrived = Promise.withResolvers<void>();
const server = await startLoopback(request => {
  const { pathname } = request.url;
  if (pathname === '/hang') {
    arrived.resolve();
    return 'hang';
  }
  if (pathname === '/reset') return 'reset';
  if (pathname === '/throw') throw new Error('broken handler');
  return { status: 201, headers: { 'x-method': request.method }, body: { got: request.body.toString() } };
});
after(server.close);

test('a request comes with its whole body and its answer goes as JSON', async () => {
  const response = await fetch(`${server.url}/echo`, { method: 'POST', body: '가'.repeat(50_000) });
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('x-method'), 'POST');
  assert.equal(response.headers.get('content-type'), 'application/json');
  assert.deepEqual(await response.json(), { got: '가'.repeat(50_000) });
});

test('a reset cuts the connection', async () => {
  await assert.rejects(fetch(`${server.url}/reset`), ({ cause }) => Object(cause).code === 'ECONNRESET');
});

test('a handler that throws is a 500 that says why', async () => {
  const response = await fetch(`${server.url}/throw`);
  assert.equal(response.status, 500);
  assert.match(await response.text(), /broken handler/);
});

test('an upgrade nobody takes is cut', async () => {
  const [event] = await once(new WebSocket(server.url.replace('http', 'ws')), 'error');
  assert.equal(event.type, 'error');
});

test('closing cuts a request that hangs and a bare connection', async () => {
  const hung = assert.rejects(fetch(`${server.url}/hang`));
  const idle = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(idle, 'connect');
  const closed = once(idle, 'close');
  await arrived.promise;
  await server.close();
  await Promise.all([hung, closed]);
  await assert.rejects(fetch(server.url), ({ cause }) => Object(cause).code === 'ECONNREFUSED');
});
