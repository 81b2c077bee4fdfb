import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registration } from '../src/platforms/discord/registration.ts';
import { autocomplete, pressButton, selectMenu, slashCommand } from './servers/discord/interaction-input.ts';
import { shownPapers, textOf } from './shown-papers.ts';
import { bestFive, discordChannel, morning, slackChannel, startTown } from './town.ts';

const asker = { channelId: discordChannel, locale: 'ko' };
const slackAsker = { userId: 'U0123456789', channelId: slackChannel };
const ephemeral = 64;

describe('commands', () => {
  test('a date is answered with the five best papers on both platforms, for the asker alone', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    const onDiscord = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'day', options: { date: '2026-01-13' } }),
    );
    assert.deepEqual(shownPapers(onDiscord.final), bestFive);
    assert.equal(onDiscord.flags, ephemeral);
    const onSlack = await town.slack.command({ ...slackAsker, command: '/papers', text: '2026-01-13' });
    assert.deepEqual(shownPapers(onSlack.final), bestFive);
    assert.equal(onSlack.final?.response_type, 'ephemeral');
  });

  test('public shows the answer to the channel', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    const onDiscord = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'latest', options: { public: true } }),
    );
    assert.equal(onDiscord.flags, 0);
    assert.deepEqual(shownPapers(town.discord.messages(discordChannel)), bestFive);
    for (const word of ['public', '공개']) {
      const onSlack = await town.slack.command({ ...slackAsker, command: '/papers', text: `최신 ${word}` });
      assert.equal(onSlack.final?.response_type, 'in_channel');
    }
  });

  test('today before its list opens shows the latest and says when today’s opens', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    const onDiscord = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'today' }),
    );
    assert.match(textOf(onDiscord.final), /아직 열리지 않았습니다.*1월 14일.*11:30/);
    assert.deepEqual(shownPapers(onDiscord.final), bestFive);
    const onSlack = await town.slack.command({ ...slackAsker, command: '/papers', text: 'today' });
    assert.match(textOf(onSlack.final), /아직 열리지 않았습니다.*1월 14일.*11:30/);
    assert.deepEqual(shownPapers(onSlack.final), bestFive);
  });

  test('today is that of the channel’s own time zone', async t => {
    const yaml = `destinations: [{ name: a, platform: slack, channel: ${slackChannel}, timeZone: America/New_York }]`;
    const town = await startTown(t, { yaml });
    await town.start(await town.open());
    // Ten in the morning of the 14th in Seoul is the evening of the 13th in New York, whose list is open.
    const { final } = await town.slack.command({ ...slackAsker, command: '/papers', text: 'today' });
    assert.deepEqual(shownPapers(final), bestFive);
    assert.doesNotMatch(textOf(final), /아직 열리지 않았습니다/);
  });

  test('an open but empty today says so and shows the latest', async t => {
    const town = await startTown(t, {
      now: () => Temporal.Instant.from('2026-01-17T15:00:00+09:00'),
      days: { '2026-01-16': (await import('./town.ts')).smallDay },
    });
    await town.start(await town.open());
    const { final } = await town.slack.command({ ...slackAsker, command: '/papers', text: 'today' });
    assert.match(textOf(final), /2026년 1월 17일 \(토\) 목록에는 논문이 없습니다/);
    assert.deepEqual(shownPapers(final), bestFive);
  });

  for (const query of ['MHLA', '2601.07832', 'https://arxiv.org/abs/2601.07832', 'mhla: restoring'])
    test(`/paper ${query} finds its paper on both platforms`, async t => {
      const town = await startTown(t);
      const app = await town.open();
      await town.start(app);
      await app.desk.latest('look');
      const onDiscord = await town.discord.interact(
        slashCommand({ ...asker, name: 'paper', options: { query } }),
      );
      assert.deepEqual(shownPapers(onDiscord.final), ['2601.07832']);
      const onSlack = await town.slack.command({ ...slackAsker, command: '/paper', text: query });
      assert.deepEqual(shownPapers(onSlack.final), ['2601.07832']);
    });

  test('several good matches give a menu, and its choice gives the paper', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await town.start(app);
    await app.desk.latest('look');
    const onDiscord = await town.discord.interact(
      slashCommand({ ...asker, name: 'paper', options: { query: 'reasoning', public: true } }),
    );
    assert.match(textOf(onDiscord.final), /“reasoning” 검색 결과가 여러 편입니다/);
    const [menu] = town.discord.messages(discordChannel);
    const chosen = await town.discord.interact(
      selectMenu({ ...asker, messageId: menu?.id ?? '', customId: 'paper:ko', values: ['2601.06521'] }),
    );
    assert.deepEqual(shownPapers(chosen.final), ['2601.06521']);
    const onSlack = await town.slack.command({ ...slackAsker, command: '/paper', text: 'reasoning' });
    const { final } = await town.slack.blockAction({
      ...slackAsker,
      actionId: 'paper:ko',
      selectedOption: '2601.06521',
      message: onSlack.final ?? {},
    });
    assert.deepEqual(shownPapers(final), ['2601.06521']);
  });

  test('no match offers the nearest', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await town.start(app);
    await app.desk.latest('look');
    const onDiscord = await town.discord.interact(
      slashCommand({ ...asker, name: 'paper', options: { query: 'BabyVison' } }),
    );
    assert.match(textOf(onDiscord.final), /“BabyVison” 검색 결과가 없습니다.*BabyVision: Visual/);
    const onSlack = await town.slack.command({ ...slackAsker, command: '/paper', text: 'qqqqqq' });
    assert.match(textOf(onSlack.final), /“qqqqqq” 검색 결과가 없습니다/);
  });

  test('abstracts are shown to one reader, from a menu and from a button', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'latest', options: { public: true } }),
    );
    const message = town.discord.messages(discordChannel).at(-1);
    const onDiscord = await town.discord.interact(
      selectMenu({ ...asker, messageId: message?.id ?? '', customId: 'abstract:ko', values: ['2601.07832'] }),
    );
    assert.equal(onDiscord.flags, ephemeral);
    assert.match(
      textOf(onDiscord.final),
      /MHLA is what this test calls the paper.*arxiv\.org\/pdf\/2601\.07832/,
    );
    await town.discord.interact(
      slashCommand({ ...asker, name: 'paper', options: { query: 'MHLA', public: true } }),
    );
    const card = town.discord.messages(discordChannel).at(-1);
    const pressed = await town.discord.interact(
      pressButton({ ...asker, messageId: card?.id ?? '', customId: 'abstract:ko/2601.07832' }),
    );
    assert.match(textOf(pressed.final), /MHLA is what this test calls the paper/);
    const onSlack = await town.slack.command({ ...slackAsker, command: '/paper', text: 'MHLA' });
    const { final } = await town.slack.blockAction({
      ...slackAsker,
      actionId: 'abstract:ko/2601.07832',
      message: onSlack.final ?? {},
    });
    assert.match(textOf(final), /MHLA is what this test calls the paper/);
    assert.equal(final?.response_type, 'ephemeral');
  });

  test('wrong arguments on Slack get the usage line in the channel’s language', async t => {
    const town = await startTown(t, {
      yaml: `language: en\ndestinations: [{ name: lab, platform: slack, channel: ${slackChannel}, language: ko }]`,
    });
    await town.start(await town.open());
    for (const text of ['today tomorrow', 'day']) {
      const { final } = await town.slack.command({ ...slackAsker, command: '/papers', text });
      assert.equal(
        final?.text,
        '사용법: /papers today|yesterday|latest|2026-01-13|week|month|search|trending|subscribe|settings|pause|resume|unsubscribe|list|saved|follow|help [public]',
        text,
      );
    }
    const { final } = await town.slack.command({ ...slackAsker, command: '/paper', text: ' ' });
    assert.equal(final?.text, '사용법: /paper MHLA [public]');
  });

  test('a wrong date on Discord gets a word on how to write it', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    const { final } = await town.discord.interact(
      slashCommand({
        channelId: discordChannel,
        locale: 'de',
        name: 'papers',
        subcommand: 'day',
        options: { date: '2026-02-30' },
      }),
    );
    assert.match(textOf(final), /is not a date.*2026-01-13/);
  });

  test('help is there in the asker’s language', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    for (const [locale, words] of [
      ['ko', /논문 하나 찾기/],
      ['en-US', /one paper, by id/],
      ['ja', /論文を 1 件探す/],
      ['zh-CN', /查找一篇论文/],
      ['zh-TW', /查找一篇论文/],
      ['fr', /one paper, by id/],
    ] as const) {
      const { final } = await town.discord.interact(
        slashCommand({ ...asker, locale, name: 'papers', subcommand: 'help' }),
      );
      assert.match(textOf(final), words, locale);
    }
  });

  test('papers and dates are offered while they are typed', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await town.start(app);
    await app.desk.latest('look');
    const papers = await town.discord.interact(
      autocomplete({ ...asker, name: 'paper', options: { query: 'baby' }, focused: 'query' }),
    );
    assert.deepEqual(papers.data?.choices, [
      { name: 'BabyVision: Visual Reasoning Beyond Language', value: '2601.06521' },
    ]);
    const dates = await town.discord.interact(
      autocomplete({
        ...asker,
        name: 'papers',
        subcommand: 'day',
        options: { date: '01-1' },
        focused: 'date',
      }),
    );
    assert.deepEqual(
      ((dates.data?.choices ?? []) as { value: string }[]).map(({ value }) => value),
      ['2026-01-01', '2026-01-13', '2026-01-12'],
    );
  });

  test('when the source is silent, the interaction is answered in time and the answer comes after', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    town.huggingFace.fault('/api/daily_papers', { hang: true });
    const asked = town.discord.interact(slashCommand({ ...asker, name: 'papers', subcommand: 'latest' }), {
      finalTimeoutMs: 60_000,
    });
    const onSlack = await town.slack.command({ ...slackAsker, command: '/papers', text: 'help' });
    assert.ok(onSlack.ackMs < 3000);
    const { ms, callbackType, final } = await asked;
    assert.ok(ms < 3000);
    assert.equal(callbackType, 5);
    assert.match(textOf(final), /보관 중인 목록도 아직 없습니다/);
  });

  test('when the source fails, the newest list kept is shown with a word on it', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await town.start(app);
    const selection = { top: 5, filter: { keywords: [], authors: [], minUpvotes: 0 } };
    await app.desk.digest(
      { date: Temporal.PlainDate.from('2026-01-13'), language: 'ko', selection },
      'freeze',
    );
    await app.database.all('DELETE FROM snapshots');
    town.huggingFace.failWith(503);
    const { final } = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'latest' }),
      { finalTimeoutMs: 30_000 },
    );
    assert.match(textOf(final), /Hugging Face 연결이 되지 않아/);
    assert.deepEqual(shownPapers(final), bestFive);
  });
});

