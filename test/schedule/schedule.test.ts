import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { App } from '../../src/app.ts';
import { usualSendPatience } from '../../src/delivery/patience.ts';
import { planPost } from '../../src/delivery/plan-post.ts';
import { createSender } from '../../src/delivery/sender.ts';
import { startSenders } from '../../src/delivery/start-senders.ts';
import { selectionKey } from '../../src/digest/selection.ts';
import { createOperatorDesk } from '../../src/operator.ts';
import { startSchedule } from '../../src/schedule/start-schedule.ts';
import { createTicker } from '../../src/schedule/tick.ts';
import type { Database } from '../../src/store/database.ts';
import { deliveryParts } from '../../src/store/deliveries.ts';
import { writeDigestRow } from '../../src/store/digests.ts';
import type { Slot } from '../../src/store/slots.ts';
import { shownPapers, textOf } from '../shown-papers.ts';
import {
  bestFive,
  bothChannels,
  discordChannel,
  fireSlot,
  morning,
  planSlots,
  sendDue,
  slackChannel,
  smallDay,
  startTown,
} from '../town.ts';

type TownOptions = NonNullable<Parameters<typeof startTown>[1]>;

/** A town with a clock that is set by hand, and the work of a slot done once. */
async function startMorning(t: TestContext, options: TownOptions = {}) {
  let now = morning;
  const town = await startTown(t, { ...options, now: () => now });
  const app = await town.open();
  return {
    town,
    app,
    set: (instant: string) => {
      now = Temporal.Instant.from(instant);
    },
    async fire(name: string, at = now) {
      await fireSlot(app, name, at);
      await planSlots(app);
      await sendDue(app);
    },
    partsOf: (date: string, destination: string, kind: 'digest' | 'notice' = 'digest') =>
      deliveryParts(app.database, { date, destination, kind }),
    slots: () => app.database.all<Slot>('SELECT * FROM slots ORDER BY fires_at DESC, destination'),
  };
}

const everyDay = Object.fromEntries(
  ['10', '11', '12', '13', '14', '15'].map(day => [`2026-01-${day}`, smallDay] as const),
);
const dayOf = (message: unknown) => /2026년 1월 (\d+)일/.exec(textOf(message))?.[1];

/** A schedule and senders at work. */
async function startWork(app: App) {
  const jobs = await app.openJobs();
  const schedule = await startSchedule({ ...app, jobs, destinations: async () => app.config.destinations });
  const senders = await startSenders({ ...app, jobs });
  return {
    schedule,
    async stop() {
      await schedule.stop();
      await senders.stop();
      await jobs.close();
    },
  };
}

