// Whoever subscribed a channel is told, directly and once, that posting to it is paused.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { deliveriesTo } from '../src/store/deliveries.ts';
import { stringsOf } from '../src/strings/strings.ts';
import { subscribe, unsubscribe } from '../src/subscriptions/keep.ts';
import { usualSettings } from '../src/subscriptions/settings.ts';
import { isTold } from './chat.ts';
import { textOf } from './shown-papers.ts';
import { fireSlot, morning, planSlots, sendDue, slackUser, smallDay, startTown } from './town.ts';

const { alerts, fixes, otherFixes } = stringsOf('en');

/** Channels that can't be posted to, who subscribed them, and what they are told. */
const channels = {
  slack: {
    channel: 'C0000000777',
    userId: slackUser,
    words: { reason: 'Slack answered not_in_channel', fix: fixes['not-in-channel'] },
  },
  discord: {
    channel: '112233445566770000',
    userId: '200000000000000001',
    words: {
      reason: 'Discord answered 404, code 10003: Unknown Channel',
      fix: otherFixes.inChat['channel-not-found'],
    },
  },
} as const;
type Platform = keyof typeof channels;

type Town = Awaited<ReturnType<typeof startTown>>;

/** A channel subscribed by somebody, to which three digests in a row failed. */
async function startPaused(t: TestContext, platform: Platform, prepare: (town: Town) => void = () => {}) {
  let now = morning;
  const days = Object.fromEntries(['13', '14', '15'].map(day => [`2026-01-${day}`, smallDay]));
  const town = await startTown(t, { yaml: 'destinations: []', days, now: () => now });
  prepare(town);
  const app = await town.open();
  const { channel, userId } = channels[platform];
  town.slack.addChannel({ id: channels.slack.channel, member: false });
  const subscriber = { platform, workspace: 'T1', channel, channelName: 'papers', isPrivate: false, userId };
  const settings = usualSettings('day', { timeZone: 'Asia/Seoul', language: 'en', top: 5 });
  await app.database.tx(sql => subscribe(sql, subscriber, { settings, nowMs: 0 }));
  const name = `${platform}/${channel}`;
  for (const day of [0, 1, 2]) {
    now = morning.add({ hours: 24 * day });
    await fireSlot(app, name, now);
    await planSlots(app);
    await sendDue(app);
  }
  return {
    town,
    app,
    name,
    told: () => deliveriesTo(app.database, `subscriber/${name}`, 9),
    direct: () =>
      platform === 'slack'
        ? town.slack.messages(userId)
        : town.discord.messages(town.discord.directChannel(userId)),
  };
}

for (const platform of ['slack', 'discord'] as const) {
  test(`whoever subscribed a channel on ${platform} is told once that it is paused, why, and the way out`, async t => {
    const { town, app, told, direct, name } = await startPaused(t, platform);
    await sendDue(app);
    assert.equal(direct().length, 1);
    const says = textOf(direct()[0]);
    assert.ok(isTold({ says }, alerts.pausedYours('#papers', channels[platform].words)), says);
    assert.deepEqual(
      (await told()).map(({ state, kind, platform: on, language }) => [state, kind, on, language]),
      [['sent', 'notice', platform, 'en']],
    );
    assert.deepEqual(
      town.lines.filter(({ level }) => level === 'error').map(({ message }) => message),
      [
        `Posting to ${name} is paused after three failures in a row; mend it, then: npm start -- resume ${name}`,
      ],
    );
  });

  test(`a word to a subscriber on ${platform} whose answer was lost is looked for, and not said twice`, async t => {
    const { town, app, direct, told } = await startPaused(t, platform);
    const rewind = `UPDATE deliveries SET state = 'unknown', message_id = NULL, asked_at = 1, due_at = 0 WHERE kind = 'notice'`;
    await app.database.all(rewind);
    await sendDue(app);
    assert.equal(direct().length, 1);
    assert.deepEqual(
      (await told()).map(({ state, reason }) => [state, reason]),
      [['sent', 'It was looked for and found']],
    );
    assert.ok(town.lines.every(({ level }) => level !== 'warn'));
  });

  for (const what of ['resumed', 'unsubscribed'] as const)
    test(`nobody is told on ${platform} of a channel that was ${what} before`, async t => {
      const { app, name, told } = await startPaused(t, platform);
      await app.database.all(`UPDATE deliveries SET state = 'due', asked_at = NULL WHERE kind = 'notice'`);
      await (what === 'resumed' ? app.resume(name) : unsubscribe(app.database, name, 0));
      assert.deepEqual(await told(), []);
    });
}

test('that a subscriber takes no direct messages is no trouble', async t => {
  const { direct, told } = await startPaused(t, 'discord', ({ discord }) =>
    discord.addPerson({ id: channels.discord.userId, takesNoDirectMessages: true }),
  );
  assert.deepEqual(direct(), []);
  assert.deepEqual(
    (await told()).map(({ state, failure }) => [state, failure]),
    [['failed', 'direct-closed']],
  );
});

test('a person whom Slack opens no direct message with costs no channel its digest', async t => {
  const { town, told } = await startPaused(t, 'slack', ({ slack }) => slack.install(['chat:write']));
  assert.deepEqual(
    (await told()).map(({ state, failure, reason }) => [state, failure, reason]),
    [['failed', 'other', 'Slack answered missing_scope']],
  );
  assert.ok(!town.lines.some(({ message }) => message.startsWith('Nothing can be posted')));
});

test('a direct message that could not be opened for now is tried again', async t => {
  const { app, direct, told } = await startPaused(t, 'discord', ({ discord }) =>
    discord.fault('POST /users/@me/channels', { status: 500 }),
  );
  assert.deepEqual(
    (await told()).map(({ state, asked_at, reason }) => [state, asked_at, reason]),
    [['due', null, 'Discord answered 500']],
  );
  await app.database.all('UPDATE deliveries SET due_at = 0');
  await sendDue(app);
  assert.equal(direct().length, 1);
});
