// When schedules fire: against a clock that is read minute after minute, and where zones surprise.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { firingsBetween, nextFiring } from '../../src/schedule/firings.ts';
import { readWallClock, slowFirings } from './wall-clock.ts';

const schedules = [
  '30 2 * * *',
  '*/15 * * * *',
  '0 9 * * 1-6',
  '0 0 * * *',
  '0 1 * * 0',
  '15 1,2,3 * * *',
  '45 1,23 * * *',
  '0 0,1 1-15 3,4,9,10 *',
];

const stretches = [
  ['America/New_York', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  ['Europe/Berlin', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  ['Australia/Lord_Howe', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  ['America/Santiago', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  ['Africa/Cairo', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  ['Asia/Beirut', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  ['Asia/Seoul', '2026-01-01T00:00Z', '2028-01-01T00:00Z'],
  // A day without midnight.
  ['America/Sao_Paulo', '2018-10-01T00:00Z', '2019-03-01T00:00Z'],
  // The clock was changed a minute after midnight.
  ['America/St_Johns', '2010-01-01T00:00Z', '2011-01-01T00:00Z'],
  // A day that never was.
  ['Pacific/Apia', '2011-09-01T00:00Z', '2012-05-01T00:00Z'],
] as const;

describe('a schedule fires as a clock read minute after minute says,', () => {
  for (const [timeZone, from, to] of stretches)
    test(`in ${timeZone} from ${from} to ${to}`, () => {
      const clock = readWallClock(timeZone, from, to);
      for (const schedule of schedules) {
        const firings = firingsBetween(
          { schedule, timeZone },
          Temporal.Instant.from(from),
          Temporal.Instant.from(to),
        );
        const found = firings.map(firing => firing.epochMilliseconds);
        assert.ok(found.length > 0);
        assert.deepEqual(found, slowFirings(clock, schedule), schedule);
      }
    });
});

const surprises: readonly {
  readonly what: string;
  readonly zone: string;
  readonly schedule: string;
  readonly after: string;
  readonly fires: readonly string[];
}[] = [
  {
    what: 'an hour that is left out gives one firing, when the clock has jumped over it',
    zone: 'Europe/Berlin',
    schedule: '0,30 2 * * *',
    after: '2026-03-28T12:00+01:00',
    fires: ['2026-03-29T03:00+02:00', '2026-03-30T02:00+02:00', '2026-03-30T02:30+02:00'],
  },
  {
    what: 'a firing right after a jump is one with those left out',
    zone: 'America/New_York',
    schedule: '0 2,3,4 * * *',
    after: '2026-03-07T12:00-05:00',
    fires: ['2026-03-08T03:00-04:00', '2026-03-08T04:00-04:00', '2026-03-09T02:00-04:00'],
  },
  {
    what: 'an hour that comes twice gives its firings the first time',
    zone: 'America/New_York',
    schedule: '*/30 1 * * *',
    after: '2026-11-01T01:00-04:00',
    fires: ['2026-11-01T01:30-04:00', '2026-11-02T01:00-05:00'],
  },
  {
    what: 'an hour that comes twice gives nothing the second time',
    zone: 'America/New_York',
    schedule: '*/30 1 * * *',
    after: '2026-11-01T01:00-05:00',
    fires: ['2026-11-02T01:00-05:00', '2026-11-02T01:30-05:00'],
  },
  {
    what: 'half an hour that is left out',
    zone: 'Australia/Lord_Howe',
    schedule: '15 2 * * *',
    after: '2026-10-03T12:00+10:30',
    fires: ['2026-10-04T02:30+11:00', '2026-10-05T02:15+11:00'],
  },
  {
    what: 'half an hour that comes twice',
    zone: 'Australia/Lord_Howe',
    schedule: '45 1 * * *',
    after: '2026-04-04T12:00+11:00',
    fires: ['2026-04-05T01:45+11:00', '2026-04-06T01:45+10:30'],
  },
  {
    what: 'a day without midnight starts when it starts',
    zone: 'America/Sao_Paulo',
    schedule: '0 0 * * *',
    after: '2018-11-03T12:00-03:00',
    fires: ['2018-11-04T01:00-02:00', '2018-11-05T00:00-02:00'],
  },
  {
    what: 'a day that never was gives one firing, as the next day starts',
    zone: 'Pacific/Apia',
    schedule: '0 9,18 * * *',
    after: '2011-12-29T12:00-10:00',
    fires: ['2011-12-29T18:00-10:00', '2011-12-31T00:00+14:00', '2011-12-31T09:00+14:00'],
  },
  {
    what: '29 February',
    zone: 'Asia/Seoul',
    schedule: '0 9 29 2 *',
    after: '2026-01-01T00:00+09:00',
    fires: ['2028-02-29T09:00+09:00', '2032-02-29T09:00+09:00'],
  },
  {
    what: 'Friday the 13th: a day must fit both of its fields',
    zone: 'Asia/Seoul',
    schedule: '0 9 13 * 5',
    after: '2026-01-01T00:00+09:00',
    fires: ['2026-02-13T09:00+09:00', '2026-03-13T09:00+09:00', '2026-11-13T09:00+09:00'],
  },
  {
    what: 'the last day of a month, names and a fifth Tuesday',
    zone: 'Asia/Seoul',
    schedule: '0 9 L feb-MAR sat,2#5',
    after: '2026-01-01T00:00+09:00',
    fires: [
      '2026-02-28T09:00+09:00',
      '2026-03-31T09:00+09:00',
      '2028-02-29T09:00+09:00',
      '2029-03-31T09:00+09:00',
    ],
  },
  {
    what: 'hours in whatever order',
    zone: 'Asia/Seoul',
    schedule: '0 18,9,9 * * *',
    after: '2026-01-13T09:00:30+09:00',
    fires: ['2026-01-13T18:00+09:00', '2026-01-14T09:00+09:00', '2026-01-14T18:00+09:00'],
  },
  {
    what: 'a nickname',
    zone: 'America/New_York',
    schedule: '@daily',
    after: '2026-01-12T23:59:59.999-05:00',
    fires: ['2026-01-13T00:00-05:00', '2026-01-14T00:00-05:00'],
  },
];

describe('where a zone or a schedule surprises:', () => {
  for (const { what, zone, schedule, after, fires } of surprises)
    test(what, () => {
      const expected = fires.map(text => Temporal.Instant.from(text));
      const found = firingsBetween(
        { schedule, timeZone: zone },
        Temporal.Instant.from(after),
        expected.at(-1) ?? assert.fail(),
      );
      assert.deepEqual(found.map(String), expected.map(String));
    });

  test('a midnight counts although the clock is set back to the day before it', () => {
    const midnights = { schedule: '0 0 * * *', timeZone: 'America/St_Johns' };
    const evening = Temporal.Instant.from('2010-11-06T20:00-02:30');
    const firings = firingsBetween(midnights, evening, Temporal.Instant.from('2010-11-06T23:30-03:30'));
    assert.deepEqual(firings.map(String), ['2010-11-07T02:30:00Z']);
  });

  test('the next firing may be 40 years away', () => {
    const mondays = { schedule: '0 9 29 2 1', timeZone: 'Asia/Seoul' };
    const next = nextFiring(mondays, Temporal.Instant.from('2072-02-29T09:00+09:00'));
    assert.equal(String(next), '2112-02-29T00:00:00Z');
  });

  test('what never fires has no next firing', () => {
    const never = { schedule: '0 9 L-30 2 *', timeZone: 'Asia/Seoul' };
    assert.equal(nextFiring(never, Temporal.Instant.from('2026-01-13T00:00Z')), null);
  });

  test('what node-cron does not take is an error', () => {
    const wrong = { schedule: '0 9 31 2 *', timeZone: 'Asia/Seoul' };
    assert.throws(() => nextFiring(wrong, Temporal.Instant.from('2026-01-13T00:00Z')), {
      message: '31 2 is an impossible day of month for the given month',
    });
  });
});

/** Clocks and the instants at which they are changed. */
const changes = [
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['Europe/Berlin', '2027-03-28T01:00Z'],
  ['Europe/Berlin', '2027-10-31T01:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Africa/Cairo', '2026-04-23T22:00Z'],
  ['Africa/Cairo', '2026-10-29T21:00Z'],
  ['America/St_Johns', '2010-11-07T02:31Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Seoul', '2026-01-13T00:00Z'],
] as const;

/** A schedule and an instant within two days of a change of its clock. */
const beginnings = fc
  .record({
    schedule: fc.constantFrom(...schedules, '* * * * *'),
    change: fc.constantFrom(...changes),
    seconds: fc.integer({ min: -170_000, max: 170_000 }),
  })
  .map(({ schedule, change: [timeZone, instant], seconds }) => ({
    schedule: { schedule, timeZone },
    after: Temporal.Instant.from(instant).add({ seconds }),
  }));

test('the parts of a stretch of time have the firings of the whole', () => {
  const lengths = fc.integer({ min: 0, max: 170_000 });
  fc.assert(
    fc.property(beginnings, lengths, lengths, ({ schedule, after }, first, second) => {
      const between = after.add({ seconds: first });
      const until = between.add({ seconds: second });
      assert.deepEqual(
        [...firingsBetween(schedule, after, between), ...firingsBetween(schedule, between, until)].map(
          String,
        ),
        firingsBetween(schedule, after, until).map(String),
      );
    }),
  );
});

test('the next firing is the first of those that follow', () => {
  fc.assert(
    fc.property(beginnings, ({ schedule, after }) => {
      const next = nextFiring(schedule, after) ?? assert.fail();
      assert.deepEqual(firingsBetween(schedule, after, next).map(String), [String(next)]);
    }),
  );
});
