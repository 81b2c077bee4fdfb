// What somebody has begun and not confirmed yet, so that a button can finish it also after a restart.
import { randomUUID } from 'node:crypto';
import type { Sql } from './database.ts';

/** Something begun. Instants in epoch milliseconds. */
export type Draft = {
  readonly id: string;
  readonly platform: string;
  /** Who alone may finish it. */
  readonly user_id: string;
  readonly channel: string;
  /** As JSON. */
  readonly content: string;
  readonly made_at: number;
};

/** Nobody comes back to one after that. */
const keptMs = 7 * 24 * 3_600_000;

/** Keeps a draft, and gives the id it is found by; those that nobody finished are forgotten after a week. */
export async function writeDraft(sql: Sql, draft: Omit<Draft, 'id'>): Promise<string> {
  const id = randomUUID();
  await sql.all('DELETE FROM drafts WHERE made_at < $1', draft.made_at - keptMs);
  await sql.all(
    'INSERT INTO drafts (id, platform, user_id, channel, content, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
    id,
    draft.platform,
    draft.user_id,
    draft.channel,
    draft.content,
    draft.made_at,
  );
  return id;
}

/** A draft, or `null`. */
export async function readDraft(sql: Sql, id: string): Promise<Draft | null> {
  const [row] = await sql.all<Draft>('SELECT * FROM drafts WHERE id = $1', id);
  return row ?? null;
}

/** Takes a draft away; gives whether it was still there, so that only one of two clicks finishes it. */
export async function takeDraft(sql: Sql, id: string): Promise<boolean> {
  return (await sql.all('DELETE FROM drafts WHERE id = $1 RETURNING id', id)).length > 0;
}
