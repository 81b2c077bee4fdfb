// What the bot does when a platform refuses it, can't be reached, or goes away; no test may end the process.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InteractionType } from 'discord-api-types/v10';
import { slashCommand } from './servers/discord/interaction-input.ts';
import { textOf } from './shown-papers.ts';
import { discordChannel, quickPatience, slackChannel, startTown } from './town.ts';

const asker = { channelId: discordChannel, locale: 'ko' };
const slackHelp = { userId: 'U0123456789', channelId: slackChannel, command: '/papers', text: 'help' };
const discordHelp = slashCommand({ ...asker, name: 'papers', subcommand: 'help' });

type Town = Awaited<ReturnType<typeof startTown>>;

const linesWith = ({ lines }: Town, words: string) => lines.filter(({ message }) => message.includes(words));
const slackAnswers = async ({ slack }: Town) =>
  assert.match(textOf((await slack.command(slackHelp)).final), /논문/);
const discordAnswers = async ({ discord }: Town) =>
  assert.match(textOf((await discord.interact(discordHelp)).final), /논문/);

describe('the start', () => {
  test('waits for no platform, and a stop while connecting takes less than a second', {
    timeout: 20_000,
  }, async t => {
    const town = await startTown(t);
    town.slack.fault('auth.test', { hang: true });
    town.discord.fault('GET /gateway/bot', { hang: true });
    const bot = await town.startUnready(await town.open());
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    const stoppedAt = performance.now();
    await bot.close();
    assert.ok(performance.now() - stoppedAt < 1000);
    await bot.ready;
  });

  test('a stop while waiting for the next try is as quick', { timeout: 20_000 }, async t => {
    const town = await startTown(t);
    town.slack.fault('auth.test', { status: 503, times: 100 });
    town.discord.fault('GET /gateway/bot', { status: 401, times: 100 });
    const bot = await town.start(await town.open(), { ...quickPatience, firstRetryMs: 600_000 });
    const stoppedAt = performance.now();
    await bot.close();
    assert.ok(performance.now() - stoppedAt < 1000);
  });

  for (const [what, trouble] of [
    ['no answer', { reset: true }],
    ['errors of its own', { status: 503 }],
    ['too many requests', { status: 429, retryAfterSeconds: 1 }],
  ] as const)
    test(`Slack with ${what} is tried again until it connects, and not called a refusal`, async t => {
      const town = await startTown(t);
      town.slack.fault('auth.test', { ...trouble, times: 2 });
      town.slack.fault('apps.connections.open', { ...trouble, times: 2 });
      await town.startUnready(await town.open());
      await town.line('Slack connected');
      await slackAnswers(town);
      assert.equal(linesWith(town, 'Slack is not connected').length, 0);
      assert.ok(linesWith(town, 'Slack can’t be reached').length > 0);
    });

  for (const [what, trouble] of [
    ['no answer', { reset: true }],
    ['errors of its own', { status: 503 }],
  ] as const)
    test(`Discord with ${what} is tried again until it connects, and not called a refusal`, async t => {
      const town = await startTown(t);
      // discord.js itself tries four times.
      town.discord.fault('GET /gateway/bot', { ...trouble, times: 8 });
      await town.startUnready(await town.open());
      await town.line('Discord connected');
      await discordAnswers(town);
      assert.equal(linesWith(town, 'Discord is not connected').length, 0);
      assert.equal(linesWith(town, 'Discord connection lost').length, 0);
      assert.equal(linesWith(town, 'Discord can’t be reached').length, 1);
    });
});

describe('Slack', () => {
  for (const error of ['not_authed', 'account_inactive', 'invalid_auth', 'token_revoked'])
    test(`refused with ${error} when it reconnects, it is told once, Discord goes on, and it comes back`, async t => {
      const town = await startTown(t);
      await town.start(await town.open(), { ...quickPatience, refusedRetryMs: 50 });
      town.slack.fault('apps.connections.open', { error, times: 3 });
      town.slack.dropConnection();
      const { details } = await town.line('Slack is not connected');
      assert.match(textOf(details), new RegExp(`${error}.*SLACK_APP_TOKEN`));
      await discordAnswers(town);
      await town.line('Slack connected', 2);
      assert.equal(linesWith(town, 'Slack is not connected').length, 1);
      assert.equal(town.slack.requests.filter(({ method }) => method === 'apps.connections.open').length, 5);
      await slackAnswers(town);
    });

  test('a refusal is not tried again soon', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    town.slack.fault('apps.connections.open', { error: 'account_inactive', times: 100 });
    town.slack.dropConnection();
    await town.line('Slack is not connected');
    await discordAnswers(town);
    assert.equal(town.slack.requests.filter(({ method }) => method === 'apps.connections.open').length, 2);
  });

  for (const [what, leave] of [
    ['a routine refresh', (town: Town) => town.slack.refreshConnection()],
    ['a drop', (town: Town) => town.slack.dropConnection()],
  ] as const)
    test(`after ${what} it is back within a second`, async t => {
      const town = await startTown(t);
      await town.start(await town.open());
      for (const nth of [2, 3]) {
        const leftAt = performance.now();
        leave(town);
        await town.line('Slack connected', nth);
        assert.ok(performance.now() - leftAt < 1000);
        await slackAnswers(town);
      }
      assert.equal(town.slack.connections, 1);
      assert.equal(town.slack.requests.filter(({ method }) => method === 'auth.test').length, 1);
    });

  test('in HTTP mode, a request that is not Slack’s is answered and changes nothing', async t => {
    const town = await startTown(t, {
      environment: { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'test-signing-secret' },
    });
    const { url } = await town.start(await town.open());
    const address = `${url}/slack/events`;
    for (const [method, path, status] of [
      ['GET', '/slack/events', 405],
      ['PUT', '/slack/events?x=1', 405],
      ['GET', '/slack/', 404],
      ['POST', '/slack/install', 404],
      ['POST', '/slack/events/', 404],
      ['POST', '/slack/events', 401],
    ] as const)
      assert.equal((await fetch(url + path, { method })).status, status, `${method} ${path}`);
    assert.match(textOf((await town.slack.httpCommand(address, slackHelp)).final), /논문/);
  });
});

