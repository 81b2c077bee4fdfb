// Hugging Face on loopback answers as the real Daily Papers API does.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import {
  type HuggingFaceOptions,
  newestListDate,
  realDay,
  realDayMissing,
  startHuggingFace,
} from './huggingface.ts';

const now = () => Temporal.Instant.from('2026-01-14T00:00:00Z');
const entries = (count: number) =>
  Array.from({ length: count }, (_, rank) => ({ paper: { id: `2601.${rank}` } }));

function idsIn(body: unknown): string[] {
  assert.ok(Array.isArray(body));
  return body.map(entry => entry.paper.id);
}

async function start(t: TestContext, options: HuggingFaceOptions = {}) {
  const server = await startHuggingFace({ now, ...options });
  t.after(server.close);
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(server.url + path, init);
    const body: unknown = await response.json();
    return { status: response.status, headers: response.headers, body };
  };
  return { server, get };
}

suite('a list', () => {
  test('has 50 entries a page and says where the next one is', async t => {
    const { server, get } = await start(t, { days: { '2026-01-13': entries(120) } });
    const first = await get('/api/daily_papers?date=2026-01-13');
    assert.equal(idsIn(first.body).length, 50);
    assert.equal(
      first.headers.get('link'),
      `<${server.url}/api/daily_papers?date=2026-01-13&limit=50&p=1>; rel="next"`,
    );
    const last = await get('/api/daily_papers?date=2026-01-13&limit=100&p=1');
    assert.deepEqual([idsIn(last.body).length, idsIn(last.body)[0]], [20, '2601.100']);
    assert.equal(last.headers.get('link'), null);
  });

  test('of a day without papers is empty', async t => {
    const { get } = await start(t);
    const { status, body } = await get('/api/daily_papers?date=2026-01-10');
    assert.deepEqual({ status, body }, { status: 200, body: [] });
  });

  test('without a date is the newest that has papers', async t => {
    const { get } = await start(t, {
      days: { '2026-01-12': entries(1), '2026-01-13': [], '2026-01-14': entries(2) },
    });
    assert.deepEqual(idsIn((await get('/api/daily_papers')).body), ['2601.0']);
  });

  test('of a date still to come, of no date, and over 100 entries are refused', async t => {
    const { get } = await start(t);
    const asked = [
      'date=2026-01-14',
      'date=2026-02-30',
      'date=13.01.2026',
      'date=2026-01-13&limit=101',
      'p=-1',
    ];
    for (const query of asked) {
      const { status, body, headers } = await get(`/api/daily_papers?${query}`);
      assert.equal(status, 400, query);
      assert.deepEqual(body, { error: headers.get('x-error-message') });
    }
  });

  test('opens at 21:30 in New York of the day before, in summer and in winter', () => {
    const dateAt = (instant: string) => newestListDate(Temporal.Instant.from(instant)).toString();
    assert.equal(dateAt('2026-07-09T10:29:59+09:00'), '2026-07-08');
    assert.equal(dateAt('2026-07-09T10:30:00+09:00'), '2026-07-09');
    assert.equal(dateAt('2026-01-14T11:29:59+09:00'), '2026-01-13');
    assert.equal(dateAt('2026-01-14T11:30:00+09:00'), '2026-01-14');
  });

  test('can be replaced', async t => {
    const { server, get } = await start(t, { days: { '2026-01-13': entries(1) } });
    server.setDay('2026-01-13', entries(2));
    assert.deepEqual(idsIn((await get('/api/daily_papers?date=2026-01-13')).body), ['2601.0', '2601.1']);
  });
});

suite('a paper', () => {
  test('is found by its id, and an unknown one is not', async t => {
    const { get } = await start(t, { days: { '2026-01-13': entries(3) } });
    assert.deepEqual((await get('/api/papers/2601.2')).body, { id: '2601.2' });
    assert.equal((await get('/api/papers/2601.9')).status, 404);
  });

  const day = realDay();
  test('of the real day is served whole', { skip: day ? false : realDayMissing }, async t => {
    const { get } = await start(t, { days: { '2026-01-13': day ?? [] } });
    const { body } = await get('/api/daily_papers?date=2026-01-13&limit=100');
    assert.deepEqual(body, day);
    assert.equal(idsIn(body)[0], '2601.06943');
    assert.equal((await get('/api/papers/2601.06943')).status, 200);
  });
});

suite('trouble', () => {
  test('comes as often as ordered, and for what it was ordered for', async t => {
    const { server, get } = await start(t, { days: { '2026-01-13': entries(1) } });
    server.fault('/api/daily_papers', { status: 429, headers: { 'retry-after': '7' } }, 2);
    assert.equal((await get('/api/papers/2601.0')).status, 200);
    assert.equal((await get('/api/daily_papers')).headers.get('retry-after'), '7');
    assert.equal((await get('/api/daily_papers')).status, 429);
    assert.equal((await get('/api/daily_papers')).status, 200);
    assert.equal(server.requests.length, 4);
  });

  test('lasts until recovery when the server is down', async t => {
    const { server, get } = await start(t);
    server.failWith(503);
    assert.equal((await get('/api/daily_papers')).status, 503);
    assert.equal((await get('/api/daily_papers')).status, 503);
    server.recover();
    assert.equal((await get('/api/daily_papers')).status, 200);
  });

  test('can be a web page instead of JSON', async t => {
    const { server } = await start(t);
    server.fault(undefined, { html: true });
    const response = await fetch(`${server.url}/api/daily_papers`);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await response.text(), /^<!doctype html>/);
  });

  test('can be a redirect', async t => {
    const { server, get } = await start(t, { days: { '2026-01-13': entries(1) } });
    server.fault(undefined, { redirectTo: '/api/papers/2601.0' });
    assert.deepEqual((await get('/api/daily_papers')).body, { id: '2601.0' });
  });

  test('can be silence or a cut connection', async t => {
    const { server, get } = await start(t);
    server.fault(undefined, { hang: true });
    await assert.rejects(get('/api/daily_papers', { signal: AbortSignal.timeout(50) }), {
      name: 'TimeoutError',
    });
    server.fault(undefined, { reset: true });
    await assert.rejects(get('/api/daily_papers'), { name: 'TypeError' });
  });
});

test('every answer carries what is left of the quota and a request id', async t => {
  const { get } = await start(t);
  await get('/api/daily_papers');
  const { headers } = await get('/api/daily_papers');
  assert.equal(headers.get('ratelimit'), '"api";r=498;t=300');
  assert.match(headers.get('x-request-id') ?? '', /^Root=1-/);
});