describe('a slot', () => {
  test('asks for the newest list that has papers and was open when it fired', async t => {
    const { fire, partsOf, slots, set } = await startMorning(t, {
      days: { '2026-01-13': smallDay, '2026-01-14': smallDay },
    });
    set('2026-01-14T13:00:00+09:00'); // looked at late: the list of the 14th has opened meanwhile
    await fire('lab-slack', morning);
    assert.deepEqual(
      (await slots()).map(({ state, date }) => [state, date]),
      [['planned', '2026-01-13']],
    );
    assert.equal((await partsOf('2026-01-13', 'lab-slack')).length, 1);
    assert.equal((await partsOf('2026-01-14', 'lab-slack')).length, 0);
  });

  test('on a Monday asks for Friday’s list, and skips it when it was posted on Saturday', async t => {
    const { fire, slots, set, partsOf } = await startMorning(t, { days: { '2026-01-16': smallDay } });
    set('2026-01-17T09:00:00+09:00');
    await fire('lab-slack');
    set('2026-01-19T09:00:00+09:00');
    await fire('lab-slack');
    assert.deepEqual(
      (await slots()).map(({ state, date, reason }) => [state, date, reason]),
      [
        ['skipped', '2026-01-18', 'The list of 2026-01-16 was posted already'],
        ['planned', '2026-01-16', null],
      ],
    );
    assert.equal((await partsOf('2026-01-16', 'lab-slack')).length, 1);
  });

  test('of a destination that wants notices posts one on an empty day, once', async t => {
    const { fire, set, partsOf, slots } = await startMorning(t, {
      yaml: `emptyDay: notice\n${bothChannels}`,
      days: { '2026-01-16': smallDay },
    });
    set('2026-01-17T09:00:00+09:00');
    await fire('lab-slack');
    set('2026-01-19T09:00:00+09:00');
    await fire('lab-slack');
    set('2026-01-19T09:30:00+09:00');
    await fire('lab-slack');
    assert.deepEqual(
      (await slots()).map(({ state }) => state),
      ['planned', 'planned', 'planned'],
    );
    const notices = await partsOf('2026-01-18', 'lab-slack', 'notice');
    assert.deepEqual(
      notices.map(({ notice }) => notice),
      [
        '2026년 1월 18일 (일) 목록에는 논문이 없습니다. 가장 최근 목록은 이미 이곳에 게시했습니다: 2026년 1월 16일 (금)',
      ],
    );
  });

  test('whose source fails stays due, is never an empty day, and is planned when the source is back', async t => {
    const { town, fire, slots, set, partsOf, app } = await startMorning(t);
    town.huggingFace.failWith(503);
    await fire('lab-slack');
    const [waiting] = await slots();
    assert.equal(waiting?.state, 'due');
    assert.match(waiting?.reason ?? '', /Hugging Face answered 503/);
    assert.equal(waiting?.due_at, morning.add({ minutes: 1 }).epochMilliseconds);
    town.huggingFace.recover();
    set('2026-01-14T10:01:00+09:00');
    await planSlots(app);
    assert.deepEqual(
      (await slots()).map(({ state }) => state),
      ['planned'],
    );
    assert.equal((await partsOf('2026-01-13', 'lab-slack')).length, 1);
  });

  test('is one a destination and firing, however often it is recorded', async t => {
    const { fire, slots, partsOf } = await startMorning(t);
    await fire('lab-slack');
    await fire('lab-slack');
    await fire('lab-discord');
    assert.equal((await slots()).length, 2);
    assert.equal((await partsOf('2026-01-13', 'lab-slack')).length, 1);
  });

  test('that fired by a clock which was ahead is left alone until its time comes', async t => {
    const { fire, slots, set, app } = await startMorning(t, { days: everyDay });
    const tomorrow = morning.add({ hours: 24 });
    await fireSlot(app, 'lab-slack', tomorrow);
    await fire('lab-slack');
    const states = async () => (await slots()).map(({ state, date, reason }) => [state, date, reason]);
    assert.deepEqual(await states(), [
      ['due', null, null],
      ['planned', '2026-01-13', null],
    ]);
    set(tomorrow.toString());
    await planSlots(app);
    assert.deepEqual(await states(), [
      ['planned', '2026-01-14', null],
      ['planned', '2026-01-13', null],
    ]);
  });

  for (const isRestarted of [false, true])
    test(`that a clock which was ahead has put off is planned in its time${isRestarted ? ', across a restart' : ''}`, async t => {
      const { town, slots, set, app } = await startMorning(t, { days: everyDay });
      const start = () => createTicker({ ...app, destinations: app.book.all });
      let ticker = await start();
      const look = async (instant: string) => {
        set(instant);
        await ticker.tick();
        await planSlots(app);
      };
      await look('2026-01-14T10:00:00+09:00');
      town.huggingFace.failWith(503);
      await look('2026-01-16T10:00:00+09:00');
      town.huggingFace.recover();
      set('2026-01-14T10:01:00+09:00');
      if (isRestarted) ticker = await start();
      await look('2026-01-14T10:01:00+09:00');
      const planned = async () =>
        (await slots())
          .filter(({ destination, state }) => destination === 'lab-slack' && state === 'planned')
          .map(({ fires_at, date }) => [new Date(fires_at).toISOString(), date]);
      assert.deepEqual(await planned(), []);
      await look('2026-01-15T09:00:00+09:00');
      assert.deepEqual(await planned(), [['2026-01-15T00:00:00.000Z', '2026-01-14']]);
      await look('2026-01-16T09:00:00+09:00');
      assert.deepEqual(await planned(), [
        ['2026-01-16T00:00:00.000Z', '2026-01-15'],
        ['2026-01-15T00:00:00.000Z', '2026-01-14'],
      ]);
    });

  test('that fails holds up no other', async t => {
    const { fire, slots, app } = await startMorning(t);
    await fireSlot(app, 'no longer configured');
    await fire('lab-slack');
    assert.deepEqual(
      (await slots()).map(({ destination, state }) => [destination, state]),
      [
        ['lab-slack', 'planned'],
        ['no longer configured', 'skipped'],
      ],
    );
  });

  test('whose filter lets no paper through says so where notices are wanted', async t => {
    const yaml = `destinations: [{ name: a, platform: slack, channel: ${slackChannel}, emptyDay: notice, filter: { minUpvotes: 5000 } }]`;
    const { fire, partsOf } = await startMorning(t, { yaml });
    await fire('a');
    assert.match(
      (await partsOf('2026-01-13', 'a', 'notice'))[0]?.notice ?? '',
      /이 채널의 조건에 맞는 논문이 없습니다/,
    );
  });
});

