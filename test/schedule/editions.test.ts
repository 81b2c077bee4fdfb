// Slots of weeks, months and alerts.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { Destination } from '../../src/delivery/destination.ts';
import { type DeliveryState, deliveryParts } from '../../src/store/deliveries.ts';
import type { Slot } from '../../src/store/slots.ts';
import { followerDestination } from '../../src/subscriptions/follower.ts';
import { shownPapers, textOf } from '../shown-papers.ts';
import {
  bestFive,
  discordChannel,
  fireSlot,
  planSlots,
  sendDue,
  slackChannel,
  smallDay,
  startTown,
} from '../town.ts';

const monday = '2026-01-19T09:00:00+09:00';

type TownOptions = NonNullable<Parameters<typeof startTown>[1]>;

async function startWeek(
  t: TestContext,
  { destinations, ...options }: TownOptions & { destinations?: Destination[] } = {},
) {
  let now = Temporal.Instant.from(monday);
  const yaml = `
destinations:
  - { name: lab, platform: slack, channel: ${slackChannel}, edition: week }
  - { name: monthly, platform: discord, channel: "${discordChannel}", edition: month, emptyDay: notice }
`;
  const town = await startTown(t, { yaml, days: { '2026-01-13': smallDay }, ...options, now: () => now });
  const app = await town.open();
  return {
    town,
    app,
    set: (instant: string) => {
      now = Temporal.Instant.from(instant);
    },
    async fire(name: string, at = now) {
      await fireSlot(app, name, at);
      await planSlots(app, destinations ?? app.config.destinations);
      await sendDue(app);
    },
    states: async (
      date: string,
      destination: string,
      kind: 'digest' | 'notice' = 'digest',
    ): Promise<DeliveryState[]> =>
      (await deliveryParts(app.database, { date, destination, kind })).map(({ state }) => state),
    slots: async () =>
      (await app.database.all<Slot>('SELECT * FROM slots ORDER BY fires_at, destination')).map(
        ({ state, date, reason }) => [state, date, reason],
      ),
  };
}

