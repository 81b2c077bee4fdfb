// `/papers resume`: posts again to a channel that was paused.
import { stringsOf } from '../../strings/strings.ts';
import type { Action } from '../command.ts';
import { describeTimes } from './describe-settings.ts';
import { type Picked, pickControl, pickHere } from './pick-here.ts';

const resuming: Picked = {
  verb: 'resume',
  isForPaused: true,
  async act(destination, { language, resume }) {
    const { resumed } = stringsOf(language);
    const taken = await resume(destination.name);
    const what = describeTimes(destination, language);
    return taken === null ? resumed.notPaused(what) : resumed.done(what, taken.deliveries + taken.slots);
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
