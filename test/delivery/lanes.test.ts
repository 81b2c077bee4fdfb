// Which messages may leave now.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanes, type Departure } from '../../src/delivery/lanes.ts';
import type { Pace } from '../../src/delivery/platform.ts';
import { MissedTurn } from '../../src/delivery/queue-requests.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { dueRow } from '../store/ledger-rows.ts';

const never = Number.POSITIVE_INFINITY;
const noPace: Pace = { most: 10_000, windowMs: 0, gapMs: 0 };

/** Lanes with a clock that is set by hand. */
function lanesWith({
  accountPace = noPace,
  channelPace = null,
}: {
  accountPace?: Pace;
  channelPace?: Pace | null;
} = {}) {
  let nowMs = 0;
  let freed = 0;
  const onFree = () => {
    freed += 1;
  };
  const lanes = createLanes({ accountPace, channelPace }, onFree, () => nowMs);
  const advance = (ms: number) => {
    nowMs += ms;
  };
  return { lanes, advance, freed: () => freed };
}

/** Messages by their channels, the later ones of a channel for other dates. */
const parts = (...channels: string[]): Delivery[] =>
  channels.map((channel, index) => ({
    ...dueRow,
    channel,
    destination: channel,
    date: `2026-01-${10 + index}`,
  }));

const shown = ({ taken, rest, waitMs }: Departure) => ({
  taken: taken.map(({ channel }) => channel).join(' '),
  rest: rest.map(({ channel }) => channel).join(' '),
  waitMs,
});

test('one message at a time leaves to a channel, the next after its answer', () => {
  const { lanes } = lanesWith();
  const first = lanes.depart(parts('a', 'b', 'a', 'c', 'b'));
  assert.deepEqual(shown(first), { taken: 'a b c', rest: 'a b', waitMs: never });
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: '', rest: 'a b', waitMs: never });
  for (const part of first.taken.filter(({ channel }) => channel === 'b')) lanes.end(part);
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: 'b', rest: 'a', waitMs: never });
  assert.deepEqual(shown(lanes.depart([])), { taken: '', rest: '', waitMs: never });
});

test('a channel keeps its own gap after an answer, and holds up no other', () => {
  const { lanes, advance } = lanesWith({ channelPace: { most: 2, windowMs: 2_000, gapMs: 0 } });
  const first = lanes.depart(parts('a', 'a'));
  for (const part of first.taken) lanes.end(part);
  assert.deepEqual(shown(lanes.depart([...first.rest, ...parts('b')])), {
    taken: 'b',
    rest: 'a',
    waitMs: 1_000,
  });
  advance(999);
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: '', rest: 'a', waitMs: 1 });
  advance(1);
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: 'a', rest: '', waitMs: never });
});

test('an account that has to wait sends to no channel until its longest pause is over', () => {
  const { lanes, advance } = lanesWith();
  lanes.pauseAccount(3_000);
  lanes.pauseAccount(1_000);
  assert.equal(lanes.accountPauseMs(), 3_000);
  assert.deepEqual(shown(lanes.depart(parts('a', 'b'))), { taken: '', rest: 'a b', waitMs: 3_000 });
  advance(2_999);
  assert.equal(lanes.accountPauseMs(), 1);
  advance(1);
  assert.equal(lanes.accountPauseMs(), 0);
  assert.deepEqual(shown(lanes.depart(parts('a', 'b'))), { taken: 'a b', rest: '', waitMs: never });
});

test('the account’s pace holds over all channels, and the rest keeps its order', async () => {
  const { lanes, advance } = lanesWith({ accountPace: { most: 2, windowMs: 1_000, gapMs: 0 } });
  const first = lanes.depart(parts('a', 'b', 'c', 'd'));
  assert.deepEqual(shown(first), { taken: 'a b', rest: 'c d', waitMs: 3_000 });
  for (const part of first.taken) {
    await lanes.turnsOf(part, never).next(async () => {});
    lanes.end(part);
  }
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: '', rest: 'c d', waitMs: 1_000 });
  advance(1_000);
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: 'c d', rest: '', waitMs: never });
});

test('the account’s gap is waited for', () => {
  const { lanes } = lanesWith({ accountPace: { most: 9, windowMs: 1_000, gapMs: 25 } });
  assert.deepEqual(shown(lanes.depart(parts('a', 'b', 'c'))), { taken: 'a', rest: 'b c', waitMs: 25 });
});

