// The scheduler: schedules fire, and what they ask for is planned.
import type { Deliverers } from '../delivery/platform.ts';
import type { Desk } from '../desk/desk.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { dueAudiences, type Slot } from '../store/slots.ts';
import { planAudience } from './plan-slots.ts';
import { createTicker, type Destinations } from './tick.ts';

type ScheduleOptions = {
  /** Those that are posted to. */
  readonly destinations: Destinations;
  /** All there are, those of a platform that is off too; the same by default. */
  readonly known?: Destinations;
  readonly deliverers: Deliverers;
  readonly database: Database;
  readonly desk: Desk;
  readonly jobs: Jobs;
  readonly now: () => Temporal.Instant;
  /** How far back what was missed is caught up. */
  readonly catchUpMs: number;
  /** What fired longer ago is not planned any more. */
  readonly maxLateMs: number;
  readonly log: Log;
};

const minuteMs = 60_000;

/**
 * Records what was missed, takes up what an earlier run left due, then fires with the clock.
 * @returns what looks at the clock and for slots that are due, at every full minute and when woken
 */
export async function startSchedule(options: ScheduleOptions): Promise<Worker> {
  const { database, deliverers, jobs, now, log } = options;
  const ticker = await createTicker(options);
  const onPlanned = (slots: readonly Slot[], error?: Error) => {
    for (const [state, some] of Map.groupBy(slots, slot => slot.state)) {
      const slot = some[0];
      if (error === undefined) log.info({ slots: some.length, slot }, `Slot ${state}`);
      else
        log.error(
          { err: error, slots: some.length, slot },
          'The digest could not be planned; it will be tried again',
        );
    }
    for (const platform of deliverers.keys()) ask('drain', platform);
  };
  const ask = (queue: 'plan' | 'drain', key: string) =>
    jobs.ask(queue, key).catch(error => log.error({ err: error, queue, key }, 'Work could not be asked for'));
  await jobs.work('plan', async (audience, signal) => {
    const destinations = new Map((await options.destinations()).map(each => [each.name, each]));
    await planAudience(audience, { ...options, destinations, onPlanned }, signal);
  });
  const tick = () =>
    ticker
      .tick()
      .catch(error => log.error({ err: error }, 'A firing could not be recorded; it will be tried again'));
  // Node-cron reads the schedules, and does not turn the hand: it reckons its next run by the clock and sleeps until
  // then, so that a clock which is set back would leave it deaf for as long. A worker pauses by a timer that no clock
  // moves, for half a minute at most.
  return startWorker({
    async round() {
      await tick();
      for (const [audience, dueAt] of await dueAudiences(database))
        if (dueAt <= now().epochMilliseconds) await jobs.ask('plan', audience);
    },
    nextDueMs: async () => {
      const nextMinute = (Math.floor(now().epochMilliseconds / minuteMs) + 1) * minuteMs;
      return Math.min(nextMinute, ...(await dueAudiences(database)).values());
    },
    now,
    log,
  });
}
