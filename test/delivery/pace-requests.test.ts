// Keeping the pace that a platform allows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PacedRequest, paceRequests } from '../../src/delivery/pace-requests.ts';
import type { Pace } from '../../src/delivery/platform.ts';

/** A clock that is set by hand. */
function handClock() {
  let nowMs = 0;
  return {
    now: () => nowMs,
    advance(ms: number) {
      nowMs += ms;
    },
  };
}

test('requests follow each other with the gap between', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 100, windowMs: 1_000, gapMs: 20 }, clock.now);
  assert.equal(requests.waitMs(), 0);
  requests.begin();
  assert.equal(requests.waitMs(), 20);
  clock.advance(19);
  assert.equal(requests.waitMs(), 1);
  clock.advance(1);
  requests.begin();
  assert.equal(requests.waitMs(), 20);
});

test('where a timer came late, the gaps are made up for', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 100, windowMs: 1_000, gapMs: 20 }, clock.now);
  requests.begin();
  clock.advance(60);
  for (let begun = 0; begun < 3; begun += 1) {
    assert.equal(requests.waitMs(), 0);
    requests.begin();
  }
  assert.equal(requests.waitMs(), 20);
});

test('after an hour of silence five gaps are made up for and no more', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 100, windowMs: 1_000, gapMs: 20 }, clock.now);
  clock.advance(3_600_000);
  for (let begun = 0; begun < 6; begun += 1) {
    assert.equal(requests.waitMs(), 0);
    requests.begin();
  }
  assert.equal(requests.waitMs(), 20);
});

test('a request counts until a window after its answer', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 2, windowMs: 1_000, gapMs: 0 }, clock.now);
  const first = requests.begin();
  const second = requests.begin();
  assert.equal(requests.waitMs(), 3_000);
  clock.advance(300);
  first.end();
  assert.equal(requests.waitMs(), 1_000);
  clock.advance(400);
  second.end();
  assert.equal(requests.waitMs(), 600);
  clock.advance(600);
  assert.equal(requests.waitMs(), 0);
  requests.begin();
  assert.equal(requests.waitMs(), 400);
});

test('one that hangs counts until a window after two seconds, also once it is answered', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 1, windowMs: 1_000, gapMs: 0 }, clock.now);
  const hanging = requests.begin();
  clock.advance(2_999);
  assert.equal(requests.waitMs(), 1);
  clock.advance(1);
  assert.equal(requests.waitMs(), 0);
  hanging.end();
  assert.equal(requests.waitMs(), 0);
});

test('one that was not asked after all counts for nothing', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 1, windowMs: 1_000, gapMs: 500 }, clock.now);
  const request = requests.begin();
  request.takeBack();
  request.takeBack();
  assert.equal(requests.waitMs(), 0);
});

test('the longer of gap and window is waited for', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 1, windowMs: 10, gapMs: 50 }, clock.now);
  requests.begin().end();
  assert.equal(requests.waitMs(), 50);
  clock.advance(30);
  assert.equal(requests.waitMs(), 20);
});

test('without a window so many at once are under way', () => {
  const clock = handClock();
  const requests = paceRequests({ most: 1, windowMs: 0, gapMs: 0 }, clock.now);
  for (let begun = 0; begun < 5; begun += 1) {
    assert.equal(requests.waitMs(), 0);
    const request = requests.begin();
    assert.equal(requests.waitMs(), 2_000);
    request.end();
  }
});

/** How one request fares: when it is answered and counted, and how late the timer is that it waits for. */
type Fate = { readonly latencyMs: number; readonly countedAfterMs: number; readonly lateMs: number };

const fates: fc.Arbitrary<Fate[]> = fc.array(
  fc
    .record({
      latencyMs: fc.nat(800),
      countedShare: fc.nat(100),
      lateMs: fc.oneof(fc.constant(0), fc.nat(300)),
    })
    .map(({ latencyMs, countedShare, lateMs }) => ({
      latencyMs,
      countedAfterMs: Math.floor((latencyMs * countedShare) / 100),
      lateMs,
    })),
  { minLength: 1, maxLength: 60 },
);
const paces: fc.Arbitrary<Pace> = fc.record({
  most: fc.integer({ min: 1, max: 6 }),
  windowMs: fc.integer({ min: 1, max: 500 }),
  gapMs: fc.nat(60),
});

/** Lets each request begin as soon as it may; gives when they began, and when the platform counted them. */
function simulate(pace: Pace, requests: readonly Fate[]): { begun: number[]; counted: number[] } {
  const clock = handClock();
  const paced = paceRequests(pace, clock.now);
  const begun: number[] = [];
  const counted: number[] = [];
  let ends: { readonly at: number; readonly request: PacedRequest }[] = [];
  for (const { latencyMs, countedAfterMs, lateMs } of requests) {
    for (;;) {
      const waitMs = paced.waitMs();
      if (waitMs === 0) break;
      const next = Math.min(...ends.map(({ at }) => at), clock.now() + waitMs + lateMs);
      clock.advance(next - clock.now());
      for (const { at, request } of ends) if (at <= next) request.end();
      ends = ends.filter(({ at }) => at > next);
    }
    const request = paced.begin();
    begun.push(clock.now());
    counted.push(clock.now() + countedAfterMs);
    ends.push({ at: clock.now() + latencyMs, request });
  }
  return { begun, counted: counted.toSorted((a, b) => a - b) };
}

test('no window holds more than it may, whenever between beginning and answer a request is counted', () => {
  fc.assert(
    fc.property(paces, fates, (pace, requests) => {
      const { counted } = simulate(pace, requests);
      for (const [index, at] of counted.entries()) {
        const after = counted[index + pace.most];
        assert.ok(
          after === undefined || after - at >= pace.windowMs,
          `${pace.most + 1} within ${Number(after) - at}`,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('however late timers are, no more than five gaps are ever made up for', () => {
  fc.assert(
    fc.property(paces, fates, (pace, requests) => {
      const { begun } = simulate(pace, requests);
      for (const [first, from] of begun.entries())
        for (const [last, to] of begun.entries())
          if (last > first) assert.ok(to - from >= (last - first - 5) * pace.gapMs);
    }),
    { numRuns: 300 },
  );
});
