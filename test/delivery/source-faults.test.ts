import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { ko } from '../../src/strings/ko.ts';
import { textOf } from '../shown-papers.ts';
import { channelNumbers, platforms } from './faults/channels.ts';
import { startPlanning } from './faults/planning.ts';
import { openRoom, type Room } from './faults/room.ts';
import { dueAt } from './faults/words.ts';

const hourMs = 3_600_000;
const held = (room: Room) => platforms.map(platform => room.held(platform));
const asked = (room: Room) => platforms.map(platform => room.asked(platform));
const each = (count: number) => platforms.map(() => Array(5).fill(count));
const waiting = async (room: Room) =>
  (await room.status('next')).filter(line => line.includes(ko.status.waiting));
const errors = (room: Room) => room.town.lines.filter(({ level }) => level === 'error');

/** Nothing fires by the clock, which a schedule at work looks at too. */
const openWith = (t: TestContext, emptyDay: string) =>
  openRoom(t, { yaml: `emptyDay: ${emptyDay}\nschedule: "0 9 29 2 *"` });

/** What a line of the log says of the slots that it is about. */
const saidOf = ({ level, details }: { level: string; details: object }) => {
  const { slots, slot, err } = details as { slots: number; slot: { reason: string }; err?: Error };
  return { level, slots, reason: slot.reason, error: err?.message };
};

describe('a source', { concurrency: 3 }, () => {
  test('that answers 503 leaves the slot due, and its digest comes when it is back: no day is empty for it', async t => {
    const room = await openWith(t, 'notice');
    const planning = await startPlanning(t, room);
    room.town.huggingFace.failWith(503);
    await planning.fire();
    for (let hour = 1; hour <= 20; hour++) {
      const said = saidOf(await room.town.line('The digest could not be planned', hour));
      assert.match(said.reason, /Hugging Face answered 503/);
      assert.deepEqual(said, { level: 'error', slots: 10, reason: said.reason, error: said.reason });
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(held(room), each(0));
      assert.deepEqual(
        await waiting(room),
        (['discord', 'slack'] as const).flatMap(platform =>
          channelNumbers.map(n => `${platform}-${n}  ${dueAt}  ${ko.status.waiting}: ${said.reason}`),
        ),
      );
      if (hour === 20) room.town.huggingFace.recover();
      room.move(hourMs);
      planning.plan();
    }
    assert.deepEqual(saidOf(await room.town.line('Slot planned')), {
      level: 'info',
      slots: 10,
      reason: null,
      error: undefined,
    });
    assert.deepEqual(await room.send(), []);
    assert.deepEqual([held(room), asked(room)], [each(1), [5, 5]]);
    for (const platform of platforms)
      assert.match(textOf(room.messagesIn[platform](3)), /2026년 1월 13일 \(화\) 오늘의 논문 Top 3/);
    assert.deepEqual([await waiting(room), await room.status('open')], [[], []]);
    assert.equal(errors(room).length, 20);
  });

  for (const [emptyDay, count, state] of [
    ['skip', 1, 'skipped'],
    ['notice', 2, 'planned'],
  ] as const)
    test(`without papers, where empty days are ${emptyDay === 'skip' ? 'skipped' : 'told'}`, async t => {
      const room = await openWith(t, emptyDay);
      await room.fire();
      await room.send();
      room.move(24 * hourMs);
      const planning = await startPlanning(t, room);
      await planning.fire();
      // It is no fault, and nobody has to do anything about it.
      assert.deepEqual(saidOf(await room.town.line(`Slot ${state}`)), {
        level: 'info',
        slots: 10,
        reason: 'The list of 2026-01-13 was posted already',
        error: undefined,
      });
      assert.deepEqual(await room.send(), []);
      assert.deepEqual([held(room), asked(room)], [each(count), [5 * count, 5 * count]]);
      assert.deepEqual([await waiting(room), await room.status('open'), errors(room)], [[], [], []]);
      if (emptyDay === 'skip') return;
      for (const platform of platforms)
        assert.match(
          textOf(room.messagesIn[platform](3).at(-1)),
          /2026년 1월 14일 \(수\) 목록에는 논문이 없습니다\. 가장 최근 목록은 이미 이곳에 게시했습니다: 2026년 1월 13일 \(화\)/,
        );
    });
});
