// Following topics and authors from the chat: begun, listed, ended, refused.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { everything, selectionKey } from '../src/digest/selection.ts';
import { deliveriesTo, planDeliveries } from '../src/store/deliveries.ts';
import { countFailure, destinationRecord } from '../src/store/destinations.ts';
import { followsOf } from '../src/store/follows.ts';
import { stringsOf } from '../src/strings/strings.ts';
import { maxFollows } from '../src/subscriptions/follow.ts';
import { type Asked, isTold, type Person, platforms, seenIn, startChat } from './chat.ts';
import { defaultScopes } from './servers/slack/server.ts';
import { discordChannel, morning, sendDue, slackChannel } from './town.ts';

const { following } = stringsOf('ko');

/** A Slack that lets the bot write to people, and channels whose zone is not that of whoever asks. */
const options = {
  yaml: `
destinations:
  - { name: lab-slack, platform: slack, channel: ${slackChannel}, timeZone: Europe/Berlin }
  - { name: lab-discord, platform: discord, channel: "${discordChannel}", timeZone: Europe/Berlin }
`,
};

const userIds = { discord: '200000000000000001', slack: 'U0123456789' } as const;
const zone = 'Asia/Seoul';

const ask = (person: Person, action: string, options: NonNullable<Asked['options']> = {}) =>
  person.ask({ command: 'papers', action, options });

