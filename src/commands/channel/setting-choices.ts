// What can be chosen for a channel, with its names in a language.
import { layouts } from '../../delivery/platform.ts';
import { channelEditions, type Edition } from '../../digest/edition.ts';
import { type Language, languages } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import { writeDays } from '../../subscriptions/days.ts';
import { daysFor, showTime, type Times } from '../../subscriptions/times.ts';
import type { Choice } from '../reply.ts';
import { daysText, languageNames } from './describe-settings.ts';

export const editionChoices = (language: Language): Choice[] =>
  channelEditions.map(value => ({ label: stringsOf(language).subscriptions.editions[value], value }));

export const layoutChoices = (language: Language): Choice[] =>
  layouts.map(value => ({ label: stringsOf(language).subscriptions.layouts[value], value }));

export const languageChoices = (): Choice[] =>
  languages.map(value => ({ label: languageNames[value], value }));

/** @param chosen are offered too, if they are others */
export const dayChoices = (
  edition: Edition,
  language: Language,
  chosen: Pick<Times, 'days'> | null = null,
): Choice[] =>
  withChosen(daysFor(edition), chosen?.days).map(days => ({
    label: daysText({ days }, language),
    value: writeDays(days),
  }));

/** Every full hour, and the time that is set if it is another. */
export const timeChoices = (chosen: Pick<Times, 'hour' | 'minute'> | null): Choice[] => {
  const hours = Array.from({ length: 24 }, (_, hour) => showTime({ hour, minute: 0 }));
  return withChosen(hours, chosen === null ? undefined : showTime(chosen))
    .toSorted()
    .map(value => ({ label: value, value }));
};

const withChosen = (values: readonly string[], chosen: string | undefined): string[] =>
  chosen === undefined || values.includes(chosen) ? [...values] : [...values, chosen];
