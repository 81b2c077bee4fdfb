// Answers remembered for a short while: after the morning's post a whole channel asks for the same papers.
import type { Reply } from './reply.ts';

/** Gives the answer remembered under a key, else makes it. */
export type Recall = (key: string, make: () => Promise<Reply>) => Promise<Reply>;

const forMs = 30_000;
const maxReplies = 200;

/**
 * A memory of replies. Papers are remembered for half a minute, as long as a change elsewhere may stay unseen; other
 * replies are not, so that a paper that was missing is found as soon as it is there.
 */
export function createRecall(now: () => Temporal.Instant): Recall {
  const kept = new Map<string, { readonly reply: Reply; readonly untilMs: number }>();
  return async (key, make) => {
    const nowMs = now().epochMilliseconds;
    const known = kept.get(key);
    if (known !== undefined && known.untilMs > nowMs) return known.reply;
    const reply = await make();
    kept.delete(key);
    if (reply.kind === 'paper') kept.set(key, { reply, untilMs: nowMs + forMs });
    // A map gives its keys in the order in which they came: the first is the oldest.
    for (const oldest of kept.keys()) if (kept.size > maxReplies) kept.delete(oldest);
    return reply;
  };
}
