// Saving a paper from wherever it is shown, and taking it off the list.
import { cut } from '../../digest/cut.ts';
import { literal, plainTitle } from '../../digest/inline.ts';
import { paperById } from '../../store/papers.ts';
import { savedPaperIds, savePaper, unsavePaper } from '../../store/saved-papers.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { type Button, notice, type Reply } from '../reply.ts';
import { ownerOf } from './owner.ts';
import { savedPage } from './saved.ts';

/** The most that one reader saves. */
export const maxSaved = 200;
// As much of a title as a word on it repeats, and of an id that nobody knows.
const titleChars = 150;

/** Saves the paper of a button, or the one chosen in a menu. */
export const saveControl: Control = {
  async press({ argument, chosen }, context) {
    const { database, language, now } = context;
    const { saved, paper: words } = stringsOf(language);
    const known = await paperById(database, chosen[0] ?? argument);
    if (known === null) return notice(language, words.gone);
    const reader = ownerOf(context);
    const { id: paperId, title } = known.paper;
    const outcome = await database.tx(async sql => {
      const ids = await savedPaperIds(sql, reader);
      if (ids.includes(paperId)) return 'already';
      if (ids.length >= maxSaved) return 'full';
      await savePaper(sql, reader, { paperId, nowMs: now().epochMilliseconds });
      return 'done';
    });
    const list: Button = { verb: 'saved', argument: '0', label: saved.open };
    if (outcome === 'full') return { ...notice(language, saved.full(maxSaved)), buttons: [list] };
    const undo: Button = { verb: 'unsave', argument: paperId, label: saved.remove };
    return { ...notice(language, saved[outcome](shownTitle(title))), buttons: [list, undo] };
  },
};

/** Takes the paper of a button off the list, or the one chosen in the list's menu, which is then shown anew. */
export const unsaveControl: Control = {
  async press({ argument, chosen: [chosen] }, context) {
    const note = await unsave(chosen ?? argument, context);
    if (chosen !== undefined) return savedPage(argument, context, note);
    return { ...notice(context.language, note), replaces: true } satisfies Reply;
  },
};

async function unsave(paperId: string, context: CommandContext): Promise<string> {
  const { saved } = stringsOf(context.language);
  if (!(await unsavePaper(context.database, ownerOf(context), paperId))) return saved.notThere;
  const known = await paperById(context.database, paperId);
  return saved.removed(shownTitle(known?.paper.title ?? paperId));
}

const shownTitle = (title: string): string => literal(cut(plainTitle(title), titleChars));