describe('the connection to Discord', () => {
  test('commands are registered when they changed, and only then', async t => {
    const town = await startTown(t);
    const app = await town.open();
    const first = await town.start(app);
    await town.line('Discord commands registered');
    assert.equal(town.discord.commands.registrations, 1);
    assert.deepEqual(
      town.discord.commands.global.map(({ name }) => name),
      registration().map(({ name }) => name),
    );
    await first.close();
    await (await town.start(app)).close();
    assert.equal(town.discord.commands.registrations, 1);
    await app.database.all("UPDATE facts SET value = 'of an earlier version'");
    await town.start(app);
    await town.line('Discord commands registered', 2);
    assert.equal(town.discord.commands.registrations, 2);
  });

  test('a malformed gateway event is dropped and the next command answered', async t => {
    const town = await startTown(t);
    await town.start(await town.open());
    for (const data of [{}, { type: 2 }, null, { id: '1', type: 2, data: { options: 7 } }])
      town.discord.dispatch('INTERACTION_CREATE', data);
    const { final } = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'help' }),
    );
    assert.match(textOf(final), /도움|논문/);
    assert.ok(town.lines.some(({ message }) => message === 'A malformed event from Discord was dropped'));
  });

  test('a refused login is reported with its fix and leaves Slack running', async t => {
    const town = await startTown(t, {
      environment: { DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAx.wrong.token' },
    });
    await town.start(await town.open());
    const said = town.lines.find(({ message }) => message.startsWith('Discord is not connected'));
    assert.match(textOf(said?.details), /DISCORD_TOKEN.*Reset Token/);
    const { final } = await town.slack.command({ ...slackAsker, command: '/papers', text: 'help' });
    assert.match(textOf(final), /논문/);
  });
});

