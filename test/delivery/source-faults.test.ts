import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textOf } from '../shown-papers.ts';
import { platforms } from './faults/channels.ts';
import { openRoom, type Room } from './faults/room.ts';

const hourMs = 3_600_000;
const held = (room: Room) => platforms.map(platform => room.held(platform));
const each = (count: number) => platforms.map(() => Array(5).fill(count));

describe('a source', { concurrency: 3 }, () => {
  test('that answers 503 leaves the slot due, and its digest comes when it is back: no day is empty for it', async t => {
    const room = await openRoom(t, { yaml: 'emptyDay: notice' });
    room.town.huggingFace.failWith(503);
    await room.fire();
    for (let hour = 0; hour < 20; hour++) {
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(held(room), each(0));
      room.move(hourMs);
      await room.plan();
    }
    const waiting = (await room.status('next')).filter(line => line.includes('목록을 기다리는 중'));
    assert.equal(waiting.length, 10);
    assert.match(
      waiting[0] ?? '',
      /^discord-1 {2}1월 14일 오전 10:00 대한민국 시간 {2}목록을 기다리는 중: .*Hugging Face answered 503/,
    );
    room.town.huggingFace.recover();
    room.move(hourMs);
    await room.plan();
    assert.deepEqual(await room.send(), []);
    assert.deepEqual(held(room), each(1));
    for (const platform of platforms)
      assert.match(textOf(room.messagesIn[platform](3)), /2026년 1월 13일 \(화\) 오늘의 논문 Top 3/);
    assert.deepEqual(
      (await room.status('next')).filter(line => line.includes('목록을 기다리는 중')),
      [],
    );
  });

  for (const [emptyDay, count] of [
    ['skip', 1],
    ['notice', 2],
  ] as const)
    test(`without papers, where empty days are ${emptyDay === 'skip' ? 'skipped' : 'told'}`, async t => {
      const room = await openRoom(t, { yaml: `emptyDay: ${emptyDay}` });
      await room.fire();
      await room.send();
      room.move(24 * hourMs);
      await room.fire();
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(held(room), each(count));
      assert.deepEqual(await room.status('open'), []);
      if (emptyDay === 'skip') return;
      for (const platform of platforms)
        assert.match(
          textOf(room.messagesIn[platform](3).at(-1)),
          /2026년 1월 14일 \(수\) 목록에는 논문이 없습니다\. 가장 최근 목록은 이미 이곳에 게시했습니다: 2026년 1월 13일 \(화\)/,
        );
    });
});
