// Daily Papers read through real undici from a Hugging Face on loopback.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { everything, select } from '../../src/digest/selection.ts';
import { createHuggingFace } from '../../src/sources/huggingface.ts';
import { SourceError, type SourceFailure } from '../../src/sources/source.ts';
import {
  type HuggingFaceOptions,
  realDay,
  realDayMissing,
  startHuggingFace,
} from '../servers/huggingface.ts';
import { startLoopback } from '../servers/loopback.ts';
import { entries, entry } from './entries.ts';

const date = Temporal.PlainDate.from('2026-01-13');
const now = () => Temporal.Instant.from('2026-01-14T10:00:00+09:00');
const real = realDay();

// Loopback is not reached through a proxy of the machine.
for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'])
  delete process.env[name];

type Options = Partial<Parameters<typeof createHuggingFace>[0]>;

function createSource(t: TestContext, endpoint: string, options: Options = {}) {
  const source = createHuggingFace({ endpoint, token: null, now, firstRetryMs: 1, ...options });
  t.after(() => source.close());
  return source;
}

async function startServer(t: TestContext, days: HuggingFaceOptions['days'] = {}) {
  const server = await startHuggingFace({ days, now });
  t.after(() => server.close());
  return server;
}

const failing = (failure: SourceFailure, message?: RegExp) => (error: unknown) => {
  assert.ok(error instanceof SourceError);
  assert.equal(error.failure, failure);
  if (message !== undefined) assert.match(error.message, message);
  return true;
};

const ids = (papers: readonly { id: string }[]) => papers.map(({ id }) => id);

test('the real day gives its 31 papers and the five best in their order', {
  skip: real ? false : realDayMissing,
}, async t => {
  const server = await startServer(t, { '2026-01-13': real ?? [] });
  const snapshot = await createSource(t, server.url).snapshot(date);
  assert.equal(snapshot.papers.length, 31);
  assert.deepEqual(ids(select(snapshot, { top: 5, filter: everything })), [
    '2601.06943',
    '2601.06521',
    '2601.05593',
    '2601.06953',
    '2601.07832',
  ]);
  assert.equal(snapshot.papers[0]?.publishedAt, '2026-01-11T15:07:37.000Z');
  assert.equal(server.requests.length, 1);
});

test('an entry becomes a paper with everything it tells', async t => {
  const told = entry('2601.00001', 7, {
    outer: { thumbnail: 'https://pictures.example/1.png', publishedAt: '2026-01-11T11:07:37.000Z' },
    paper: {
      title: ' A title\n in two lines ',
      summary: 'First  line\nsecond line',
      ai_summary: 'A summary\nby a machine.',
      githubRepo: 'https://github.com/example/code',
      projectPage: 'https://project.example/',
    },
  });
  const server = await startServer(t, { '2026-01-13': [told] });
  const snapshot = await createSource(t, server.url).snapshot(date);
  assert.deepEqual(snapshot, {
    date,
    takenAt: now(),
    origin: 'huggingface',
    papers: [
      {
        id: '2601.00001',
        title: 'A title in two lines',
        url: 'https://huggingface.co/papers/2601.00001',
        upvotes: 7,
        abstract: 'First line\nsecond line',
        authors: ['Ada Lovelace'],
        publishedAt: '2026-01-11T15:07:37.000Z',
        thumbnail: 'https://pictures.example/1.png',
        aiSummary: 'A summary by a machine.',
        codeUrl: 'https://github.com/example/code',
        projectUrl: 'https://project.example/',
      },
    ],
  });
});

test('authors who asked to be hidden are left out', async t => {
  const authors = [
    { name: 'Shown One', hidden: false },
    { name: 'Hidden One', hidden: true },
    { name: 'Shown Two' },
  ];
  const server = await startServer(t, { '2026-01-13': [entry('2601.00001', 1, { paper: { authors } })] });
  const { papers } = await createSource(t, server.url).snapshot(date);
  assert.deepEqual(papers[0]?.authors, ['Shown One', 'Shown Two']);
});

test('a long list is read page by page, and a paper on two pages counts once', async t => {
  const list = entries(250);
  const [, second] = list;
  // Between two pages the second paper has slipped to the end.
  const server = await startServer(t, { '2026-01-13': [...list, second] });
  const { papers } = await createSource(t, server.url).snapshot(date);
  assert.deepEqual(
    ids(papers),
    list.map(({ paper }) => paper.id),
  );
  assert.deepEqual(
    server.requests.map(({ path }) => path),
    [
      '/api/daily_papers?date=2026-01-13&limit=100',
      '/api/daily_papers?date=2026-01-13&limit=100&p=1',
      '/api/daily_papers?date=2026-01-13&limit=100&p=2',
    ],
  );
});

test('a list whose pages never end is given up', async t => {
  let page = 0;
  const server = await startLoopback(() => {
    page += 1;
    return {
      status: 200,
      headers: { link: `</api/daily_papers?p=${page}>; rel="next"` },
      body: [entry(`2601.${10_000 + page}`, 1)],
    };
  });
  t.after(() => server.close());
  const { papers } = await createSource(t, server.url).snapshot(date);
  assert.equal(papers.length, 20);
});