describe('the connection to Slack', () => {
  for (const [what, environment] of [
    ['bot token', { SLACK_BOT_TOKEN: 'xoxb-wrong' }],
    ['app token', { SLACK_APP_TOKEN: 'xapp-wrong' }],
  ] as const)
    test(`a refused ${what} is reported with its fix and leaves Discord running`, async t => {
      const town = await startTown(t, { environment });
      await town.start(await town.open());
      const said = town.lines.find(({ message }) => message.startsWith('Slack is not connected'));
      assert.match(textOf(said?.details), /invalid_auth.*SLACK_BOT_TOKEN.*SLACK_APP_TOKEN/);
      const { final } = await town.discord.interact(
        slashCommand({ ...asker, name: 'papers', subcommand: 'help' }),
      );
      assert.match(textOf(final), /논문/);
    });

  test('signed HTTP requests are answered; forged and old ones are not', async t => {
    const town = await startTown(t, {
      environment: { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'test-signing-secret' },
    });
    const bot = await town.start(await town.open());
    const address = `${bot.url}/slack/events`;
    const command = { ...slackAsker, command: '/papers', text: '2026-01-13' };
    const { status, final } = await town.slack.httpCommand(address, command);
    assert.equal(status, 200);
    assert.deepEqual(shownPapers(final), bestFive);
    assert.equal(
      (await town.slack.httpCommand(address, command, { signature: `v0=${'0'.repeat(64)}` })).status,
      401,
    );
    const sixMinutesAgo = Math.floor(Date.now() / 1000) - 360;
    assert.equal((await town.slack.httpCommand(address, command, { timestamp: sixMinutesAgo })).status, 401);
    const clicked = await town.slack.httpBlockAction(address, {
      ...slackAsker,
      actionId: 'abstract:ko/2601.07832',
      message: final ?? {},
    });
    assert.match(textOf(clicked.responses), /MHLA is what this test calls the paper/);
  });
});

test('a second bot on the same data is told which one runs', async t => {
  const town = await startTown(t);
  await town.start(await town.open());
  const second = await town.open();
  await assert.rejects(town.start(second), {
    name: 'AlreadyRunningError',
    message: new RegExp(`process ${process.pid}, since ${morning.toString().slice(0, 10)}`),
  });
});
