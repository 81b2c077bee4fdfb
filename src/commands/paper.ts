// `/paper`: one paper, found by what somebody remembers of it.
import { sourceBrief } from '../briefs/source-brief.ts';
import { cut } from '../digest/cut.ts';
import { oneLine } from '../digest/plain-text.ts';
import { findPapers, suggestPapers } from '../search/find-papers.ts';
import { briefsOf } from '../store/briefs.ts';
import { type KnownPaper, paperById } from '../store/papers.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, CommandContext } from './command.ts';
import { paperButtons } from './paper-buttons.ts';
import { maxChoices, notice, type Reply } from './reply.ts';

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
      maxChars: 300,
      accepts: text => text !== '',
      example: 'MHLA',
      async suggest(typed, { database }) {
        const found = await suggestPapers(database, typed, maxChoices);
        return found.map(({ paper }) => ({ label: paper.title, value: paper.id }));
      },
    },
  ],
  run: ({ query = '' }, context) =>
    context.recall(`${context.language} ${query}`, () => find(query, context)),
};

async function find(query: string, context: CommandContext): Promise<Reply> {
  const { matches, nearest } = await findPapers(context.database, query, maxChoices);
  const [first] = matches;
  const { language } = context;
  const strings = stringsOf(language).paper;
  const shown = cut(oneLine(query), shownChars);
  if (matches.length === 1 && first !== undefined) return show(first, 'card', context);
  if (matches.length > 1) return choices(strings.several(shown), matches, true, context);
  if (nearest.length > 0) return choices(strings.nearest(shown), nearest, false, context);
  return notice(language, strings.none(shown));
}

/** What a button or menu of a message asks of a paper. */
export async function runPaperAction(
  view: 'card' | 'abstract',
  paperId: string,
  context: CommandContext,
): Promise<Reply> {
  const known = await paperById(context.database, paperId);
  if (known === null) return notice(context.language, stringsOf(context.language).paper.gone);
  return show(known, view, context);
}

async function show(
  { paper }: KnownPaper,
  view: 'card' | 'abstract',
  { database, language }: CommandContext,
): Promise<Reply> {
  const brief = (await briefsOf(database, paper.id)).get(language) ?? sourceBrief(paper, language);
  return { kind: 'paper', language, paper, brief, view, buttons: paperButtons(paper.id, language, view) };
}

function choices(
  lead: string,
  found: readonly KnownPaper[],
  isMatch: boolean,
  { language }: CommandContext,
): Reply {
  return { kind: 'choices', language, lead, papers: found.map(({ paper }) => paper), isMatch };
}
