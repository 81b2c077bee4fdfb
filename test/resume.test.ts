// Posting again to a channel that was paused after failures: `/papers resume` and `paperboy resume`.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { destinationRecord, pausedDestinations } from '../src/store/destinations.ts';
import { stringsOf } from '../src/strings/strings.ts';
import { isTold } from './chat.ts';
import { paperboy } from './cli/paperboy.ts';
import { slashCommand } from './servers/discord/interaction-input.ts';
import { shownPapers, textOf } from './shown-papers.ts';
import {
  bestFive,
  bothChannels,
  discordChannel,
  fireSlot,
  morning,
  planSlots,
  slackChannel,
  startTown,
} from './town.ts';

const { resumed, subscriptions } = stringsOf('ko');
const elsewhere = { slack: 'C0000000001', discord: '112233445566778800' };

/** A town in which a digest failed for every destination, and each of them is paused. */
async function startPaused(t: TestContext, yaml?: string) {
  const town = await startTown(t, yaml === undefined ? {} : { yaml });
  town.slack.addChannel({ id: elsewhere.slack, member: true });
  town.discord.addChannel({ id: elsewhere.discord, guildId: '300000000000000001' });
  const app = await town.open();
  for (const { name } of app.config.destinations) await fireSlot(app, name);
  await planSlots(app);
  await app.database.all(`UPDATE deliveries SET state = 'failed', failure = 'no-permission', reason = 'no'`);
  await app.database.all(
    // Known since now, so that nothing else is caught up.
    `UPDATE destinations SET failures = 3, failure = 'no-permission', paused_at = 1, since = $1`,
    morning.epochMilliseconds,
  );
  return { town, app };
}

type Town = Awaited<ReturnType<typeof startTown>>;

const platforms = {
  slack: {
    name: 'lab-slack',
    channel: slackChannel,
    ask: async ({ slack }: Town, channelId: string = slackChannel) =>
      textOf(
        (await slack.command({ userId: 'U0123456789', channelId, command: '/papers', text: 'resume' })).final,
      ),
    messages: ({ slack }: Town) => slack.messages(slackChannel),
  },
  discord: {
    name: 'lab-discord',
    channel: discordChannel,
    ask: async ({ discord }: Town, channelId: string = discordChannel, permissions = '2147483647') =>
      textOf(
        (
          await discord.interact(
            slashCommand({ channelId, locale: 'ko', permissions, name: 'papers', subcommand: 'resume' }),
          )
        ).final,
      ),
    messages: ({ discord }: Town) => discord.messages(discordChannel),
  },
} as const;

const daily = '일간 · 월요일–토요일 09:00 (Asia/Seoul)';

const isSaid = (answer: string, text: string) => assert.ok(isTold({ says: answer }, text), answer);

for (const [platform, { name, ask, messages }] of Object.entries(platforms))
  describe(`/papers resume on ${platform}`, () => {
    test('posts to the channel again with what it missed, and to no other', async t => {
      const { town, app } = await startPaused(t);
      await town.start(app);
      isSaid(await ask(town), resumed.done(daily, 1, ''));
      await t.waitFor(() => assert.deepEqual(shownPapers(messages(town)), bestFive), { timeout: 10_000 });
      assert.deepEqual(
        (await pausedDestinations(app.database)).map(paused => paused.name),
        Object.values(platforms)
          .map(known => known.name)
          .filter(known => known !== name),
      );
    });

    test('says so where the channel is not paused', async t => {
      const { town, app } = await startPaused(t);
      await app.database.all('UPDATE destinations SET paused_at = NULL, failures = 2');
      await town.start(app);
      isSaid(await ask(town), resumed.notPaused(daily));
      assert.equal((await destinationRecord(app.database, name))?.failures, 2);
    });

    test('says so where nothing is posted', async t => {
      const { town, app } = await startPaused(t);
      await town.start(app);
      isSaid(await ask(town, elsewhere[platform as keyof typeof elsewhere]), resumed.nothingHere);
      assert.equal((await pausedDestinations(app.database)).length, 2);
    });
  });

test('on Discord without Manage Channels nothing is changed, and the reader is told', async t => {
  const { town, app } = await startPaused(t);
  await town.start(app);
  const all = BigInt('2147483647');
  const others = (all & ~PermissionFlagsBits.ManageChannels & ~PermissionFlagsBits.Administrator).toString();
  isSaid(await platforms.discord.ask(town, discordChannel, others), subscriptions.whoMay.discord);
  assert.equal((await pausedDestinations(app.database)).length, 2);
  assert.deepEqual(town.discord.messages(discordChannel), []);
  const these = PermissionFlagsBits.ManageChannels.toString();
  isSaid(await platforms.discord.ask(town, discordChannel, these), resumed.done(daily, 1, ''));
});

test('of several destinations of one channel that which is paused is resumed', async t => {
  const yaml = `${bothChannels}  - { name: lab-english, platform: slack, channel: ${slackChannel}, language: en }\n`;
  const { town, app } = await startPaused(t, yaml);
  await app.database.all(`UPDATE destinations SET paused_at = NULL WHERE name = 'lab-slack'`);
  await town.start(app);
  const answer = await platforms.slack.ask(town);
  isSaid(answer, resumed.done(daily, 1, ''));
  assert.ok(!isTold({ says: answer }, resumed.notPaused(daily)));
});

describe('paperboy resume', () => {
  test('ends the pause and tells what was missed, then that there is none', async t => {
    const { town, app } = await startPaused(t);
    const run = () => paperboy(town.folder, ['resume', 'lab-slack'], town.variables);
    // The program has no clock but the machine's, and the digest of the town is older than what it catches up.
    const first = await run();
    assert.deepEqual([first.status, first.err], [0, '']);
    assert.ok(first.out.startsWith(resumed.done('lab-slack', 0, '')), first.out);
    assert.deepEqual(await run(), { status: 0, out: `${resumed.notPaused('lab-slack')}\n`, err: '' });
    assert.deepEqual(
      (await pausedDestinations(app.database)).map(({ name }) => name),
      ['lab-discord'],
    );
  });

  test('makes what failed due again, and counts it', async t => {
    const { town, app } = await startPaused(t);
    await app.database.all('UPDATE deliveries SET planned_at = $1', Date.now());
    const { out } = await paperboy(town.folder, ['resume', 'lab-slack'], town.variables);
    assert.equal(out, `${resumed.done('lab-slack', 1, '')}\n`);
    const due = await app.database.all(`SELECT destination FROM deliveries WHERE state = 'due'`);
    assert.deepEqual(
      due.map(({ destination }) => destination),
      ['lab-slack'],
    );
  });

  test('an unknown name is wrong usage, and the known ones are told', async t => {
    const { town, app } = await startPaused(t);
    const { status, out, err } = await paperboy(town.folder, ['resume', 'lab'], town.variables);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /There is no destination "lab": there are lab-slack, lab-discord\n/);
    assert.equal((await pausedDestinations(app.database)).length, 2);
  });

  test('no name is wrong usage', async t => {
    const { status, err } = await paperboy((await startTown(t)).folder, ['resume']);
    assert.equal(status, 2);
    assert.match(err, /missing required argument 'name'/);
  });
});
