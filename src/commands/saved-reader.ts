// Whose list of saved papers is asked for: everybody has one of their own.
import type { Reader } from '../store/saved-papers.ts';
import type { CommandContext } from './command.ts';

/** The asker as the owner of a list. */
export const savedReader = ({ place, asker }: CommandContext): Reader => ({
  platform: place.platform ?? '',
  userId: asker.id,
});
