// Telling whose limit was met.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLimitWatch } from '../../../src/platforms/slack/whose-limit.ts';

/** A watch with a clock that is set by hand. */
function watchOf() {
  let nowMs = 0;
  const watch = createLimitWatch(() => nowMs);
  return {
    /** How long a message is held back, and `null` where it is asked for. */
    heldMs: () => watch.hold()?.afterMs ?? null,
    limit: (channel: string, afterMs: number | null = 30_000) =>
      watch.note({ state: 'due', afterMs, reason: '429', pause: 'channel' }, channel),
    send: () => watch.note({ state: 'sent', messageId: '1' }, 'any'),
    advance(ms: number) {
      nowMs += ms;
    },
  };
}

test('one limited channel holds back no other, however often it is told', () => {
  const { heldMs, limit } = watchOf();
  limit('a');
  limit('a');
  assert.deepEqual([heldMs(), heldMs()], [null, null]);
});

test('after two one is asked, then another each second, until the time is over', () => {
  const { heldMs, limit, advance } = watchOf();
  limit('a', 4_000);
  limit('b', 4_000);
  for (const channel of ['c', 'd', 'e', 'f']) {
    assert.equal(heldMs(), null);
    assert.equal(heldMs(), 1_000);
    limit(channel, 1_000);
    advance(600);
    assert.equal(heldMs(), 400);
    advance(400);
  }
  assert.deepEqual([heldMs(), heldMs()], [null, null]);
});

test('once a channel gets its message none is held back', () => {
  const { heldMs, limit, send } = watchOf();
  limit('a');
  limit('b');
  assert.deepEqual([heldMs(), heldMs()], [null, 1_000]);
  send();
  limit('c');
  assert.deepEqual([heldMs(), heldMs()], [null, null]);
});

test('a limit without a time is one second', () => {
  const { heldMs, limit, advance } = watchOf();
  limit('a', null);
  limit('b', null);
  assert.deepEqual([heldMs(), heldMs()], [null, 1_000]);
  advance(1_000);
  assert.deepEqual([heldMs(), heldMs()], [null, null]);
});
