// The form with a channel's settings.
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import { settingChars, settingTexts } from '../../subscriptions/settings.ts';
import { timesOf } from '../../subscriptions/times.ts';
import type { Choice, Field, Reply } from '../reply.ts';
import { dayChoices, languageChoices, layoutChoices, timeChoices } from './setting-choices.ts';

/** The settings that are written on Discord, each window with its own; none has more than five. */
const windows = {
  when: ['time', 'days', 'zone'],
  which: ['top', 'keywords', 'authors', 'minvotes'],
} as const;

/** A window of a channel's settings. */
export type SettingsWindow = keyof typeof windows;
export const settingsWindows: readonly SettingsWindow[] = ['when', 'which'];

type WrittenName = (typeof windows)[SettingsWindow][number];
type Form = Reply & { kind: 'form' };

/** Every setting; the edition is another subscription. */
export function settingsForm(known: KnownDestination, language: Language, lead: string): Form {
  const { subscriptions } = stringsOf(language);
  const names: WrittenName[] = ['zone', ...windows.which];
  return {
    ...formOf(known, language, [...chosenFields(known, language), ...writtenFields(known, language, names)]),
    lead,
    buttons: [
      ...settingsWindows.map(each => ({
        verb: 'change' as const,
        argument: `${each}/${known.name}`,
        label: subscriptions.windows[each],
      })),
      { verb: 'unsubscribe', argument: known.name, label: subscriptions.unsubscribe, style: 'danger' },
    ],
  };
}

/** The settings of a window. */
export const windowForm = (known: KnownDestination, language: Language, window: SettingsWindow): Form =>
  formOf(known, language, writtenFields(known, language, windows[window]));

const formOf = (known: KnownDestination, language: Language, fields: readonly Field[]): Form => ({
  kind: 'form',
  language,
  verb: 'change',
  argument: known.name,
  title: stringsOf(language).subscriptions.title,
  lead: '',
  fields,
});

function chosenFields(known: KnownDestination, language: Language): Field[] {
  const { labels, hints } = stringsOf(language).subscriptions;
  const { edition = 'day' } = known;
  const texts = settingTexts({ ...known, edition });
  const times = timesOf(known.schedule);
  const written = (name: 'time' | 'days') => ({ maxChars: settingChars[name], hint: hints[name] });
  const choice = (name: 'time' | 'days' | 'language' | 'layout', choices: Choice[]) =>
    ({ kind: 'choice', name, label: labels[name], value: texts[name], choices }) as const;
  return [
    { ...choice('time', timeChoices(times)), written: written('time') },
    // A month comes on its first day.
    ...(edition === 'month'
      ? []
      : [{ ...choice('days', dayChoices(edition, language, times)), written: written('days') }]),
    choice('language', languageChoices()),
    choice('layout', layoutChoices(language)),
  ];
}

function writtenFields(known: KnownDestination, language: Language, names: readonly WrittenName[]): Field[] {
  const { labels, hints } = stringsOf(language).subscriptions;
  const { edition = 'day' } = known;
  const texts = settingTexts({ ...known, edition });
  return names
    .filter(name => !(name === 'days' && edition === 'month'))
    .map(name => ({
      kind: 'text',
      name,
      label: labels[name],
      value: texts[name],
      maxChars: settingChars[name],
      hint: hints[name],
    }));
}
