// A weekly digest from the configuration to both channels, and what the chat answers about weeks and months.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slashCommand } from './servers/discord/interaction-input.ts';
import { defaultScopes } from './servers/slack/server.ts';
import { shownPapers, textOf } from './shown-papers.ts';
import {
  bestFive,
  discordChannel,
  fireSlot,
  planSlots,
  sendDue,
  slackChannel,
  smallDay,
  startTown,
} from './town.ts';

const monday = Temporal.Instant.from('2026-01-19T09:00:00+09:00');
const yaml = `
schedule: "0 9 * * 1"
destinations:
  - { name: lab-slack, platform: slack, channel: ${slackChannel}, edition: week }
  - { name: lab-discord, platform: discord, channel: "${discordChannel}", edition: week, language: en }
`;
const servers = { slack: { scopes: [...defaultScopes, 'files:write', 'files:read'] } };
const days = { '2026-01-13': smallDay };
const png = Buffer.from('89504e470d0a1a0a', 'hex');

test('a weekly digest is on Monday in both channels, once and with its chart, whatever fires again', async t => {
  let now = monday;
  const town = await startTown(t, { yaml, servers, days, now: () => now });
  const app = await town.open();
  const fire = async () => {
    for (const { name } of app.config.destinations) await fireSlot(app, name, now);
    await planSlots(app);
    await sendDue(app);
  };
  await fire();
  now = monday.add({ minutes: 30 });
  await fire();
  const onSlack = town.slack.messages(slackChannel);
  const onDiscord = town.discord.messages(discordChannel);
  assert.deepEqual([onSlack.length, onDiscord.length], [1, 1]);
  assert.deepEqual([shownPapers(onSlack), shownPapers(onDiscord)], [bestFive, bestFive]);
  assert.match(textOf(onSlack), /주간 논문 Top 5.*전체 논문 6편 · 많이 다룬 주제: 추론 \(3\)/);
  assert.match(
    textOf(onDiscord),
    /Papers of the week · .*Papers in all: 6 · most often about: reasoning \(3\)/,
  );
  const [file, ...others] = town.slack.files;
  assert.ok(file?.bytes);
  assert.deepEqual([others, file.bytes.subarray(0, 8)], [[], png]);
  assert.match(textOf(onSlack), new RegExp(`"slack_file":\\{"id":"${file.id}"\\}`));
  const [chart] = onDiscord[0]?.attachments ?? [];
  assert.ok(chart);
  assert.deepEqual(town.discord.file(chart).subarray(0, 8), png);
  assert.deepEqual(onDiscord[0]?.embeds[0]?.image, { url: chart.url });
});

const asker = { channelId: discordChannel, guildId: '300000000000000001', userId: '7', locale: 'ko' };
const slackAsker = { channelId: slackChannel, userId: 'U0000000007' };

for (const word of ['week', 'month'] as const)
  test(`/papers ${word} shows the days that end with the newest list, without a chart, also to all`, async t => {
    const town = await startTown(t, { servers, days, now: () => monday });
    await town.start(await town.open());
    const onSlack = await town.slack.command({ ...slackAsker, command: '/papers', text: `${word} public` });
    const onDiscord = await town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: word, options: {} }),
    );
    for (const final of [onSlack.final, onDiscord.final]) {
      assert.deepEqual(shownPapers(final), bestFive);
      assert.doesNotMatch(textOf(final), /slack_file|attachment/);
    }
    assert.equal(onSlack.final?.response_type, 'in_channel');
    assert.match(
      textOf(onDiscord.final),
      word === 'week'
        ? /2026년 1월 12일 \(월\) – 2026년 1월 18일 \(일\) 주간 논문 Top 5/
        : /2025년 12월 19일 \(금\) – 2026년 1월 18일 \(일\) 월간 논문 Top 5/,
    );
  });

test('/papers week says so to the asker alone where there is nothing, or a list can’t be had', async t => {
  const town = await startTown(t, { days: {}, now: () => monday });
  await town.start(await town.open());
  const ask = async () =>
    town.discord.interact(
      slashCommand({ ...asker, name: 'papers', subcommand: 'week', options: { public: true } }),
    );
  const nothing = await ask();
  assert.match(textOf(nothing.final), /목록에는 조건에 맞는 논문이 없습니다/);
  assert.equal(nothing.flags, 64);
  await town.huggingFace.close();
  const later = await startTown(t, { days: {}, now: () => monday });
  later.huggingFace.fault('/api/daily_papers?date=2026-01-15', { status: 500 }, 20);
  await later.start(await later.open());
  const failed = await later.discord.interact(
    slashCommand({ ...asker, name: 'papers', subcommand: 'week', options: { public: true } }),
  );
  assert.match(textOf(failed.final), /지금은 Hugging Face 연결이 되지 않습니다/);
  assert.equal(failed.flags, 64);
});
