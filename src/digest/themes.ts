// What the papers of several days were about.
import type { Themes } from './digest.ts';
import type { Language } from './language.ts';
import type { Paper } from './paper.ts';
import { fold } from './plain-text.ts';
import { speaksOf, type Vocabulary } from './term.ts';

const maxTerms = 5;
// What a single paper is about is no theme.
const minPapers = 2;

/**
 * The terms that most of the papers speak of, each counted once a paper. General ones are left out, and of terms of
 * which one has the other in it (agent, agentic), or which share a name in the language, the one that fewer speak of.
 */
export function themesOf(papers: readonly Paper[], language: Language, vocabulary: Vocabulary): Themes {
  const texts = papers.map(({ title, abstract, aiSummary }) => fold([title, abstract, aiSummary].join('\n')));
  const counted = vocabulary
    .termsOf(language)
    .filter(({ english }) => !vocabulary.general.has(english))
    .map(({ english, translations }) => ({
      english,
      name: translations[0] ?? english,
      papers: texts.filter(text => speaksOf(text, english)).length,
    }))
    .filter(term => term.papers >= minPapers)
    .toSorted((a, b) => b.papers - a.papers);
  const taken: typeof counted = [];
  for (const term of counted) {
    const isLikeOne = taken.some(({ english, name }) => name === term.name || overlap(english, term.english));
    if (!isLikeOne && taken.length < maxTerms) taken.push(term);
  }
  return { papers: papers.length, terms: taken.map(({ name, papers }) => ({ name, papers })) };
}

const overlap = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
