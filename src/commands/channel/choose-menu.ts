// A menu of what is posted to a channel.
import type { Language } from '../../digest/language.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import type { Menu } from '../reply.ts';
import { describeSettings } from './describe-settings.ts';

/** The menu; a choice's value is the destination's name. */
export const chooseMenu = (
  verb: Menu['verb'],
  {
    destinations,
    placeholder,
    language,
  }: { destinations: readonly KnownDestination[]; placeholder: string; language: Language },
): Menu => ({
  verb,
  argument: '',
  placeholder,
  choices: destinations.map(each => ({ label: describeSettings(each, language), value: each.name })),
});
