// The work of `run` split over processes that share a Postgres.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { App } from '../src/app.ts';
import type { Bot } from '../src/bot.ts';
import { postNow } from '../src/delivery/post-now.ts';
import { type Role, roles } from '../src/roles.ts';
import { createTicker } from '../src/schedule/tick.ts';
import { paperboy } from './cli/paperboy.ts';
import { slashCommand } from './servers/discord/interaction-input.ts';
import { createHold } from './servers/hold.ts';
import { newPostgresDatabase } from './servers/postgres.ts';
import { shownPapers } from './shown-papers.ts';
import { temporaryFolder } from './store/temporary-folder.ts';
import { bestFive, fireSlot, planSlots, quickPatience, startTown } from './town.ts';

const channelsEach = 8;
const numbers = Array.from({ length: channelsEach }, (_, index) => index + 1);
const slackId = (n: number) => `C000000000${n}`;
const discordId = (n: number) => `11223344556677880${n}`;
const yaml = `
slack: { postsPerMinute: 6000 }
destinations:
${numbers
  .map(
    n => `
  - { name: slack-${n}, platform: slack, channel: ${slackId(n)} }
  - { name: discord-${n}, platform: discord, channel: "${discordId(n)}" }`,
  )
  .join('')}
`;

/** A town on a Postgres, half a minute after nine, whose channels are known since eight; nothing runs yet. */
async function startCity(t: TestContext) {
  let now = Temporal.Instant.from('2026-01-14T08:00+09:00');
  const town = await startTown(t, {
    yaml,
    now: () => now,
    environment: { DATABASE_URL: await newPostgresDatabase() },
    servers: { discord: { rates: false } },
  });
  for (const n of numbers) {
    town.slack.addChannel({ id: slackId(n), member: true });
    town.discord.addChannel({ id: discordId(n), guildId: '300000000000000001' });
  }
  const app = await town.open();
  await createTicker({ ...app, destinations: async () => app.config.destinations });
  now = Temporal.Instant.from('2026-01-14T09:00:30+09:00');
  return {
    town,
    app,
    /** A process of its own, as far as the store and the connections are concerned. */
    startRole: async (...work: Role[]): Promise<Bot> => town.start(await town.open(), quickPatience, work),
    sent: (messages: number) => town.line('Delivery sent', messages),
    /** How many messages each channel holds. */
    held: () => ({
      slack: numbers.map(n => town.slack.messages(slackId(n)).length),
      discord: numbers.map(n => town.discord.messages(discordId(n)).length),
    }),
    /** How many requests for a message came to each platform. */
    asked: () => ({
      slack: town.slack.requests.filter(({ method }) => method === 'chat.postMessage').length,
      discord: town.discord.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
      ).length,
    }),
  };
}

const each = (count: number) => numbers.map(() => count);
const oneEach = { slack: each(1), discord: each(1) };
const none = { slack: each(0), discord: each(0) };
const askedOnce = { slack: channelsEach, discord: channelsEach };
const all = 2 * channelsEach;

async function planMorning(app: App): Promise<void> {
  for (const { name } of app.config.destinations) await fireSlot(app, name, app.now());
  await planSlots(app);
}

const papersLatest = slashCommand({
  channelId: discordId(1),
  locale: 'ko',
  name: 'papers',
  subcommand: 'latest',
});

describe('schedule, sender, gateway and web', () => {
  test('in processes of their own post the morning, take commands and show the page', async t => {
    const { town, startRole, sent, held, asked } = await startCity(t);
    const schedule = await startRole('schedule');
    await town.line('Slot planned');
    assert.deepEqual(held(), none);
    const sender = await startRole('sender');
    await sent(all);
    assert.deepEqual([held(), asked()], [oneEach, askedOnce]);
    const gateway = await startRole('gateway');
    await town.line('Discord session connected', 2);
    const web = await startRole('web');
    const onDiscord = await town.discord.interact(papersLatest);
    assert.deepEqual(shownPapers(onDiscord.final), bestFive);
    const onSlack = await town.slack.command({
      userId: 'U0123456789',
      channelId: slackId(1),
      command: '/papers',
      text: 'latest',
    });
    assert.deepEqual(shownPapers(onSlack.final), bestFive);
    assert.deepEqual([schedule.url, sender.url, gateway.url], [null, null, null]);
    assert.equal((await fetch(web.url ?? assert.fail())).status, 200);
  });

  test('each close within their time', async t => {
    const { town, startRole } = await startCity(t);
    const bots: [Role, Bot][] = [];
    for (const role of roles) bots.push([role, await startRole(role)]);
    await town.line('Discord session connected', 2);
    for (const [role, bot] of bots) {
      const from = performance.now();
      await bot.close();
      assert.ok(performance.now() - from < 10_000, role);
    }
  });
});

