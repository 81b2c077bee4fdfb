// What a command is, declared once for both platforms.
import type { Permission } from '../delivery/permission.ts';
import type { Layout, PlatformName } from '../delivery/platform.ts';
import type { Resumed } from '../delivery/resume.ts';
import type { Desk } from '../desk/desk.ts';
import type { Language } from '../digest/language.ts';
import type { Selection } from '../digest/selection.ts';
import type { Term } from '../digest/term.ts';
import type { Database } from '../store/database.ts';
import type { Strings } from '../strings/strings.ts';
import type { DestinationBook } from '../subscriptions/book.ts';
import type { Recall } from './recall.ts';
import type { Reply } from './reply.ts';

/** Something offered while an option is typed. */
export type Suggestion = { readonly label: string; readonly value: string };

/** Where something is asked. */
export type Place = {
  /** `null` on the command line. */
  readonly platform: PlatformName | null;
  /** Slack's workspace, Discord's server; `null` in a direct message. */
  readonly workspace: string | null;
  readonly channel: string | null;
  /** Between two, not in a channel. */
  readonly isDirect: boolean;
  /** The most characters of a file that one answer there shows; `null` for any number. */
  readonly fileChars: number | null;
  /** Asks the platform what the channel is, and whether posting in a layout would be taken there. */
  readonly look: (layout: Layout) => Promise<Sight>;
};

/** What can stand in the way of posting, of what whoever subscribes can mend. */
type Obstacle = 'no-permission' | 'not-in-channel' | 'archived' | 'scope';

/** What a channel is, as the platform tells it. */
export type Sight = {
  readonly isThread: boolean;
  /** The channel's name; `null` where the platform does not tell it. */
  readonly name: string | null;
  /** Whether others of the workspace can't see it. */
  readonly isPrivate: boolean;
  /** What stands in the way of posting there, `null` for nothing. */
  readonly obstacle: Obstacle | null;
  /** The permissions that it takes and are not there; where the platform has none, it has none missing. */
  readonly missing?: readonly Permission[];
  /** Permissions without which a chart can't be shown; everything else is posted all the same. */
  readonly missingForChart?: readonly Permission[];
};

/** Who asks. */
export type Asker = {
  /** The platform's id of the user. */
  readonly id: string;
  /** What others see them called, as plain text; `null` where the platform tells none. */
  readonly name: string | null;
  /** The zone of their profile, IANA; `null` where the platform tells none. */
  readonly timeZone: string | null;
  /** Whether they may change what is posted to the channel. */
  readonly mayManage: boolean;
  /** Opens the channel for direct messages to them; `null` where they take none. */
  readonly openDirect: () => Promise<string | null>;
};

/** What a command works with. */
export type CommandContext = {
  readonly desk: Desk;
  readonly database: Database;
  /** The field's terms in every language, the same list each time. */
  readonly terms: () => readonly Term[];
  /** The asker's. */
  readonly language: Language;
  /** What "today" means. */
  readonly timeZone: string;
  /** Which papers a digest asked for has. */
  readonly selection: Selection;
  readonly now: () => Temporal.Instant;
  readonly recall: Recall;
  readonly book: DestinationBook;
  /** Takes a paused destination up again; gives how much it missed, `null` when it was not paused. */
  readonly resume: (name: string) => Promise<Resumed | null>;
  readonly place: Place;
  readonly asker: Asker;
};

/** A word of the command table; its spelling and description in each language stand in `src/strings`. */
export type CommandWord = keyof Strings['commands']['names'];

/** A text that an action takes. */
export type CommandOption = {
  readonly name: CommandWord;
  readonly isRequired?: true;
  /** The most characters it may have. */
  readonly maxChars: number;
  /** Where only some texts are taken: those, with their names in a language. */
  readonly choices?: (language: Language) => readonly Suggestion[];
  /** The value of a choice by another name that people have for it; `null` where it is none. */
  readonly called?: (text: string) => string | null;
  /** Where whole numbers are taken: the least and the greatest. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Whether a text is of its form. On Slack a word without an option's name belongs to the first option that accepts it. */
  accepts(text: string): boolean;
  /** On Slack the most words that a text of it has; one by default. The most that it accepts together belong to it. */
  readonly maxWords?: number;
  /** On Slack it takes all that is typed after the action, as it stands. */
  readonly isRest?: true;
  /** Its text may be any words, so that on Slack a last word such as 공개 is one of them; English `public` is none. */
  readonly isFree?: true;
  /** On Slack it is taken with its name alone, since its texts look like those of another. */
  readonly isNamed?: true;
  /** How it looks in a usage line. */
  readonly example: string;
  /** What to offer for what has been typed so far. */
  readonly suggest?: (typed: string, context: CommandContext) => Promise<Suggestion[]>;
};

/** The texts of an action's options, by the option's name; those that were not given are absent. */
export type Values = Readonly<Partial<Record<CommandWord, string>>>;

/** Something that can be asked. */
export type Action = {
  readonly name: CommandWord;
  readonly options?: readonly CommandOption[];
  /** Takes no `public`: the answer is the asker's business alone. */
  readonly isPrivate?: true;
  run(values: Values, context: CommandContext): Promise<Reply>;
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
