// A text to be copied, which on Slack only its reader can see: as it stands, in as few messages as the limits allow.
import type { Reply } from '../../commands/reply.ts';
import { fileLimits } from './limits.ts';
import type { SlackMessage } from './render.ts';
import { escapeText } from './text.ts';

/** The text's lines as preformatted text; a line longer than a message is parted. */
export function fileMessages({ name, content }: Reply & { kind: 'file' }): SlackMessage[] {
  const roomChars = fileLimits.messageChars;
  const parts = [''];
  for (const line of content
    .split('\n')
    .flatMap(line => line.match(new RegExp(`.{1,${roomChars}}`, 'gsu')) ?? [''])) {
    const last = parts.at(-1) ?? '';
    if (last === '') parts[parts.length - 1] = line;
    else if (last.length + line.length + 1 <= roomChars) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts.map(text => ({
    text: escapeText(name),
    blocks: [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
      },
    ],
  }));
}