test('what was taken and not asked for leaves its turn to the next', () => {
  const { lanes } = lanesWith({ accountPace: { most: 1, windowMs: 1_000, gapMs: 0 } });
  const first = lanes.depart(parts('a', 'b'));
  assert.deepEqual(shown(first), { taken: 'a', rest: 'b', waitMs: 3_000 });
  for (const part of first.taken) lanes.end(part);
  assert.deepEqual(shown(lanes.depart(first.rest)), { taken: 'b', rest: '', waitMs: never });
});

test('a message that waits for something else gives its turn to the next, and takes another', async () => {
  const { lanes, freed } = lanesWith({ accountPace: { most: 1, windowMs: 0, gapMs: 0 } });
  const { taken, rest } = lanes.depart(parts('a', 'b'));
  const [part] = taken;
  assert.ok(part);
  const turns = lanes.turnsOf(part, never);
  turns.giveBack();
  turns.giveBack();
  assert.equal(freed(), 1);
  const next = lanes.depart(rest);
  assert.deepEqual(shown(next), { taken: 'b', rest: '', waitMs: never });
  const asked: string[] = [];
  const waiting = turns.next(async () => void asked.push('a'));
  for (const other of next.taken) await lanes.turnsOf(other, never).next(async () => void asked.push('b'));
  await waiting;
  assert.deepEqual(asked, ['b', 'a']);
});

test('a message’s further requests count too, and go before new messages', async () => {
  const { lanes, advance } = lanesWith({ accountPace: { most: 2, windowMs: 1_000, gapMs: 10 } });
  const { taken, rest } = lanes.depart(parts('a', 'b'));
  const [part] = taken;
  assert.ok(part);
  const turns = lanes.turnsOf(part, 5_000);
  await turns.next(async () => {});
  advance(10);
  const answer = Promise.withResolvers<void>();
  const second = turns.next(() => answer.promise);
  const third = turns.next(async () => 'third');
  assert.deepEqual(shown(lanes.depart(rest)), { taken: '', rest: 'b', waitMs: 1_000 });
  answer.resolve();
  await second;
  assert.deepEqual(shown(lanes.depart(rest)), { taken: '', rest: 'b', waitMs: 1_000 });
  advance(1_000);
  // Whoever ends or pauses lets the queue move on, as its own timer does.
  lanes.pauseAccount(0);
  assert.equal(await third, 'third');
  advance(1_000);
  assert.deepEqual(shown(lanes.depart(rest)), { taken: 'b', rest: '', waitMs: never });
});

test('a request that can’t begin in time is not made, and says so at once', async () => {
  const { lanes } = lanesWith();
  const { taken } = lanes.depart(parts('a'));
  const [part] = taken;
  assert.ok(part);
  const turns = lanes.turnsOf(part, 5_000);
  turns.giveBack();
  lanes.pauseAccount(5_001);
  await assert.rejects(
    turns.next(() => assert.fail('It was asked')),
    new MissedTurn('It could not be asked for in time'),
  );
});

test('a request that fails ends like any other', async () => {
  const { lanes } = lanesWith({ accountPace: { most: 1, windowMs: 0, gapMs: 0 } });
  const { taken, rest } = lanes.depart(parts('a', 'b'));
  for (const part of taken) {
    await assert.rejects(
      lanes.turnsOf(part, never).next(() => Promise.reject(new Error('No'))),
      new Error('No'),
    );
  }
  assert.deepEqual(shown(lanes.depart(rest)), { taken: 'b', rest: '', waitMs: never });
});

test('fifty messages are under way at once, beside a thousand that hang', () => {
  const { lanes, advance } = lanesWith();
  const all = parts(...Array.from({ length: 1_010 }, (_, index) => `c${index}`));
  const first = lanes.depart(all);
  assert.deepEqual([first.taken.length, first.rest.length, first.waitMs], [50, 960, never]);
  const [answered] = first.taken;
  assert.ok(answered);
  lanes.end(answered);
  assert.deepEqual(shown(lanes.depart(first.rest.slice(0, 2))), { taken: 'c50', rest: 'c51', waitMs: never });
  let { rest } = first;
  rest = rest.slice(1);
  advance(999);
  assert.equal(lanes.depart(rest).taken.length, 0);
  const underWay = [];
  for (advance(1); rest.length > 0; advance(1_000)) {
    const departure = lanes.depart(rest);
    if (departure.taken.length === 0) break;
    underWay.push(departure.taken.length);
    rest = departure.rest;
  }
  assert.deepEqual([underWay.slice(0, 3), rest.length], [[50, 50, 50], 9]);
});