test('the following page is asked for at the endpoint, whatever host the header names', async t => {
  const server = await startLoopback(({ url }) => ({
    status: 200,
    headers: url.searchParams.has('p')
      ? {}
      : { link: '<https://elsewhere.example/api/daily_papers?p=1>; rel="next"' },
    body: [entry(url.searchParams.has('p') ? '2601.00002' : '2601.00001', 1)],
  }));
  t.after(() => server.close());
  const { papers } = await createSource(t, server.url).snapshot(date);
  assert.deepEqual(ids(papers), ['2601.00001', '2601.00002']);
});

test('a path in the endpoint is kept', async t => {
  const asked: string[] = [];
  const server = await startLoopback(({ url }) => {
    asked.push(url.pathname);
    return { status: 200, body: [] };
  });
  t.after(() => server.close());
  await createSource(t, `${server.url}/mirror/`).snapshot(date);
  assert.deepEqual(asked, ['/mirror/api/daily_papers']);
});

test('unknown fields are accepted and odd optional ones count as missing', async t => {
  const odd = entry('2601.00001', 3, {
    outer: { thumbnail: '/relative.svg', somethingNew: { deep: [1] } },
    paper: {
      summary: 42,
      authors: 'none',
      publishedAt: 'yesterday',
      ai_summary: [],
      githubRepo: 'git@github.com:example/code',
      projectPage: null,
      another: true,
    },
  });
  const server = await startServer(t, { '2026-01-13': [odd] });
  const { papers } = await createSource(t, server.url).snapshot(date);
  assert.deepEqual(papers, [
    {
      id: '2601.00001',
      title: 'Paper 2601.00001',
      url: 'https://huggingface.co/papers/2601.00001',
      upvotes: 3,
      abstract: null,
      authors: [],
      publishedAt: null,
      thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.00001.png',
      aiSummary: null,
      codeUrl: null,
      projectUrl: null,
    },
  ]);
});

test('entries without an id, a title or votes are left out and reported', async t => {
  const skipped: [number, string][] = [];
  const days = {
    '2026-01-13': [
      null,
      'text',
      { paper: { id: '2601.00009' } },
      entry('', 3),
      entry('2601.00003', -1),
      entry('2601.00001', 3),
    ],
  };
  const server = await startServer(t, days);
  const source = createSource(t, server.url, {
    onSkipped: (count, day) => skipped.push([count, day.toString()]),
  });
  assert.deepEqual(ids((await source.snapshot(date)).papers), ['2601.00001']);
  assert.deepEqual(skipped, [[5, '2026-01-13']]);
});

test('a list of nothing but odd entries is an error, not an empty day', async t => {
  const server = await startServer(t, { '2026-01-13': [null, {}] });
  await assert.rejects(
    createSource(t, server.url).snapshot(date),
    failing('unexpected-shape', /None of the 2 entries of 2026-01-13/),
  );
});

test('an empty day is a snapshot without papers', async t => {
  const server = await startServer(t, { '2026-01-13': [] });
  assert.deepEqual(await createSource(t, server.url).snapshot(date), {
    date,
    takenAt: now(),
    origin: 'huggingface',
    papers: [],
  });
});

test('a date whose list has not opened is named so', async t => {
  const server = await startServer(t);
  await assert.rejects(
    createSource(t, server.url).snapshot(Temporal.PlainDate.from('2026-01-15')),
    failing('future-date', /2026-01-15 has not opened yet/),
  );
});

test('a date that the source does not take is named so, with what it said', async t => {
  const server = await startServer(t);
  await assert.rejects(
    createSource(t, server.url).snapshot(Temporal.PlainDate.from('-000001-01-01')),
    failing('malformed-date', /answered 400 .*Invalid date/),
  );
});

test('a web page instead of JSON is named so, with its beginning', async t => {
  const server = await startServer(t);
  server.fault(undefined, { html: true });
  await assert.rejects(createSource(t, server.url).snapshot(date), failing('not-json', /<!doctype html>/));
});

test('JSON that is no list is named so', async t => {
  const server = await startServer(t);
  server.fault(undefined, { status: 200, body: { papers: [] } });
  await assert.rejects(
    createSource(t, server.url).snapshot(date),
    failing('unexpected-shape', /no list of papers/),
  );
});

test('a refusal is named so and not repeated', async t => {
  const server = await startServer(t);
  server.failWith(403);
  await assert.rejects(createSource(t, server.url).snapshot(date), failing('refused', /answered 403/));
  assert.equal(server.requests.length, 1);
});

test('an endpoint where nobody listens is unreachable at once', { timeout: 5_000 }, async t => {
  const server = await startLoopback(() => 'hang');
  await server.close();
  const source = createSource(t, server.url, { firstRetryMs: 60_000 });
  await assert.rejects(source.snapshot(date), failing('unreachable', /could not be reached: .*ECONNREFUSED/));
});

