// A reply as words alone, where there is no room for more.
import type { Reply } from './reply.ts';

/** The words of a reply. */
export function plainReply(reply: Reply): string {
  switch (reply.kind) {
    case 'notice':
      return reply.text;
    case 'choices':
    case 'form':
    case 'file':
      return reply.lead;
    case 'digest':
      return reply.note ?? '';
    case 'paper':
      return reply.paper.title;
  }
}
