// What leaves within a second, and who waits for whom, with servers that keep the documented rates.
import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { App } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Edition } from '../../src/digest/edition.ts';
import { usualPatience } from '../../src/platforms/keep-connected.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { transitionsOf } from '../../src/store/deliveries.ts';
import { slashCommand } from '../servers/discord/interaction-input.ts';
import { createHold } from '../servers/hold.ts';
import { startJitter } from '../servers/jitter.ts';
import { defaultScopes } from '../servers/slack/server.ts';
import { fireSlot, morning, planSlots, quickPatience, sendDue, startTown } from '../town.ts';

const guildId = '300000000000000001';
const monday = Temporal.Instant.from('2026-01-19T09:00:00+09:00');

/** The pace of Discord's sessions as it is in earnest. */
const patience = { ...quickPatience, requestEveryMs: usualPatience.requestEveryMs };

/** A clock that runs from an instant on. */
function clockFrom(instant: Temporal.Instant) {
  const startMs = performance.now();
  return () => instant.add({ milliseconds: Math.round(performance.now() - startMs) });
}

type Wanted = {
  readonly platform: 'slack' | 'discord';
  readonly edition?: Edition;
  readonly layout?: string;
};

const idOf = (platform: Wanted['platform'], index: number) =>
  platform === 'slack' ? `C${String(index).padStart(10, '0')}` : `11223344556677${String(1000 + index)}`;

/** A town with a channel for each that is wanted, in their order; the weekly ones fire on Mondays. */
async function startCity(
  t: TestContext,
  wanted: readonly Wanted[],
  instant: Temporal.Instant,
  postsPerMinute = 6_000,
) {
  const list = wanted.map(
    ({ platform, edition = 'day', layout = 'cards' }, index) =>
      `  - { name: d-${index}, platform: ${platform}, channel: "${idOf(platform, index)}", layout: ${layout}, edition: ${edition}${edition === 'week' ? ', schedule: "0 9 * * 1"' : ''} }\n`,
  );
  const town = await startTown(t, {
    yaml: `top: 3\nslack: { postsPerMinute: ${postsPerMinute} }\ndestinations:\n${list.join('')}`,
    now: clockFrom(instant),
    servers: { slack: { rates: {}, scopes: [...defaultScopes, 'files:write', 'files:read'] } },
  });
  town.slack.install([...defaultScopes, 'files:write', 'files:read']);
  for (const [index, { platform }] of wanted.entries()) {
    const id = idOf(platform, index);
    if (platform === 'slack') town.slack.addChannel({ id, member: true });
    else town.discord.addChannel({ id, guildId });
  }
  const held = () =>
    wanted.map(({ platform }, index) => town[platform].messages(idOf(platform, index)).length);
  return { town, held };
}

/** Plans for all, the weekly first. */
async function planAll(app: App, firesAt: Temporal.Instant): Promise<void> {
  for (const edition of ['week', 'day'] as const) {
    const some = (await app.book.all()).filter(each => (each.edition ?? 'day') === edition);
    for (const { name } of some) await fireSlot(app, name, firesAt);
    await planSlots(app);
  }
}

/** The states that the messages went through, beyond being planned and sent. */
async function delaysOf({ database }: App): Promise<string[]> {
  const all = await database.all<Delivery>('SELECT * FROM deliveries');
  return all
    .flatMap(transitionsOf)
    .filter(({ state, reason }) => state === 'due' && reason !== 'Planned')
    .map(({ reason }) => reason ?? '');
}

/** The most requests of any second, wherever it begins. */
function mostInASecond(requests: readonly { readonly at: number }[]): number {
  const at = requests.map(request => request.at).toSorted((a, b) => a - b);
  return Math.max(...at.map((from, index) => at.slice(index).filter(ms => ms - from < 1_000).length));
}

const tooEarly = (requests: readonly { readonly answer?: number | string }[]) =>
  requests.filter(({ answer }) => answer === 429).length;