describe('a slot of a week', () => {
  test('asks for the seven days before the day that it fires on, though the last one is a Sunday without a list', async t => {
    const { fire, states, slots, town } = await startWeek(t);
    await fire('lab');
    assert.deepEqual(await slots(), [['planned', '2026-01-18', null]]);
    assert.deepEqual(await states('2026-01-18', 'lab'), ['sent']);
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
    assert.match(
      textOf(town.slack.messages(slackChannel)),
      /2026년 1월 12일 \(월\) – 2026년 1월 18일 \(일\) 주간 논문 Top 5/,
    );
  });

  test('that fires again is posted once, and a week later has the next days', async t => {
    const { fire, slots, set, town } = await startWeek(t, {
      days: { '2026-01-13': smallDay, '2026-01-20': smallDay },
    });
    await fire('lab');
    set('2026-01-19T09:30:00+09:00');
    await fire('lab');
    assert.equal(town.slack.messages(slackChannel).length, 1);
    set('2026-01-26T09:00:00+09:00');
    await fire('lab');
    assert.deepEqual(await slots(), [
      ['planned', '2026-01-18', null],
      ['skipped', '2026-01-18', 'The list of 2026-01-18 was posted already'],
      ['planned', '2026-01-25', null],
    ]);
    assert.equal(town.slack.messages(slackChannel).length, 2);
  });

  test('looked at late asks for the days that it fired for', async t => {
    const { fire, slots, set } = await startWeek(t);
    set('2026-01-20T15:00:00+09:00');
    await fire('lab', Temporal.Instant.from(monday));
    assert.deepEqual(await slots(), [['planned', '2026-01-18', null]]);
  });

  test('one of whose days can’t be had stays due, and is posted when it can', async t => {
    const { fire, slots, set, town, app } = await startWeek(t);
    town.huggingFace.fault('/api/daily_papers?date=2026-01-15', { status: 500 }, 5);
    await fire('lab');
    assert.deepEqual(
      (await slots()).map(([state]) => state),
      ['due'],
    );
    assert.equal(town.slack.messages(slackChannel).length, 0);
    set('2026-01-19T10:00:00+09:00');
    await planSlots(app);
    await sendDue(app);
    assert.deepEqual(
      (await slots()).map(([state]) => state),
      ['planned'],
    );
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
  });

  test('ends with the day before on the clock of its own zone, whoever else has its audience', async t => {
    const at = (name: string, timeZone: string) =>
      `  - { name: ${name}, platform: slack, channel: ${slackChannel}, edition: week, timeZone: ${timeZone} }`;
    const { fire, slots, states, set, app } = await startWeek(t, {
      yaml: ['destinations:', at('sydney', 'Australia/Sydney'), at('lab', 'Asia/Seoul')].join('\n'),
      days: { '2026-01-13': smallDay, '2026-01-18': smallDay },
    });
    // In Sydney it is one o'clock on Monday: the list of Sunday has been open for half a morning, and is not ripe.
    set('2026-01-18T23:00:00+09:00');
    await fireSlot(app, 'lab', Temporal.Instant.from('2026-01-18T23:00:00+09:00'));
    await fire('sydney');
    assert.deepEqual(await slots(), [
      ['planned', '2026-01-17', null],
      ['planned', '2026-01-18', null],
    ]);
    assert.deepEqual(await states('2026-01-17', 'lab'), ['sent']);
    assert.deepEqual(await states('2026-01-18', 'sydney'), ['sent']);
  });

  test('without any paper is skipped, or says so where notices are wanted', async t => {
    const { fire, slots, states, town } = await startWeek(t, { days: {} });
    await fire('lab');
    await fire('monthly');
    assert.deepEqual(await slots(), [
      ['skipped', '2026-01-18', 'No paper passes the filter'],
      ['planned', '2026-01-18', 'No paper passes the filter'],
    ]);
    assert.deepEqual(await states('2026-01-18', 'monthly', 'notice'), ['sent']);
    assert.equal(town.slack.messages(slackChannel).length, 0);
    assert.match(
      textOf(town.discord.messages(discordChannel)),
      /2025년 12월 19일 \(금\) – 2026년 1월 18일 \(일\) 목록에는 조건에 맞는 논문이 없습니다/,
    );
  });
});

/** A reader who follows a word. */
const follower = (words: string): Destination => ({
  ...followerDestination([
    {
      platform: 'slack',
      user_id: 'U1',
      kind: 'topic',
      words,
      language: 'ko',
      time_zone: 'Asia/Seoul',
      channel: slackChannel,
      made_at: 0,
    },
  ]),
  emptyDay: 'notice',
});

describe('a slot of a follower', () => {
  test('posts what matches with why, once a list', async t => {
    const { fire, set, town, slots } = await startWeek(t, { destinations: [follower('추론')] });
    set('2026-01-14T09:00:00+09:00');
    await fire('follow/slack/U1');
    set('2026-01-14T10:00:00+09:00');
    await fire('follow/slack/U1');
    const messages = town.slack.messages(slackChannel);
    assert.equal(messages.length, 1);
    assert.deepEqual(shownPapers(messages), ['2601.06943', '2601.06521', '2601.05593', '2601.05110']);
    assert.match(textOf(messages), /▲\u00a0162 · 팔로우: 추론/);
    assert.deepEqual(
      (await slots()).map(([state]) => state),
      ['planned', 'skipped'],
    );
  });

  test('is skipped without a word where nothing matches, or there is nothing new', async t => {
    const { fire, set, town, slots } = await startWeek(t, { destinations: [follower('양자 컴퓨터')] });
    set('2026-01-14T09:00:00+09:00');
    await fire('follow/slack/U1');
    set('2026-01-18T09:00:00+09:00');
    await fire('follow/slack/U1');
    assert.deepEqual(town.slack.messages(slackChannel), []);
    assert.deepEqual(
      (await slots()).map(([state]) => state),
      ['skipped', 'skipped'],
    );
  });
});
