// `/papers pause`: posts nothing to a channel until it is resumed.
import { pauseDestination } from '../../store/destinations.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Action } from '../command.ts';
import { describeTimes } from './describe-settings.ts';
import { type Picked, pickControl, pickHere } from './pick-here.ts';

const pausing: Picked = {
  verb: 'pause',
  isForPaused: false,
  async act(destination, { database, language, now }) {
    const { subscriptions } = stringsOf(language);
    const nowMs = now().epochMilliseconds;
    const isNew = await database.tx(sql => pauseDestination(sql, destination.name, nowMs));
    const what = describeTimes(destination, language);
    return isNew ? subscriptions.paused(what) : subscriptions.alreadyPaused(what);
  },
};

/** `/papers pause`. */
export const pauseAction: Action = {
  name: 'pause',
  isPrivate: true,
  run: (_, context) => pickHere(pausing, context),
};

/** Which one was chosen. */
export const pauseControl = pickControl(pausing);
