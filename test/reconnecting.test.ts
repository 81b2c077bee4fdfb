// No command is lost while a platform changes a connection, and an outage of any length ends by itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { untilDone } from '../src/platforms/keep-connected.ts';
import { slashCommand } from './servers/discord/interaction-input.ts';
import { textOf } from './shown-papers.ts';
import { discordChannel, quickPatience, slackChannel, startTown } from './town.ts';

type Town = Awaited<ReturnType<typeof startTown>>;

// Whoever asks too often is asked to wait: each time it is somebody else.
let people = 0;
const somebody = (): number => {
  people += 1;
  return people;
};
const slackHelp = () => ({
  userId: `U${1_000_000_000 + somebody()}`,
  channelId: slackChannel,
  command: '/papers',
  text: 'help',
});

const oneTurn = () => new Promise(resolve => setImmediate(resolve));
const linesWith = ({ lines }: Town, words: string) => lines.filter(({ message }) => message.includes(words));
const slackAnswers = async ({ slack }: Town) =>
  assert.match(textOf((await slack.command(slackHelp())).final), /papers today/);
const discordHelp = () =>
  slashCommand({
    channelId: discordChannel,
    userId: String(200_000_000_000_000_000n + BigInt(somebody())),
    locale: 'ko',
    name: 'papers',
    subcommand: 'help',
  });
/** Rejects when no answer comes within Discord's three seconds. */
const discordAnswers = async ({ discord }: Town) =>
  assert.match(textOf((await discord.interact(discordHelp())).final), /papers today/);
/** Both sessions begin, and each one that ends begins anew. */
const sessions = ({ line }: Town, begun = 2) => line('Discord session connected', begun);
const socketsOpened = ({ slack }: Town) =>
  slack.requests.filter(({ method }) => method === 'apps.connections.open').length;

describe('Slack', () => {
  test('two hundred commands across five routine refreshes are all answered', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    let isRefreshing = true;
    let asked = 0;
    const ask = async () => {
      while (isRefreshing || asked < 200) {
        asked += 1;
        await slackAnswers(town);
      }
    };
    const asking = Array.from({ length: 5 }, ask);
    for (const nth of [1, 2, 3, 4, 5]) {
      const warned = town.slack.warnConnection();
      await town.line('Slack connected anew', nth);
      assert.equal(town.slack.connections, 2);
      warned.refresh();
      while (town.slack.connections > 1) await slackAnswers(town);
    }
    isRefreshing = false;
    await Promise.all(asking);
    assert.equal(socketsOpened(town), 6);
    assert.equal(linesWith(town, 'Slack connection lost').length, 0);
  });

  test('the old connection serves on while none can be opened in its place', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    town.slack.fault('apps.connections.open', { status: 503, times: 3 });
    const warned = town.slack.warnConnection();
    while (socketsOpened(town) < 4) await slackAnswers(town);
    await town.line('Slack connected anew');
    warned.refresh();
    await slackAnswers(town);
    assert.equal(linesWith(town, 'which can’t be opened').length, 1);
    assert.equal(linesWith(town, 'Slack connection lost').length, 0);
  });

  test('an old connection that goes before one can be opened in its place is a loss', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    town.slack.fault('apps.connections.open', { error: 'account_inactive' });
    const warned = town.slack.warnConnection();
    await town.line('which can’t be opened');
    warned.refresh();
    await town.line('Slack connection lost');
    await town.line('Slack connected', 2);
    await slackAnswers(town);
    assert.equal(town.slack.connections, 1);
  });

  test('a stop closes the old connection and the new one', { timeout: 10_000 }, async t => {
    const town = await startTown(t);
    const bot = await town.start(await town.open());
    town.slack.warnConnection();
    await town.line('Slack connected anew');
    await bot.close();
    while (town.slack.connections > 0) await oneTurn();
  });
});

