// No command is lost while a platform changes a connection, and an outage of any length ends by itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textOf } from './shown-papers.ts';
import { slackChannel, startTown } from './town.ts';

type Town = Awaited<ReturnType<typeof startTown>>;

const slackHelp = { userId: 'U0123456789', channelId: slackChannel, command: '/papers', text: 'help' };

const linesWith = ({ lines }: Town, words: string) => lines.filter(({ message }) => message.includes(words));
const slackAnswers = async ({ slack }: Town) =>
  assert.match(textOf((await slack.command(slackHelp)).final), /논문/);
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
    while (town.slack.connections > 0) await new Promise(resolve => setImmediate(resolve));
  });
});