describe('a list', () => {
  test('is posted once it has been open for half a day, not the moment it opens', async t => {
    const { fire, slots, set, partsOf } = await startMorning(t, {
      days: { '2026-01-13': smallDay, '2026-01-14': smallDay.slice(0, 1) },
    });
    set('2026-01-14T12:00:00+09:00'); // the list of the 14th opened half an hour ago
    await fire('lab-slack');
    assert.deepEqual(
      (await slots()).map(({ date }) => date),
      ['2026-01-13'],
    );
    assert.equal((await partsOf('2026-01-14', 'lab-slack')).length, 0);
  });

  test('plans as many messages as the digest that is kept has, also where it was made anew meanwhile', async t => {
    const { app, partsOf } = await startMorning(t);
    const [destination] = app.config.destinations;
    const deliverer = app.deliverers.get('slack');
    assert.ok(destination !== undefined && deliverer !== undefined);
    const date = Temporal.PlainDate.from('2026-01-13');
    const digest = await app.desk.digest({ date, language: 'ko', selection: destination }, 'freeze');
    const larger = { ...digest, entries: Array.from({ length: 12 }, () => digest.entries).flat() };
    const post = { kind: 'digest', digest, layout: 'cards' } as const;
    const parts = deliverer.countParts({ ...post, digest: larger });
    assert.notEqual(parts, deliverer.countParts(post));
    const selection = selectionKey(destination);
    const row = { selection, origin: 'huggingface', digest: larger, madeAt: morning } as const;
    await writeDigestRow(app.database, row);
    const nowMs = morning.epochMilliseconds;
    await app.database.tx(sql =>
      planPost(sql, { destination, post }, { date, deliverers: app.deliverers, nowMs }),
    );
    assert.equal((await partsOf('2026-01-13', destination.name)).length, parts);
  });

  test('that is only looked at, as for a dry run, is not frozen while its day lasts', async t => {
    const { app } = await startMorning(t);
    assert.equal((await app.desk.latest('look', morning, true)).toString(), '2026-01-13');
    assert.deepEqual(await app.database.all('SELECT date FROM snapshots'), []);
    await app.desk.latest('freeze', morning);
    assert.equal((await app.database.all('SELECT date FROM snapshots')).length, 1);
  });

  test('that could not be posted is posted by the next slot, once the fault is mended', async t => {
    const { town, fire, slots, set } = await startMorning(t, { days: { '2026-01-16': smallDay } });
    town.slack.addChannel({ id: slackChannel, member: false });
    set('2026-01-17T09:00:00+09:00');
    await fire('lab-slack');
    assert.equal(town.slack.messages(slackChannel).length, 0);
    town.slack.addChannel({ id: slackChannel, member: true });
    set('2026-01-19T09:00:00+09:00');
    await fire('lab-slack');
    assert.deepEqual(
      (await slots()).map(({ state, date }) => [state, date]),
      [
        ['planned', '2026-01-16'],
        ['planned', '2026-01-16'],
      ],
    );
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
  });

  test('is posted also where a notice was posted for its date', async t => {
    const { town, app, fire, set } = await startMorning(t, {
      yaml: `emptyDay: notice\n${bothChannels}`,
      days: { '2026-01-16': smallDay },
    });
    set('2026-01-17T09:00:00+09:00');
    await fire('lab-slack');
    set('2026-01-19T09:00:00+09:00');
    await fire('lab-slack');
    assert.equal(town.slack.messages(slackChannel).length, 2);
    await app.database.all('DELETE FROM snapshots');
    town.huggingFace.setDay('2026-01-18', smallDay);
    set('2026-01-19T09:30:00+09:00');
    await fire('lab-slack');
    assert.equal(town.slack.messages(slackChannel).length, 3);
  });
});

