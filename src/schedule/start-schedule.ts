// The morning: schedules fire, what they ask for is planned, and what is planned is sent.
import type { Destination } from '../delivery/destination.ts';
import type { Deliverer, PlatformName } from '../delivery/platform.ts';
import { sendDue } from '../delivery/send-due.ts';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { abandonSending, nextDeliveryDueAt } from '../store/deliveries.ts';
import { nextSlotDueAt, recordSlot } from '../store/slots.ts';
import { startFirings } from './firings.ts';
import { planSlots } from './plan-slots.ts';
import { startWorker } from './worker.ts';

// A request is under way for 10 s at most; whoever has been sending longer than this is gone.
const sendingForMs = 60_000;

type ScheduleOptions = {
  readonly destinations: readonly Destination[];
  readonly deliverers: ReadonlyMap<PlatformName, Deliverer>;
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
  await abandonSending(database, now().epochMilliseconds - sendingForMs, now().epochMilliseconds);
  const worker = startWorker({
    round: async signal => {
      await planSlots({
        ...options,
        onPlanned: (slot, error) => {
          if (error === undefined) log.info({ slot }, `Slot ${slot.state}`);
          else log.error({ err: error, slot }, 'The digest could not be planned; it will be tried again');
        },
      });
      await sendDue({
        ...options,
        signal,
        onSettled: ({ date, destination, part }, outcome) => {
          const level = outcome.state === 'failed' || outcome.state === 'unknown' ? 'error' : 'info';
          log[level]({ date, destination, part, ...outcome }, `Delivery ${outcome.state}`);
        },
      });
    },
    nextDueMs: async () => {
      const next = [await nextSlotDueAt(database), await nextDeliveryDueAt(database)].filter(
        due => due !== null,
      );
      return next.length === 0 ? null : Math.min(...next);
    },
    now,
    log,
  });
  const fire = async (destination: Destination, firesAt: Temporal.Instant) => {
    await recordSlot(database, destination.name, firesAt.epochMilliseconds);
    worker.wake();
  };
  const firings = startFirings(destinations, (destination, firesAt) => {
    fire(destination, firesAt).catch(error =>
      log.error({ err: error, destination: destination.name }, 'A firing could not be recorded'),
    );
  });
  return {
    fire,
    async stop() {
      await firings.stop();
      await worker.stop();
    },
  };
}
