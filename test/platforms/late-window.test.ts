// A form that would be a window, and comes when none can be opened any more.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { announceAfterMs } from '../../src/commands/answer-in-time.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { isTold, startChat } from '../chat.ts';
import { slackChannel, slackUser } from '../town.ts';

const { late } = stringsOf('ko').forms;

/** A chat whose answers take longer than a platform waits from now on, with a channel that is subscribed. */
async function startSlow(t: TestContext, platform: 'slack' | 'discord') {
  let isSlow = false;
  const chat = await startChat(t, {}, app => ({
    ...app,
    contextFor: async (...asked) => {
      if (isSlow) await delay(announceAfterMs + 200);
      return app.contextFor(...asked);
    },
  }));
  const asker = chat.person(platform);
  await asker.press(await asker.ask({ command: 'papers', action: 'subscribe' }), 'subscribe:ko');
  return {
    ...chat,
    asker,
    slowDown() {
      isSlow = true;
    },
  };
}

test('on Discord whoever pressed is asked to press again', async t => {
  const { asker, slowDown } = await startSlow(t, 'discord');
  const settings = await asker.ask({ command: 'papers', action: 'settings' });
  slowDown();
  const seen = await asker.press(settings, 'change:ko/when/');
  assert.ok(isTold(seen, late), seen.says);
  assert.ok(seen.isPrivate);
});

test('on Slack whoever typed is asked to type again, and no window is opened', async t => {
  const { slowDown, town } = await startSlow(t, 'slack');
  slowDown();
  const { final } = await town.slack.command({
    userId: slackUser,
    channelId: slackChannel,
    command: '/papers',
    text: 'settings',
  });
  assert.ok(isTold({ says: JSON.stringify(final) }, late), JSON.stringify(final));
  assert.deepEqual(town.slack.views, []);
});
