// The form with a channel's settings.
import type { Language } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { KnownDestination } from '../subscriptions/book.ts';
import { settingChars, settingTexts } from '../subscriptions/settings.ts';
import { timesOf } from '../subscriptions/times.ts';
import type { Field, Reply } from './reply.ts';
import { dayChoices, languageChoices, layoutChoices, timeChoices } from './setting-choices.ts';

const written = ['zone', 'top', 'keywords', 'authors', 'minvotes'] as const;

type Form = Reply & { kind: 'form' };

/** Every setting; the edition is another subscription. */
export function settingsForm(known: KnownDestination, language: Language, lead: string): Form {
  const { subscriptions } = stringsOf(language);
  return {
    ...formOf(known, language, [...chosenFields(known, language), ...writtenFields(known, language)]),
    lead,
    buttons: [
      { verb: 'change', argument: `more/${known.name}`, label: subscriptions.more },
      { verb: 'unsubscribe', argument: known.name, label: subscriptions.unsubscribe, style: 'danger' },
    ],
  };
}

/** The settings that are written. */
export const textsForm = (known: KnownDestination, language: Language): Form =>
  formOf(known, language, writtenFields(known, language));

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
  const { labels } = stringsOf(language).subscriptions;
  const { edition = 'day' } = known;
  const texts = settingTexts({ ...known, edition });
  const fields = {
    time: timeChoices(timesOf(known.schedule)),
    days: dayChoices(edition, language, texts.days),
    language: languageChoices(),
    layout: layoutChoices(language),
  };
  return (['time', 'days', 'language', 'layout'] as const)
    .filter(name => fields[name].length > 0 && !(name === 'days' && edition === 'month'))
    .map(name => ({ kind: 'choice', name, label: labels[name], value: texts[name], choices: fields[name] }));
}

function writtenFields(known: KnownDestination, language: Language): Field[] {
  const { labels, hints } = stringsOf(language).subscriptions;
  const texts = settingTexts({ ...known, edition: known.edition ?? 'day' });
  return written.map(name => ({
    kind: 'text',
    name,
    label: labels[name],
    value: texts[name],
    maxChars: settingChars[name],
    hint: hints[name],
  }));
}