describe('two schedulers', () => {
  test('fire one slot once', async t => {
    const { app, town, startRole, sent, held, asked } = await startCity(t);
    await Promise.all([startRole('schedule'), startRole('schedule')]);
    await town.line('Slot planned');
    await startRole('sender');
    await sent(all);
    assert.deepEqual([held(), asked()], [oneEach, askedOnce]);
    const slots = await app.database.all('SELECT destination, state FROM slots ORDER BY destination');
    assert.deepEqual(
      slots,
      app.config.destinations
        .map(({ name }) => ({ destination: name, state: 'planned' }))
        .toSorted((a, b) => (a.destination < b.destination ? -1 : 1)),
    );
    const planned = town.lines.filter(({ message }) => message === 'Slot planned');
    assert.equal(
      planned.reduce((sum, { details }) => sum + ('slots' in details ? Number(details.slots) : 0), 0),
      all,
    );
  });
});

describe('two senders', () => {
  test('send each message once', async t => {
    const { app, startRole, sent, held, asked } = await startCity(t);
    await planMorning(app);
    await Promise.all([startRole('sender'), startRole('sender')]);
    await sent(all);
    assert.deepEqual([held(), asked()], [oneEach, askedOnce]);
  });

  test('of which one closes in the middle send each message once', async t => {
    const { app, startRole, sent, held, asked, town } = await startCity(t);
    await planMorning(app);
    // The rest of them waits for its turn.
    const hold = createHold();
    town.slack.fault('chat.postMessage', { hold });
    const first = await startRole('sender');
    await hold.arrived;
    await startRole('sender');
    const closed = first.close();
    await hold.release();
    await closed;
    await sent(all);
    assert.deepEqual([held(), asked()], [oneEach, askedOnce]);
  });
});

describe('two gateways', () => {
  test('answer a Discord command once, and when the first closes the second takes over', async t => {
    const { town, startRole } = await startCity(t);
    const first = await startRole('gateway');
    await town.line('Discord session connected', 2);
    await startRole('gateway');
    const answers = () => town.discord.requests.filter(({ path }) => path.endsWith('/callback')).length;
    assert.deepEqual(shownPapers((await town.discord.interact(papersLatest)).final), bestFive);
    assert.equal(answers(), 1);
    const sessions = () => town.lines.filter(({ message }) => message === 'Discord session connected').length;
    assert.equal(sessions(), 2);
    await first.close();
    await town.line('Discord session connected', 4);
    assert.deepEqual(shownPapers((await town.discord.interact(papersLatest)).final), bestFive);
    assert.equal(answers(), 2);
    const unanswered = town.lines.filter(
      ({ message }) => message === 'A Discord interaction was not answered',
    );
    assert.deepEqual(unanswered, []);
  });
});

test('`post` beside running senders delivers once', async t => {
  const { app, town, startRole, held, asked } = await startCity(t);
  await Promise.all([startRole('sender'), startRole('sender')]);
  const jobs = await app.openJobs();
  const date = Temporal.PlainDate.from('2026-01-13');
  const request = { date, destinations: app.config.destinations, again: false, waitMs: 20_000 };
  const results = await postNow({ ...app, jobs }, request).finally(() => jobs.close());
  assert.deepEqual(
    results.map(({ result }) => result),
    app.config.destinations.map(() => 'sent'),
  );
  assert.deepEqual([held(), asked()], [oneEach, askedOnce]);
  assert.deepEqual(
    town.lines.filter(({ level }) => level === 'error'),
    [],
  );
});

test('a part of the work alone without DATABASE_URL is refused with what to do', async t => {
  const { status, err } = await paperboy(temporaryFolder(t), ['run', '--role', 'sender']);
  assert.equal(status, 2);
  assert.match(err, /--role splits the work over processes that share a Postgres: .*DATABASE_URL/);
});