describe('Discord', () => {
  for (const [what, leave] of [
    ['its connections are cut', ({ discord }: Town) => discord.dropGateway()],
    ['Discord asks it to reconnect', ({ discord }: Town) => discord.askToReconnect()],
    ['Discord closes the connections with an error', ({ discord }: Town) => discord.dropGateway(4000)],
  ] as const)
    test(`a command given while ${what} is answered once it has resumed`, async t => {
      const town = await startTown(t);
      await town.start(await town.open());
      await sessions(town);
      leave(town);
      await discordAnswers(town);
      await sessions(town, 4);
      await discordAnswers(town);
      assert.equal(linesWith(town, 'A Discord interaction was not answered').length, 0);
      assert.equal(linesWith(town, 'Discord connected').length, 1);
    });

  test('a command given while the first tries find no network is answered once it has resumed', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    await sessions(town);
    const absence = await town.discord.leave('resets');
    const answered = discordAnswers(town);
    while (absence.asked < 4) await oneTurn();
    await absence.end();
    await answered;
  });

  for (const [what, end] of [
    ['op 9', ({ discord }: Town) => discord.invalidateSessions('oldest')],
    ['4007', ({ discord }: Town) => discord.dropGateway(4007, 'oldest')],
    ['4009', ({ discord }: Town) => discord.dropGateway(4009, 'oldest')],
  ] as const)
    test(`while a session ends with ${what}, the other one answers`, async t => {
      const town = await startTown(t);
      await town.start(await town.open());
      for (let ended = 0; ended < 4; ended += 1) {
        await sessions(town, 2 + ended);
        end(town);
        await Promise.all(Array.from({ length: 10 }, () => discordAnswers(town)));
      }
      assert.equal(linesWith(town, 'A Discord interaction was not answered').length, 0);
      assert.equal(linesWith(town, 'Discord connection lost').length, 0);
    });

  test('every session gets a command, and it is answered once', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    await sessions(town);
    for (let nth = 0; nth < 50; nth += 1) await discordAnswers(town);
    const callbacks = town.discord.requests.filter(({ path }) => path.endsWith('/callback'));
    assert.equal(callbacks.length, 50);
    assert.equal(linesWith(town, 'A Discord interaction was not answered').length, 0);
  });
});

describe('an outage', () => {
  for (const how of ['refuses', 'resets', 'hangs'] as const)
    test(`in which the network ${how} ends by itself, and is told once`, { timeout: 60_000 }, async t => {
      const town = await startTown(t);
      await town.start(await town.open());
      await sessions(town);
      const absences = await Promise.all([town.slack.leave(how), town.discord.leave(how)]);
      await town.line('Discord connection lost');
      await town.line('Slack connection lost');
      if (how === 'refuses') while (linesWith(town, 'Slack SDK').length < 100) await oneTurn();
      else while (absences.some(({ asked }) => asked === 0)) await oneTurn();
      // As after hours.
      town.discord.invalidateSessions();
      await Promise.all(absences.map(absence => absence.end()));
      await Promise.all([town.line('Slack connected', 2), sessions(town, 4)]);
      await Promise.all([slackAnswers(town), discordAnswers(town)]);
      for (const words of ['Slack can’t be reached', 'Slack connection lost', 'Discord connection lost'])
        assert.equal(linesWith(town, words).length, 1, words);
      assert.equal(linesWith(town, 'Discord can’t be reached').length, 0);
    });

  test('each reason is told once, however they alternate', async () => {
    const reasons = ['no name', 'no answer', 'no name', 'no answer', 'no name'];
    const told: unknown[] = [];
    const work = async () => {
      const reason = reasons.pop();
      if (reason !== undefined) throw new Error(reason);
    };
    await untilDone(work, {
      signal: new AbortController().signal,
      patience: quickPatience,
      tell: error => told.push(error instanceof Error && error.message),
    });
    assert.deepEqual(told, ['no name', 'no answer']);
  });
});
