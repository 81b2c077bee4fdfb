// `/papers search`: everything that is kept, a page at a time.
import { todayIn } from '../desk/day-word.ts';
import { literal } from '../digest/inline.ts';
import { oneLine } from '../digest/plain-text.ts';
import { searchPapers } from '../search/search-papers.ts';
import { readSearchQuery } from '../search/search-query.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, CommandContext } from './command.ts';
import type { Control } from './controls.ts';
import { type Button, mistake, type Reply } from './reply.ts';

const pageSize = 10;
// What a button carries fits 100 characters with its page's number.
const maxWordsChars = 80;
// Nobody turns to a page beyond it, and finding what stands before one takes time.
const lastPage = 999;

/** Its action. */
export const search: Action = {
  name: 'search',
  options: [
    {
      name: 'words',
      isRest: true,
      isFree: true,
      maxChars: maxWordsChars,
      accepts: text => text !== '',
      example: 'diffusion',
    },
  ],
  run: ({ words = '' }, context) => pageOf(oneLine(words), 0, context),
};

/** The buttons between pages: a page's number from 0, then what is searched. */
export const searchPage: Control = {
  async press({ argument }, context) {
    const [, page, words] = /^(\d{1,3})\/(.+)$/s.exec(argument) ?? [];
    if (page === undefined || words === undefined || words.length > maxWordsChars)
      return mistake(context.language, stringsOf(context.language).commands.unknownControl);
    return { ...(await pageOf(words, Number(page), context)), replaces: true };
  },
};

async function pageOf(words: string, page: number, context: CommandContext): Promise<Reply> {
  const { database, language, terms, timeZone, now } = context;
  const { asking, commands } = stringsOf(language);
  if (words === '')
    return mistake(language, `${commands.usage('/papers search diffusion')}\n${asking.filters}`);
  const query = readSearchQuery(words, { today: todayIn(timeZone, now()) });
  if ('unreadable' in query) {
    const said = asking.unreadable(asking.filterNames[query.unreadable], literal(query.value));
    return mistake(language, `${said}\n${asking.filters}`);
  }
  const { papers, hasMore, isMatch } = await searchPapers(database, {
    query,
    skip: page * pageSize,
    limit: pageSize,
    terms: terms(),
  });
  const shown = literal(words);
  if (papers.length === 0)
    return mistake(
      language,
      page > 0 ? asking.pastEnd(shown) : `${asking.noneFound(shown)}\n${asking.filters}`,
    );
  return {
    kind: 'choices',
    language,
    lead: isMatch ? asking.found(shown, page + 1) : asking.nearestTo(shown),
    papers: papers.map(({ paper }) => paper),
    isMatch,
    list: { first: page * pageSize + 1 },
    buttons: [
      ...(page > 0 ? [turn(words, page - 1, asking.previous)] : []),
      ...(hasMore && page < lastPage ? [turn(words, page + 1, asking.next)] : []),
    ],
  };
}

const turn = (words: string, page: number, label: string): Button => ({
  verb: 'search',
  argument: `${page}/${words}`,
  label,
});
