// Finished digests in the store.
import type { Digest } from '../digest/digest.ts';
import type { Edition } from '../digest/edition.ts';
import type { Language } from '../digest/language.ts';
import type { Origin } from '../digest/snapshot.ts';
import type { Sql } from './database.ts';

/** Under what a digest is kept. */
export type DigestKey = {
  readonly date: Temporal.PlainDate;
  readonly language: Language;
  readonly selection: string;
};

/** A digest with where its list came from. */
export type StoredDigest = { readonly digest: Digest; readonly origin: Origin };

type DigestRow = { date: string; language: Language; origin: Origin; digest: string };

/** The digest kept under a key, or `null`. */
export async function findDigest(
  sql: Sql,
  { date, language, selection }: DigestKey,
): Promise<StoredDigest | null> {
  const [row] = await sql.all<DigestRow>(
    'SELECT * FROM digests WHERE date = $1 AND language = $2 AND selection = $3',
    date.toString(),
    language,
    selection,
  );
  return row === undefined ? null : storedDigest(row);
}

/** Without a filter, and of one edition, as `selectionKey` writes it. */
const forEverybody = (edition: Edition): string =>
  `selection LIKE '${edition === 'day' ? '' : `${edition} `}top %' AND selection NOT LIKE '%{%'`;

/**
 * The newest digest of a day that was made for everybody, without a filter: in the language if there is one, else in
 * any; `null` when none is kept. Of several of one date it is the largest.
 * @param top how many papers it has rather, if there is such a one
 */
export async function newestDigest(
  sql: Sql,
  language: Language,
  top: number | null = null,
): Promise<StoredDigest | null> {
  const [row] = await sql.all<DigestRow>(
    `SELECT * FROM digests WHERE ${forEverybody('day')}
     ORDER BY CASE language WHEN $1 THEN 0 ELSE 1 END, date DESC, CASE selection WHEN $2 THEN 0 ELSE 1 END,
       LENGTH(selection) DESC, selection DESC LIMIT 1`,
    language,
    `top ${top}`,
  );
  return row === undefined ? null : storedDigest(row);
}

/** Of the digests of a date and language that were made for everybody the one with most papers; `null` for none. */
export async function largestDigest(
  sql: Sql,
  { date, language, edition = 'day' }: Pick<Digest, 'date' | 'language' | 'edition'>,
): Promise<Digest | null> {
  const rows = await sql.all<DigestRow>(
    `SELECT * FROM digests WHERE date = $1 AND language = $2 AND ${forEverybody(edition)} AND origin <> 'sample'`,
    date.toString(),
    language,
  );
  const [largest] = rows
    .map(row => storedDigest(row).digest)
    .toSorted((a, b) => b.entries.length - a.entries.length);
  return largest ?? null;
}

/** Every digest of a date and language, with its selection; the sample is none. */
export async function digestsOf(
  sql: Sql,
  { date, language }: Pick<DigestKey, 'date' | 'language'>,
): Promise<(StoredDigest & { readonly selection: string })[]> {
  const rows = await sql.all<DigestRow & { selection: string }>(
    'SELECT * FROM digests WHERE date = $1 AND language = $2 AND origin <> $3 ORDER BY selection',
    date.toString(),
    language,
    'sample',
  );
  return rows.map(row => ({ ...storedDigest(row), selection: row.selection }));
}

/**
 * The dates and languages of which there is a digest of the edition that was made for everybody, oldest first, with
 * when the last was made in epoch milliseconds.
 */
export async function archivableDigests(
  sql: Sql,
  edition: Edition = 'day',
): Promise<{ date: Temporal.PlainDate; language: Language; madeAtMs: number }[]> {
  const rows = await sql.all<{ date: string; language: Language; made_at: number }>(
    `SELECT date, language, MAX(made_at) AS made_at FROM digests WHERE ${forEverybody(edition)} AND origin <> 'sample'
     GROUP BY date, language ORDER BY date, language`,
  );
  return rows.map(({ date, language, made_at }) => ({
    date: Temporal.PlainDate.from(date),
    language,
    madeAtMs: Number(made_at),
  }));
}

/** Keeps a digest, in the place of one made before under the same key. One without papers is not kept. */
export async function writeDigestRow(
  sql: Sql,
  {
    selection,
    origin,
    digest,
    madeAt,
  }: { selection: string; origin: Origin; digest: Digest; madeAt: Temporal.Instant },
): Promise<void> {
  if (digest.entries.length === 0) return;
  await sql.all(
    `INSERT INTO digests (date, language, selection, origin, digest, made_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (date, language, selection)
     DO UPDATE SET origin = excluded.origin, digest = excluded.digest, made_at = excluded.made_at`,
    digest.date.toString(),
    digest.language,
    selection,
    origin,
    JSON.stringify({ ...digest, date: undefined, language: undefined }),
    madeAt.epochMilliseconds,
  );
}

function storedDigest({ date, language, origin, digest }: DigestRow): StoredDigest {
  const kept = JSON.parse(digest) as Omit<Digest, 'date' | 'language'>;
  return { origin, digest: { date: Temporal.PlainDate.from(date), language, ...kept } };
}
