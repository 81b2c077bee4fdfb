// What can be asked of a paper wherever it is shown.
import type { Language } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Button } from './reply.ts';

/** Where a paper is shown: alone, as an abstract in the reader's language or as written, or among others. */
export type PaperView = 'card' | 'abstract' | 'original' | 'digest';

/**
 * The buttons under a paper.
 * @param language the reader's
 * @param shown the language that the paper is shown in
 * @param hasOriginal whether its abstract was written otherwise than it is shown
 */
export function paperButtons(
  paperId: string,
  {
    language,
    shown = language,
    view,
    hasOriginal = false,
  }: { language: Language; shown?: Language; view: PaperView; hasOriginal?: boolean },
): Button[] {
  const strings = stringsOf(language);
  const of = (verb: Button['verb'], label: string): Button => ({
    verb,
    argument: paperId,
    label,
    language: shown,
  });
  const abstract = of('abstract', strings.digest.showAbstract);
  const save = of('save', strings.saved.save);
  if (view === 'digest') return [abstract, save];
  const others = [of('similar', strings.paper.similar), save, of('share', strings.paper.share)];
  if (view === 'card') return [abstract, ...others];
  if (!hasOriginal) return others;
  return view === 'abstract'
    ? [of('original', strings.paper.original), ...others]
    : [of('translated', strings.paper.translated), ...others];
}
