// Papers that are most like one: those with the most of its words that few others have.
import { sentences } from '../digest/plain-text.ts';
import type { Sql } from '../store/database.ts';
import { countPapers, countPapersWith, papersWithMost } from '../store/paper-overlap.ts';
import type { KnownPaper } from '../store/papers.ts';
import { papersOf } from './find-papers.ts';
import { runsTogether, token, wordsOf } from './tokens.ts';

// So common in English papers that counting them would only take time.
const smallWords = new Set(
  `about above across after all also among and any are based been before being between both but can could does during
  each for from has have how into its may more most new not novel only other our over paper propose proposed show shows
  such than that the their them then there these they this those through towards under use used using via was were what
  when where which while who whose why will with within without work would you your`.split(/\s+/),
);

const minWordChars = 3;
// A title has a dozen words, and a summary a few more that tell.
const mostWords = 20;
const mostCompared = 10;
// A word that more papers have than this part of them, or than that many, tells nothing.
const commonPart = 0.3;
const commonAtLeast = 5;
const commonAtMost = 1_500;
// What a paper has in common with another by one word alone is chance.
const leastShared = 2;
// Of a title's word against one of the summary.
const titleCounts = 2;
// Weights are whole numbers.
const weightSteps = 100;

/**
 * The papers that are kept and most like one, most alike first: those that share the rarest words of its title and
 * summary, wherever they stand in them, and above all in a title. None where no paper shares two.
 * @param limit the most to give, 1 or more
 */
export async function similarPapers(
  sql: Sql,
  { number, paper }: KnownPaper,
  limit: number,
): Promise<readonly KnownPaper[]> {
  const titleWords = new Set(tellingWords(paper.title));
  const summary =
    paper.aiSummary ??
    sentences(paper.abstract ?? '')
      .slice(0, 2)
      .join(' ');
  const words = [...new Set([...titleWords, ...tellingWords(summary)])].slice(0, mostWords);
  const kept = await countPapers(sql);
  const common = Math.min(commonAtMost, Math.max(commonAtLeast, Math.floor(kept * commonPart)));
  const counts = await countPapersWith(sql, words.map(formsOf), common + 1);
  const telling = words
    .map((word, index) => ({ word, papers: counts[index] ?? 0 }))
    .filter(({ papers }) => papers > 1 && papers <= common && papers < kept)
    .map(({ word, papers }) => ({
      forms: formsOf(word),
      weight: Math.round(weightSteps * Math.log2(kept / papers) * (titleWords.has(word) ? titleCounts : 1)),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostCompared);
  return papersOf(sql, await papersWithMost(sql, telling, { except: number, least: leastShared, limit }));
}

/** The words that tell what a text is about, in their order, each once whether it stands in its plural or not. */
const tellingWords = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .filter(word => word.length >= minWordChars && /\p{L}/u.test(word) && !runsTogether(word))
      .filter(word => !smallWords.has(word))
      .map(word => singularOf(token(word))),
  ),
];

const formsOf = (singular: string): string[] => [singular, `${singular}s`];

/** Without the s of an English plural; bias, class and analysis have none. */
const singularOf = (word: string): string =>
  word.length > minWordChars && /[^aiosu]s$/.test(word) ? word.slice(0, -1) : word;
