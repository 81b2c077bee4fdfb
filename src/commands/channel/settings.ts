// `/papers settings`: shows what is posted to a channel, and changes it.
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import { changeSubscription } from '../../subscriptions/keep.ts';
import { givenTexts, type SettingTexts, settingNames } from '../../subscriptions/settings.ts';
import type { Action, CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { faultsNotice } from '../faults-notice.ts';
import { notice, type Reply } from '../reply.ts';
import { chooseMenu } from './choose-menu.ts';
import { destinationHere, subscribedHere } from './manage.ts';
import { obstacleTo } from './posting.ts';
import { settingsFaults } from './settings-faults.ts';
import { settingsForm, settingsWindows, windowForm } from './settings-form.ts';
import { settingsWithState } from './settings-state.ts';

/** `/papers settings`. */
export const settingsAction: Action = {
  name: 'settings',
  isPrivate: true,
  run: (_, context) => showSettings(context),
};

async function showSettings(context: CommandContext): Promise<Reply> {
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const here = await subscribedHere(context);
  if ('refusal' in here) return here.refusal;
  const { subscribed, configured } = here;
  const [only] = subscribed;
  const note =
    configured.length === 0 ? [] : [subscriptions.fixed(await settingsWithState(configured, context))];
  if (only === undefined) return notice(language, note.join('\n'));
  const current = await settingsWithState(subscribed, context);
  const lead = [subscriptions.current(current), ...note].join('\n');
  if (subscribed.length === 1) return settingsForm(only, language, lead);
  return {
    ...notice(language, lead),
    menus: [
      chooseMenu('settings', { destinations: subscribed, placeholder: subscriptions.choose, language }),
    ],
  };
}

/** A destination was chosen. */
export const settingsControl: Control = {
  async press({ argument, chosen }, context) {
    const { language } = context;
    const known = await destinationHere(chosen[0] ?? argument, context);
    if ('refusal' in known) return known.refusal;
    const current = await settingsWithState([known], context);
    return settingsForm(known, language, stringsOf(language).subscriptions.current(current));
  },
};

/** A field of the form was changed: `days/NAME`; or a window with fields to write is asked for: `when/NAME`. */
export const changeControl: Control = {
  async press({ argument, chosen }, context) {
    const [field = '', ...name] = argument.split('/');
    const known = await destinationHere(name.join('/'), context);
    if ('refusal' in known) return known.refusal;
    const window = settingsWindows.find(each => each === field);
    if (window !== undefined) return windowForm(known, context.language, window);
    const setting = settingNames.find(each => each === field);
    const changed = await change(known, setting === undefined ? {} : { [setting]: chosen[0] ?? '' }, context);
    return 'faults' in changed ? faultsNotice(changed.faults, context.language) : changed;
  },
  async submit(argument, values, context) {
    const known = await destinationHere(argument, context);
    if ('refusal' in known) return known.refusal;
    return change(known, givenTexts(values), context);
  },
};

async function change(
  known: KnownDestination,
  texts: SettingTexts,
  context: CommandContext,
): Promise<Reply | { readonly faults: Readonly<Record<string, string>> }> {
  const { database, language, now } = context;
  const { subscriptions } = stringsOf(language);
  // A thread takes more permissions than what is posted by now.
  const obstacle = texts.layout === 'thread' ? await obstacleTo('thread', context) : null;
  if (obstacle !== null) return { faults: { layout: obstacle } };
  const nowMs = now().epochMilliseconds;
  const settings = await changeSubscription(database, known.name, { texts, nowMs });
  if (settings === null) return notice(language, subscriptions.gone);
  if (!('edition' in settings)) return { faults: { ...settingsFaults(settings, language) } };
  const changed = { ...known, ...settings };
  const lead = subscriptions.saved(await settingsWithState([changed], context));
  return { ...settingsForm(changed, language, lead), replaces: true };
}
