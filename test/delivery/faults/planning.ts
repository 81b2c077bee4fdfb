// Planning as the running bot does it, so that the log has what the operator reads of it.
import type { TestContext } from 'node:test';
import { startSchedule } from '../../../src/schedule/start-schedule.ts';
import { fireSlot } from '../../town.ts';
import type { Room } from './room.ts';

/** A schedule at work in a room. */
export type Planning = {
  /** The schedules of all channels fire at this instant, and are planned at once. */
  fire(): Promise<void>;
  /** Plans what has become due since the clock was moved. */
  plan(): void;
};

/** Starts it; ended with the test. Nothing is sent by it. */
export async function startPlanning(t: TestContext, room: Room): Promise<Planning> {
  const { app } = room;
  const jobs = await app.openJobs();
  const schedule = await startSchedule({ ...app, jobs, destinations: async () => app.config.destinations });
  t.after(async () => {
    await schedule.stop();
    await jobs.close();
  });
  return {
    async fire() {
      for (const { name } of app.config.destinations) await fireSlot(app, name, room.now());
      schedule.wake();
    },
    plan: schedule.wake,
  };
}
