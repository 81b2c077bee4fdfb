// Waiting for the firings of schedules, each on the clock of its own zone.
import cron from 'node-cron';
import type { Destination } from '../delivery/destination.ts';

/** Schedules under way. */
export type Firings = { stop(): Promise<void> };

/**
 * Calls back at every firing of every destination's schedule, also at one that the process was too busy or the
 * machine too fast asleep to notice in time.
 * @param onFire told the instant that the schedule names, to the minute, however late the call
 */
export function startFirings(
  destinations: readonly Destination[],
  onFire: (destination: Destination, firesAt: Temporal.Instant) => void,
): Firings {
  const tasks = destinations.map(destination => {
    const fire = ({ date }: { date: Date }) => onFire(destination, toMinute(date));
    const task = cron.schedule(destination.schedule, fire, { timezone: destination.timeZone });
    task.on('execution:missed', fire);
    return task;
  });
  return {
    async stop() {
      await Promise.all(tasks.map(task => task.destroy()));
    },
  };
}

const toMinute = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(date.getTime() / 60_000) * 60_000);
