// What each button, menu and form does.
import type { CommandContext } from './command.ts';
import type { ControlId, ControlVerb } from './control-id.ts';
import { exportControl } from './export-saved.ts';
import { followControl, unfollowControl } from './following.ts';
import { pauseControl } from './pause.ts';
import type { FormAnswer, Reply } from './reply.ts';
import { resumeControl } from './resume.ts';
import { saveControl, unsaveControl } from './save-paper.ts';
import { savedControl } from './saved.ts';
import { searchPage } from './search.ts';
import { changeControl, settingsControl } from './settings.ts';
import { share } from './share.ts';
import { showing } from './show-paper.ts';
import { similar } from './similar.ts';
import { discardControl, subscribeControl } from './subscribe.ts';
import { unsubscribeControl } from './unsubscribe.ts';

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
