// A person submits a modal, and what the app's acknowledgement makes of it.
// https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload

import { checkComplete, type Entered, elementsOf, enter, entryOf } from './element-state.ts';
import { isObject, type JsonObject } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import { bot, team } from './names.ts';
import { SlackRefusal } from './refusal.ts';
import { checkedView } from './view-rules.ts';
import { type OpenView, type View, viewPayload } from './views.ts';
import type { Workspace } from './workspace.ts';

/** A press on a modal's submit button; `values` is what is entered before, the rest stays as it is. */
export interface Submission {
  userId: string;
  /** What the modal in front must be called; not looked at when left out. */
  callbackId?: string;
  values?: Entered;
}

/** What became of the modal. */
export interface Outcome {
  /** `close` is what an empty acknowledgement does. */
  action: 'close' | 'errors' | 'update' | 'clear';
  /** Shown at the inputs, by block id. */
  errors?: Record<string, string>;
  /** What the person has in front of them now. */
  view?: View;
}

/** The modal that is submitted, filled in; throws where Slack's client would not submit it. */
export function filledIn({ views }: Workspace, { userId, callbackId, values = {} }: Submission): OpenView {
  const front = views.inFrontOf(userId);
  if (!front) throw new Error(`${userId} has no modal open`);
  const { view, entries } = front;
  if (callbackId !== undefined && view.callback_id !== callbackId)
    throw new Error(`the modal in front is ${view.callback_id}`);
  if (!view.submit) throw new Error('the modal has no submit button');
  enter(view.blocks, values, entries);
  checkComplete(view.blocks, entries);
  return front;
}

/**
 * The `view_submission`. With `openUrl` a response_url is made for every conversation chosen in an element that asks
 * for one: https://docs.slack.dev/surfaces/modals#modal_response_url
 */
export function submissionPayload(
  workspace: Workspace,
  submitted: OpenView,
  openUrl: () => string,
): JsonObject {
  const { userId, view, entries } = submitted;
  const chosen = elementsOf(view.blocks).filter(({ element }) => element.response_url_enabled === true);
  const { name } = workspace.addPerson({ id: userId });
  return {
    type: 'view_submission',
    team,
    user: { id: userId, username: name, name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'verification-token',
    trigger_id: workspace.views.trigger(userId),
    view: viewPayload(submitted),
    response_urls: chosen.flatMap(({ element, blockId: block_id, actionId: action_id }) => {
      const channel_id = entryOf({ element, blockId: block_id, actionId: action_id }, entries);
      return channel_id === null ? [] : [{ block_id, action_id, channel_id, response_url: openUrl() }];
    }),
    is_enterprise_install: false,
    enterprise: null,
  };
}

/** Does what was acknowledged; throws a `SlackRefusal` for what Slack meets with "trouble connecting". */
export function settle(
  { views }: Workspace,
  submitted: OpenView,
  { payload, check }: { payload: JsonObject | undefined; check: MessageCheck },
): Outcome {
  const { userId, view } = submitted;
  const now = (outcome: Outcome): Outcome => {
    const front = views.inFrontOf(userId);
    return front ? { ...outcome, view: front.view } : outcome;
  };
  if (payload === undefined) {
    submitted.isOpen = false;
    return now({ action: 'close' });
  }
  switch (payload.response_action) {
    case 'errors':
      return now({ action: 'errors', errors: checkedErrors(payload.errors, view) });
    case 'update': {
      views.update({ view_id: view.id }, checkedView(payload.view, check));
      return now({ action: 'update' });
    }
    case 'clear':
      views.clear(userId);
      return { action: 'clear' };
    default:
      throw refused(`unknown response_action: ${String(payload.response_action)}`);
  }
}

function checkedErrors(errors: unknown, { blocks }: View): Record<string, string> {
  const entries = isObject(errors) ? Object.entries(errors) : [];
  if (entries.length === 0) throw refused('errors must name at least one block');
  const asked = blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const checked: Record<string, string> = {};
  for (const [blockId, message] of entries) {
    if (!asked.includes(blockId)) throw refused(`no input block ${blockId}`);
    if (typeof message !== 'string' || !message) throw refused(`no message for ${blockId}`);
    checked[blockId] = message;
  }
  return checked;
}

function refused(fault: string): SlackRefusal {
  return new SlackRefusal('invalid_response_action', {}, [fault]);
}
