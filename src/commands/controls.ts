// What each button, menu and form does.

import { pauseControl } from './channel/pause.ts';
import { resumeControl } from './channel/resume.ts';
import { changeControl, settingsControl } from './channel/settings.ts';
import { discardControl, subscribeControl } from './channel/subscribe.ts';
import { unsubscribeControl } from './channel/unsubscribe.ts';
import type { CommandContext } from './command.ts';
import type { ControlId, ControlVerb } from './control-id.ts';
import { exportControl } from './reader/export-saved.ts';
import { followControl, unfollowControl } from './reader/following.ts';
import { saveControl, unsaveControl } from './reader/save-paper.ts';
import { savedControl } from './reader/saved.ts';
import type { FormAnswer, Reply } from './reply.ts';
import { searchPage } from './search.ts';
import { share } from './share.ts';
import { showing } from './show-paper.ts';
import { similar } from './similar.ts';

/** A press: what the control carries, and what was chosen in it. */
export type Press = Pick<ControlId, 'argument' | 'language'> & {
  /** Empty for a button. */
  readonly chosen: readonly string[];
};

/** What can be done with a control. */
export type Control = {
  /** Answers a press. */
  readonly press: (press: Press, context: CommandContext) => Promise<Reply>;
  /** Answers a form that was filled in. */
  readonly submit?: (
    argument: string,
    values: Readonly<Record<string, string>>,
    context: CommandContext,
  ) => Promise<FormAnswer>;
};

const controls: Readonly<Record<ControlVerb, Control>> = {
  abstract: showing('abstract'),
  paper: showing('card'),
  original: showing('original', { isOther: true }),
  translated: showing('abstract', { isOther: true }),
  similar,
  share,
  search: searchPage,
  subscribe: subscribeControl,
  discard: discardControl,
  settings: settingsControl,
  change: changeControl,
  unsubscribe: unsubscribeControl,
  pause: pauseControl,
  resume: resumeControl,
  save: saveControl,
  unsave: unsaveControl,
  saved: savedControl,
  export: exportControl,
  follow: followControl,
  unfollow: unfollowControl,
};

/** The control of a verb. */
export const controlOf = (verb: ControlVerb): Control => controls[verb];
