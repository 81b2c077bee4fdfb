// `/paper`: one paper, found by what somebody remembers of it.
import { cut } from '../digest/cut.ts';
import { oneLine } from '../digest/plain-text.ts';
import { findPapers, suggestPapers } from '../search/find-papers.ts';
import type { KnownPaper } from '../store/papers.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, CommandContext } from './command.ts';
import { maxChoices, mistake, type Reply } from './reply.ts';
import { showPaper } from './show-paper.ts';

// As much of a query as an answer repeats.
const shownChars = 80;

/** `/paper QUERY`. */
export const paper: Action = {
  name: 'paper',
  options: [
    {
      name: 'query',
      isRequired: true,
      isRest: true,
      isFree: true,
      maxChars: 300,
      accepts: text => text !== '',
      example: 'MHLA',
      async suggest(typed, { database, terms }) {
        const found = await suggestPapers(database, typed, maxChoices, terms());
        return found.map(({ paper }) => ({ label: paper.title, value: paper.id }));
      },
    },
  ],
  run: ({ query = '' }, context) =>
    context.recall(`${context.language} ${query}`, () => find(query, context)),
};

async function find(query: string, context: CommandContext): Promise<Reply> {
  const { matches, nearest } = await findPapers(context.database, query, maxChoices, context.terms());
  const [first] = matches;
  const { language } = context;
  const strings = stringsOf(language).paper;
  const shown = cut(oneLine(query), shownChars);
  if (matches.length === 1 && first !== undefined) return showPaper(first, 'card', context);
  if (matches.length > 1) return choices(strings.several(shown), matches, true, context);
  if (nearest.length > 0) return choices(strings.nearest(shown), nearest, false, context);
  return mistake(language, strings.none(shown));
}

function choices(
  lead: string,
  found: readonly KnownPaper[],
  isMatch: boolean,
  { language }: CommandContext,
): Reply {
  return { kind: 'choices', language, lead, papers: found.map(({ paper }) => paper), isMatch };
}
