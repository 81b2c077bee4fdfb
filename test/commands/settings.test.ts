// Seeing and changing what is posted to a channel: Slack's window, Discord's menus and window; ending and pausing it.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { destinationRecord } from '../../src/store/destinations.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { isTold, type Person, platforms, startChat } from '../chat.ts';
import { pressButton } from '../servers/discord/interaction-input.ts';
import { textOf } from '../shown-papers.ts';
import { discordChannel, fireSlot, planSlots, sendDue, slackChannel, slackUser } from '../town.ts';

const { subscriptions, resumed } = stringsOf('ko');

const says = (seen: { says: string }, text: string) => assert.ok(isTold(seen, text), seen.says);
const ask = (asker: Person, action: string, options = {}) =>
  asker.ask({ command: 'papers', action, options });

async function subscribed(t: TestContext, platform: (typeof platforms)[number], options: object[] = [{}]) {
  const chat = await startChat(t);
  const asker = chat.person(platform);
  for (const some of options) await asker.press(await ask(asker, 'subscribe', some), 'subscribe:ko');
  return { ...chat, asker };
}

const onDiscord = { channelId: discordChannel, locale: 'ko' };
const onSlack = { userId: slackUser, channelId: slackChannel, command: '/papers', text: 'settings' };

describe('settings on Slack', () => {
  test('are a window that shows what is set, and what is sent is kept', async t => {
    const { app, town } = await subscribed(t, 'slack', [{ time: '10:30', keywords: 'agent' }]);
    await town.slack.command(onSlack);
    const view = await town.slack.opened(slackUser);
    assert.match(textOf(view), /10:30/);
    assert.match(textOf(view), /"initial_value":"agent"/);
    const values = {
      time: '08:00',
      days: 'weekdays',
      language: 'ja',
      layout: 'thread',
      zone: 'Asia/Tokyo',
      top: '3',
      keywords: '',
      minvotes: '12',
    };
    const sent = await town.slack.submitView({ userId: slackUser, values });
    assert.equal(sent.action, 'update');
    assert.match(textOf(sent.view), /저장했습니다/);
    const [known] = await app.book.all();
    assert.deepEqual(
      {
        schedule: known?.schedule,
        timeZone: known?.timeZone,
        language: known?.language,
        layout: known?.layout,
        top: known?.top,
        filter: known?.filter,
      },
      {
        schedule: '0 8 * * 1-5',
        timeZone: 'Asia/Tokyo',
        language: 'ja',
        layout: 'thread',
        top: 3,
        filter: { keywords: [], authors: [], minUpvotes: 12 },
      },
    );
  });

  test('that are wrong are marked in the window, and nothing is changed', async t => {
    const { app, town } = await subscribed(t, 'slack');
    const before = await app.book.all();
    await town.slack.command(onSlack);
    await town.slack.opened(slackUser);
    const sent = await town.slack.submitView({
      userId: slackUser,
      values: { zone: 'Asia/Soul', top: '0', minvotes: '-1' },
    });
    assert.equal(sent.action, 'errors');
    assert.deepEqual(Object.keys(sent.errors ?? {}).toSorted(), ['minvotes', 'top', 'zone']);
    assert.match(sent.errors?.zone ?? '', /Asia\/Seoul/);
    assert.deepEqual(await app.book.all(), before);
  });

  test('of one of several subscriptions are chosen from a menu', async t => {
    const { app, town, asker } = await subscribed(t, 'slack', [{}, { edition: 'week' }]);
    const menu = await ask(asker, 'settings');
    assert.deepEqual(menu.offers, [`slack/${slackChannel}`, `slack/${slackChannel}/week`]);
    await town.slack.blockAction({
      ...onSlack,
      actionId: 'settings:ko',
      message: menu.message as Record<string, unknown>,
      selectedOption: `slack/${slackChannel}/week`,
    });
    await town.slack.opened(slackUser);
    await town.slack.submitView({ userId: slackUser, values: { days: '3' } });
    const known = await app.book.byName(`slack/${slackChannel}/week`);
    assert.equal(known?.schedule, '0 9 * * 3');
  });

  test('sent after the subscription ended say so', async t => {
    const { town, asker } = await subscribed(t, 'slack');
    await town.slack.command(onSlack);
    await town.slack.opened(slackUser);
    await ask(asker, 'unsubscribe');
    const sent = await town.slack.submitView({ userId: slackUser, values: { top: '3' } });
    assert.match(textOf(sent.view), /더 이상 구독 중이 아닙니다/);
  });
});

