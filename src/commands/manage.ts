// Who may change what is posted to a channel, and what that is.
import { stringsOf } from '../strings/strings.ts';
import type { KnownDestination } from '../subscriptions/book.ts';
import type { CommandContext } from './command.ts';
import { notice, type Reply } from './reply.ts';

/** What is posted to the channel that is asked in, if there is something and the asker may change it; else why not. */
export async function destinationsHere({
  book,
  place,
  asker,
  language,
}: CommandContext): Promise<
  { readonly destinations: readonly KnownDestination[] } | { readonly refusal: Reply }
> {
  const { resumed } = stringsOf(language);
  const destinations =
    place.platform === null || place.channel === null
      ? []
      : await book.inChannel(place.platform, place.channel);
  if (destinations.length === 0) return { refusal: notice(language, resumed.nothingHere) };
  if (!asker.mayManage) return { refusal: notice(language, resumed.notAllowed) };
  return { destinations };
}
