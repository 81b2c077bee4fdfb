// A pause that somebody wished for, and what was due by then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resumeDestination } from '../../src/delivery/resume.ts';
import { deliveryParts } from '../../src/store/deliveries.ts';
import { countFailure, pauseDestination } from '../../src/store/destinations.ts';
import { recordSlots, resumeSlots } from '../../src/store/slots.ts';
import { platforms, startChat } from '../chat.ts';
import { know, plan, setRow } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';
import { fireSlot, morning, planSlots, sendDue, smallDay } from '../town.ts';

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
