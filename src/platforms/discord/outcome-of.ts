// What an error of Discord's SDK means for the message that was sent, or looked for.
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { FailureKind, Finding, Outcome } from '../../delivery/outcome.ts';
import { MissedTurn } from '../../delivery/queue-requests.ts';
import { wasNeverConnected } from '../never-connected.ts';
import { reasonOf } from '../reason-of.ts';

type Failed = Exclude<Outcome, { state: 'sent' }>;

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
const failureOfCode: Readonly<Record<number, FailureKind>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'channel-not-found',
  [RESTJSONErrorCodes.MissingAccess]: 'no-permission',
  [RESTJSONErrorCodes.MissingPermissions]: 'no-permission',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'archived',
  [RESTJSONErrorCodes.ThreadLocked]: 'archived',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'direct-closed',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'direct-closed',
};
const failureOfStatus: Readonly<Record<number, FailureKind>> = {
  401: 'token',
  403: 'no-permission',
};
const refusedContent = new Set<number>([
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  RESTJSONErrorCodes.RequestEntityTooLarge,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
]);

/** Whether Discord refused a request with this code. */
export const hasCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && Number(error.code) === code;

/** What became of the message whose request ended in this error. */
export function outcomeOf(error: unknown): Failed {
  if (error instanceof MissedTurn) return { state: 'due', afterMs: 0, reason: error.message, pause: null };
  // Discord's own 429, or the SDK's before it sends: it keeps the buckets that Discord tells of.
  if (error instanceof RateLimitError)
    return {
      state: 'due',
      afterMs: error.retryAfter > 0 ? error.retryAfter : null,
      reason: `Discord asks to wait ${error.retryAfter} ms`,
      pause: error.global ? 'account' : 'channel',
    };
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    const reason = `Discord answered ${error.status}, code ${error.code}: ${error.message}`;
    if (refusedContent.has(code)) return { state: 'refused', reason };
    const failure = failureOfCode[code] ?? failureOfStatus[error.status] ?? 'other';
    return { state: 'failed', failure, reason };
  }
  if (error instanceof HTTPError) return { state: 'unknown', reason: `Discord answered ${error.status}` };
  const reason = reasonOf(error);
  return wasNeverConnected(error)
    ? { state: 'due', afterMs: null, reason: `Discord could not be reached: ${reason}`, pause: 'account' }
    : { state: 'unknown', reason: `Discord's answer was lost: ${reason}` };
}

/** What the look told that ended in this error; an answer that was lost is asked for again, since reading changes nothing. */
export function findingOf(error: unknown): Finding {
  const outcome = outcomeOf(error);
  if (outcome.state === 'due') return { ...outcome, pause: outcome.pause === 'account' ? 'account' : null };
  const { reason } = outcome;
  if (outcome.state === 'failed' && outcome.failure === 'token')
    return { state: 'failed', failure: 'token', reason };
  return outcome.state === 'unknown'
    ? { state: 'due', afterMs: null, reason, pause: null }
    : { state: 'forbidden', reason };
}
