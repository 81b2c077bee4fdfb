// Seeing and changing what is posted to a channel: Slack's window, Discord's menus and window; ending and pausing it.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { firstFiring } from '../../../src/commands/channel/first-firing.ts';
import { destinationRecord, pausedDestinations } from '../../../src/store/destinations.ts';
import { stringsOf } from '../../../src/strings/strings.ts';
import { isTold, type Person, platforms, startChat } from '../../chat.ts';
import { pressButton } from '../../servers/discord/interaction-input.ts';
import { textOf } from '../../shown-papers.ts';
import {
  discordChannel,
  fireSlot,
  morning,
  planSlots,
  sendDue,
  slackChannel,
  slackUser,
} from '../../town.ts';

const { subscriptions, resumed, status, fixes, otherFixes, instant } = stringsOf('ko');
const since = instant(morning, 'Asia/Seoul');

const daily = '일간 · 매일 09:00 (Asia/Seoul)';
const weekly = '주간 · 월요일 09:00 (Asia/Seoul)';
const nextOf = (schedule: string) => firstFiring({ schedule, timeZone: 'Asia/Seoul' }, morning, 'ko');
const [nextDaily, nextWeekly] = [nextOf('0 9 * * *'), nextOf('0 9 * * 1')];
const usual = `${daily} · 한국어 · 카드 · 논문 5편`;

const says = (seen: { says: string }, text: string) => assert.ok(isTold(seen, text), seen.says);
const ask = (asker: Person, action: string, options = {}) =>
  asker.ask({ command: 'papers', action, options });

async function subscribed(t: TestContext, platform: (typeof platforms)[number], options: object[] = [{}]) {
  const chat = await startChat(t);
  const asker = chat.person(platform);
  for (const some of options) await asker.press(await ask(asker, 'subscribe', some), 'subscribe:ko');
  return { ...chat, asker };
}

const agents = JSON.stringify({ keywords: ['agent'], authors: [], minUpvotes: 0 });
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
      time: '오전 8시 5분',
      days: '월,수,금',
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
        schedule: '5 8 * * 1,3,5',
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

  test('that stood in the window as it was opened undo nothing that was changed since', async t => {
    const { app, town } = await subscribed(t, 'slack', [{ keywords: 'diffusion' }]);
    await town.slack.command(onSlack);
    const view = await town.slack.opened(slackUser);
    for (const command of ['/papers pause', '/papers unsubscribe']) assert.ok(textOf(view).includes(command));
    await app.database.all(`UPDATE subscriptions SET language = 'en', filter = $1`, agents);
    await town.slack.submitView({ userId: slackUser, values: { time: '18:30' } });
    await app.database.all(`UPDATE facts SET value = 'later' WHERE name = 'destinations revision'`);
    const [known] = await app.book.all();
    assert.deepEqual(
      [known?.schedule, known?.language, known?.filter.keywords],
      ['30 18 * * *', 'en', ['agent']],
    );
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
    await town.slack.submitView({ userId: slackUser, values: { days: '수' } });
    const known = await app.book.byName(`slack/${slackChannel}/week`);
    assert.equal(known?.schedule, '0 9 * * 3');
  });

  test('sent after the subscription ended say so', async t => {
    const { town, asker } = await subscribed(t, 'slack');
    await town.slack.command(onSlack);
    await town.slack.opened(slackUser);
    await asker.press(await ask(asker, 'unsubscribe'), 'unsubscribe:ko/end/');
    const sent = await town.slack.submitView({ userId: slackUser, values: { top: '3' } });
    assert.match(textOf(sent.view), /이미 해지되었습니다/);
  });
});

