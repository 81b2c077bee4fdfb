// Whose list is asked for, of saved papers or of what is followed: everybody has their own.
import type { PlatformName } from '../../delivery/platform.ts';
import type { CommandContext } from '../command.ts';

/** A person as the owner of lists. */
type Owner = { readonly platform: PlatformName; readonly userId: string };

/** The asker; only in a chat are there owners, so that the command line has none. */
export function ownerOf({ place, asker }: CommandContext): Owner {
  if (place.platform === null) throw new Error('Nobody owns lists on the command line');
  return { platform: place.platform, userId: asker.id };
}
