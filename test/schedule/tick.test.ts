// What fired is recorded once, whenever the clock is looked at.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Destination } from '../../src/delivery/destination.ts';
import type { Database } from '../../src/store/database.ts';
import { planDeliveries } from '../../src/store/deliveries.ts';
import { destinationRecord } from '../../src/store/destinations.ts';
import { dueParts } from '../../src/store/outbox.ts';
import { destination, startTicking } from './ticking.ts';
import { readWallClock, slowFirings } from './wall-clock.ts';

const lab = destination('lab');
/** Nine in Seoul, on days of January 2026. */
const nineOn = (...days: number[]) => days.map(day => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`);

describe('a start', () => {
  test('records what was missed, oldest first, as far back as is caught up', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-05T08:00+09:00' });
    await start([lab]);
    set('2026-01-12T10:00+09:00');
    assert.equal(await (await start([lab])).tick(), 3);
    assert.deepEqual(await firings('lab'), nineOn(10, 11, 12));
  });

  test('records a firing at the very end of what is caught up not any more', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-05T08:00+09:00' });
    await start([lab]);
    set('2026-01-12T09:00+09:00');
    await (await start([lab])).tick();
    assert.deepEqual(await firings('lab'), nineOn(10, 11, 12));
  });

  test('with nothing to be caught up records nothing that was missed, and then what fires', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-05T08:00+09:00', catchUpDays: 0 });
    await start([lab]);
    set('2026-01-12T09:00:01+09:00');
    const ticker = await start([lab]);
    assert.equal(await ticker.tick(), 0);
    for (const instant of ['2026-01-13T08:59+09:00', '2026-01-13T09:00+09:00', '2026-01-13T09:01+09:00']) {
      set(instant);
      await ticker.tick();
    }
    assert.deepEqual(await firings('lab'), nineOn(13));
  });

  test('with nothing to be caught up makes up what fired while the machine slept for less than a day', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-05T08:00+09:00', catchUpDays: 0 });
    const ticker = await start([lab]);
    await ticker.tick();
    set('2026-01-05T17:00+09:00');
    await ticker.tick();
    set('2026-01-09T17:00+09:00');
    await ticker.tick();
    assert.deepEqual(await firings('lab'), nineOn(5, 9));
  });
});

describe('a destination', () => {
  test('that comes while the clock runs fires from then on, and one that goes fires no more', async t => {
    const { start, set, firings, database } = await startTicking(t, { at: '2026-01-05T08:00+09:00' });
    let known: readonly Destination[] = [lab];
    const ticker = await start(() => known);
    set('2026-01-05T10:00+09:00');
    await ticker.tick();
    known = [lab, destination('new')];
    set('2026-01-05T10:01+09:00');
    await ticker.tick();
    set('2026-01-06T10:00+09:00');
    await ticker.tick();
    known = [destination('new')];
    set('2026-01-07T10:00+09:00');
    await ticker.tick();
    assert.deepEqual(await firings('lab'), nineOn(5, 6));
    assert.deepEqual(await firings('new'), nineOn(6, 7));
    assert.notEqual(await destinationRecord(database, 'new'), null);
  });

  test('that is new begins with its next slot', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-05T08:00+09:00' });
    await start([lab]);
    set('2026-01-12T09:00+09:00');
    const fresh = destination('fresh');
    const ticker = await start([lab, fresh]);
    await ticker.tick();
    assert.deepEqual(await firings('fresh'), []);
    set('2026-01-13T09:00+09:00');
    await ticker.tick();
    assert.deepEqual(await firings('fresh'), nineOn(13));
    assert.deepEqual(await firings('lab'), nineOn(10, 11, 12, 13));
  });

  for (const [what, change] of [
    ['schedule', { schedule: '0 10 * * *' }],
    ['zone', { timeZone: 'Asia/Tokyo' }],
  ] as const)
    test(`whose ${what} changed begins anew`, async t => {
      const { start, set, firings } = await startTicking(t, { at: '2026-01-10T08:00+09:00' });
      await start([lab]);
      set('2026-01-12T12:00+09:00');
      const ticker = await start([{ ...lab, ...change }]);
      assert.equal(await ticker.tick(), 0);
      set('2026-01-13T12:00+09:00');
      assert.equal(await ticker.tick(), 1);
      assert.equal((await firings('lab')).length, 1);
    });

  test('whose other settings changed does not begin anew', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-10T08:00+09:00' });
    await start([lab]);
    set('2026-01-12T12:00+09:00');
    const changed = {
      channel: 'C9876543210',
      language: 'en',
      layout: 'thread',
      emptyDay: 'notice',
      top: 3,
    } as const;
    await (await start([{ ...lab, ...changed }])).tick();
    assert.deepEqual(await firings('lab'), nineOn(10, 11, 12));
  });

  test('that is taken out of the configuration is forgotten, with what was to be sent to it', async t => {
    const { start, set, firings, database, now } = await startTicking(t, { at: '2026-01-10T08:00+09:00' });
    const gone = destination('gone');
    await start([lab, gone]);
    for (const { name, platform, channel, layout, language } of [lab, gone]) {
      const said = { platform, channel, layout, language, selection: 'top 5', notice: null, parts: 1 };
      const key = { date: '2026-01-09', destination: name, kind: 'digest' } as const;
      await planDeliveries(database, [{ ...key, ...said }], now().epochMilliseconds);
    }
    set('2026-01-12T12:00+09:00');
    await (await start([lab])).tick();
    assert.deepEqual(await firings('gone'), []);
    assert.equal(await destinationRecord(database, 'gone'), null);
    const due = await dueParts(database, 'slack', { nowMs: now().epochMilliseconds, limit: 10 });
    assert.deepEqual(
      due.map(part => part.destination),
      ['lab'],
    );
    set('2026-01-13T08:00+09:00');
    await (await start([lab, gone])).tick();
    assert.deepEqual(await firings('gone'), []);
    assert.notEqual(await destinationRecord(database, 'gone'), null);
  });

  test('has the firings of its own schedule, whatever the others have', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-12T08:00+09:00' });
    const ticker = await start([lab, destination('evening', { schedule: '30 18 * * *' })]);
    set('2026-01-12T20:00+09:00');
    assert.equal(await ticker.tick(), 2);
    assert.deepEqual(await firings('evening'), ['2026-01-12T09:30:00Z']);
    assert.deepEqual(await firings('lab'), nineOn(12));
  });
});

describe('a clock that jumps', () => {
  for (const hours of [1, 24])
    test(`${hours === 1 ? 'an hour' : 'a day'} forward and back fires nothing twice and loses nothing`, async t => {
      const { start, set, now, firings } = await startTicking(t, { at: '2026-01-12T08:30+09:00' });
      const ticker = await start([lab]);
      const stepTo = async (instant: Temporal.Instant) => {
        set(instant);
        await ticker.tick();
      };
      const jump = { hours };
      for (let minute = 0; minute < 4 * 24 * 60; minute += 10) {
        const isJumping = minute % 150 === 0;
        if (isJumping) await stepTo(now().add(jump));
        if (isJumping) await stepTo(now().subtract(jump));
        await stepTo(now().add({ minutes: 10 }));
      }
      // The last jump may have shown a nine that is still to come.
      const shown = (await firings('lab')).filter(firing => Temporal.Instant.compare(firing, now()) <= 0);
      assert.deepEqual(shown, nineOn(12, 13, 14, 15));
      assert.equal(new Set(await firings('lab')).size, (await firings('lab')).length);
    });

  test('a day back before nine and on again fires once', async t => {
    const { start, set, firings } = await startTicking(t, { at: '2026-01-12T08:30+09:00' });
    const ticker = await start([lab]);
    for (const instant of [
      '2026-01-12T09:00+09:00',
      '2026-01-11T09:01+09:00',
      '2026-01-12T09:01+09:00',
      '2026-01-12T08:01+09:00',
      '2026-01-12T09:02+09:00',
    ]) {
      set(instant);
      await ticker.tick();
    }
    assert.deepEqual(await firings('lab'), nineOn(12));
  });
});

describe('a clock that is set right', () => {
  const sinceOf = async (database: Database, name: string) =>
    (await destinationRecord(database, name))?.since;

  test('after it was ahead has who was first seen meanwhile begin then, and everybody else stay', async t => {
    const { start, set, firings, database } = await startTicking(t, { at: '2026-01-10T08:00+09:00' });
    const sinceLab = Temporal.Instant.from('2026-01-10T08:00+09:00').epochMilliseconds;
    await start([lab]);
    set('2026-01-12T10:49+09:00'); // Two hours ahead.
    const late = destination('late');
    const ticker = await start([lab, late]);
    await ticker.tick();
    set('2026-01-12T08:49+09:00');
    await ticker.tick();
    assert.equal(await sinceOf(database, 'lab'), sinceLab);
    assert.equal(
      await sinceOf(database, 'late'),
      Temporal.Instant.from('2026-01-12T08:49+09:00').epochMilliseconds,
    );
    set('2026-01-12T09:00+09:00');
    await ticker.tick();
    assert.deepEqual(await firings('late'), nineOn(12));
    assert.deepEqual(await firings('lab'), nineOn(10, 11, 12));
  });

  test('after it was a year ahead catches up as a start does', async t => {
    for (const [catchUpDays, days] of [
      [3, [10, 11, 12]],
      [0, []],
    ] as const) {
      const { start, set, firings, database } = await startTicking(t, {
        at: '2026-01-05T08:00+09:00',
        catchUpDays,
      });
      await start([lab]);
      set('2027-01-12T10:00+09:00');
      const ticker = await start([lab]);
      await ticker.tick();
      await database.all('DELETE FROM slots');
      set('2026-01-12T10:00+09:00');
      await ticker.tick();
      assert.deepEqual(await firings('lab'), nineOn(...days));
    }
  });

  test('sees everybody anew at the next look where the store failed at this one', async t => {
    const { start, set, database } = await startTicking(t, { at: '2026-01-12T10:49+09:00' });
    let isFailing = false;
    const failing: Database = {
      dialect: database.dialect,
      all: database.all.bind(database),
      close: database.close.bind(database),
      tx: async work => {
        if (isFailing) throw new Error('disk full');
        return database.tx(work);
      },
    };
    const ticker = await start([lab], failing);
    await ticker.tick();
    set('2026-01-12T08:49+09:00');
    isFailing = true;
    await assert.rejects(ticker.tick(), { message: 'disk full' });
    isFailing = false;
    set('2026-01-12T08:50+09:00');
    await ticker.tick();
    assert.equal(
      await sinceOf(database, 'lab'),
      Temporal.Instant.from('2026-01-12T08:50+09:00').epochMilliseconds,
    );
  });
});

describe('two processes', () => {
  test('on the same file record one slot once', async t => {
    const { start, set, open, firings, database } = await startTicking(t, { at: '2026-01-05T08:00+09:00' });
    const everyMinute = destination('busy', { schedule: '* * * * *' });
    const other = await open();
    const tickers = [await start([everyMinute]), await start([everyMinute], other)];
    set('2026-01-05T09:00+09:00');
    const recorded = await Promise.all(tickers.map(ticker => ticker.tick()));
    assert.equal(
      recorded.reduce((sum, each) => sum + each, 0),
      60,
    );
    assert.equal((await firings('busy')).length, 60);
    assert.deepEqual(await other.all('SELECT * FROM slots'), await database.all('SELECT * FROM slots'));
  });
});

describe('where the clock is changed for daylight saving', () => {
  const cases = [
    // Half past two does not exist on 29 March: it is three at once.
    [
      'a slot in the hour that is left out fires once right after it',
      '2026-03-29T00:50Z',
      ['2026-03-29T01:00:00Z'],
    ],
    ['a slot in the hour that comes twice fires once', '2026-10-25T00:20Z', ['2026-10-25T00:30:00Z']],
  ] as const;
  for (const [what, from, expected] of cases)
    for (const restarts of [false, true])
      test(`${what}${restarts ? ', across restarts within that hour' : ''}`, async t => {
        const { start, set, now, firings } = await startTicking(t, { at: from });
        const berlin = [destination('berlin', { schedule: '30 2 * * *', timeZone: 'Europe/Berlin' })];
        let ticker = await start(berlin);
        for (let minute = 0; minute < 150; minute += 5) {
          if (restarts) ticker = await start(berlin);
          await ticker.tick();
          set(now().add({ minutes: 5 }));
        }
        assert.deepEqual(await firings('berlin'), expected);
      });
});

describe('a store that fails', () => {
  /** A database that fails so many times to take a firing of a destination. */
  const failing = (database: Database, name: string, times: number): Database => {
    let left = times;
    return {
      dialect: database.dialect,
      tx: database.tx.bind(database),
      close: database.close.bind(database),
      all: async (statement, ...parameters) => {
        if (statement.includes('INSERT INTO slots') && parameters.includes(name) && left > 0) {
          left -= 1;
          throw new Error('disk full');
        }
        return database.all(statement, ...parameters);
      },
    };
  };

  for (const catchUpDays of [0, 3])
    test(`at a tick, even the first, is made up by the next, with catchUpDays ${catchUpDays}`, async t => {
      const { start, set, firings, database } = await startTicking(t, {
        at: '2026-01-12T08:59:59+09:00',
        catchUpDays,
      });
      const all = [lab, destination('evening', { schedule: '1 9 * * *' })];
      const ticker = await start(all, failing(database, 'evening', 2));
      for (const instant of ['2026-01-12T09:01+09:00', '2026-01-12T09:02+09:00']) {
        set(instant);
        await assert.rejects(ticker.tick(), { message: 'disk full' });
        // What was recorded before it failed stays.
        assert.deepEqual(await firings('lab'), nineOn(12));
      }
      set('2026-01-12T09:03+09:00');
      assert.equal(await ticker.tick(), 1);
      assert.deepEqual(await firings('lab'), nineOn(12));
      assert.deepEqual(await firings('evening'), ['2026-01-12T00:01:00Z']);
    });
});

describe('a year of daylight saving', () => {
  const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago'];
  const from = '2026-01-01T00:00Z';
  const to = '2027-01-01T00:00Z';
  const clocks = new Map(zones.map(zone => [zone, readWallClock(zone, from, to)]));
  const inAllZones = (...schedules: string[]) =>
    zones.flatMap(timeZone =>
      schedules.map(schedule => destination(`${timeZone} ${schedule}`, { timeZone, schedule })),
    );

  const assertAll = async (database: Database, destinations: readonly Destination[]) => {
    for (const { name, timeZone, schedule } of destinations) {
      const rows = await database.all(
        'SELECT fires_at FROM slots WHERE destination = $1 ORDER BY rowid',
        name,
      );
      const clock = clocks.get(timeZone) ?? assert.fail();
      assert.deepEqual(
        rows.map(({ fires_at }) => fires_at),
        slowFirings(clock, schedule),
        name,
      );
    }
  };

  test('looked at every quarter of an hour has the firings of its clocks', async t => {
    const { start, set, now, database } = await startTicking(t, { at: from, inMemory: true });
    const destinations = inAllZones('15,45 0-3 * * *');
    const ticker = await start(destinations);
    const end = Temporal.Instant.from(to);
    while (Temporal.Instant.compare(now(), end) < 0) {
      set(now().add({ minutes: 15 }));
      await ticker.tick();
    }
    await assertAll(database, destinations);
  });

  test('looked at whenever within a day, with restarts, has the firings of its clocks', async t => {
    const destinations = inAllZones('30 2 * * *', '0 0 * * *', '45 1,23 * * *', '15 1,2,3 * * 0,6');
    const looks = fc.infiniteStream(
      fc.record({ seconds: fc.integer({ min: 1, max: 86_400 }), isRestart: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(looks, async gaps => {
        const { start, set, now, database } = await startTicking(t, {
          at: from,
          catchUpDays: 1,
          inMemory: true,
        });
        const end = Temporal.Instant.from(to);
        let ticker = await start(destinations);
        for (const { seconds, isRestart } of gaps) {
          const next = now().add({ seconds });
          set(Temporal.Instant.compare(next, end) < 0 ? next : end);
          if (isRestart) ticker = await start(destinations);
          await ticker.tick();
          if (now().equals(end)) break;
        }
        await assertAll(database, destinations);
      }),
      { numRuns: 3 },
    );
  });
});
