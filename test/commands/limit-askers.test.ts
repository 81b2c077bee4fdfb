import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAskerLimit } from '../../src/commands/limit-askers.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { isTold, platforms, startChat } from '../chat.ts';
import { slackChannel, slackUser } from '../town.ts';

/** A limit on a clock that is set by hand, in seconds. */
function startLimit() {
  let seconds = 0;
  const limit = createAskerLimit(() => Temporal.Instant.fromEpochMilliseconds(1_000_000 + seconds * 1000));
  return {
    ask: (who: string) => limit.ask(who),
    at(second: number) {
      seconds = second;
    },
  };
}

describe('who asks', () => {
  test('twenty times in a minute is answered, and then waits until the first is a minute old', () => {
    const { ask, at } = startLimit();
    for (let times = 0; times < 20; times += 1) {
      at(times);
      assert.equal(ask('a'), null);
    }
    at(30);
    assert.equal(ask('a'), 30);
    at(59.5);
    assert.equal(ask('a'), 1);
    at(60);
    assert.equal(ask('a'), null);
    assert.equal(ask('a'), 1);
  });

  test('keeps nobody else waiting', () => {
    const { ask } = startLimit();
    for (let times = 0; times < 21; times += 1) ask('a');
    assert.equal(ask('b'), null);
  });

  test('is not kept waiting by a clock that was set back', () => {
    const { ask, at } = startLimit();
    at(3600);
    for (let times = 0; times < 20; times += 1) ask('a');
    at(0);
    assert.equal(ask('a'), null);
  });
});

test('a window that is sent too soon stays as it was filled in, and says for how long to wait', async t => {
  const { app, town, person } = await startChat(t);
  const asker = person('slack');
  await asker.press(await asker.ask({ command: 'papers', action: 'subscribe' }), 'subscribe:ko');
  const typed = { userId: slackUser, channelId: slackChannel, command: '/papers' };
  await town.slack.command({ ...typed, text: 'settings' });
  await town.slack.opened(slackUser);
  for (let times = 0; times < 20; times += 1) await town.slack.command({ ...typed, text: 'help' });
  const sent = await town.slack.submitView({ userId: slackUser, values: { top: '3' } });
  assert.equal(sent.action, 'errors');
  assert.match(Object.values(sent.errors ?? {}).join(), /잠시 쉬었다가/);
  assert.deepEqual(
    (await app.book.all()).map(({ top }) => top),
    [5],
  );
});

for (const platform of platforms)
  test(`too much at once gets a friendly wait on ${platform}, and others are answered`, async t => {
    const { person } = await startChat(t);
    const help = (id: string) => person(platform, { id }).ask({ command: 'papers', action: 'help' });
    const [busy, other] =
      platform === 'slack' ? ['U0123456789', 'U0000000002'] : ['200000000000000001', '200000000000000002'];
    for (let times = 0; times < 20; times += 1) assert.match((await help(busy)).says, /papers/);
    const told = await help(busy);
    assert.ok(told.isPrivate);
    assert.ok(
      [58, 59, 60].some(wait => isTold(told, stringsOf('ko').commands.tooFast(wait))),
      told.says,
    );
    assert.match((await help(other)).says, /\/papers today/);
  });
