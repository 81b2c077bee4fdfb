// Briefs in the store, kept by who wrote them.
import type { Brief } from '../digest/brief.ts';
import type { Language } from '../digest/language.ts';
import type { Sql } from './database.ts';

/** Who wrote a brief, with which prompt; both are empty for one that came with a file. */
export type BriefAuthor = { readonly model: string; readonly promptVersion: string };

/** The author of what is read from a file. */
export const unknownAuthor: BriefAuthor = { model: '', promptVersion: '' };

/** The author of the bundled sample, which no other brief gives way to. */
export const sampleAuthor: BriefAuthor = { model: 'sample', promptVersion: '' };

/** Keeps a brief in the place of an earlier one of the same paper, language and author. */
export async function writeBrief(
  sql: Sql,
  paperId: string,
  brief: Brief,
  { model, promptVersion, madeAtMs = 0 }: BriefAuthor & { readonly madeAtMs?: number } = unknownAuthor,
): Promise<void> {
  await sql.all(
    `INSERT INTO briefs (paper_id, language, model, prompt_version, brief, made_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (paper_id, language, model, prompt_version)
     DO UPDATE SET brief = excluded.brief, made_at = excluded.made_at`,
    paperId,
    brief.language,
    model,
    promptVersion,
    JSON.stringify(brief),
    madeAtMs,
  );
}

/** The brief of a paper in a language by an author, or `null`. */
export async function findBrief(
  sql: Sql,
  paperId: string,
  language: Language,
  { model, promptVersion }: BriefAuthor,
): Promise<Brief | null> {
  const [row] = await sql.all<{ brief: string }>(
    'SELECT brief FROM briefs WHERE paper_id = $1 AND language = $2 AND model = $3 AND prompt_version = $4',
    paperId,
    language,
    model,
    promptVersion,
  );
  return row === undefined ? null : (JSON.parse(row.brief) as Brief);
}

/** Of every language the brief of a paper that was written last. */
export async function briefsOf(sql: Sql, paperId: string): Promise<Map<Language, Brief>> {
  const rows = await sql.all<{ language: Language; brief: string }>(
    `SELECT language, brief FROM briefs WHERE paper_id = $1
     ORDER BY made_at, CASE model WHEN 'sample' THEN 0 ELSE 1 END`,
    paperId,
  );
  return new Map(rows.map(({ language, brief }) => [language, JSON.parse(brief) as Brief]));
}
