// What a command answers, before any platform gives it a shape.
import type { Brief } from '../digest/brief.ts';
import type { Digest } from '../digest/digest.ts';
import { type Language, languages } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';

/** One of four kinds: a digest, a paper, papers to choose from, or words. */
export type Reply = { readonly language: Language } & (
  | {
      readonly kind: 'digest';
      readonly digest: Digest;
      /** Why it is this date's and not the one asked for. */
      readonly note: string | null;
    }
  | {
      readonly kind: 'paper';
      readonly paper: Paper;
      readonly brief: Brief;
      /** The card, or the whole abstract. */
      readonly view: 'card' | 'abstract';
    }
  | {
      readonly kind: 'choices';
      readonly lead: string;
      readonly papers: readonly Paper[];
      /** Whether they match what was asked for, or are only near. */
      readonly isMatch: boolean;
    }
  | {
      readonly kind: 'notice';
      /** May hold `**strong**` words and lines. */
      readonly text: string;
    }
);

/** What a reader can ask of a paper in a message: its abstract, or its card. */
export type PaperAction = 'abstract' | 'paper';

/** What a button or menu carries, good for as long as the message stands; the id is left out where a menu gives it. */
export const actionId = (action: PaperAction, language: Language, paperId?: string): string =>
  [`${action}:${language}`, paperId].filter(part => part !== undefined).join('/');

/** The inverse of {@link actionId}; `null` for any other text. */
export function readActionId(
  text: string,
): { action: PaperAction; language: Language; paperId: string | null } | null {
  const [, action, tag, paperId] = /^(abstract|paper):([a-z]{2})(?:\/(.+))?$/.exec(text) ?? [];
  const language = languages.find(known => known === tag);
  if (action === undefined || language === undefined) return null;
  return { action: action as PaperAction, language, paperId: paperId ?? null };
}

/** The most papers to choose from: https://discord.com/developers/docs/components/reference#string-select */
export const maxChoices = 25;
