// `/papers settings`: shows what is posted to a channel, and changes it.
import type { Language } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { KnownDestination } from '../subscriptions/book.ts';
import { changeSubscription } from '../subscriptions/keep.ts';
import { changeSettings, type SettingTexts, settingNames } from '../subscriptions/settings.ts';
import type { Action, CommandContext } from './command.ts';
import type { Control } from './controls.ts';
import { describeSettings } from './describe-settings.ts';
import { faultsNotice } from './faults-notice.ts';
import { destinationHere, destinationsHere } from './manage.ts';
import { type Menu, notice, type Reply } from './reply.ts';
import { settingsFaults } from './settings-faults.ts';
import { settingsForm, textsForm } from './settings-form.ts';

/** `/papers settings`. */
export const settingsAction: Action = {
  name: 'settings',
  isPrivate: true,
  run: (_, context) => showSettings(context),
};

async function showSettings(context: CommandContext): Promise<Reply> {
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const here = await destinationsHere(context);
  if ('refusal' in here) return here.refusal;
  const changeable = here.destinations.filter(({ origin }) => origin === 'chat');
  const [only] = changeable;
  const fixed = here.destinations.filter(({ origin }) => origin === 'config');
  if (only === undefined) return notice(language, subscriptions.fixed(linesOf(fixed, language)));
  if (changeable.length === 1)
    return settingsForm(only, language, subscriptions.current(describeSettings(only, language)));
  return {
    ...notice(language, subscriptions.current(linesOf(changeable, language))),
    menus: [chooseMenu('settings', changeable, language)],
  };
}

const linesOf = (destinations: readonly KnownDestination[], language: Language): string =>
  destinations.map(each => describeSettings(each, language)).join('\n');

/** A menu of a channel's destinations. */
export const chooseMenu = (
  verb: Menu['verb'],
  destinations: readonly KnownDestination[],
  language: Language,
): Menu => ({
  verb,
  argument: '',
  placeholder: stringsOf(language).subscriptions.choose,
  choices: destinations.map(each => ({ label: describeSettings(each, language), value: each.name })),
});

/** A destination was chosen. */
export const settingsControl: Control = {
  async press({ argument, chosen }, context) {
    const { language } = context;
    const known = await destinationHere(chosen[0] ?? argument, context);
    if ('refusal' in known) return known.refusal;
    return settingsForm(
      known,
      language,
      stringsOf(language).subscriptions.current(describeSettings(known, language)),
    );
  },
};

/** A field of the form was changed: `days/NAME`; or the fields that are written are asked for: `more/NAME`. */
export const changeControl: Control = {
  async press({ argument, chosen }, context) {
    const [field = '', ...name] = argument.split('/');
    const known = await destinationHere(name.join('/'), context);
    if ('refusal' in known) return known.refusal;
    if (field === 'more') return textsForm(known, context.language);
    const setting = settingNames.find(each => each === field);
    const changed = await change(known, setting === undefined ? {} : { [setting]: chosen[0] ?? '' }, context);
    return 'faults' in changed ? faultsNotice(changed.faults, context.language) : changed;
  },
  async submit(argument, values, context) {
    const known = await destinationHere(argument, context);
    if ('refusal' in known) return known.refusal;
    const texts = Object.fromEntries(
      settingNames.flatMap(name => (values[name] === undefined ? [] : [[name, values[name]]])),
    );
    return change(known, texts, context);
  },
};

async function change(
  known: KnownDestination,
  texts: SettingTexts,
  { database, language, now }: CommandContext,
): Promise<Reply | { readonly faults: Readonly<Record<string, string>> }> {
  const { edition = 'day' } = known;
  const settings = changeSettings({ ...known, edition }, texts);
  if (!('edition' in settings)) return { faults: { ...settingsFaults(settings, language) } };
  await changeSubscription(database, known, { settings, nowMs: now().epochMilliseconds });
  const changed: KnownDestination = { ...known, ...settings };
  const lead = stringsOf(language).subscriptions.saved(describeSettings(changed, language));
  return { ...settingsForm(changed, language, lead), replaces: true };
}
