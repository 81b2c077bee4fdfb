// A paper as an answer: its card, or its abstract.
import { sourceBrief } from '../briefs/source-brief.ts';
import type { Brief } from '../digest/brief.ts';
import { plain, readSourceText } from '../digest/inline.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { readAbstract } from '../digest/read-brief.ts';
import { briefsOf } from '../store/briefs.ts';
import { type KnownPaper, paperById } from '../store/papers.ts';
import { stringsOf } from '../strings/strings.ts';
import type { CommandContext } from './command.ts';
import type { Control, Press } from './controls.ts';
import { paperButtons } from './paper-buttons.ts';
import { notice, type Reply } from './reply.ts';

type View = (Reply & { kind: 'paper' })['view'];

/**
 * A paper with its newest brief in the asker's language, else in that of the message which is pressed, else with the
 * source's words; and what can be asked of it.
 */
export async function showPaper(
  { paper }: KnownPaper,
  view: View,
  { database, language }: CommandContext,
  pressed: Language = language,
): Promise<Reply & { kind: 'paper' }> {
  const briefs = await briefsOf(database, paper.id);
  const brief = briefs.get(language) ?? briefs.get(pressed) ?? sourceBrief(paper, language);
  const hasOriginal = isRewritten(paper, brief);
  const buttons = paperButtons(paper.id, { language, shown: brief.language, view, hasOriginal });
  return { kind: 'paper', language, paper, brief, view, buttons };
}

/** Whether a reader sees another abstract than the source's: a translation, or one in English that was edited. */
function isRewritten(paper: Paper, brief: Brief): boolean {
  const shown = readAbstract(paper, brief, '').map(({ text }) => text);
  return paper.abstract !== null && shown.join('') !== plain(paper.abstract, readSourceText);
}

/** Does something with the paper that a button names or that was chosen in a menu, and says so when it is gone. */
export async function withPaper(
  { argument, chosen }: Pick<Press, 'argument' | 'chosen'>,
  context: CommandContext,
  answer: (known: KnownPaper) => Promise<Reply>,
): Promise<Reply> {
  const known = await paperById(context.database, chosen[0] ?? argument);
  return known === null ? notice(context.language, stringsOf(context.language).paper.gone) : answer(known);
}

/**
 * Shows a paper.
 * @param isOther whether it is another view of what is shown already, and takes its place
 */
export const showing = (view: View, { isOther = false } = {}): Control => ({
  press: (press, context) =>
    withPaper(press, context, async known => ({
      ...(await showPaper(known, view, context, press.language)),
      ...(isOther && { replaces: true as const }),
    })),
});