for (const platform of platforms) {
  const userId = userIds[platform];
  const name = `follow/${platform}/${userId}`;

  async function start(t: TestContext) {
    const chat = await startChat(t, options);
    const follows = async () =>
      (await followsOf(chat.app.database, platform, userId)).map(({ kind, words }) => `${kind}:${words}`);
    return { ...chat, follows, personOn: chat.person, person: chat.person(platform) };
  }

  describe(`following on ${platform}`, () => {
    test('a topic is followed from now on, in the asker’s language, zone and direct messages', async t => {
      const { app, person, town } = await start(t);
      const seen = await ask(person, 'follow', { topic: '확산 모델' });
      assert.ok(seen.isPrivate);
      assert.ok(seen.says.includes('팔로우를 시작했습니다: 확산 모델'));
      assert.ok(seen.says.includes(following.when('09:00', zone)));
      const [kept, ...rest] = await followsOf(app.database, platform, userId);
      assert.deepEqual(rest, []);
      assert.ok(kept);
      const { channel, ...known } = kept;
      assert.deepEqual(
        { ...known },
        {
          platform,
          user_id: userId,
          kind: 'topic',
          words: '확산 모델',
          language: 'ko',
          time_zone: zone,
          made_at: morning.epochMilliseconds,
        },
      );
      if (platform === 'discord') assert.equal(channel, town.discord.directChannel(userId));
      else assert.match(channel, /^D/);
      const record = await destinationRecord(app.database, name);
      assert.deepEqual([record?.schedule, record?.since], [`0 9 * * * ${zone}`, morning.epochMilliseconds]);
      const destination = await app.book.byName(name);
      assert.deepEqual(destination?.filter.keywords, ['확산 모델']);
    });

    test('an author is followed, alone and together with a topic', async t => {
      const { person, follows } = await start(t);
      const one = await ask(person, 'follow', { author: 'Yann LeCun' });
      assert.ok(one.says.includes('팔로우를 시작했습니다: Yann LeCun (저자)'));
      const two = await ask(person, 'follow', { topic: 'world model', author: 'yann  lecun' });
      assert.ok(two.says.includes('팔로우를 시작했습니다: world model'));
      assert.ok(two.says.includes('이미 팔로우하고 있습니다: yann lecun (저자)'));
      assert.deepEqual(await follows(), ['author:Yann LeCun', 'topic:world model']);
    });

    test('what is typed is read alike on both platforms: commas, quotes and author:', async t => {
      const { person, follows } = await start(t);
      await ask(person, 'follow', { topic: 'diffusion, "world model" author:LeCun' });
      assert.deepEqual(await follows(), ['author:LeCun', 'topic:diffusion', 'topic:world model']);
    });

    test('the same words are followed once, whatever their case and width', async t => {
      const { person, follows } = await start(t);
      await ask(person, 'follow', { topic: 'LoRA 모델' });
      const again = await ask(person, 'follow', { topic: 'ｌｏｒａ 모델' });
      assert.ok(again.says.includes('이미 팔로우하고 있습니다'));
      assert.deepEqual(await follows(), ['topic:LoRA 모델']);
    });

    test('without words it is said what is followed; one is ended, and the list shown anew', async t => {
      const { app, person, follows } = await start(t);
      assert.ok((await ask(person, 'follow')).says.includes('아직 팔로우하는 것이 없습니다'));
      await ask(person, 'follow', { topic: 'diffusion', author: 'LeCun' });
      const list = await ask(person, 'follow');
      assert.ok(list.isPrivate);
      assert.ok(list.says.includes(following.list(2, maxFollows)));
      const less = await person.choose(list, 'unfollow:ko', 'author:LeCun');
      assert.ok(less.isReplaced);
      assert.ok(less.says.includes('팔로우를 그만두었습니다: LeCun (저자)'));
      assert.ok(less.says.includes(following.list(1, maxFollows)));
      assert.deepEqual(await follows(), ['topic:diffusion']);
      const none = await person.choose(less, 'unfollow:ko', 'topic:diffusion');
      assert.ok(none.isReplaced);
      assert.deepEqual(await follows(), []);
      assert.equal(await destinationRecord(app.database, name), null);
      assert.equal(await app.book.byName(name), null);
    });

    test('what was ended already is gone, without an error', async t => {
      const { app, person } = await start(t);
      await ask(person, 'follow', { topic: 'diffusion' });
      const list = await ask(person, 'follow');
      await app.database.all('DELETE FROM follows');
      const gone = await person.choose(list, 'unfollow:ko', 'topic:diffusion');
      assert.ok(gone.says.includes(following.notFollowed));
    });

    test('nobody sees or ends what another follows', async t => {
      const { person, personOn, follows } = await start(t);
      await ask(person, 'follow', { topic: 'diffusion' });
      const other = personOn(platform, { id: platform === 'discord' ? '200000000000000002' : 'U0000000002' });
      assert.ok(!(await ask(other, 'follow')).says.includes('diffusion'));
      const list = await ask(other, 'follow', { topic: 'diffusion' });
      await other.choose(list, 'unfollow:ko', 'topic:diffusion');
      assert.deepEqual(await follows(), ['topic:diffusion']);
    });

    test('twenty are the most', async t => {
      const { app, person, follows } = await start(t);
      await ask(person, 'follow', { topic: 'topic 0' });
      for (let number = 1; number < maxFollows; number++)
        await app.database.all(
          `INSERT INTO follows SELECT platform, user_id, kind, $1, language, time_zone, channel, made_at FROM follows WHERE words = 'topic 0'`,
          `topic ${number}`,
        );
      const full = await ask(person, 'follow', { topic: 'one more' });
      assert.match(full.says, /최대 20개.*\/papers follow/);
      assert.equal((await follows()).length, maxFollows);
      assert.ok(
        (await ask(person, 'follow', { topic: 'Topic 7' })).says.includes('이미 팔로우하고 있습니다'),
      );
    });

    for (const [what, values] of [
      ['a letter', { topic: 'a' }],
      ['signs alone', { topic: '🔥!!' }],
      ['61 characters', { topic: 'x'.repeat(61) }],
      ['an author of a letter', { topic: 'good topic', author: 'Y' }],
    ] as const)
      test(`${what} is not followed, and it is said what is`, async t => {
        const { person, follows } = await start(t);
        const seen = await ask(person, 'follow', values);
        assert.match(seen.says, /바뀐 것은 없습니다.*두 글자 이상.*최대 60자/);
        assert.deepEqual(await follows(), []);
      });

    test('markup in words is shown as it was typed', async t => {
      const { person } = await start(t);
      const seen = await ask(person, 'follow', { topic: '$O(N)$ **x** <!channel>' });
      // Discord takes a backslash before what is no markup; Slack has it as text that is not read.
      const shown = platform === 'discord' ? '$O(N)$ \\*\\*x\\*\\* \\<!channel>' : '$O(N)$ **x** <!channel>';
      assert.ok(seen.says.includes(JSON.stringify(shown).slice(1, -1)));
    });

    test('a message that could not be delivered is told of, and sending taken up again', async t => {
      const { app, person } = await start(t);
      await ask(person, 'follow', { topic: 'diffusion' });
      for (const nowMs of [1, 2, 3])
        await countFailure(app.database, name, { failure: 'no-permission', pauseAfter: 3, nowMs });
      const stuck = await ask(person, 'follow');
      assert.ok(stuck.says.includes('마지막 메시지를 전하지 못했습니다'));
      const again = await person.press(stuck, 'follow:ko/again');
      assert.ok(again.isReplaced);
      assert.ok(again.says.includes(following.resumed));
      assert.ok(again.says.includes(following.when('09:00', zone)));
      const record = await destinationRecord(app.database, name);
      assert.deepEqual([record?.paused_at, record?.failure, record?.failures], [null, null, 0]);
    });
  });
}

