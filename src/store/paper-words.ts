// Words that papers have, each kept forwards and backwards, so that one with a slip in it can be found by either end.
import type { Sql } from './database.ts';

// What tells the two apart; no word has either.
const [forwards, backwards] = ['>', '<'];
// Comes after every letter and digit, in the order of SQLite and of Postgres under the collation "C".
const last = '\u{10ffff}';

// Thousands are turned for one query: character by character where each is one UTF-16 unit.
function turned(word: string): string {
  if (/[\ud800-\udfff]/.test(word)) return [...word].reverse().join('');
  let text = '';
  for (let at = word.length - 1; at >= 0; at -= 1) text += word.charAt(at);
  return text;
}

/** Keeps words; those that are there stay. */
export async function writePaperWords(sql: Sql, words: Iterable<string>): Promise<void> {
  const keys = [...words].flatMap(word => [forwards + word, backwards + turned(word)]).sort();
  if (keys.length === 0) return;
  const list = sql.dialect === 'postgres' ? 'json_array_elements_text(CAST($1 AS JSON))' : 'json_each($1)';
  await sql.all(
    `INSERT INTO paper_words (word) SELECT value FROM ${list} WHERE true ON CONFLICT DO NOTHING`,
    JSON.stringify(keys),
  );
}

/** Words of about a length that have the same beginning as a word, or the same end. */
export async function similarWords(
  sql: Sql,
  word: string,
  {
    sameChars,
    minChars,
    maxChars,
    limit,
  }: { sameChars: number; minChars: number; maxChars: number; limit: number },
): Promise<string[]> {
  const ends = [
    forwards + [...word].slice(0, sameChars).join(''),
    backwards + [...turned(word)].slice(0, sameChars).join(''),
  ];
  const found = new Set<string>();
  for (const end of ends) {
    const rows = await sql.all<{ word: string }>(
      `SELECT word FROM paper_words WHERE word > $1 AND word < $2 AND length(word) BETWEEN $3 AND $4
       ORDER BY word LIMIT $5`,
      end,
      end + last,
      minChars + 1,
      maxChars + 1,
      limit,
    );
    for (const row of rows)
      found.add(end.startsWith(forwards) ? row.word.slice(1) : turned(row.word.slice(1)));
  }
  return [...found];
}
