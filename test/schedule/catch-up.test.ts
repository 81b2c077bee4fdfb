// What is posted after the program was down, or a platform away.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { SendPatience } from '../../src/delivery/patience.ts';
import { textOf } from '../shown-papers.ts';
import { bothChannels, discordChannel, slackChannel, smallDay, startTown } from '../town.ts';

const days = Object.fromEntries(
  ['12', '13', '14', '15', '16'].map(day => [`2026-01-${day}`, smallDay] as const),
);
const patience: SendPatience = {
  requestTimeoutMs: 200,
  leaseMs: 1_000,
  doubtMs: 100,
  firstBackoffMs: 10,
  maxBackoffMs: 50,
  maxOutageMs: 50,
};

/** A town with a clock that is set by hand, whose two channels Paperboy knows since the morning of 13 January. */
async function startLongAgo(t: TestContext, { catchUpDays = 3 } = {}) {
  let now = Temporal.Instant.from('2026-01-13T10:00+09:00');
  const town = await startTown(t, {
    now: () => now,
    days,
    yaml: `catchUpDays: ${catchUpDays}\nslack: { postsPerMinute: 6000 }\n${bothChannels}`,
    sendPatience: patience,
    servers: { discord: { rates: false } },
  });
  const app = await town.open();
  await (await town.start(app)).close();
  const dayOf = (message: unknown) => /2026년 1월 (\d+)일/.exec(textOf(message))?.[1];
  return {
    town,
    app,
    set: (instant: string) => {
      now = Temporal.Instant.from(instant);
    },
    pass: (time: Temporal.DurationLike) => {
      now = now.add(time);
    },
    /** Resolves when so many outcomes have been written; how a reset ends depends on when it meets the request. */
    tried: (outcomes: number) => town.line('Delivery ', outcomes),
    /** Resolves when so many messages have been sent in all. */
    sent: (messages: number) => town.line('Delivery sent', messages),
    /** The days whose lists the channels hold, in the order of their messages. */
    held: () => ({
      slack: town.slack.messages(slackChannel).map(dayOf),
      discord: town.discord.messages(discordChannel).map(dayOf),
    }),
  };
}

const both = (...held: string[]) => ({ slack: held, discord: held });

describe('a program that was down at nine', () => {
  test('for three days posts the digest of each, oldest first, once', async t => {
    const { town, app, set, sent, held } = await startLongAgo(t);
    set('2026-01-16T11:00+09:00');
    const bot = await town.start(app);
    await sent(6);
    await bot.close();
    assert.deepEqual(held(), both('13', '14', '15'));
    // Another start finds nothing more to do.
    await (await town.start(app)).close();
    assert.deepEqual(await app.database.all(`SELECT * FROM slots WHERE state <> 'planned'`), []);
    assert.deepEqual(held(), both('13', '14', '15'));
  });

  test('for longer posts none that is older than catchUpDays', async t => {
    const { town, app, set, sent, held } = await startLongAgo(t, { catchUpDays: 2 });
    set('2026-01-17T08:00+09:00');
    const bot = await town.start(app);
    await sent(4);
    await bot.close();
    assert.deepEqual(held(), both('14', '15'));
    const slots = await app.database.all('SELECT DISTINCT fires_at FROM slots ORDER BY fires_at');
    assert.deepEqual(
      slots.map(({ fires_at }) => fires_at),
      ['2026-01-15T09:00+09:00', '2026-01-16T09:00+09:00'].map(
        instant => Temporal.Instant.from(instant).epochMilliseconds,
      ),
    );
  });

  test('and is restarted while it catches up posts nothing twice', async t => {
    const { town, app, set, sent, held } = await startLongAgo(t);
    set('2026-01-16T11:00+09:00');
    const first = await town.start(app);
    await sent(2);
    await first.close();
    assert.ok(held().slack.length < 3);
    const second = await town.start(app);
    await sent(6);
    await second.close();
    assert.deepEqual(held(), both('13', '14', '15'));
  });
});

describe('platforms that are away for hours,', () => {
  for (const how of ['refuses', 'resets', 'hangs'] as const)
    for (const restarts of [false, true])
      test(`since the network ${how}, get what they are owed when they are back${restarts ? ', also after a restart' : ''}`, async t => {
        const { town, app, set, pass, tried, sent, held } = await startLongAgo(t);
        set('2026-01-14T09:00:30+09:00');
        const absences = await Promise.all([town.slack.leave(how), town.discord.leave(how)]);
        let bot = await town.startUnready(app);
        await tried(2);
        pass({ hours: 2 });
        if (restarts) {
          await bot.close();
          bot = await town.startUnready(app);
        }
        await tried(4);
        assert.deepEqual(held(), both());
        await Promise.all(absences.map(absence => absence.end()));
        pass({ hours: 3 });
        await sent(2);
        await bot.close();
        assert.deepEqual(held(), both('13'));
      });
});
