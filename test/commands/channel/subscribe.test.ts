// Subscribing a channel from the chat, on both platforms: preview, confirmation, first post, and all that can go wrong.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { Config } from '../../../src/config/config.ts';
import { startSchedule } from '../../../src/schedule/start-schedule.ts';
import type { Database } from '../../../src/store/database.ts';
import { stringsOf } from '../../../src/strings/strings.ts';
import { isTold, type Person, platforms, startChat } from '../../chat.ts';
import { pressButton, slashCommand } from '../../servers/discord/interaction-input.ts';
import { shownPapers, textOf } from '../../shown-papers.ts';
import {
  bestFive,
  bothChannels,
  discordChannel,
  morning,
  sendDue,
  slackChannel,
  slackUser,
} from '../../town.ts';

const { subscriptions } = stringsOf('ko');
const elsewhere = { slack: 'C0000000002', discord: '112233445566778802' } as const;

const says = (seen: { says: string }, text: string) => assert.ok(isTold(seen, text), seen.says);

const propose = (asker: Person, options: Record<string, string | number> = {}) =>
  asker.ask({ command: 'papers', action: 'subscribe', options });

/** A channel that is subscribed with what is usual. */
async function subscribed(t: TestContext, platform: (typeof platforms)[number]) {
  const chat = await startChat(t);
  const asker = chat.person(platform);
  await asker.press(await propose(asker), 'subscribe:ko');
  return { ...chat, asker };
}

