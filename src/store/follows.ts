// What readers follow: words of a topic, or an author.
import type { Sql } from './database.ts';
import { noteChange } from './subscriptions.ts';

/** One thing that one reader follows. Instants in epoch milliseconds. */
export type Follow = {
  readonly platform: string;
  readonly user_id: string;
  readonly kind: 'topic' | 'author';
  readonly words: string;
  /** Of the messages, and the zone of their hour. */
  readonly language: string;
  readonly time_zone: string;
  /** Where direct messages to the reader go. */
  readonly channel: string;
  readonly made_at: number;
};

/** Everything that is followed, reader by reader. */
export const allFollows = (sql: Sql): Promise<Follow[]> =>
  sql.all<Follow>('SELECT * FROM follows ORDER BY platform, user_id, made_at, words');

/** What a reader follows, oldest first. */
export const followsOf = (sql: Sql, platform: string, userId: string): Promise<Follow[]> =>
  sql.all<Follow>(
    'SELECT * FROM follows WHERE platform = $1 AND user_id = $2 ORDER BY made_at, words',
    platform,
    userId,
  );

/**
 * Keeps one; gives whether it is new.
 * @param sql a transaction
 */
export async function addFollow(sql: Sql, row: Follow): Promise<boolean> {
  const rows = await sql.all(
    `INSERT INTO follows (platform, user_id, kind, words, language, time_zone, channel, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (platform, user_id, kind, words) DO NOTHING RETURNING words`,
    row.platform,
    row.user_id,
    row.kind,
    row.words,
    row.language,
    row.time_zone,
    row.channel,
    row.made_at,
  );
  // All that a reader follows is told in the language, at the hour and in the place of the last word on it.
  await sql.all(
    'UPDATE follows SET language = $1, time_zone = $2, channel = $3 WHERE platform = $4 AND user_id = $5',
    row.language,
    row.time_zone,
    row.channel,
    row.platform,
    row.user_id,
  );
  await noteChange(sql);
  return rows.length > 0;
}

/**
 * Forgets one; gives whether it was there.
 * @param sql a transaction
 */
export async function deleteFollow(
  sql: Sql,
  { platform, user_id, kind, words }: Pick<Follow, 'platform' | 'user_id' | 'kind' | 'words'>,
): Promise<boolean> {
  const rows = await sql.all(
    'DELETE FROM follows WHERE platform = $1 AND user_id = $2 AND kind = $3 AND words = $4 RETURNING words',
    platform,
    user_id,
    kind,
    words,
  );
  await noteChange(sql);
  return rows.length > 0;
}