/** What is written into a window's fields, by the ids that they have there. */
function fields(
  opened: { final: unknown },
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const ids = [...textOf(opened.final).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id = '']) => id);
  const idOf = (name: string) => ids.find(id => id.startsWith(`${name}#`)) ?? name;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [idOf(name), value]));
}

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

  test('have a button that asks once more before the subscription ends', async t => {
    const { app, asker } = await subscribed(t, 'discord');
    const asked = await asker.press(await ask(asker, 'settings'), 'unsubscribe:ko/discord/');
    says(asked, subscriptions.confirmEnd(usual));
    assert.equal((await app.book.all()).length, 1);
    const ended = await asker.press(asked, 'unsubscribe:ko/end/');
    assert.ok(ended.isReplaced);
    assert.deepEqual(await app.book.all(), []);
  });

  test('that are written are asked for in a window', async t => {
    const { app, town, asker } = await subscribed(t, 'discord');
    const shown = await ask(asker, 'settings');
    const customId = shown.controls.find(control => control.startsWith('change:ko/which/')) ?? '';
    const messageId = (shown.message as { id: string }).id;
    const open = (id: string) =>
      town.discord.interact(pressButton({ ...onDiscord, messageId, customId: id }));
    const which = await open(customId);
    const sent = await town.discord.submitModal(which, fields(which, { top: '2', authors: 'LeCun, Bengio' }));
    assert.match(textOf(sent.final), /저장했습니다/);
    const when = await open(customId.replace('which', 'when'));
    await town.discord.submitModal(
      when,
      fields(when, { time: '18:45', days: 'mon,wed,fri', zone: 'New York' }),
    );
    const [known] = await app.book.all();
    assert.deepEqual(
      [known?.schedule, known?.timeZone, known?.top, known?.filter.authors],
      ['45 18 * * 1,3,5', 'America/New_York', 2, ['LeCun', 'Bengio']],
    );
    const again = await open(customId);
    const wrong = await town.discord.submitModal(again, fields(again, { minvotes: 'many', top: '0' }));
    says({ says: textOf(wrong.final) }, subscriptions.faults.minvotes);
    says({ says: textOf(wrong.final) }, subscriptions.faults.top);
    assert.equal((await app.book.all())[0]?.top, 2);
  });

  test('that two change at once are both kept', async t => {
    const { app, asker, person } = await subscribed(t, 'discord');
    const other = person('discord', { id: '200000000000000002' });
    const [mine, theirs] = [await ask(asker, 'settings'), await ask(other, 'settings')];
    await Promise.all([
      asker.choose(mine, 'change:ko/time/', '18:00'),
      other.choose(theirs, 'change:ko/language/', 'en'),
    ]);
    const [known] = await app.book.all();
    assert.deepEqual([known?.schedule, known?.language], ['0 18 * * *', 'en']);
  });

  test('that stood in a window as it was opened undo nothing that was changed since', async t => {
    const { app, town, asker } = await subscribed(t, 'discord');
    const shown = await ask(asker, 'settings');
    const customId = shown.controls.find(control => control.startsWith('change:ko/which/')) ?? '';
    const messageId = (shown.message as { id: string }).id;
    const open = () => town.discord.interact(pressButton({ ...onDiscord, messageId, customId }));
    const [early, late] = [await open(), await open()];
    await town.discord.submitModal(late, fields(late, { keywords: 'agent' }));
    await town.discord.submitModal(early, fields(early, { minvotes: '12' }));
    const [known] = await app.book.all();
    assert.deepEqual(known?.filter, { keywords: ['agent'], authors: [], minUpvotes: 12 });
  });

  test('of a layout that Paperboy may not post name what is missing, and change nothing', async t => {
    const { app, town, asker } = await subscribed(t, 'discord');
    const shown = await ask(asker, 'settings');
    const permissions = ['ViewChannel', 'SendMessages', 'EmbedLinks'] as const;
    town.discord.addChannel({ id: discordChannel, guildId: '300000000000000001', permissions });
    const seen = await asker.choose(shown, 'change:ko/layout/', 'thread');
    says(seen, subscriptions.missing('공개 스레드 만들기, 스레드에서 메시지 보내기'));
    assert.equal((await app.book.all())[0]?.layout, 'cards');
    await asker.choose(shown, 'change:ko/layout/', 'compact');
    assert.equal((await app.book.all())[0]?.layout, 'compact');
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
      const asked = await ask(asker, 'unsubscribe');
      says(asked, subscriptions.confirmEnd(usual));
      assert.equal((await app.book.all()).length, 1);
      const ended = await asker.press(asked, 'unsubscribe:ko/end/');
      says(ended, `${subscriptions.unsubscribed(usual)}\n${subscriptions.nothingLeft}`);
      await sendDue(app);
      assert.deepEqual(await app.book.all(), []);
      assert.deepEqual(asker.messages(), []);
      assert.deepEqual(await app.database.all('SELECT name FROM destinations'), []);
      says(await ask(asker, 'unsubscribe'), resumed.nothingHere);
    });

    test('of several ends alone, and what is still posted is told', async t => {
      const { app, asker } = await subscribed(t, platform, [{}, { edition: 'week' }]);
      const [menu, old] = [await ask(asker, 'unsubscribe'), await ask(asker, 'unsubscribe')];
      says(menu, subscriptions.chooseToEnd);
      assert.ok(!isTold(menu, subscriptions.choose));
      const ended = await asker.choose(menu, 'unsubscribe:ko', `${platform}/${asker.channel}/week`);
      says(ended, `${subscriptions.unsubscribed(`${weekly} · 한국어 · 카드 · 논문 5편`)}\n`);
      says(ended, subscriptions.stillPosted(daily));
      assert.deepEqual(
        (await app.book.all()).map(({ name }) => name),
        [`${platform}/${asker.channel}`],
      );
      const again = await asker.choose(old, 'unsubscribe:ko', `${platform}/${asker.channel}/week`);
      says(again, subscriptions.gone);
    });

    test('of several is paused and resumed alone, or with the others', async t => {
      const { app, asker } = await subscribed(t, platform, [{}, { edition: 'week' }]);
      const name = `${platform}/${asker.channel}`;
      const paused = async () => (await pausedDestinations(app.database)).map(each => each.name).toSorted();
      const [menu, other] = [await ask(asker, 'pause'), await ask(asker, 'pause')];
      says(menu, subscriptions.chooseToPause);
      assert.deepEqual(menu.offers.slice(-3), ['*', name, `${name}/week`]);
      says(await asker.choose(menu, 'pause:ko', `${name}/week`), subscriptions.paused(weekly));
      assert.deepEqual(await paused(), [`${name}/week`]);
      const all = await asker.choose(other, 'pause:ko', '*');
      says(all, `${subscriptions.paused(daily)}\n${subscriptions.alreadyPaused(weekly)}`);
      assert.deepEqual(await paused(), [name, `${name}/week`]);
      const back = await ask(asker, 'resume');
      says(back, subscriptions.chooseToResume);
      says(await asker.choose(back, 'resume:ko', name), resumed.done(daily, 0, nextDaily));
      // Of the two one is left to be resumed.
      says(await ask(asker, 'resume'), resumed.done(weekly, 0, nextWeekly));
      assert.deepEqual(await paused(), []);
      says(await ask(asker, 'resume'), `${resumed.notPaused(daily)}\n${resumed.notPaused(weekly)}`);
    });

    test('in a private channel is listed within it alone', async t => {
      const { town, person } = await startChat(t);
      const secret = { slack: 'C0000000009', discord: '112233445566778809' }[platform];
      town.slack.addChannel({ id: 'C0000000009', name: 'layoffs', private: true });
      const guildId = '300000000000000001';
      town.discord.addChannel({ id: '112233445566778809', name: 'layoffs', guildId, isHidden: true });
      const within = person(platform, { channel: secret });
      await within.press(await ask(within, 'subscribe', { keywords: 'agent' }), 'subscribe:ko');
      assert.match((await ask(within, 'list')).says, /layoffs.*일간/);
      says(await ask(person(platform), 'list'), subscriptions.emptyList);
    });

    test('begun again on the same day does not post the day’s digest twice', async t => {
      const { app, asker } = await subscribed(t, platform);
      const name = `${platform}/${asker.channel}`;
      await fireSlot(app, name);
      await planSlots(app);
      await sendDue(app);
      await asker.press(await ask(asker, 'unsubscribe'), 'unsubscribe:ko/end/');
      await asker.press(await ask(asker, 'subscribe'), 'subscribe:ko');
      await fireSlot(app, name);
      await planSlots(app);
      await sendDue(app);
      assert.equal(asker.messages().length, 1);
    });

    test('is paused and resumed without what came meanwhile', async t => {
      const { app, asker, town } = await subscribed(t, platform);
      const name = `${platform}/${asker.channel}`;
      says(await ask(asker, 'pause'), subscriptions.paused(daily));
      says(await ask(asker, 'pause'), subscriptions.alreadyPaused(daily));
      assert.notEqual((await destinationRecord(app.database, name))?.paused_at, null);
      await fireSlot(app, name);
      says(await ask(asker, 'list'), subscriptions.isPaused);
      const shown = await ask(asker, 'settings');
      const settings = platform === 'slack' ? textOf(await town.slack.opened(slackUser)) : shown.says;
      assert.match(settings, /논문 5편 · .*멈춤.*papers resume/);
      assert.match(settings, /멈춘 때: 1월 14일.*papers pause.* 명령으로 멈췄습니다/);
      const taken = await ask(asker, 'resume');
      says(taken, resumed.done(daily, 0, nextDaily));
      assert.doesNotMatch(taken.says, /곧 올라올/);
      await planSlots(app);
      await sendDue(app);
      assert.deepEqual(asker.messages(), []);
    });

    test('that is paused after failures is shown with since when, and what mends it', async t => {
      const { app, asker, town } = await subscribed(t, platform);
      const shown = async (action: 'list' | 'settings') => {
        const seen = await ask(asker, action);
        return platform === 'slack' && action === 'settings'
          ? textOf(await town.slack.opened(slackUser))
          : seen.says;
      };
      for (const [failure, fix] of [
        ['archived', otherFixes.inChat.archived],
        ['restricted', fixes.restricted],
        ['other', otherFixes.askOperator],
      ] as const) {
        await app.database.all(
          'UPDATE destinations SET paused_at = $1, failures = 3, failure = $2',
          ...[morning.epochMilliseconds, failure],
        );
        for (const action of ['list', 'settings'] as const) {
          const text = await shown(action);
          says({ says: text }, `${status.pausedSince(since)} · ${fix}`);
        }
      }
    });

    test('is listed for its workspace with its settings', async t => {
      const { asker } = await subscribed(t, platform, [{ time: '10:30' }, { edition: 'month' }]);
      const seen = await ask(asker, 'list');
      assert.ok(seen.isPrivate);
      assert.match(seen.says, /일간 · 매일 10:30/);
      assert.match(seen.says, /월간 · 매달 1일 09:00/);
    });
  });

