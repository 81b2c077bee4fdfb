// Keeping a line of text from being read as the start of a Markdown block, and back.

// What CommonMark takes for a block at the start of a line: heading, quote, list, rule or heading underline,
// fence, HTML, link definition.
const blockStart =
  /^\\*(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:[-_*]\s*){3,}$|[-=]+$|`{3}|~{3}|<(?:[a-z][a-z0-9-]*(?:[\s/>]|$)|[/!?])|\[[^\]]*\]:|!\[)/i;
const orderedItem = /^(\d{1,9})(\\*)([.)])(?=\s|$)/;

/** The text with a backslash before each line start that Markdown would read as a block. */
export const escapeBlocks = (text: string): string => text.split('\n').map(escapeLine).join('\n');

/** The inverse of {@link escapeBlocks}: exactly the text it was given. */
export const unescapeBlocks = (text: string): string => text.split('\n').map(unescapeLine).join('\n');

const escapeLine = (line: string): string =>
  blockStart.test(line) ? `\\${line}` : line.replace(orderedItem, '$1\\$2$3');

const unescapeLine = (line: string): string =>
  line.startsWith('\\') && blockStart.test(line)
    ? line.slice(1)
    : line.replace(/^(\d{1,9})\\(\\*[.)])(?=\s|$)/, '$1$2');