describe('settings on Discord', () => {
  test('are menus that change one thing each, in place', async t => {
    const { app, asker } = await subscribed(t, 'discord');
    const shown = await ask(asker, 'settings');
    assert.ok(shown.isPrivate);
    const later = await asker.choose(shown, 'change:ko/time/', '18:00');
    assert.ok(later.isReplaced);
    assert.match(later.says, /저장했습니다.*18:00/);
    const english = await asker.choose(later, 'change:ko/language/', 'en');
    await asker.choose(english, 'change:ko/days/', 'weekends');
    const [known] = await app.book.all();
    assert.deepEqual([known?.schedule, known?.language], ['0 18 * * 0,6', 'en']);
  });

  test('that are written are asked for in a window', async t => {
    const { app, town, asker } = await subscribed(t, 'discord');
    const shown = await ask(asker, 'settings');
    const customId = shown.controls.find(control => control.startsWith('change:ko/more/')) ?? '';
    const messageId = (shown.message as { id: string }).id;
    const opened = await town.discord.interact(pressButton({ ...onDiscord, messageId, customId }));
    const sent = await town.discord.submitModal(opened, {
      zone: 'New York',
      top: '2',
      authors: 'LeCun, Bengio',
    });
    assert.match(textOf(sent.final), /저장했습니다/);
    const [known] = await app.book.all();
    assert.deepEqual(
      [known?.timeZone, known?.top, known?.filter.authors],
      ['America/New_York', 2, ['LeCun', 'Bengio']],
    );
    const wrong = await town.discord.submitModal(
      await town.discord.interact(pressButton({ ...onDiscord, messageId, customId })),
      { zone: 'Nowhere', top: '0' },
    );
    says({ says: textOf(wrong.final) }, subscriptions.faults.zone);
    says({ says: textOf(wrong.final) }, subscriptions.faults.top.slice(0, 5));
    assert.equal((await app.book.all())[0]?.top, 2);
  });

  test('are not changed by who may not', async t => {
    const { app, asker, person } = await subscribed(t, 'discord');
    const before = await app.book.all();
    const seen = await ask(person('discord', { id: '200000000000000009', mayManage: false }), 'settings');
    says(seen, subscriptions.whoMay.discord);
    const shown = await ask(asker, 'settings');
    const pressed = await person('discord', { mayManage: false }).choose(shown, 'change:ko/time/', '18:00');
    says(pressed, subscriptions.whoMay.discord);
    assert.deepEqual(await app.book.all(), before);
  });
});

for (const platform of platforms)
  describe(`a subscription on ${platform}`, () => {
    test('ends, with what is due of it', async t => {
      const { app, asker } = await subscribed(t, platform);
      const name = `${platform}/${asker.channel}`;
      await fireSlot(app, name);
      await planSlots(app);
      says(await ask(asker, 'unsubscribe'), subscriptions.unsubscribed);
      await sendDue(app);
      assert.deepEqual(await app.book.all(), []);
      assert.deepEqual(asker.messages(), []);
      assert.deepEqual(await app.database.all('SELECT name FROM destinations'), []);
      says(await ask(asker, 'unsubscribe'), resumed.nothingHere);
    });

    test('begun again on the same day does not post the day’s digest twice', async t => {
      const { app, asker } = await subscribed(t, platform);
      const name = `${platform}/${asker.channel}`;
      await fireSlot(app, name);
      await planSlots(app);
      await sendDue(app);
      await ask(asker, 'unsubscribe');
      await asker.press(await ask(asker, 'subscribe'), 'subscribe:ko');
      await fireSlot(app, name);
      await planSlots(app);
      await sendDue(app);
      assert.equal(asker.messages().length, 1);
    });

    test('is paused and resumed without what came meanwhile', async t => {
      const { app, asker } = await subscribed(t, platform);
      const name = `${platform}/${asker.channel}`;
      says(await ask(asker, 'pause'), subscriptions.paused(name));
      says(await ask(asker, 'pause'), subscriptions.alreadyPaused(name));
      assert.notEqual((await destinationRecord(app.database, name))?.paused_at, null);
      await fireSlot(app, name);
      says(await ask(asker, 'list'), subscriptions.isPaused);
      const taken = await ask(asker, 'resume');
      says(taken, resumed.done(name, 0));
      assert.doesNotMatch(taken.says, /빠진/);
      await planSlots(app);
      await sendDue(app);
      assert.deepEqual(asker.messages(), []);
    });

    test('is listed for its workspace with its settings', async t => {
      const { asker } = await subscribed(t, platform, [{ time: '10:30' }, { edition: 'month' }]);
      const seen = await ask(asker, 'list');
      assert.ok(seen.isPrivate);
      assert.match(seen.says, /매일 · 매일 10:30/);
      assert.match(seen.says, /매달 · 매달 1일 09:00/);
    });
  });

test('a channel of the configuration is told from one that was subscribed', async t => {
  const yaml = `destinations: [{ name: lab, platform: slack, channel: ${slackChannel} }]`;
  const { person } = await startChat(t, { yaml });
  const asker = person('slack');
  for (const action of ['settings', 'unsubscribe'])
    assert.match((await ask(asker, action)).says, /config\/paperboy\.yaml에서 설정되어/);
  assert.match((await ask(asker, 'list')).says, /lab/);
  says(await ask(asker, 'pause'), subscriptions.paused('lab'));
});

test('what another server subscribed is not listed', async t => {
  const { person, town, asker } = await subscribed(t, 'discord');
  town.discord.addChannel({ id: '112233445566778803', guildId: '300000000000000002' });
  says(await ask(person('discord', { channel: '112233445566778803' }), 'list'), subscriptions.emptyList);
  assert.match((await ask(asker, 'list')).says, /매일 09:00/);
});

test('where nothing is subscribed every command says how to begin', async t => {
  const { person } = await startChat(t);
  for (const platform of platforms) {
    for (const action of ['settings', 'unsubscribe', 'pause', 'resume'])
      says(await ask(person(platform), action), resumed.nothingHere);
    says(await ask(person(platform), 'list'), subscriptions.emptyList);
  }
});
