// What a command is, declared once for both platforms.
import type { Desk } from '../desk/desk.ts';
import type { Language } from '../digest/language.ts';
import type { Selection } from '../digest/selection.ts';
import type { Database } from '../store/database.ts';
import type { Strings } from '../strings/strings.ts';
import type { Recall } from './recall.ts';
import type { Reply } from './reply.ts';

/** Something offered while an option is typed. */
type Suggestion = { readonly label: string; readonly value: string };

/** The channel that a command was given in. */
type CommandChannel = {
  /** The names of those that post there. */
  readonly destinations: readonly string[];
  /** Whether the asker may change what is posted there. */
  readonly mayManage: boolean;
  /** Takes a paused destination up again; gives how much it missed, `null` when it was not paused. */
  resume(name: string): Promise<{ readonly deliveries: number; readonly slots: number } | null>;
};

/** What a command works with. */
export type CommandContext = {
  readonly desk: Desk;
  readonly database: Database;
  /** The asker's. */
  readonly language: Language;
  /** What "today" means. */
  readonly timeZone: string;
  /** Which papers a digest asked for has. */
  readonly selection: Selection;
  readonly now: () => Temporal.Instant;
  readonly recall: Recall;
  readonly channel: CommandChannel;
};

/** A word of the command table; its spelling and description in each language stand in `src/strings`. */
export type CommandWord = keyof Strings['commands']['names'];

/** A required text option. */
export type CommandOption = {
  readonly name: CommandWord;
  /** The most characters it may have. */
  readonly maxChars: number;
  /** Whether a text is of its form. */
  accepts(text: string): boolean;
  /** How it looks in a usage line. */
  readonly example: string;
  /** What to offer for what has been typed so far. */
  suggest(typed: string, context: CommandContext): Promise<Suggestion[]>;
};

/** Something that can be asked. Every one also takes `public`, which shows the answer to the channel. */
export type Action = {
  readonly name: CommandWord;
  /** One option at most: on Slack it is the rest of the text. */
  readonly option?: CommandOption;
  /** @param value the option's text, empty without an option */
  run(value: string, context: CommandContext): Promise<Reply>;
};

/** A command: one action, or a group of them. */
export type Command =
  | Action
  | {
      readonly name: CommandWord;
      readonly actions: readonly Action[];
      /** On Slack: what the command does without a word, and with a word that names no action. */
      readonly bare: { readonly withoutText: CommandWord; readonly withText: CommandWord };
    };
