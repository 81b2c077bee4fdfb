// A reader gets one direct message a day at most, whatever happens.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { createTicker } from '../../src/schedule/tick.ts';
import type { Slot } from '../../src/store/slots.ts';
import { startFollowing } from '../../src/subscriptions/follow.ts';
import { textOf } from '../shown-papers.ts';
import { planSlots, sendDue, smallDay, startTown } from '../town.ts';

const reader = '200000000000000001';
const follower = `follow/discord/${reader}`;
const hourMs = 3_600_000;
const refusal = { status: 403, body: { message: 'Cannot send messages to this user', code: 50_007 } };
const times = Number.MAX_SAFE_INTEGER;

/** A reader who follows a word since the evening of 12 January, with a clock that is set by hand. */
async function startReader(t: TestContext, { dayCount = 10 } = {}) {
  let now = Temporal.Instant.from('2026-01-12T20:00+09:00');
  const first = Temporal.PlainDate.from('2026-01-10');
  const town = await startTown(t, {
    now: () => now,
    yaml: 'destinations: []',
    days: Object.fromEntries(
      Array.from({ length: dayCount }, (_, day) => [first.add({ days: day }).toString(), smallDay]),
    ),
    sendPatience: {
      requestTimeoutMs: 5_000,
      leaseMs: 10_000,
      // On the clock of the test: it is tried again when an hour has passed.
      doubtMs: 60_000,
      firstBackoffMs: 60_000,
      maxBackoffMs: 60_000,
      maxOutageMs: 1,
    },
    servers: { discord: { rates: false, now: () => now.epochMilliseconds } },
  });
  const app = await town.open();
  const channel = town.discord.directChannel(reader);
  const posted = `POST /channels/${channel}/messages`;
  const follow = (words: string, time_zone = 'Asia/Seoul') =>
    startFollowing(
      app.database,
      {
        platform: 'discord',
        user_id: reader,
        language: 'ko',
        channel,
        time_zone,
        made_at: now.epochMilliseconds,
      },
      [{ kind: 'topic', words }],
    );
  await follow('reasoning');
  /** As a start does: what fired since some days ago. */
  const start = () => createTicker({ ...app, destinations: app.book.all });
  let ticker = await start();
  return {
    town,
    app,
    posted,
    follow,
    now: () => now,
    set: (instant: string) => {
      now = Temporal.Instant.from(instant);
    },
    pass: (ms: number) => {
      now = now.add({ milliseconds: ms });
    },
    restart: async () => {
      ticker = await start();
    },
    plan: async () => {
      await ticker.tick();
      await planSlots(app);
    },
    /** The days whose lists the reader was told of, in the order of the messages. */
    told: () =>
      town.discord.messages(channel).map(message => /2026년 (\d+월 \d+일)/.exec(textOf(message))?.[1] ?? ''),
    slots: async () =>
      (await app.database.all<Slot>('SELECT * FROM slots ORDER BY fires_at')).map(({ state, reason }) => [
        state,
        reason,
      ]),
  };
}

const over = ['skipped', 'The day of this alert is over'];

