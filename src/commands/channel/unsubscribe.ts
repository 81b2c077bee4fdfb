// `/papers unsubscribe`: posts nothing to a channel any more.
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import { unsubscribe } from '../../subscriptions/keep.ts';
import type { Action, CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { notice, type Reply } from '../reply.ts';
import { chooseMenu } from './choose-menu.ts';
import { describeSettings, describeTimes, settingsLines } from './describe-settings.ts';
import { destinationHere, postedHere, subscribedHere } from './manage.ts';

/** `/papers unsubscribe`. */
export const unsubscribeAction: Action = {
  name: 'unsubscribe',
  isPrivate: true,
  run: (_, context) => endHere(context),
};

async function endHere(context: CommandContext): Promise<Reply> {
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const here = await subscribedHere(context);
  if ('refusal' in here) return here.refusal;
  const { subscribed, configured } = here;
  const [only] = subscribed;
  if (only === undefined) return notice(language, subscriptions.fixed(settingsLines(configured, language)));
  if (subscribed.length === 1) return askToEnd(only, language);
  const placeholder = subscriptions.chooseToEnd;
  return {
    ...notice(language, placeholder),
    menus: [chooseMenu('unsubscribe', { destinations: subscribed, placeholder, language })],
  };
}

// In front of the name of what is to end without another question.
const confirmed = 'end/';

function askToEnd(known: KnownDestination, language: Language): Reply {
  const { subscriptions } = stringsOf(language);
  return {
    ...notice(language, subscriptions.confirmEnd(describeSettings(known, language))),
    buttons: [
      {
        verb: 'unsubscribe',
        argument: `${confirmed}${known.name}`,
        label: subscriptions.unsubscribe,
        style: 'danger',
      },
    ],
  };
}

/** The button under the settings, which asks once more; or one of several was chosen, or the question confirmed. */
export const unsubscribeControl: Control = {
  async press({ argument, chosen }, context) {
    const isConfirmed = argument.startsWith(confirmed);
    const name = chosen[0] ?? (isConfirmed ? argument.slice(confirmed.length) : argument);
    const known = await destinationHere(name, context);
    if ('refusal' in known) return known.refusal;
    const isToEnd = isConfirmed || chosen.length > 0;
    return { ...(isToEnd ? await end(known, context) : askToEnd(known, context.language)), replaces: true };
  },
};

/** Says which one ended, and what is still posted to the channel. */
async function end(known: KnownDestination, context: CommandContext): Promise<Reply> {
  const { database, language, now } = context;
  const { subscriptions } = stringsOf(language);
  if (!(await unsubscribe(database, known.name, now().epochMilliseconds)))
    return notice(language, subscriptions.gone);
  const left = (await postedHere(context)).map(each => describeTimes(each, language));
  const ended = subscriptions.unsubscribed(describeSettings(known, language));
  const rest = left.length === 0 ? subscriptions.nothingLeft : subscriptions.stillPosted(left.join('\n'));
  return notice(language, `${ended}\n${rest}`);
}