describe('the schedule', () => {
  test('posts to both platforms when it fires, and what an earlier run left due', async t => {
    const { town, app, fire, set } = await startMorning(t, {
      days: { '2026-01-13': smallDay, '2026-01-14': smallDay },
    });
    town.slack.fault('chat.postMessage', { error: 'ratelimited', retryAfterSeconds: 30 });
    await fire('lab-slack');
    assert.equal(town.slack.messages(slackChannel).length, 0);
    const { schedule, stop } = await startWork(app);
    set('2026-01-15T09:00:00+09:00');
    schedule.wake();
    await town.line('Delivery sent', 3);
    await stop();
    assert.deepEqual(town.slack.messages(slackChannel).map(dayOf), ['13', '14']);
    assert.deepEqual(town.discord.messages(discordChannel).map(dayOf), ['14']);
  });

  for (const [what, spoil] of [
    ['of a platform that is off', `UPDATE deliveries SET platform = 'discord'`],
    [
      'behind one that waits',
      `UPDATE deliveries SET due_at = ${morning.add({ hours: 1 }).epochMilliseconds} WHERE part = 0`,
    ],
    ['of a destination that is no longer configured', `UPDATE deliveries SET destination = 'gone'`],
  ] as const)
    test(`does not run round after round for a message ${what}`, async t => {
      const yaml = `{ top: 2, destinations: [{ name: a, platform: slack, channel: ${slackChannel}, layout: thread }] }`;
      const { town, app } = await startMorning(t, { yaml, environment: { DISCORD_TOKEN: '' } });
      await fireSlot(app, 'a');
      await planSlots(app);
      await app.database.all(spoil);
      // It has fired before, and not yet again.
      await app.database.all('UPDATE destinations SET since = $1', morning.epochMilliseconds);
      const asked = { slots: 0, parts: 0 };
      const counting: Database = {
        dialect: app.database.dialect,
        tx: app.database.tx.bind(app.database),
        close: app.database.close.bind(app.database),
        all: (statement, ...parameters) => {
          if (statement.includes('FROM slots')) asked.slots += 1;
          if (statement.includes('FROM deliveries AS next')) asked.parts += 1;
          return app.database.all(statement, ...parameters);
        },
      };
      const operator = createOperatorDesk(app.config, app.deliverers, app.log);
      const patience = usualSendPatience;
      const senders = new Map(
        [...app.deliverers].map(([platform, deliverer]) => [
          platform,
          createSender({ ...app, database: counting, deliverer, operator, patience }),
        ]),
      );
      const { stop } = await startWork({ ...app, database: counting, senders });
      for (let turn = 0; turn < 200; turn += 1) await new Promise(resolve => setImmediate(resolve));
      await stop();
      // One look at the slots and one at when the next is due; one look at the messages.
      assert.deepEqual(asked, { slots: 2, parts: 1 });
      const states = await app.database.all('SELECT state FROM deliveries');
      assert.ok(states.every(({ state }) => state === 'due'));
      assert.equal(town.slack.messages(slackChannel).length, 0);
    });

  for (const [catchUpDays, hours] of [
    [3, 72],
    [1, 24],
    [0, 24],
  ] as const)
    test(`skips a slot of more than ${hours} hours ago with catchUpDays ${catchUpDays}`, async t => {
      const yaml = `catchUpDays: ${catchUpDays}\n${bothChannels}`;
      const { app, fire, slots } = await startMorning(t, { yaml, days: everyDay });
      await fire('lab-slack', morning.subtract({ hours, milliseconds: 1 }));
      await fire('lab-discord', morning.subtract({ hours }));
      assert.deepEqual(
        (await slots()).map(({ destination, state, reason }) => [destination, state, reason]),
        [
          ['lab-discord', 'planned', null],
          ['lab-slack', 'skipped', 'It is too late for this'],
        ],
      );
      assert.equal((await app.database.all('SELECT * FROM deliveries')).length, 1);
    });

  test('lets no later day overtake a slot that was put off', async t => {
    const { town, app, fire, slots, set } = await startMorning(t, { days: everyDay });
    set('2026-01-15T09:00:00+09:00');
    town.huggingFace.failWith(503);
    await fire('lab-slack');
    const [putOff] = await slots();
    assert.equal(putOff?.due_at, app.now().add({ minutes: 1 }).epochMilliseconds);
    town.huggingFace.recover();
    // It has been put off until after the next one fires.
    await app.database.all('UPDATE slots SET due_at = $1', app.now().add({ hours: 25 }).epochMilliseconds);
    set('2026-01-16T09:00:00+09:00');
    await fire('lab-slack');
    assert.deepEqual(
      (await slots()).map(({ state, date }) => [state, date]),
      [
        ['planned', '2026-01-15'],
        ['planned', '2026-01-14'],
      ],
    );
    assert.deepEqual(town.slack.messages(slackChannel).map(dayOf), ['14', '15']);
  });

  test('looks at a clock that was wrong at the start, and then jumps both ways, and loses no firing', async t => {
    const { app, set } = await startMorning(t, { days: everyDay });
    const times = (rows: readonly { readonly ms: number }[]) =>
      rows.map(({ ms }) => Temporal.Instant.fromEpochMilliseconds(ms).toString());
    const since = async () => times(await app.database.all('SELECT DISTINCT since AS ms FROM destinations'));
    const fired = async () =>
      times(await app.database.all('SELECT DISTINCT fires_at AS ms FROM slots ORDER BY fires_at'));
    const soon = { timeout: 10_000 };
    // Each time so shortly before a full minute that the next look is not far.
    set('2026-01-12T10:59:59.9+09:00'); // Two hours ahead.
    const { stop } = await startWork(app);
    try {
      assert.deepEqual(await since(), ['2026-01-12T01:59:59.9Z']);
      set('2026-01-12T08:59:59.9+09:00');
      await t.waitFor(async () => assert.deepEqual(await since(), ['2026-01-11T23:59:59.9Z']), soon);
      set('2026-01-12T09:00:59.9+09:00');
      await t.waitFor(async () => assert.deepEqual(await fired(), ['2026-01-12T00:00:00Z']), soon);
      set('2026-01-14T09:30:59.9+09:00'); // Two days ahead.
      const all = ['2026-01-12T00:00:00Z', '2026-01-13T00:00:00Z', '2026-01-14T00:00:00Z'];
      await t.waitFor(async () => assert.deepEqual(await fired(), all), soon);
      assert.deepEqual(await since(), ['2026-01-11T23:59:59.9Z']);
    } finally {
      await stop();
    }
  });

  test('leaves alone what has waited for longer than catchUpDays', async t => {
    const { town, app } = await startMorning(t);
    for (const name of ['lab-slack', 'lab-discord']) await fireSlot(app, name);
    await planSlots(app);
    const longAgo = morning.subtract({ hours: 73 }).epochMilliseconds;
    await app.database.all(`UPDATE deliveries SET planned_at = $1 WHERE platform = 'slack'`, longAgo);
    const { stop } = await startWork(app);
    await Promise.all([town.line('Delivery sent'), town.line('Delivery failed')]);
    await stop();
    assert.equal(town.discord.messages(discordChannel).length, 1);
    assert.equal(town.slack.requests.filter(({ method }) => method === 'chat.postMessage').length, 0);
  });
});
