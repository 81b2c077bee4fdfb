// `paperboy paper`: finds papers as `/paper` does.
import type { App } from '../app.ts';
import { paper } from '../commands/paper.ts';
import type { Language } from '../digest/language.ts';
import type { ExitStatus, Output } from './cli.ts';
import { paperText } from './digest-text.ts';

/** @returns 1 when nothing matches; the nearest are then offered on standard error */
export async function findPaper(
  { contextFor }: App,
  query: string,
  language: Language,
  { out, err }: Output,
): Promise<ExitStatus> {
  const reply = await paper.run({ query }, await contextFor(language));
  if (reply.kind === 'paper') {
    out(paperText(reply.paper, reply.brief));
    return 0;
  }
  if (reply.kind !== 'choices') {
    err(reply.kind === 'notice' ? reply.text : '');
    return 1;
  }
  const list = reply.papers.map(({ id, title }) => `  ${id}  ${title}`).join('\n');
  err(reply.lead);
  (reply.isMatch ? out : err)(list);
  return reply.isMatch ? 0 : 1;
}
