// The text of a message's content, which all wires send as a string or as a list of parts.

import { z } from 'zod';

const part = z.object({ text: z.string().default('') });

/** Reads a content to its text: parts on lines of their own, parts without text and no content as nothing. */
export const contentText = z
  .union([z.string(), z.array(part), z.null()])
  .transform(content =>
    Array.isArray(content) ? content.map(({ text }) => text).join('\n') : (content ?? ''),
  );