for (const platform of platforms)
  describe(`subscribing on ${platform}`, () => {
    test('shows a preview with the usual settings, and changes nothing before it is confirmed', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      const preview = await propose(asker);
      assert.ok(preview.isPrivate);
      assert.match(preview.says, /미리보기입니다/);
      assert.match(preview.says, /일간 · 매일 09:00 \(Asia\/Seoul\) · 한국어 · 카드 · 논문 5편/);
      assert.deepEqual(shownPapers(preview.message), bestFive.slice(0, shownPapers(preview.message).length));
      assert.deepEqual(await app.book.all(), []);
      assert.deepEqual(asker.messages(), []);
    });

    test('is confirmed by a button, which says when the first digest comes', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      const done = await asker.press(
        await propose(asker, { time: '10:30', days: 'weekdays' }),
        'subscribe:ko',
      );
      assert.ok(done.isPrivate && done.isReplaced);
      assert.match(done.says, /이 채널을 구독했습니다.*첫 게시: 1월 14일.*10:30/);
      const [known] = await app.book.all();
      assert.deepEqual(
        [known?.name, known?.schedule, known?.timeZone, known?.language, known?.layout],
        [`${platform}/${asker.channel}`, '30 10 * * 1-5', 'Asia/Seoul', 'ko', 'cards'],
      );
    });

    test('has the channel posted to from the next firing on, exactly once', async t => {
      let now = morning;
      const { app, person } = await startChat(t, { now: () => now });
      const asker = person(platform);
      await asker.press(await propose(asker, { time: '10:30' }), 'subscribe:ko');
      const jobs = await app.openJobs();
      const schedule = await startSchedule({ ...app, jobs, destinations: app.book.all });
      t.after(() => jobs.close());
      t.after(() => schedule.stop());
      now = morning.add({ minutes: 31 });
      schedule.wake();
      await planned(app.database);
      schedule.wake();
      await sendDue(app);
      await sendDue(app);
      assert.equal(asker.messages().length, 1);
      assert.deepEqual(shownPapers(asker.messages()), bestFive);
    });

    test('takes every setting that was typed', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      const options = {
        time: '9pm',
        zone: 'America/New_York',
        language: 'en',
        layout: 'compact',
        edition: 'week',
        days: 'fri',
        top: 3,
        keywords: 'reasoning, 확산 모델',
        authors: 'Yann LeCun',
        minvotes: 10,
      };
      await asker.press(await propose(asker, options), 'subscribe:ko');
      const [known] = await app.book.all();
      assert.equal(known?.name, `${platform}/${asker.channel}/week`);
      assert.deepEqual(
        {
          schedule: known?.schedule,
          timeZone: known?.timeZone,
          language: known?.language,
          layout: known?.layout,
          edition: known?.edition,
          top: known?.top,
          filter: known?.filter,
        },
        {
          schedule: '0 21 * * 5',
          timeZone: 'America/New_York',
          language: 'en',
          layout: 'compact',
          edition: 'week',
          top: 3,
          filter: { keywords: ['reasoning', '확산 모델'], authors: ['Yann LeCun'], minUpvotes: 10 },
        },
      );
    });

    test('tells every fault at once, and changes nothing', async t => {
      const { app, person } = await startChat(t);
      const seen = await propose(person(platform), {
        time: '25:00',
        zone: 'Asia/Soul',
        keywords: Array.from({ length: 21 }, (_, index) => index).join(),
      });
      assert.ok(seen.isPrivate);
      for (const fault of [
        subscriptions.faults.time,
        subscriptions.faults.zone,
        subscriptions.nearestZone('Asia/Seoul'),
      ])
        says(seen, fault);
      assert.deepEqual(seen.controls, []);
      assert.deepEqual(await app.book.all(), []);
    });

    test('is refused to who may not, with who can', async t => {
      const yaml = 'destinations: []\nslack: { managers: admins }';
      const { app, person } = await startChat(t, { yaml });
      const seen = await propose(person(platform, { mayManage: false }));
      says(seen, subscriptions.whoMay[platform]);
      assert.deepEqual(await app.book.all(), []);
    });

    test('is refused to who may not any more when it is confirmed', async t => {
      const { app, person, town } = await startChat(t);
      const asker = person(platform);
      const preview = await propose(asker);
      // On Slack whoever can press may; there the channel of another is tried instead.
      if (platform === 'slack') town.slack.addChannel({ id: elsewhere.slack, member: true });
      const other =
        platform === 'discord'
          ? person('discord', { mayManage: false })
          : person('slack', { channel: elsewhere.slack });
      const seen = await other.press(preview, 'subscribe:ko');
      says(seen, platform === 'discord' ? subscriptions.whoMay.discord : subscriptions.notYours);
      assert.deepEqual(await app.book.all(), []);
    });

    test('is done once, however often it is confirmed', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      const preview = await propose(asker);
      const [first, second] = [asker.press(preview, 'subscribe:ko'), asker.press(preview, 'subscribe:ko')];
      const seen = await Promise.all([first, second].map(each => each.catch(() => null)));
      const texts = seen.flatMap(each => (each === null ? [] : [each.says]));
      assert.equal(texts.filter(text => /구독했습니다/.test(text)).length, 1);
      assert.equal((await app.book.all()).length, 1);
    });

    test('is cancelled by the other button, and can’t be confirmed after that', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      const preview = await propose(asker);
      says(await asker.press(preview, 'discard:ko'), subscriptions.discarded);
      assert.deepEqual(await app.book.all(), []);
    });

    test('of a channel that is subscribed already says so', async t => {
      const { app, asker } = await subscribed(t, platform);
      const same = (await propose(asker)).says;
      assert.match(same, /이미 구독 중/);
      assert.doesNotMatch(same, /입력하신 설정/);
      const other = (await propose(asker, { time: '10:30', layout: 'cards', top: 3 })).says;
      assert.match(other, /입력하신 설정: 일간 · 매일 10:30 \(Asia\/Seoul\) · 논문 3편/);
      // A weekly digest beside the daily one is another subscription.
      await asker.press(await propose(asker, { edition: 'week' }), 'subscribe:ko');
      assert.equal((await app.book.all()).length, 2);
    });

    test('of what the configuration posts there already says so, at proposing and at confirming', async t => {
      const { town, app, bot, person } = await startChat(t, { yaml: bothChannels });
      const asker = person(platform);
      const [seen, weekly] = [await propose(asker), await propose(asker, { edition: 'week' })];
      assert.match(seen.says, /이미 게시하고 있습니다.*config\/paperboy\.yaml.*일간 · 월요일–토요일 09:00/);
      assert.deepEqual(seen.controls, []);
      assert.match(weekly.says, /미리보기입니다/);
      await bot.close();
      await town.shut(app);
      const config = weeklyFor(town.config, platform);
      const again = await town.open(config);
      await town.start(again);
      assert.match((await asker.press(weekly, 'subscribe:ko')).says, /이미 게시하고 있습니다/);
      assert.deepEqual(await again.database.all('SELECT name FROM subscriptions'), []);
    });

    test('by an older preview leaves the newer subscription as it is', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      const older = await propose(asker, { time: '08:00' });
      await asker.press(await propose(asker, { time: '18:00', keywords: 'diffusion' }), 'subscribe:ko');
      assert.match((await asker.press(older, 'subscribe:ko')).says, /이미 구독 중입니다.*18:00/);
      const [known] = await app.book.all();
      assert.deepEqual([known?.schedule, known?.filter.keywords], ['0 18 * * *', ['diffusion']]);
    });

    test('is refused at confirming where posting is not possible any more', async t => {
      const { app, town, person } = await startChat(t);
      const asker = person(platform);
      const preview = await propose(asker);
      town.slack.addChannel({ id: slackChannel, archived: true });
      town.discord.addChannel({ id: discordChannel, guildId: '300000000000000001', permissions: [] });
      const missing = subscriptions.missing('채널 보기, 메시지 보내기, 링크 첨부');
      const obstacle = { slack: subscriptions.obstacles.archived, discord: missing }[platform];
      says(await asker.press(preview, 'subscribe:ko'), subscriptions.cannotPost(obstacle));
      assert.deepEqual(await app.book.all(), []);
    });

    test('has the zone of who asks, also beside a subscription with another', async t => {
      const { app, person } = await startChat(t);
      const asker = person(platform);
      await asker.press(await propose(asker, { zone: 'Europe/Paris' }), 'subscribe:ko');
      await asker.press(await propose(asker, { edition: 'week' }), 'subscribe:ko');
      const known = await app.book.byName(`${platform}/${asker.channel}/week`);
      assert.equal(known?.timeZone, 'Asia/Seoul');
    });

    test('works after a restart in between', async t => {
      const { town, app, bot, person } = await startChat(t);
      const asker = person(platform);
      const preview = await propose(asker);
      await bot.close();
      await town.shut(app);
      const again = await town.open();
      await town.start(again);
      assert.match((await asker.press(preview, 'subscribe:ko')).says, /구독했습니다/);
      assert.equal((await again.book.all()).length, 1);
    });

    test('where the list can’t be had there is no preview, and it can be confirmed all the same', async t => {
      const { app, person, town } = await startChat(t);
      town.huggingFace.failWith(503);
      const asker = person(platform);
      const preview = await propose(asker);
      says(preview, subscriptions.nothingToPreview);
      assert.match((await asker.press(preview, 'subscribe:ko')).says, /구독했습니다/);
      assert.equal((await app.book.all()).length, 1);
    });
  });

