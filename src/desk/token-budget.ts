// How much a day's briefs may cost: what is used is written down, and beyond the limit nobody is asked.
import type { Spent } from '../briefs/write-brief.ts';
import type { Database, Sql } from '../store/database.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { addModelUsage, type ModelUsage, tokensOfDay } from '../store/model-usage.ts';
import { todayIn } from './day-word.ts';

const usedUpOn = 'tokens used up on';

/** Whether a day's limit was reached; `day` is `YYYY-MM-DD`. One that was raised since is not. */
export const isUsedUp = async (sql: Sql, day: string, maxTokensPerDay: number): Promise<boolean> =>
  (await readFact(sql, usedUpOn)) === `${day} ${maxTokensPerDay}`;

/** US dollars for a million tokens. */
export type TokenPrice = { readonly input: number; readonly output: number };

/** What tokens cost, in US dollars. */
export const costOf = (
  used: Pick<ModelUsage, 'input_tokens' | 'output_tokens'>,
  { input, output }: TokenPrice,
): number => (used.input_tokens * input + used.output_tokens * output) / 1e6;

/** A day's tokens. */
export type TokenBudget = {
  /**
   * Sets tokens aside for what is about to be asked. Where only what others have set aside stands in the way, it waits
   * to see what that really comes to.
   * @returns settles it with what it really came to; `null` when the day has not so many left
   */
  reserve(tokens: number): Promise<((spent: Spent) => Promise<void>) | null>;
};

/**
 * The budget of one model.
 * @param timeZone whose days are counted
 * @param onUsedUp told once a day when the limit is reached
 */
export function createTokenBudget({
  database,
  now,
  timeZone,
  model,
  maxTokensPerDay,
  price,
  onUsedUp,
}: {
  database: Database;
  now: () => Temporal.Instant;
  timeZone: string;
  model: string;
  maxTokensPerDay: number;
  price: TokenPrice | null;
  onUsedUp: (used: number) => void;
}): TokenBudget {
  let reserved = 0;
  let settled = Promise.withResolvers<void>();
  let toldOf = '';
  const today = () => todayIn(timeZone, now()).toString();

  function setAside(tokens: number, day: string): (spent: Spent) => Promise<void> {
    reserved += tokens;
    return async ({ requests, inputTokens, outputTokens }) => {
      const used = { input_tokens: inputTokens, output_tokens: outputTokens };
      try {
        const cost = price === null ? 0 : costOf(used, price);
        await addModelUsage(database, { day, model, requests, ...used, cost_usd: cost });
      } finally {
        reserved -= tokens;
        settled.resolve();
        settled = Promise.withResolvers();
      }
    };
  }

  /** Once a day, also where an earlier run did. */
  async function tellUsedUp(day: string, used: number): Promise<void> {
    const fact = `${day} ${maxTokensPerDay}`;
    const isKnown = toldOf === fact || (await isUsedUp(database, day, maxTokensPerDay));
    if (isKnown || toldOf === fact) return;
    toldOf = fact;
    onUsedUp(used);
    await writeFact(database, usedUpOn, fact);
  }

  return {
    async reserve(tokens) {
      for (;;) {
        const day = today();
        const used = await tokensOfDay(database, day);
        if (used + tokens > maxTokensPerDay) {
          await tellUsedUp(day, used);
          return null;
        }
        if (used + reserved + tokens <= maxTokensPerDay) return setAside(tokens, day);
        await settled.promise;
      }
    },
  };
}
