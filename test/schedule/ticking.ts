// Destinations and a clock that is set by hand, on a real store.
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Destination } from '../../src/delivery/destination.ts';
import { everything } from '../../src/digest/selection.ts';
import { createTicker, type Ticker } from '../../src/schedule/tick.ts';
import type { Database } from '../../src/store/database.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const dayMs = 24 * 3_600_000;

/** At nine in Seoul, but for what is said. */
export const destination = (name: string, said: Partial<Destination> = {}): Destination => ({
  name,
  platform: 'slack',
  channel: 'C0123456789',
  schedule: '0 9 * * *',
  timeZone: 'Asia/Seoul',
  language: 'ko',
  layout: 'cards',
  emptyDay: 'skip',
  top: 5,
  filter: everything,
  ...said,
});

/** A store of a test's own with a clock. */
export async function startTicking(
  t: TestContext,
  { at, catchUpDays = 3, inMemory = false }: { at: string; catchUpDays?: number; inMemory?: boolean },
) {
  const file = inMemory ? ':memory:' : join(temporaryFolder(t), 'paperboy.db');
  let now = Temporal.Instant.from(at);
  const open = async () => {
    const opened = await openSqlite(file);
    t.after(() => opened.close());
    return opened;
  };
  const database = await open();
  return {
    database,
    /** The same file as another process has it. */
    open,
    now: () => now,
    set(instant: string | Temporal.Instant) {
      now = Temporal.Instant.from(instant);
    },
    /** As a start of the program does it. */
    start: (
      destinations: readonly Destination[] | (() => readonly Destination[]),
      on: Database = database,
    ): Promise<Ticker> =>
      createTicker({
        database: on,
        destinations: async () => (typeof destinations === 'function' ? destinations() : destinations),
        now: () => now,
        catchUpMs: catchUpDays * dayMs,
        maxLateMs: Math.max(catchUpDays, 1) * dayMs,
      }),
    /** The firings of a destination in the order in which they were recorded. */
    async firings(name: string): Promise<string[]> {
      const rows = await database.all<{ fires_at: number }>(
        'SELECT fires_at FROM slots WHERE destination = $1 ORDER BY rowid',
        name,
      );
      return rows.map(({ fires_at }) => Temporal.Instant.fromEpochMilliseconds(fires_at).toString());
    },
  };
}
