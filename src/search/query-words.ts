// The words of a query.
import { fold } from '../digest/plain-text.ts';
import { isParticle, withoutLeading } from './particles.ts';
import { runsTogether, typedHead, words } from './tokens.ts';

// Nobody types more of a title than that.
const maxWords = 32;

/**
 * The words of a query, folded, of which the first 32 count, and of each the first 100 characters. A particle that is attached to Latin letters or digits is
 * none: BabyVision을 is `babyvision`.
 */
export function queryWords(text: string): string[] {
  const found: string[] = [];
  let [end, wasLatin] = [-1, false];
  for (const { 0: word, index } of fold(text).matchAll(words)) {
    const isAttached = wasLatin && index === end;
    [end, wasLatin] = [index + word.length, !runsTogether(word)];
    if (isAttached && isParticle(word)) continue;
    found.push(typedHead(isAttached && !wasLatin ? withoutLeading(word) : word));
    if (found.length === maxWords) break;
  }
  return found;
}
