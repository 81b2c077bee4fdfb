// The papers of the archive that are most like one.
import { cut } from '../digest/cut.ts';
import { literal, plainTitle } from '../digest/inline.ts';
import { similarPapers } from '../search/similar-papers.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Control } from './controls.ts';
import { notice } from './reply.ts';
import { withPaper } from './show-paper.ts';

const mostSimilar = 5;
// As much of a title as tells which paper is meant.
const titleChars = 120;

/** The button under a paper. */
export const similar: Control = {
  press: (press, context) =>
    withPaper(press, context, async known => {
      const { database, language } = context;
      const { asking } = stringsOf(language);
      const title = literal(cut(plainTitle(known.paper.title), titleChars));
      const found = await similarPapers(database, known, mostSimilar);
      if (found.length === 0) return notice(language, asking.noneSimilar(title));
      const papers = found.map(({ paper }) => paper);
      return {
        kind: 'choices',
        language,
        lead: asking.similarTo(title),
        papers,
        isMatch: true,
        list: {},
      };
    }),
};
