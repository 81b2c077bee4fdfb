// What an error of Slack's SDK means for the message that was sent, or looked for.
import { webApi } from '@slack/bolt';
import type { FailureKind, Finding, Outcome } from '../../delivery/outcome.ts';
import { MissedTurn } from '../../delivery/queue-requests.ts';
import { wasNeverConnected } from '../never-connected.ts';
import { reasonOf } from '../reason-of.ts';

type Failed = Exclude<Outcome, { state: 'sent' }>;

// https://docs.slack.dev/reference/methods/chat.postMessage#errors
const failureOfError: Readonly<Record<string, FailureKind>> = {
  channel_not_found: 'channel-not-found',
  not_in_channel: 'not-in-channel',
  restricted_action: 'restricted',
  is_archived: 'archived',
  messages_tab_disabled: 'messages-tab',
  invalid_auth: 'token',
  not_authed: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  account_inactive: 'token',
  missing_scope: 'scope',
};
const refusedContent = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
]);
// Refused for now: the message was certainly not taken.
const passingErrors = new Set(['ratelimited', 'rate_limited', 'team_added_to_org']);
// Slack's own trouble: whether the message was taken is not known.
const uncertainErrors = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** What became of the message whose request ended in this error. */
export function outcomeOf(error: unknown): Failed {
  if (error instanceof MissedTurn) return { state: 'due', afterMs: 0, reason: error.message, pause: null };
  if (error instanceof webApi.WebAPIRateLimitedError)
    return {
      state: 'due',
      afterMs: error.retryAfter * 1000,
      reason: `Slack asks to wait ${error.retryAfter} s`,
      pause: 'channel',
    };
  if (error instanceof webApi.WebAPIPlatformError) {
    const name = error.data.error;
    const reason = `Slack answered ${name}`;
    if (passingErrors.has(name))
      return {
        state: 'due',
        afterMs: null,
        reason,
        pause: name === 'team_added_to_org' ? 'account' : 'channel',
      };
    if (uncertainErrors.has(name)) return { state: 'unknown', reason };
    if (refusedContent.has(name)) return { state: 'refused', reason };
    return { state: 'failed', failure: failureOfError[name] ?? 'other', reason };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return { state: 'unknown', reason: `Slack answered ${error.statusCode}` };
  const reason = reasonOf(error);
  return wasNeverConnected(error)
    ? { state: 'due', afterMs: null, reason: `Slack could not be reached: ${reason}`, pause: 'account' }
    : { state: 'unknown', reason: `Slack's answer was lost: ${reason}` };
}

/** What the look told that ended in this error; an answer that was lost is asked for again, since reading changes nothing. */
export function findingOf(error: unknown): Finding {
  const outcome = outcomeOf(error);
  const name = error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
  // A root that was deleted without an answer to it: https://docs.slack.dev/reference/methods/conversations.replies
  if (name === 'thread_not_found') return { state: 'absent' };
  if (outcome.state === 'due') return { ...outcome, pause: outcome.pause === 'account' ? 'account' : null };
  const { reason } = outcome;
  if (outcome.state === 'failed' && outcome.failure === 'token')
    return { state: 'failed', failure: 'token', reason };
  return outcome.state === 'unknown' || name === 'invalid_cursor'
    ? { state: 'due', afterMs: null, reason, pause: null }
    : { state: 'forbidden', reason };
}