/** The configuration with a weekly digest for the platform's channel. */
const weeklyFor = (config: Config, platform: 'slack' | 'discord'): Config => ({
  ...config,
  destinations: config.destinations.map(each =>
    each.platform === platform ? { ...each, edition: 'week', schedule: '0 9 * * 1' } : each,
  ),
});

/** Resolves when there is a slot, and every one is planned. */
async function planned(database: Database): Promise<void> {
  for (;;) {
    const slots = await database.all('SELECT state FROM slots');
    if (slots.length > 0 && slots.every(({ state }) => state !== 'due')) return;
    await new Promise(setImmediate);
  }
}

describe('where a channel can’t be subscribed', () => {
  test('a private Slack channel without Paperboy names the invitation', async t => {
    const { town, person } = await startChat(t);
    town.slack.addChannel({ id: elsewhere.slack, private: true, member: false });
    const seen = await propose(person('slack', { channel: elsewhere.slack }));
    says(seen, subscriptions.cannotPost(subscriptions.obstacles['not-in-channel']));
  });

  test('a Discord channel without permissions names them', async t => {
    const { town, person } = await startChat(t);
    town.discord.addChannel({ id: elsewhere.discord, guildId: '300000000000000001', permissions: [] });
    const seen = await propose(person('discord', { channel: elsewhere.discord }));
    says(seen, subscriptions.cannotPost(subscriptions.missing('채널 보기, 메시지 보내기, 링크 첨부')));
  });

  test('a weekly digest without Attach Files gets a hint, and can be subscribed', async t => {
    const { app, town, person } = await startChat(t);
    const permissions = ['ViewChannel', 'SendMessages', 'EmbedLinks'] as const;
    town.discord.addChannel({ id: discordChannel, guildId: '300000000000000001', permissions });
    const asker = person('discord');
    assert.ok(!isTold(await propose(asker), subscriptions.withoutChart('파일 첨부')));
    const preview = await propose(asker, { edition: 'week' });
    says(preview, subscriptions.withoutChart('파일 첨부'));
    await asker.press(preview, 'subscribe:ko');
    assert.equal((await app.book.all()).length, 1);
  });

  test('a thread on Discord is told from its channel', async t => {
    const { town, person } = await startChat(t);
    town.discord.addChannel({
      id: elsewhere.discord,
      guildId: '300000000000000001',
      parentId: discordChannel,
    });
    says(await propose(person('discord', { channel: elsewhere.discord })), subscriptions.inThread);
  });

  test('a direct message is told of following', async t => {
    const { town, person, app } = await startChat(t);
    const onSlack = person('slack', { channel: town.slack.directChannel(slackUser) });
    const onDiscord = person('discord', { channel: town.discord.directChannel('200000000000000001') });
    for (const asker of [onSlack, onDiscord]) says(await propose(asker), subscriptions.inDirect);
    assert.deepEqual(await app.book.all(), []);
  });
});

