// What a command answers, before any platform gives it a shape.
import type { Layout } from '../delivery/platform.ts';
import type { Brief } from '../digest/brief.ts';
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import type { ControlVerb } from './control-id.ts';

/** A button under an answer. */
export type Button = {
  readonly verb: ControlVerb;
  /** What the button is about, such as a paper's id. */
  readonly argument: string;
  /** Of what is shown, which may be another than the reader's; the answer's by default. */
  readonly language?: Language;
  /** At most 75 characters. */
  readonly label: string;
  readonly style?: 'primary' | 'danger';
};

/** Something that can be chosen. */
export type Choice = { readonly label: string; readonly value: string };

/** A menu under an answer; what is chosen in it comes with the press. */
export type Menu = {
  readonly verb: ControlVerb;
  readonly argument: string;
  readonly placeholder: string;
  /** At most 25. */
  readonly choices: readonly Choice[];
};

/** What a form asks for. */
export type Field = {
  /** Unique in its form: letters, digits and hyphens. */
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
} & (
  | {
      readonly kind: 'choice';
      readonly value: string;
      readonly choices: readonly Choice[];
      /**
       * Where what is not among the choices is taken as well, and a choice also by its label: on Slack it is written then;
       * on Discord a window has a field of the name for it.
       */
      readonly written?: { readonly maxChars: number; readonly hint: string };
    }
  | {
      readonly kind: 'text';
      /** Empty for none; the field may be left empty. */
      readonly value: string;
      readonly maxChars: number;
      /** What can be written there, at most 100 characters. */
      readonly hint: string;
    }
);

/** An answer. */
export type Reply = {
  readonly language: Language;
  /** For the whole channel to see; by default the asker alone sees it, unless they asked for it to be public. */
  readonly isPublic?: true;
  /** For the asker alone, also where they asked for it to be public: a mistake, or what failed. */
  readonly isPrivate?: true;
  /** Takes the place of the message that was pressed, where its reader alone sees that. */
  readonly replaces?: true;
  /** Under the last message; at most 5 in a row, 10 in all. */
  readonly buttons?: readonly Button[];
  readonly menus?: readonly Menu[];
} & (
  | {
      readonly kind: 'digest';
      readonly digest: Digest;
      /** Why it is this date's and not the one asked for, or what else stands above it. */
      readonly note: string | null;
      /** `cards` by default. */
      readonly layout?: Layout;
    }
  | {
      readonly kind: 'paper';
      readonly paper: Paper;
      readonly brief: Brief;
      /** The card, the whole abstract in the reader's language, or as it was written. */
      readonly view: 'card' | 'abstract' | 'original';
      /** A line above it. */
      readonly note?: string;
    }
  | {
      readonly kind: 'choices';
      readonly lead: string;
      readonly papers: readonly Paper[];
      /** Whether they match what was asked for, or are only near. */
      readonly isMatch: boolean;
      /** Shown as lines with links; by default in the menu alone. */
      readonly list?: {
        /** The number of the first, 1 by default. */
        readonly first?: number;
        /** A few words on each, in their order. */
        readonly remarks?: readonly string[];
      };
    }
  | {
      readonly kind: 'notice';
      /** May hold `**strong**` words and lines. */
      readonly text: string;
    }
  | {
      /** A text to be copied or kept. */
      readonly kind: 'file';
      readonly lead: string;
      readonly name: string;
      readonly content: string;
    }
  | {
      /**
       * Something to fill in. On Discord a choice is made in the message, one by one, at most four; texts are written in a
       * window, at most five. What comes back are the fields that were changed, so that nothing is undone that others
       * changed since the form was shown.
       */
      readonly kind: 'form';
      readonly verb: ControlVerb;
      readonly argument: string;
      /** At most 24 characters. */
      readonly title: string;
      readonly lead: string;
      readonly fields: readonly Field[];
    }
);

/** The answer to what was filled in; in its place the faults, by the field's name. */
export type FormAnswer = Reply | { readonly faults: Readonly<Record<string, string>> };

/** The most papers to choose from: https://discord.com/developers/docs/components/reference#string-select */
export const maxChoices = 25;

/**
 * The most characters of what can be chosen, as it is shown: 75 on Slack
 * (https://docs.slack.dev/reference/block-kit/composition-objects/option-object), 100 on Discord.
 */
export const maxChoiceChars = 75;

/** Words on a mistake, on what failed, or on that there is nothing to show: nobody but the asker sees them. */
export const mistake = (language: Language, text: string): Reply => ({
  ...notice(language, text),
  isPrivate: true,
});

/** Words alone. */
export const notice = (language: Language, text: string): Reply => ({ kind: 'notice', language, text });