test('on Discord a channel that is paused for want of a permission shows which one it is', async t => {
  const { app, asker, town } = await subscribed(t, 'discord', [{ layout: 'thread' }]);
  await app.database.all(`UPDATE destinations SET paused_at = 1, failures = 3, failure = 'no-permission'`);
  const guildId = '300000000000000001';
  const permissions = ['ViewChannel', 'SendMessages', 'EmbedLinks', 'SendMessagesInThreads'] as const;
  town.discord.addChannel({ id: discordChannel, guildId, permissions });
  for (const action of ['list', 'settings'])
    says(await ask(asker, action), subscriptions.missing(subscriptions.permissions.startThreads));
});

test('a channel of the configuration that is paused is shown as such', async t => {
  const yaml = `destinations: [{ name: lab, platform: slack, channel: ${slackChannel} }]`;
  const { app, person } = await startChat(t, { yaml });
  await app.database.all(`UPDATE destinations SET paused_at = 1, failures = 3, failure = 'archived'`);
  says(await ask(person('slack'), 'settings'), otherFixes.inChat.archived);
});

test('a channel of the configuration is told from one that was subscribed', async t => {
  const yaml = `destinations: [{ name: lab, platform: slack, channel: ${slackChannel} }]`;
  const { person } = await startChat(t, { yaml });
  const asker = person('slack');
  for (const action of ['settings', 'unsubscribe'])
    assert.match((await ask(asker, action)).says, /config\/paperboy\.yaml에 설정되어/);
  assert.match((await ask(asker, 'list')).says, /lab/);
  says(await ask(asker, 'pause'), subscriptions.paused('일간 · 월요일–토요일 09:00 (Asia/Seoul)'));
});

test('of a channel of the configuration others learn no more than its name, language and times', async t => {
  const secret = `filter: { keywords: [layoffs] }`;
  const yaml = `destinations: [{ name: lab, platform: slack, channel: ${slackChannel}, ${secret} }]`;
  const { person, town } = await startChat(t, { yaml });
  town.slack.addChannel({ id: 'C0000000009' });
  const seen = await ask(person('slack', { channel: 'C0000000009' }), 'list');
  assert.match(seen.says, /lab.*일간 · 월요일–토요일 09:00 \(Asia\/Seoul\) · 한국어/);
  assert.doesNotMatch(seen.says, /layoffs/);
  assert.match((await ask(person('slack'), 'list')).says, /layoffs/);
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
    assert.match(resumed.nothingHere, /\/papers subscribe/);
    says(await ask(person(platform), 'list'), subscriptions.emptyList);
  }
});
