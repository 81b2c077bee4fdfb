// A pause that somebody wished for, and what was due by then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resumeDestination } from '../../src/delivery/resume.ts';
import { deliveryParts } from '../../src/store/deliveries.ts';
import { countFailure, destinationRecord, pauseDestination } from '../../src/store/destinations.ts';
import { recordSlots, resumeSlots } from '../../src/store/slots.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { isTold, platforms, startChat } from '../chat.ts';
import { know, plan, setRow } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';
import { fireSlot, morning, planSlots, sendDue, smallDay } from '../town.ts';

const { resumed } = stringsOf('ko');
const lab = { name: 'lab', channel: 'C1', timeZone: 'Asia/Seoul' } as const;
const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;
const later = { now: Temporal.Instant.fromEpochMilliseconds(5_000), catchUpDays: 3 };

testBoth(
  'what was being sent when a pause was wished for, and was refused for now, is not sent later',
  async open => {
    const sql = await open();
    await know(sql, 'lab');
    await plan(sql, {});
    await setRow(sql, {}, { state: 'sending', asked_at: 1_500 });
    await pauseDestination(sql, 'lab', 2_000);
    assert.equal((await deliveryParts(sql, key)).length, 1);
    await setRow(sql, {}, { state: 'due', asked_at: null });
    assert.deepEqual(await resumeDestination(sql, lab, later), { deliveries: 0, slots: 0 });
    assert.deepEqual(await deliveryParts(sql, key), []);
  },
);

testBoth(
  'what the operator was to be told of a pause is not told once it is over, and of the next one is',
  async open => {
    const sql = await open();
    await know(sql, 'lab');
    const told = { destination: 'operator/lab', kind: 'notice', notice: 'Paused' } as const;
    const pause = () => countFailure(sql, 'lab', { failure: 'no-permission', pauseAfter: 1, nowMs: 2_000 });
    for (const state of ['due', 'failed'] as const) {
      await pause();
      await plan(sql, told);
      await setRow(sql, told, { state });
      await resumeDestination(sql, lab, later);
      assert.deepEqual(await deliveryParts(sql, { ...key, ...told }), []);
    }
    // What was said stays in the ledger.
    await pause();
    await plan(sql, told);
    await setRow(sql, told, { state: 'sent', message_id: '17.1' });
    await resumeDestination(sql, lab, later);
    assert.equal((await deliveryParts(sql, { ...key, ...told })).length, 1);
  },
);

testBoth(
  'what fired during a pause that was wished for is no firing that a later pause has missed',
  async open => {
    const sql = await open();
    await know(sql, 'lab');
    await pauseDestination(sql, 'lab', 2_000);
    await recordSlots(sql, 3_000, [{ destination: 'lab', audience: 'ko top 5' }]);
    await resumeDestination(sql, lab, later);
    assert.equal(await resumeSlots(sql, 'lab', { nowMs: 6_000, sinceMs: 0 }), 0);
  },
);

for (const platform of platforms)
  test(`a digest that is due when ${platform} is paused is not posted two days later`, async t => {
    let now = morning;
    const days = { '2026-01-13': smallDay, '2026-01-14': smallDay, '2026-01-15': smallDay };
    const { app, person } = await startChat(t, { now: () => now, days });
    const asker = person(platform);
    const ask = (action: string) => asker.ask({ command: 'papers', action });
    await asker.press(await ask('subscribe'), 'subscribe:ko');
    now = morning.add({ minutes: 2 });
    await fireSlot(app, `${platform}/${asker.channel}`, morning.add({ minutes: 1 }));
    await planSlots(app);
    await ask('pause');
    now = now.add({ hours: 47 });
    await ask('resume');
    await planSlots(app);
    await sendDue(app);
    assert.deepEqual(asker.messages(), []);
    // The next firing is posted as ever.
    await fireSlot(app, `${platform}/${asker.channel}`, now);
    await planSlots(app);
    await sendDue(app);
    assert.equal(asker.messages().length, 1);
  });

const monday = Temporal.Instant.from('2026-01-12T09:00:00+09:00');

for (const what of ['failed', 'was missed'] as const)
  for (const platform of platforms)
    test(`the week that ${what} on ${platform} on Monday is posted on Thursday, and said to come`, async t => {
      let now = monday.subtract({ hours: 1 });
      const { app, person } = await startChat(t, { now: () => now, days: { '2026-01-09': smallDay } });
      const asker = person(platform);
      const ask = (action: string, options = {}) => asker.ask({ command: 'papers', action, options });
      await asker.press(await ask('subscribe', { edition: 'week' }), 'subscribe:ko');
      const name = `${platform}/${asker.channel}/week`;
      now = monday;
      const pause = `UPDATE destinations SET paused_at = 1, failures = 3, failure = 'archived'`;
      if (what === 'was missed') await app.database.all(pause);
      await fireSlot(app, name, monday.subtract({ hours: 7 * 24 }));
      await fireSlot(app, name, monday);
      await planSlots(app);
      await app.database.all(pause);
      await app.database.all(`UPDATE deliveries SET state = 'failed', failure = 'archived'`);
      now = monday.add({ hours: 3 * 24 + 2 });
      const { says } = await ask('resume');
      assert.ok(isTold({ says }, resumed.done('주간 · 월요일 09:00 (Asia/Seoul)', 1, '')), says);
      await planSlots(app);
      await sendDue(app);
      assert.equal(asker.messages().length, 1);
      assert.match(JSON.stringify(asker.messages()), /1월 5일.*1월 11일/);
    });

testBoth('a week that is over by the next one is not made up for', async open => {
  const sql = await open();
  await know(sql, 'lab');
  const week = { ...lab, edition: 'week' } as const;
  const dayMs = 24 * 3_600_000;
  const pause = () => sql.all(`UPDATE destinations SET paused_at = 1, failures = 3, failure = 'archived'`);
  const at = (ms: number) => ({ now: Temporal.Instant.fromEpochMilliseconds(ms), catchUpDays: 3 });
  await pause();
  await recordSlots(sql, dayMs, [{ destination: 'lab', audience: 'ko top 5' }]);
  assert.deepEqual(await resumeDestination(sql, week, at(8 * dayMs)), { deliveries: 0, slots: 0 });
  await pause();
  assert.deepEqual(await resumeDestination(sql, lab, at(8 * dayMs - 1)), { deliveries: 0, slots: 0 });
  await pause();
  assert.deepEqual(await resumeDestination(sql, week, at(8 * dayMs - 1)), { deliveries: 0, slots: 1 });
});

testBoth('one more failure after a resumption pauses again, where failures had', async open => {
  const sql = await open();
  await know(sql, 'lab');
  const at = { now: Temporal.Instant.fromEpochMilliseconds(9_000), catchUpDays: 3 };
  for (const [failure, failures] of [
    ['archived', 2],
    [null, 0],
  ] as const) {
    await sql.all(`UPDATE destinations SET paused_at = 1, failures = 3, failure = $1`, failure);
    await resumeDestination(sql, lab, at);
    assert.equal((await destinationRecord(sql, 'lab'))?.failures, failures);
  }
});
