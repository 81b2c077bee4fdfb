// What the operator is told, and what not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ko } from '../src/strings/ko.ts';
import { followerName } from '../src/subscriptions/follower.ts';
import { isTold, startChat } from './chat.ts';
import { paperboy } from './cli/paperboy.ts';
import { textOf } from './shown-papers.ts';
import { discordChannel, fireSlot, morning, planSlots, slackChannel, slackUser, smallDay } from './town.ts';

const reader = '200000000000000001';
const days = Object.fromEntries(['13', '14', '15'].map(day => [`2026-01-${day}`, smallDay]));

test('who takes no direct messages is paused after three, and the operator has no trouble by it', async t => {
  let now = morning;
  const { town, app, person } = await startChat(t, {
    now: () => now,
    yaml: `destinations: []\noperator: { platform: slack, channel: ${slackChannel} }`,
    days,
  });
  town.discord.addPerson({ id: reader, takesNoDirectMessages: true });
  await person('discord').ask({ command: 'papers', action: 'follow', options: { topic: 'reasoning' } });
  const name = followerName('discord', reader);
  for (const day of [0, 1, 2]) {
    now = morning.add({ hours: 24 * day });
    await fireSlot(app, name, now);
    await planSlots(app);
    // By the senders of the bot, which write a line on each.
    await town.line('Delivery failed', day + 1);
  }
  await town.line('A reader');
  assert.deepEqual(town.slack.messages(slackChannel), []);
  assert.deepEqual(
    town.lines.filter(({ level }) => level === 'error' || level === 'warn'),
    [],
  );
  const said = town.lines.filter(({ message }) => message.startsWith('A reader'));
  assert.deepEqual(
    said.map(({ level, message }) => [level, message]),
    [
      [
        'info',
        'A reader is not written to any more after three failures in a row; /papers follow tells them',
      ],
    ],
  );
  const { out } = await paperboy(town.folder, ['status'], town.variables);
  assert.ok(out.includes(ko.fixes['direct-closed']), out);
});

test('an app that may write to nobody is told the operator, with its fix and without a reader’s name', async t => {
  let now = morning;
  const { town, app, person } = await startChat(t, {
    now: () => now,
    yaml: `destinations: []\noperator: { platform: discord, channel: "${discordChannel}" }`,
    days,
  });
  await person('slack').ask({ command: 'papers', action: 'follow', options: { topic: 'reasoning' } });
  const name = followerName('slack', slackUser);
  for (const day of [0, 1, 2]) {
    now = morning.add({ hours: 24 * day });
    town.slack.fault('chat.postMessage', { error: 'messages_tab_disabled' });
    await fireSlot(app, name, now);
    await planSlots(app);
    await town.line('Delivery failed', day + 1);
  }
  const fix = ko.fixes['messages-tab'];
  await t.waitFor(() => assert.equal(town.discord.messages(discordChannel).length, 1), { timeout: 10_000 });
  const says = textOf(town.discord.messages(discordChannel)[0]);
  assert.ok(isTold({ says }, ko.alerts.readersUnreached('slack', fix)), says);
  assert.doesNotMatch(says, new RegExp(slackUser));
  assert.equal((await town.line('A reader of slack is not written to')).level, 'error');
  const { out } = await paperboy(town.folder, ['status'], town.variables);
  assert.ok(out.includes(fix), out);
  assert.ok(!out.includes('npm start -- post'), out);
});