describe('Discord', () => {
  test('a token reset while it runs is told once with its fix, and Slack goes on', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    town.discord.fault('GET /gateway/bot', { status: 401, times: 100 });
    town.discord.dropGateway(4004);
    const { details } = await town.line('Discord is not connected');
    assert.match(textOf(details), /DISCORD_TOKEN.*Reset Token/);
    await slackAnswers(town);
    assert.equal(linesWith(town, 'Discord is not connected').length, 1);
  });

  test('a login that the gateway refuses is a refusal with its fix', async t => {
    const town = await startTown(t);
    const greeted = setInterval(() => town.discord.dropGateway(4014), 1);
    t.after(() => clearInterval(greeted));
    await town.start(await town.open());
    const [said] = linesWith(town, 'Discord is not connected');
    assert.match(textOf(said?.details), /disallowed intents.*DISCORD_TOKEN/);
    assert.equal(linesWith(town, 'Discord connection lost').length, 0);
  });

  test('a gateway that can’t be reached is told and tried again', async t => {
    const town = await startTown(t);
    const cutting = setInterval(() => town.discord.dropGateway(), 1);
    t.after(() => clearInterval(cutting));
    await town.startUnready(await town.open());
    await town.line('gateway can’t be reached');
    clearInterval(cutting);
    await town.line('Discord connected');
    await discordAnswers(town);
    assert.equal(linesWith(town, 'gateway can’t be reached').length, 1);
    assert.equal(linesWith(town, 'Discord connection lost').length, 0);
  });

  test('a gateway that goes away is resumed', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    town.discord.dropGateway();
    await town.line('Discord connection lost');
    while (town.discord.connected === 0) await new Promise(resolve => setImmediate(resolve));
    await discordAnswers(town);
    assert.equal(linesWith(town, 'Discord connected').length, 1);
  });

  for (const [what, trouble] of [
    ['forbidden', { status: 403 }],
    ['too many requests', { status: 429, retryAfterSeconds: 0.1 }],
    ['an error', { status: 500 }],
  ] as const)
    test(`commands whose registration meets ${what} are answered, and registered later`, async t => {
      const town = await startTown(t);
      town.discord.fault(/^PUT .*\/commands$/, { times: 5, ...trouble });
      await town.start(await town.open());
      await discordAnswers(town);
      await town.line('Discord commands registered');
      assert.equal(town.discord.commands.registrations, 1);
      assert.match(textOf((await town.line('could not be registered')).details), /fix/);
      assert.equal(linesWith(town, 'Discord is not connected').length, 0);
    });

  test('a registration that gets no answer holds up nothing', { timeout: 20_000 }, async t => {
    const town = await startTown(t);
    town.discord.fault(/^PUT .*\/commands$/, { hang: true, times: 9 });
    const bot = await town.start(await town.open());
    await discordAnswers(town);
    await bot.close();
  });

  test('a command that lacks its option is answered with what it lacks', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    for (const data of [
      { name: 'paper', options: [] },
      { name: 'papers', options: [{ type: 1, name: 'day', options: [] }] },
      {
        name: 'paper',
        options: [
          { type: 3, name: 'query', value: 'x' },
          { type: 3, name: 'public', value: 'x' },
        ],
      },
    ]) {
      const { final } = await town.discord.interact({
        ...asker,
        type: InteractionType.ApplicationCommand,
        dataOf: () => ({ id: '1', type: 1, ...data }),
      });
      assert.notEqual(textOf(final), '{}');
    }
    assert.equal(linesWith(town, 'A command failed').length, 0);
    assert.equal(linesWith(town, 'A Discord interaction was not answered').length, 0);
  });

  test('an answer that can’t be rendered is answered that it failed', async t => {
    const town = await startTown(t);
    const app = await town.open();
    const desk: typeof app.desk = {
      ...app.desk,
      digest: async (request, look) => {
        const found = await app.desk.digest(request, look);
        return { ...found, entries: found.entries.map(entry => ({ ...entry, paper: Object.create(null) })) };
      },
    };
    await town.start({
      ...app,
      contextFor: language => ({ ...app.contextFor(language), desk }),
    });
    const { final } = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'latest' }),
    );
    assert.notEqual(textOf(final), '{}');
    assert.equal(linesWith(town, 'A command failed').length, 1);
    assert.equal(linesWith(town, 'A Discord interaction was not answered').length, 0);
  });
});
