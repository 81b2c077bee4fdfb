// Snapshots in the store.
import type { Paper } from '../digest/paper.ts';
import type { Origin, Snapshot } from '../digest/snapshot.ts';
import type { Sql } from './database.ts';

type SnapshotRow = { date: string; origin: Origin; taken_at: number; papers: string };

/** The frozen list of a date, or `null`. */
export async function readSnapshot(sql: Sql, date: Temporal.PlainDate): Promise<Snapshot | null> {
  const [row] = await sql.all<SnapshotRow>('SELECT * FROM snapshots WHERE date = $1', date.toString());
  if (row === undefined) return null;
  return {
    date,
    origin: row.origin,
    takenAt: Temporal.Instant.fromEpochMilliseconds(row.taken_at),
    papers: JSON.parse(row.papers) as Paper[],
  };
}

/** Keeps a list. A list from Hugging Face is never replaced; any other gives way to it. */
export async function writeSnapshot(sql: Sql, { date, origin, takenAt, papers }: Snapshot): Promise<void> {
  await sql.all(
    `INSERT INTO snapshots (date, origin, taken_at, papers) VALUES ($1, $2, $3, $4)
     ON CONFLICT (date) DO UPDATE SET origin = excluded.origin, taken_at = excluded.taken_at, papers = excluded.papers
     WHERE snapshots.origin <> 'huggingface'`,
    date.toString(),
    origin,
    takenAt.epochMilliseconds,
    JSON.stringify(papers),
  );
}