suite('rates', () => {
  test('threads over a network that bunches requests: as many as are needed, and fifty a second', async t => {
    const wanted = Array.from({ length: 40 }, () => ({ platform: 'discord', layout: 'thread' }) as const);
    const { town, held } = await startCity(t, wanted, morning);
    const network = await startJitter(town.discord.url, { leastMs: 20, mostMs: 120 });
    t.after(network.close);
    const environment = { ...town.variables, DISCORD_API_URL: `${network.url}/api` };
    const app = await town.open(loadConfig({ environment, cwd: town.folder }));
    await planAll(app, morning);
    await sendDue(app);
    const { requests } = town.discord;
    assert.deepEqual(new Set(held()), new Set([1]));
    // The message, its thread, and three answers in it.
    assert.equal(requests.length, 40 * 5);
    assert.equal(tooEarly(requests), 0);
    assert.ok(mostInASecond(requests) <= 50, `${mostInASecond(requests)} within a second`);
    assert.deepEqual(await delaysOf(app), []);
  });

  test('channels without Attach Files are asked once for the chart, and hold up nothing', async t => {
    const wanted = Array.from({ length: 30 }, () => ({ platform: 'discord', edition: 'week' }) as const);
    const { town, held } = await startCity(t, wanted, monday);
    for (const [index, { platform }] of wanted.entries())
      town.discord.addChannel({
        id: idOf(platform, index),
        guildId,
        permissions: ['ViewChannel', 'SendMessages', 'EmbedLinks', 'ReadMessageHistory'],
      });
    const app = await town.open();
    await planAll(app, monday);
    await sendDue(app);
    assert.deepEqual(new Set(held()), new Set([1]));
    assert.deepEqual(
      [200, 403, 429].map(status => town.discord.requests.filter(({ answer }) => answer === status).length),
      [30, 30, 0],
    );
    assert.deepEqual(await delaysOf(app), []);
  });

  test('a channel whose chart Slack will not show gets its message a second later', async t => {
    const { town, held } = await startCity(t, [{ platform: 'slack', edition: 'week' }], monday);
    town.slack.fault(
      ({ method, arguments: { blocks } }) =>
        method === 'chat.postMessage' && JSON.stringify(blocks).includes('slack_file'),
      { error: 'invalid_blocks', times: 100 },
    );
    const app = await town.open();
    await planAll(app, monday);
    await sendDue(app);
    assert.deepEqual(held(), [1]);
    const posts = town.slack.requests.filter(({ method }) => method === 'chat.postMessage');
    assert.equal(posts.length, 2);
    assert.deepEqual(await delaysOf(app), ['Slack answered invalid_blocks']);
    const [row] = await app.database.all<Delivery>('SELECT * FROM deliveries');
    assert.equal(row?.form, 'full');
  });

  test('channels that wait for one upload hold up no other, and have their chart in the end', async t => {
    const weekly = Array.from({ length: 55 }, () => ({ platform: 'slack', edition: 'week' }) as const);
    const { town, held } = await startCity(t, [...weekly, { platform: 'slack' }], monday, 600);
    const [upload, daily] = [createHold(), createHold()];
    town.slack.fault('upload_url', { hold: upload });
    town.slack.fault(
      ({ method, arguments: { channel } }) =>
        method === 'chat.postMessage' && channel === idOf('slack', weekly.length),
      { hold: daily },
    );
    const app = await town.open();
    await planAll(app, monday);
    const sending = sendDue(app);
    await daily.arrived;
    assert.deepEqual(new Set(held()), new Set([0]));
    assert.deepEqual(await delaysOf(app), []);
    await Promise.all([daily.release(), upload.release()]);
    await sending;
    assert.deepEqual(new Set(held()), new Set([1]));
    assert.ok(
      weekly.every((_, n) => /slack_file/.test(JSON.stringify(town.slack.messages(idOf('slack', n))))),
    );
  });

  test('fifty channels that hang hold up the next for seconds, not for their time-out', async t => {
    const wanted = Array.from({ length: 51 }, () => ({ platform: 'discord' }) as const);
    const { town, held } = await startCity(t, wanted, morning);
    const [hanging, next] = [createHold(), createHold()];
    town.discord.fault(/^POST/, { hold: hanging, accepted: true, times: 50 });
    town.discord.fault(/^POST/, { hold: next });
    const app = await town.open();
    await planAll(app, morning);
    const sending = sendDue(app);
    const startedMs = performance.now();
    await next.arrived;
    assert.ok(performance.now() - startedMs < 6_000);
    await Promise.all([hanging.release(), next.release()]);
    await sending;
    assert.deepEqual(new Set(held()), new Set([1]));
  });

  test('who sends after another process begins when its last requests have left the window', async t => {
    const wanted = Array.from({ length: 100 }, () => ({ platform: 'discord' }) as const);
    const { town, held } = await startCity(t, wanted, morning);
    const [first, next] = [await town.open(), await town.open()];
    await planAll(first, morning);
    const destinations = (await first.book.all()).slice(0, 60).map(({ name }) => name);
    await first.senders.get('discord')?.drain({ only: { date: '2026-01-13', destinations } });
    const { requests } = town.discord;
    assert.equal(requests.length, 60);
    await next.senders.get('discord')?.drain();
    assert.equal(requests.length, 100);
    assert.deepEqual(new Set(held()), new Set([1]));
    const lastMs = Math.max(...requests.slice(0, 60).map(({ at }) => at));
    const nextMs = Math.min(...requests.slice(60).map(({ at }) => at));
    assert.ok(nextMs - lastMs >= 1_000, `${nextMs - lastMs} ms after the other`);
    assert.equal(tooEarly(requests), 0);
    assert.ok(mostInASecond(requests) <= 50, `${mostInASecond(requests)} within a second`);
    assert.deepEqual(await delaysOf(next), []);
  });

  test('six channels that Slack limits for a minute hold up the others for a second each', async t => {
    const wanted = Array.from({ length: 24 }, () => ({ platform: 'slack' }) as const);
    // Slow enough for each answer to be known before the next is asked.
    const { town, held } = await startCity(t, wanted, morning, 600);
    const limited = 6;
    town.slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 60, times: limited });
    const app = await town.open();
    await planAll(app, morning);
    const stop = new AbortController();
    let sent = 0;
    const startedMs = performance.now();
    await app.senders.get('slack')?.drain({
      signal: stop.signal,
      onSettled({ state }) {
        if (state === 'sent') sent += 1;
        if (sent === wanted.length - limited) stop.abort();
      },
    });
    assert.ok(performance.now() - startedMs < 15_000);
    assert.equal(held().filter(messages => messages === 1).length, wanted.length - limited);
    assert.deepEqual(await app.database.all('SELECT name FROM facts WHERE name = $1', 'rest of slack'), []);
  });

  for (const where of ['one process', 'two'])
    test(`a start with a backlog meets no limit, with gateway and sender in ${where}`, async t => {
      const wanted = Array.from({ length: 110 }, () => ({ platform: 'discord' }) as const);
      const { town, held } = await startCity(t, wanted, morning);
      const app = await town.open();
      await planAll(app, morning);
      const registered = town.line('Discord commands registered');
      if (where === 'two') {
        const gateway = town.start(await town.open(), patience, ['gateway']);
        await Promise.all([gateway, registered, sendDue(app)]);
      } else {
        await town.start(app, patience, ['sender', 'gateway']);
        await Promise.all([registered, town.line('Delivery sent', wanted.length)]);
      }
      const { requests } = town.discord;
      assert.deepEqual(new Set(held()), new Set([1]));
      assert.equal(tooEarly(requests), 0);
      assert.ok(mostInASecond(requests) <= 50, `${mostInASecond(requests)} within a second`);
      assert.deepEqual(
        requests.filter(({ path }) => !path.endsWith('/messages')).map(({ method }) => method),
        ['GET', 'PUT'],
      );
    });

  for (const [subcommand, options, asked] of [
    ['subscribe', {}, /^\/channels\/\d+$/],
    ['follow', { topic: 'diffusion' }, /^\/users\/@me\/channels$/],
  ] as const)
    test(`fourteen people who type /papers ${subcommand} at once wait for no one`, async t => {
      const town = await startTown(t, { yaml: 'destinations: []' });
      const people = Array.from({ length: 14 }, (_, index) => ({
        userId: `2000000000000000${10 + index}`,
        channelId: idOf('discord', index),
      }));
      for (const { channelId } of people) town.discord.addChannel({ id: channelId, guildId });
      await town.start(await town.open(), patience, ['gateway']);
      await town.line('Discord commands registered');
      const answers = await Promise.all(
        people.map(who =>
          town.discord.interact(slashCommand({ ...who, name: 'papers', subcommand, options })),
        ),
      );
      const { requests } = town.discord;
      const at = requests.filter(({ path }) => asked.test(path)).map(request => request.at);
      assert.equal(at.length, people.length);
      assert.ok(Math.max(...at) - Math.min(...at) < 2_000);
      assert.equal(tooEarly(requests), 0);
      assert.deepEqual(
        town.lines.filter(({ level }) => level === 'error').map(({ message }) => message),
        [],
      );
      assert.equal(answers.filter(({ message }) => message !== undefined).length, people.length);
    });
});
