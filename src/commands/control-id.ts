// What a button, menu or form carries, good for as long as its message stands: also after a restart, and for months.
import { type Language, languages } from '../digest/language.ts';

/** What can be asked by a press. A verb that was once sent is never given another meaning. */
export const controlVerbs = [
  // Of one paper, whose id is the argument.
  'abstract',
  'paper',
  'original',
  'translated',
  'similar',
  'save',
  'unsave',
  'share',
  // A page of a list: its number from 0, then what the list is of.
  'search',
  'saved',
  'export',
  'follow',
  'unfollow',
  // What is posted to a channel.
  'subscribe',
  'discard',
  'settings',
  'change',
  'unsubscribe',
  'pause',
  'resume',
] as const;
export type ControlVerb = (typeof controlVerbs)[number];

/** A control, read. */
export type ControlId = {
  readonly verb: ControlVerb;
  readonly language: Language;
  /** Empty where what is chosen in a menu says it all. */
  readonly argument: string;
};

/** https://discord.com/developers/docs/components/reference#custom-id; Slack takes 255. */
export const maxControlIdChars = 100;

/**
 * A control as text.
 * @throws when it is longer than Discord takes
 */
export function controlId({ verb, language, argument }: ControlId): string {
  const text = argument === '' ? `${verb}:${language}` : `${verb}:${language}/${argument}`;
  if (text.length > maxControlIdChars) throw new Error(`A control is too long: ${text}`);
  return text;
}

/** The inverse of {@link controlId}; `null` for any other text. */
export function readControlId(text: string): ControlId | null {
  const [, tag, code, argument = ''] = /^([a-z]+):([a-z]{2})(?:\/(.+))?$/s.exec(text) ?? [];
  const verb = controlVerbs.find(known => known === tag);
  const language = languages.find(known => known === code);
  return verb === undefined || language === undefined ? null : { verb, language, argument };
}