describe('a reader is told once a day,', () => {
  test('of today’s alert alone after three days without Paperboy', async t => {
    const { app, set, restart, plan, slots, told } = await startReader(t);
    set('2026-01-15T09:30+09:00');
    await restart();
    await plan();
    await sendDue(app);
    assert.deepEqual(await slots(), [over, over, ['planned', null]]);
    assert.deepEqual(told(), ['1월 14일']);
  });

  test('so an alert that is still there the next morning is not sent before that one’s', async t => {
    const { app, set, plan, slots, told } = await startReader(t);
    set('2026-01-13T09:00+09:00');
    await plan();
    set('2026-01-14T08:00+09:00');
    await sendDue(app);
    assert.deepEqual(told(), []);
    assert.deepEqual(
      (await app.database.all('SELECT state, failure, reason FROM deliveries')).map(row => ({ ...row })),
      [{ state: 'failed', failure: 'late', reason: 'The day that it was for is over' }],
    );
    set('2026-01-14T09:00+09:00');
    await plan();
    await sendDue(app);
    assert.deepEqual(await slots(), [
      ['planned', null],
      ['planned', null],
    ]);
    assert.deepEqual(told(), ['1월 13일']);
  });

  test('after direct messages were refused for three days, of what failed today alone', async t => {
    const { app, town, posted, set, plan, told } = await startReader(t);
    town.discord.fault(posted, { ...refusal, times: 3 });
    for (const day of ['13', '14', '15']) {
      set(`2026-01-${day}T09:00+09:00`);
      await plan();
      await sendDue(app);
    }
    set('2026-01-15T12:00+09:00');
    assert.deepEqual(await app.resume(follower), { deliveries: 1, slots: 0 });
    await sendDue(app);
    assert.deepEqual(told(), ['1월 14일']);
  });

  test('or of nothing, where that is taken up again before nine the next day', async t => {
    const { app, town, posted, set, plan, told } = await startReader(t);
    town.discord.fault(posted, { ...refusal, times: 3 });
    for (const day of ['13', '14', '15', '16']) {
      set(`2026-01-${day}T09:00+09:00`);
      await plan();
      await sendDue(app);
    }
    set('2026-01-17T08:00+09:00');
    assert.deepEqual(await app.resume(follower), { deliveries: 0, slots: 0 });
    await sendDue(app);
    assert.deepEqual(told(), []);
  });

  test('though the reader came from another zone that day', async t => {
    const { app, follow, set, plan, slots, told } = await startReader(t);
    const move = async (timeZone: string) => {
      await app.database.all('DELETE FROM follows');
      await follow('reasoning', timeZone);
    };
    await move('America/New_York');
    set('2026-01-13T09:00-05:00');
    await plan();
    await sendDue(app);
    // Half past nine the next list gets ripe; then it is half past eight where the reader is by now.
    set('2026-01-13T09:30-05:00');
    await move('America/Chicago');
    set('2026-01-13T09:00-06:00');
    await plan();
    await sendDue(app);
    assert.deepEqual((await slots()).slice(-2), [
      ['planned', null],
      ['skipped', 'There is one alert a day, and today has one'],
    ]);
    assert.deepEqual(told(), ['1월 12일']);
    set('2026-01-14T09:00-06:00');
    await plan();
    await sendDue(app);
    assert.deepEqual(told(), ['1월 12일', '1월 14일']);
  });

  test('in forty days in which Paperboy and Discord come and go', async t => {
    const { app, town, posted, now, pass, restart, plan, told } = await startReader(t, { dayCount: 45 });
    let seed = 7;
    /** Whether something happens that does so once in so many times; the same in every run. */
    const isOneOf = (times: number): boolean => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % times === 0;
    };
    let trouble: 'reset' | 'lost' | 'refused' | null = null;
    const isPost = (line: string, kind: typeof trouble) => line === posted && trouble === kind;
    town.discord.fault(line => isPost(line, 'reset'), { reset: true, times });
    town.discord.fault(line => isPost(line, 'lost'), { loseAnswer: true, times });
    town.discord.fault(line => isPost(line, 'refused'), { ...refusal, times });
    let isUp = true;
    const byDay = new Map<string, number>();
    for (let hour = 0; hour < 40 * 24; hour += 1) {
      pass(hourMs);
      if (isOneOf(isUp ? 20 : 12)) {
        isUp = !isUp;
        if (isUp) await restart();
      }
      if (isOneOf(8)) trouble = ([null, null, 'reset', 'lost', 'refused'] as const)[seed % 5] ?? null;
      if (!isUp) continue;
      if (isOneOf(10)) await app.resume(follower);
      const before = told().length;
      await plan();
      await sendDue(app);
      const day = now().toZonedDateTimeISO('Asia/Seoul').toPlainDate().toString();
      byDay.set(day, (byDay.get(day) ?? 0) + told().length - before);
    }
    assert.deepEqual(
      [...byDay].filter(([, messages]) => messages > 1),
      [],
    );
    assert.equal(new Set(told()).size, told().length);
    assert.ok(told().length > 10);
  });
});
