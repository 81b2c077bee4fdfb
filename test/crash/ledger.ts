// The ledger of a scene as the test sees it, opened only while it looks.
import type { Destination } from '../../src/delivery/destination.ts';
import type { Database } from '../../src/store/database.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { seeDestinations } from '../../src/store/destinations.ts';
import { openStore } from '../../src/store/open-store.ts';

/** A ledger. */
export type Ledger = {
  /** Has destinations known since long before their slot, or it would not be theirs. */
  see(destinations: readonly Destination[]): Promise<void>;
  /** Every message, by destination in order. */
  rows(): Promise<Delivery[]>;
};

/** It is closed between looks, so that it is the bot that finds what a dead process left, and not this. */
export function ledgerIn(place: Parameters<typeof openStore>[0]): Ledger {
  async function withStore<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openStore(place);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
  return {
    see(destinations) {
      const seen = destinations.map(({ name, schedule, timeZone }) => ({
        name,
        schedule: `${schedule} ${timeZone}`,
      }));
      return withStore(database =>
        database.tx(sql => seeDestinations(sql, seen, { nowMs: 0, forgetOthers: false })),
      );
    },
    rows: () =>
      withStore(database =>
        database.all<Delivery>('SELECT * FROM deliveries ORDER BY destination, kind, part'),
      ),
  };
}