test('words without a name are understood on Slack', async t => {
  const { app, person, town } = await startChat(t);
  const { final: preview } = await town.slack.command({
    userId: slackUser,
    channelId: slackChannel,
    command: '/papers',
    text: 'subscribe 오전 8시 30분 월,수,금 English compact 논문수:7 zone:New York',
  });
  const asker = person('slack');
  const controls = [...textOf(preview).matchAll(/"action_id":"([^"]+)"/g)].map(([, id]) => id ?? '');
  await asker.press({ ...(await propose(asker)), message: preview, controls }, 'subscribe:ko');
  const [known] = await app.book.all();
  assert.deepEqual(
    [known?.schedule, known?.timeZone, known?.language, known?.layout, known?.top],
    ['30 8 * * 1,3,5', 'America/New_York', 'en', 'compact', 7],
  );
});

for (const [typed, told] of [
  ['monocular', /monocular.*알 수 없습니다.*papers help/],
  ['25:00', /25:00.*알 수 없습니다.*09:30/],
  ['color:red', /color:red.*알 수 없습니다/],
  ['keywords:diffusion model', /따옴표.*keywords:.*diffusion model/],
  [`keywords:${'a'.repeat(1500)}`, /키워드: 너무 깁니다. 300자/],
  ['zone:UTC+9', /Asia\/Seoul, Asia\/Tokyo/],
  ['9', /시각은 9:00, 논문 수는 top:9 형식/],
  ['time:9', /매일 09:00/],
  ['30', /30.*알 수 없습니다/],
  ['time:25', /시각은 09:30/],
  ['언어:영어 모양:스레드 주기:주간', /주간 · .* · English · 한 줄씩, 카드는 스레드에/],
  ['영어 lines', /English · 논문마다 한 줄/],
  ['言語:韓国語 論文の数:3 minimumVotes:4', /한국어 .*논문 3편 · 추천 4 이상/],
  ['오후 6시', /매일 18:00/],
] as const)
  test(`subscribe ${typed.slice(0, 30)} is answered on Slack`, async t => {
    const { town } = await startChat(t);
    const who = { userId: slackUser, channelId: slackChannel, command: '/papers' };
    const { final } = await town.slack.command({ ...who, text: `subscribe ${typed}` });
    assert.match(textOf(final), told);
  });

test('another person can’t press the buttons of a preview, nor one somewhere else', async t => {
  const { app, person, town } = await startChat(t);
  const asker = person('slack');
  const preview = await propose(asker);
  town.slack.addPerson({ id: 'U0000000002', locale: 'ko-KR' });
  says(await person('slack', { id: 'U0000000002' }).press(preview, 'subscribe:ko'), subscriptions.notYours);
  assert.deepEqual(await app.book.all(), []);
});

test('an interaction that Discord sends twice subscribes once', async t => {
  const { app, town } = await startChat(t);
  const who = { channelId: discordChannel, locale: 'ko' };
  const preview = await town.discord.interact(
    slashCommand({ ...who, name: 'papers', subcommand: 'subscribe' }),
  );
  const customId = /subscribe:ko\/[^"]+/.exec(textOf(preview.message ?? preview.final))?.[0] ?? '';
  const message = (preview.followUps.at(-1) ?? preview.message) as { id: string };
  await town.discord.interact(pressButton({ ...who, messageId: message.id, customId }), { deliveries: 2 });
  assert.equal((await app.book.all()).length, 1);
});

test('the usual zone is that of the asker: on Slack of their profile, on Discord of their locale', async t => {
  const { app, person, town } = await startChat(t, { yaml: 'timeZone: Europe/Berlin\ndestinations: []' });
  town.slack.addPerson({ id: slackUser, locale: 'ko-KR', tz: 'America/New_York' });
  for (const platform of platforms) {
    const asker = person(platform);
    await asker.press(await propose(asker), 'subscribe:ko');
  }
  assert.deepEqual(
    (await app.book.all()).map(({ platform, timeZone }) => `${platform} ${timeZone}`).toSorted(),
    ['discord Asia/Seoul', 'slack America/New_York'],
  );
});
