// Who may change what is posted to a channel, and what that is.
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import type { CommandContext } from '../command.ts';
import { notice, type Reply } from '../reply.ts';
import { describeSettings } from './describe-settings.ts';

/** Why the asker may not change what is posted to the channel that is asked in; `null` where they may. */
export function refusalToManage({ place, asker, language }: CommandContext): Reply | null {
  const { subscriptions } = stringsOf(language);
  if (place.isDirect || place.platform === null) return notice(language, subscriptions.inDirect);
  return asker.mayManage ? null : notice(language, subscriptions.whoMay[place.platform]);
}

/** What is posted to the channel that is asked in, if there is something and the asker may change it; else why not. */
export async function destinationsHere(
  context: CommandContext,
): Promise<{ readonly destinations: readonly KnownDestination[] } | { readonly refusal: Reply }> {
  const { place, language } = context;
  const destinations = await postedHere(context);
  if (destinations.length === 0 && !place.isDirect)
    return { refusal: notice(language, stringsOf(language).resumed.nothingHere) };
  const refusal = refusalToManage(context);
  return refusal === null ? { destinations } : { refusal };
}

/** The same, parted into what was subscribed in the chat and can be changed there, and what the configuration names. */
export async function subscribedHere(context: CommandContext): Promise<
  | {
      readonly subscribed: readonly KnownDestination[];
      readonly configured: readonly KnownDestination[];
    }
  | { readonly refusal: Reply }
> {
  const here = await destinationsHere(context);
  if ('refusal' in here) return here;
  return {
    subscribed: here.destinations.filter(({ origin }) => origin === 'chat'),
    configured: here.destinations.filter(({ origin }) => origin === 'config'),
  };
}

/** What is posted to the channel that is asked in. */
export async function postedHere({
  book,
  place: { platform, channel },
}: CommandContext): Promise<readonly KnownDestination[]> {
  const here = platform === null || channel === null ? [] : await book.inChannel(platform, channel);
  return here.filter(({ origin }) => origin !== 'follower');
}

/**
 * The destination that a control names, if it was subscribed in the channel that is asked in and the asker may change it;
 * else why not.
 */
export async function destinationHere(
  name: string,
  context: CommandContext,
): Promise<KnownDestination | { readonly refusal: Reply }> {
  const refusal = refusalToManage(context);
  if (refusal !== null) return { refusal };
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const known = (await postedHere(context)).find(each => each.name === name);
  if (known === undefined) return { refusal: notice(language, subscriptions.gone) };
  return known.origin === 'chat'
    ? known
    : { refusal: notice(language, subscriptions.fixed(describeSettings(known, language))) };
}