test('where Slack opens no direct message nothing is kept, and it is said what to do', async t => {
  const { app, person, town } = await startChat(t);
  town.slack.install(defaultScopes);
  const seen = await ask(person('slack'), 'follow', { topic: 'diffusion' });
  assert.ok(seen.says.includes(following.noDirect.slack));
  assert.deepEqual(await followsOf(app.database, 'slack', 'U0123456789'), []);
  assert.equal(await destinationRecord(app.database, 'follow/slack/U0123456789'), null);
});

test('where Discord opens no direct message nothing is kept', async t => {
  const { app, person: personOn, town } = await startChat(t);
  // Discord answers both statuses: https://github.com/discord/discord-api-docs/issues/1905
  for (const [status, code] of [
    [400, 50007],
    [403, 50278],
  ] as const) {
    const body = { message: 'Cannot send messages to this user', code };
    town.discord.fault('POST /users/@me/channels', { status, body });
    const seen = await ask(personOn('discord'), 'follow', { topic: 'diffusion' });
    assert.ok(seen.says.includes(following.noDirect.discord.slice(0, 30)));
  }
  assert.deepEqual(await followsOf(app.database, 'discord', '200000000000000001'), []);
});

for (const platform of platforms)
  test(`who follows while ${platform} has a fault is not told that they can’t be written to`, async t => {
    const { person: personOn, town } = await startChat(t);
    town.discord.fault('POST /users/@me/channels', {
      status: 403,
      body: { message: 'Missing Access', code: 50001 },
    });
    town.slack.fault('conversations.open', { status: 500 });
    const follow = () => ask(personOn(platform), 'follow', { topic: 'diffusion' });
    assert.ok(isTold(await follow(), stringsOf('ko').commands.failed));
    assert.ok(isTold(await follow(), 'diffusion'));
  });

test('who takes no direct messages on Discord learns it from the list, and what to do', async t => {
  const { app, person: personOn, town } = await startChat(t);
  const userId = '200000000000000001';
  town.discord.addPerson({ id: userId, takesNoDirectMessages: true });
  const person = personOn('discord', { id: userId });
  // Discord opens the channel even so, and refuses what is posted to it.
  assert.ok((await ask(person, 'follow', { topic: 'reasoning' })).says.includes('허용했는지 확인해 주세요'));
  const selection = { top: 5, filter: everything };
  await app.desk.digest({ date: Temporal.PlainDate.from('2026-01-13'), language: 'ko', selection }, 'freeze');
  const delivery = {
    date: '2026-01-13',
    destination: `follow/discord/${userId}`,
    kind: 'digest',
    platform: 'discord',
    channel: town.discord.directChannel(userId),
    layout: 'compact',
    language: 'ko',
    selection: selectionKey(selection),
    notice: null,
    parts: 1,
  } as const;
  await planDeliveries(app.database, [delivery], morning.epochMilliseconds);
  await sendDue(app);
  const [failed] = await deliveriesTo(app.database, delivery.destination, 1);
  assert.deepEqual([failed?.state, failed?.failure], ['failed', 'direct-closed']);
  const list = await ask(person, 'follow');
  assert.ok(list.says.includes(following.undelivered.discord.slice(0, 30)));
  assert.ok(list.says.includes(following.again));
});

test('on Slack empty quotes and forged choices change nothing, and endless words get the usage line', async t => {
  const { app, person: personOn, town } = await startChat(t, options);
  const asker = { userId: 'U0123456789', channelId: slackChannel };
  const typed = async (text: string) =>
    JSON.stringify((await town.slack.command({ ...asker, command: '/papers', text })).final);
  for (const text of ['follow ""', 'follow author:""', 'follow author:" "'])
    assert.match(await typed(text), /바뀐 것은 없습니다/);
  assert.match(await typed(`follow ${'가'.repeat(10_000)}`), /사용법: /);
  assert.match(await typed(`follow ${'가'.repeat(301)}`), /너무 깁니다.*300/);
  for (const value of ['topic:nothing', 'author:', 'x', 'topic:', `topic:${'9'.repeat(1000)}`]) {
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: 'unfollow:ko', value }] }];
    const seen = await personOn('slack').press(seenIn({ blocks }), 'unfollow:ko');
    assert.ok(seen.says.includes(following.notFollowed), value);
  }
  assert.deepEqual(await followsOf(app.database, 'slack', asker.userId), []);
});

test('two presses at once end what is followed once', async t => {
  const { app, person: personOn } = await startChat(t, options);
  const person = personOn('discord');
  const list = await ask(person, 'follow', { topic: 'diffusion' });
  const both = await Promise.all([1, 2].map(() => person.choose(list, 'unfollow:ko', 'topic:diffusion')));
  assert.equal(both.length, 2);
  assert.deepEqual(await followsOf(app.database, 'discord', '200000000000000001'), []);
});
