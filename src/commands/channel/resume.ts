// `/papers resume`: posts again to a channel that was paused.
import { stringsOf } from '../../strings/strings.ts';
import type { Action } from '../command.ts';
import { describeTimes } from './describe-settings.ts';
import { firstFiring } from './first-firing.ts';
import { type Picked, pickControl, pickHere } from './pick-here.ts';

const resuming: Picked = {
  verb: 'resume',
  isForPaused: true,
  async act(destination, { language, now, resume }) {
    const { resumed } = stringsOf(language);
    const taken = await resume(destination.name);
    const what = describeTimes(destination, language);
    if (taken === null) return resumed.notPaused(what);
    const next = firstFiring(destination, now(), language);
    return resumed.done(what, taken.deliveries + taken.slots, next);
  },
};

/** `/papers resume`: takes up again what posts to the channel, with what it missed. */
export const resumeAction: Action = {
  name: 'resume',
  isPrivate: true,
  run: (_, context) => pickHere(resuming, context),
};

/** Which one was chosen. */
export const resumeControl = pickControl(resuming);
