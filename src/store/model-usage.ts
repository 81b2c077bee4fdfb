// What language models were asked for, by day.
import type { Sql } from './database.ts';

/** A day's requests to a model, with what they came to. */
export type ModelUsage = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly model: string;
  readonly requests: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** At the prices of that day; 0 where none were configured. */
  readonly cost_usd: number;
};

/** Adds to what was used on a day. */
export async function addModelUsage(sql: Sql, used: ModelUsage): Promise<void> {
  await sql.all(
    `INSERT INTO model_usage (day, model, requests, input_tokens, output_tokens, cost_usd) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (day, model) DO UPDATE SET
       requests = model_usage.requests + excluded.requests,
       input_tokens = model_usage.input_tokens + excluded.input_tokens,
       output_tokens = model_usage.output_tokens + excluded.output_tokens,
       cost_usd = model_usage.cost_usd + excluded.cost_usd`,
    used.day,
    used.model,
    used.requests,
    used.input_tokens,
    used.output_tokens,
    used.cost_usd,
  );
}

/** The tokens used on a day, of all models, in and out. */
export async function tokensOfDay(sql: Sql, day: string): Promise<number> {
  const [row] = await sql.all<{ tokens: number | null }>(
    'SELECT SUM(input_tokens + output_tokens) AS tokens FROM model_usage WHERE day = $1',
    day,
  );
  return row?.tokens ?? 0;
}

/** What was used on the last days on which anything was, newest first. */
export const recentModelUsage = (sql: Sql, limit: number): Promise<ModelUsage[]> =>
  sql.all<ModelUsage>('SELECT * FROM model_usage ORDER BY day DESC, model LIMIT $1', limit);
