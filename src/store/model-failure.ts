// The language model's last failure in the store, until it answers again.
import type { Sql } from './database.ts';
import { readFact, writeFact } from './facts.ts';

/** When the model failed, in epoch milliseconds, and why. */
export type LastModelFailure = { readonly at: number; readonly reason: string };

const name = 'last model failure';

/** The failure since which the model has not answered, or `null`. */
export async function readModelFailure(sql: Sql): Promise<LastModelFailure | null> {
  const text = await readFact(sql, name);
  return text === null || text === '' ? null : (JSON.parse(text) as LastModelFailure);
}

/** Keeps a failure, or with `null` that the model has answered. */
export const writeModelFailure = (sql: Sql, failure: LastModelFailure | null): Promise<void> =>
  writeFact(sql, name, failure === null ? '' : JSON.stringify(failure));
