// `/papers saved`: a reader's own list, page by page.
import { plainTitle } from '../../digest/inline.ts';
import { papersByIds } from '../../store/papers.ts';
import { savedPaperIds } from '../../store/saved-papers.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Action, CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { type Button, type Choice, notice, type Reply } from '../reply.ts';
import { exportButtons } from './export-saved.ts';
import { ownerOf } from './owner.ts';

const pagePapers = 10;

/** `/papers saved`. */
export const saved: Action = {
  name: 'saved',
  isPrivate: true,
  run: (_, context) => savedPage('0', context),
};

/** Shows another page in the place of the one that was pressed. */
export const savedControl: Control = {
  press: ({ argument }, context) => savedPage(argument, context),
};

/**
 * A page of the list, saved last first.
 * @param page its number from 0, as a control carries it; one that is not there is the nearest
 * @param note what was just done
 */
export async function savedPage(page: string, context: CommandContext, note?: string): Promise<Reply> {
  const { database, language } = context;
  const words = stringsOf(language).saved;
  const ids = await savedPaperIds(database, ownerOf(context));
  const withNote = (text: string) => (note === undefined ? text : `${note}\n${text}`);
  if (ids.length === 0) return { ...notice(language, withNote(words.empty)), replaces: true };
  const pages = Math.ceil(ids.length / pagePapers);
  const index = Math.min(/^\d{1,4}$/.test(page) ? Number(page) : 0, pages - 1);
  const here = ids.slice(index * pagePapers, (index + 1) * pagePapers);
  const known = await papersByIds(database, here);
  const papers = here.flatMap(id => known.get(id)?.paper ?? []);
  const lost = here.filter(id => !known.has(id));
  const first = index * pagePapers + 1;
  const lead = withNote(words.list(ids.length, { page: index + 1, pages }));
  const removable: Choice[] = [
    ...papers.map(({ id, title }, place) => ({ label: `${first + place}. ${plainTitle(title)}`, value: id })),
    ...lost.map(id => ({ label: words.lostPaper(id), value: id })),
  ];
  return {
    kind: 'choices',
    language,
    replaces: true,
    lead: lost.length === 0 ? lead : `${lead}\n${words.lost(lost.join(', '))}`,
    papers,
    isMatch: true,
    list: { first },
    menus: [{ verb: 'unsave', argument: String(index), placeholder: words.remove, choices: removable }],
    buttons: [...pageButtons(index, pages, words), ...(known.size === 0 ? [] : exportButtons)],
  };
}

const pageButtons = (
  index: number,
  pages: number,
  { previous, next }: { previous: string; next: string },
): Button[] => [
  ...(index > 0 ? [{ verb: 'saved' as const, argument: String(index - 1), label: previous }] : []),
  ...(index < pages - 1 ? [{ verb: 'saved' as const, argument: String(index + 1), label: next }] : []),
];
