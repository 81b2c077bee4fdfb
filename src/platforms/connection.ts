// What the program needs to connect to a platform, and what it gets.
import type { Asker, CommandContext, Place } from '../commands/command.ts';
import type { AskerLimit } from '../commands/limit-askers.ts';
import type { Language } from '../digest/language.ts';
import type { Log } from '../log.ts';

/** What commands arriving at a platform are run with. */
export type ConnectionOptions = {
  readonly log: Log;
  /** The context of what is asked; where the platform tells no language of the asker's, the channel's stands in for it. */
  readonly contextFor: (
    language: Language | null,
    where: { readonly place: Place; readonly asker: Asker },
  ) => Promise<CommandContext>;
  readonly askers: AskerLimit;
};

/** A live connection. */
export type Connection = {
  /** Resolves when it is gone and won't come back by itself. */
  readonly lost: Promise<void>;
  /** Ends it; a second call does no harm. */
  close(): Promise<void>;
};

/** A platform that can't be used until the operator mends something. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** What to do, in English, for the log. */
  readonly fix: string;

  constructor(message: string, fix: string, cause?: unknown) {
    super(message, { cause });
    this.fix = fix;
  }
}
