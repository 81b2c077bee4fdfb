// `paperboy unsubscribe`: ends the subscription of a channel where nobody can type any more, such as one that is gone.
import type { App } from '../app.ts';
import { stringsOf } from '../strings/strings.ts';
import { unsubscribe } from '../subscriptions/keep.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';
import { unknownDestination } from './unknown-destination.ts';

/**
 * Ends a subscription from the chat, with what is due of it.
 * @throws {UsageError} when there is no such destination, or it was not subscribed from the chat
 */
export async function endSubscription(
  { book, config, database, now }: Pick<App, 'book' | 'config' | 'database' | 'now'>,
  name: string,
  { out }: Pick<Output, 'out'>,
): Promise<ExitStatus> {
  const destination = await book.byName(name);
  if (destination === null) throw await unknownDestination(book, name);
  if (destination.origin === 'config')
    throw new UsageError(
      `${name} was not subscribed from the chat: take it out of ${config.file}, and start again`,
    );
  if (destination.origin === 'follower')
    throw new UsageError(`${name} is a reader, who ends what they follow with /papers follow`);
  await unsubscribe(database, name, now().epochMilliseconds);
  out(stringsOf(config.language).subscriptions.unsubscribed(name));
  return 0;
}