test('a host that is not there is unreachable at once', { timeout: 5_000 }, async t => {
  const source = createSource(t, 'http://paperboy.invalid', { firstRetryMs: 60_000 });
  await assert.rejects(source.snapshot(date), failing('unreachable', /paperboy\.invalid/));
});

test('an answer that does not come in time is unreachable, and is asked for once', {
  timeout: 5_000,
}, async t => {
  const server = await startServer(t);
  server.fault(undefined, { hang: true }, 9);
  await assert.rejects(
    createSource(t, server.url, { timeoutMs: 50 }).snapshot(date),
    failing('unreachable', /Headers Timeout/),
  );
  assert.equal(server.requests.length, 1);
});

test('a cut connection and a failing server are asked again', async t => {
  const server = await startServer(t, { '2026-01-13': entries(2) });
  server.fault(undefined, { reset: true });
  server.fault(undefined, { status: 500 });
  server.fault(undefined, { status: 503 });
  const { papers } = await createSource(t, server.url).snapshot(date);
  assert.equal(papers.length, 2);
  assert.equal(server.requests.length, 4);
});

test('a server that keeps failing is a refusal with its status', async t => {
  const server = await startServer(t);
  server.failWith(500);
  await assert.rejects(createSource(t, server.url).snapshot(date), failing('refused', /answered 500/));
  assert.equal(server.requests.length, 5);
});

test('Retry-After is waited out', { timeout: 5_000 }, async t => {
  const server = await startHuggingFace({ days: { '2026-01-13': entries(1) } });
  t.after(() => server.close());
  server.fault(undefined, { status: 429, headers: { 'retry-after': '0.2' } });
  await createSource(t, server.url, { firstRetryMs: 1 }).snapshot(date);
  const [first, second] = server.requests;
  assert.ok(first && second);
  assert.ok(second.at.since(first.at).total('milliseconds') >= 195);
});

test('Retry-After shortens the wait too', { timeout: 5_000 }, async t => {
  const server = await startServer(t, { '2026-01-13': entries(1) });
  server.fault(undefined, { status: 429, headers: { 'retry-after': '0' } });
  const { papers } = await createSource(t, server.url, { firstRetryMs: 60_000 }).snapshot(date);
  assert.equal(papers.length, 1);
});

test('the token goes to the endpoint and to no host that it redirects to', async t => {
  const seen: (string | undefined)[] = [];
  const elsewhere = await startLoopback(({ headers }) => {
    seen.push(headers.authorization);
    return { status: 200, body: entries(1) };
  });
  t.after(() => elsewhere.close());
  const server = await startServer(t);
  server.fault(undefined, { redirectTo: `${elsewhere.url}/api/daily_papers?date=2026-01-13` });
  const { papers } = await createSource(t, server.url, { token: 'hf_secret' }).snapshot(date);
  assert.equal(papers.length, 1);
  assert.equal(server.requests[0]?.headers.authorization, 'Bearer hf_secret');
  assert.deepEqual(seen, [undefined]);
});

test('a redirect within the endpoint keeps the token', async t => {
  const server = await startServer(t, { '2026-01-13': entries(1) });
  server.fault(undefined, { redirectTo: '/api/daily_papers?date=2026-01-13', status: 307 });
  await createSource(t, server.url, { token: 'hf_secret' }).snapshot(date);
  assert.deepEqual(
    server.requests.map(({ headers }) => headers.authorization),
    ['Bearer hf_secret', 'Bearer hf_secret'],
  );
});

test('redirects without end are an error', async t => {
  let hop = 0;
  const server = await startLoopback(() => {
    hop += 1;
    return { status: 302, headers: { location: `/hop/${hop}` } };
  });
  t.after(() => server.close());
  await assert.rejects(createSource(t, server.url).snapshot(date), SourceError);
  assert.equal(hop, 4);
});

test('without a token none is sent', async t => {
  const server = await startServer(t, { '2026-01-13': [] });
  await createSource(t, server.url).snapshot(date);
  assert.equal(server.requests[0]?.headers.authorization, undefined);
});

test('the proxy that the environment names is used', async t => {
  const asked: string[] = [];
  const proxy = await startLoopback(({ url }) => {
    asked.push(url.href);
    return { status: 200, body: entries(1) };
  });
  process.env.HTTP_PROXY = proxy.url;
  t.after(() => {
    delete process.env.HTTP_PROXY;
    return proxy.close();
  });
  const { papers } = await createSource(t, 'http://paperboy.invalid').snapshot(date);
  assert.equal(papers.length, 1);
  assert.deepEqual(asked, ['http://paperboy.invalid/api/daily_papers?date=2026-01-13&limit=100']);
});

test('closing gives up what is under way', { timeout: 5_000 }, async t => {
  const asked = Promise.withResolvers<void>();
  const server = await startLoopback(() => {
    asked.resolve();
    return 'hang';
  });
  t.after(() => server.close());
  const source = createHuggingFace({ endpoint: server.url, token: null, now });
  const pending = assert.rejects(source.snapshot(date), failing('unreachable'));
  await asked.promise;
  await source.close();
  await pending;
});
