// The name of the file in which a paper's picture is kept, readable and fit for every file system.
import { head } from '../digest/cut.ts';
import type { Paper } from '../digest/paper.ts';
import { oneLine } from '../digest/plain-text.ts';
import type { ImageType } from './image-type.ts';

type Named = Pick<Paper, 'id' | 'title'>;

const maxChars = 100;
// Of ext4, APFS and NTFS the strictest: https://en.wikipedia.org/wiki/Comparison_of_file_systems#Limits
const maxNameBytes = 255;

// What ends a path in an address, what Windows refuses (https://learn.microsoft.com/windows/win32/fileio/naming-a-file),
// control characters, and those that turn the reading direction, with which a name shows an ending it does not have.
const unfit = /[#%\\/:*?"<>|\p{Bidi_Control}]|(?!\s)\p{Cc}/gu;

/**
 * The name by the title: `MHLA_Restoring_Expressivity_img.jpg`. Words are joined by `_`, and of a long title the
 * first 100 UTF-16 units are taken, fewer where the name would be longer than 255 bytes; never half a grapheme.
 */
export const imageName = (paper: Named, type: ImageType): string => named(paper, `_img.${type}`);

/** The name where another paper has that one: `MHLA_Restoring_Expressivity_2601.07832_img.jpg`. */
export const imageNameWithId = (paper: Named, type: ImageType): string =>
  named(paper, `_${idPart(paper)}_img.${type}`);

function named(paper: Named, ending: string): string {
  const maxBytes = maxNameBytes - Buffer.byteLength(ending);
  return (shorten(fit(paper.title), maxBytes) || idPart(paper)) + ending;
}

/** Ids from before 2007 hold a slash: `cs/0112017`. */
const idPart = ({ id }: Named): string => shorten(fit(id.replaceAll('/', '-')), maxChars) || 'paper';

/** A dot in front would hide the file. */
const fit = (text: string): string =>
  oneLine(text.replace(unfit, ''))
    .replaceAll(' ', '_')
    .replace(/^[._]+/, '');

const shorten = (text: string, maxBytes: number): string =>
  head(
    head(text, maxChars, piece => piece.length),
    maxBytes,
    piece => Buffer.byteLength(piece),
  );
