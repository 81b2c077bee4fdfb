// The morning: schedules fire, what they ask for is planned, and what is planned is sent. Two workers, so that a digest
// which takes its time holds up no message of another.
import type { Destination } from '../delivery/destination.ts';
import type { Deliverers } from '../delivery/platform.ts';
import { nextSendMs, type SendOptions, sendDue } from '../delivery/send-due.ts';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { nextSlotDueAt, recordSlot, type Slot } from '../store/slots.ts';
import { createPlanner, maxLateMs } from './plan-slots.ts';
import { startFirings } from './start-firings.ts';
import { startWorker } from './worker.ts';

type ScheduleOptions = {
  readonly destinations: readonly Destination[];
  readonly deliverers: Deliverers;
  readonly database: Database;
  readonly desk: Desk;
  readonly now: () => Temporal.Instant;
  readonly log: Log;
};

/** A schedule that runs. */
export type Schedule = {
  /** Records a firing and has it worked on; what the clock does too. */
  fire(destination: Destination, firesAt: Temporal.Instant): Promise<void>;
  /** Ends after the messages under way; what is due stays due. */
  stop(): Promise<void>;
};

/** Takes up what an earlier run left due, then waits for the schedules. */
export async function startSchedule(options: ScheduleOptions): Promise<Schedule> {
  const { database, destinations, now, log } = options;
  const names = new Set(destinations.map(({ name }) => name));
  const sending: SendOptions = {
    ...options,
    // What waits for a channel that is no longer configured, or too long, is left alone.
    wanted: part => names.has(part.destination) && now().epochMilliseconds - part.due_at < maxLateMs,
  };
  const sender = startWorker({
    round: signal =>
      sendDue({
        ...sending,
        signal,
        onSettled: ({ date, destination, part }, outcome) => {
          const level = outcome.state === 'failed' || outcome.state === 'unknown' ? 'error' : 'info';
          log[level]({ date, destination, part, ...outcome }, `Delivery ${outcome.state}`);
        },
      }),
    nextDueMs: () => nextSendMs(sending),
    now,
    log,
  });
  const onPlanned = (slot: Slot, error?: Error) => {
    if (error === undefined) log.info({ slot }, `Slot ${slot.state}`);
    else log.error({ err: error, slot }, 'The digest could not be planned; it will be tried again');
    sender.wake();
  };
  const planner = createPlanner({ ...options, onPlanned }, () => planning.wake());
  const planning = startWorker({
    round: planner.begin,
    nextDueMs: () => nextSlotDueAt(database, planner.busy()),
    now,
    log,
  });
  const fire = async (destination: Destination, firesAt: Temporal.Instant) => {
    await recordSlot(database, destination.name, firesAt.epochMilliseconds);
    planning.wake();
  };
  const firings = startFirings(destinations, (destination, firesAt) => {
    // A machine that slept for a week would post a week at once.
    if (now().since(firesAt).total('milliseconds') > maxLateMs)
      return log.warn({ destination: destination.name, firesAt: firesAt.toString() }, 'A firing was missed');
    fire(destination, firesAt).catch(error =>
      log.error({ err: error, destination: destination.name }, 'A firing could not be recorded'),
    );
  });
  return {
    fire,
    async stop() {
      await firings.stop();
      await Promise.all([planning.stop(), sender.stop()]);
      await planner.idle();
    },
  };
}
