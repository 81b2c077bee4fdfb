// `/papers unsubscribe`: posts nothing to a channel any more.
import { stringsOf } from '../strings/strings.ts';
import { unsubscribe } from '../subscriptions/keep.ts';
import type { Action, CommandContext } from './command.ts';
import type { Control } from './controls.ts';
import { describeSettings } from './describe-settings.ts';
import { destinationHere, destinationsHere } from './manage.ts';
import { notice, type Reply } from './reply.ts';
import { chooseMenu } from './settings.ts';

/** `/papers unsubscribe`. */
export const unsubscribeAction: Action = {
  name: 'unsubscribe',
  isPrivate: true,
  run: (_, context) => endHere(context),
};

async function endHere(context: CommandContext): Promise<Reply> {
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const here = await destinationsHere(context);
  if ('refusal' in here) return here.refusal;
  const changeable = here.destinations.filter(({ origin }) => origin === 'chat');
  const [only] = changeable;
  if (only === undefined)
    return notice(
      language,
      subscriptions.fixed(here.destinations.map(each => describeSettings(each, language)).join('\n')),
    );
  if (changeable.length === 1) return end(only.name, context);
  return {
    ...notice(language, subscriptions.choose),
    menus: [chooseMenu('unsubscribe', changeable, language)],
  };
}

/** The button under the settings, or one of several was chosen. */
export const unsubscribeControl: Control = {
  async press({ argument, chosen }, context) {
    const known = await destinationHere(chosen[0] ?? argument, context);
    return 'refusal' in known ? known.refusal : { ...(await end(known.name, context)), replaces: true };
  },
};

async function end(name: string, { database, language }: CommandContext): Promise<Reply> {
  const { subscriptions } = stringsOf(language);
  const wasThere = await unsubscribe(database, name);
  return notice(language, wasThere ? subscriptions.unsubscribed : subscriptions.gone);
}
