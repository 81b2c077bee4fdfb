// How a platform answered one message, and what a look for an earlier one told.

/** Why a message can't be delivered until somebody mends something. */
export type FailureKind =
  | 'channel-not-found'
  | 'not-in-channel'
  | 'no-permission'
  | 'restricted'
  | 'archived'
  /** A reader takes no direct messages. */
  | 'direct-closed'
  /** The app may write to nobody directly. */
  | 'messages-tab'
  | 'token'
  | 'scope'
  | 'refused-content'
  /** It may be in the channel, and Paperboy may not look. */
  | 'unseen'
  /** It waited for longer than `catchUpDays`. */
  | 'late'
  | 'other';

/**
 * What else has to wait as long as a message that is due again: its channel's others, the whole account's, or those of
 * the account that this process sends, which no other process has to know.
 */
type Pause = 'channel' | 'account' | 'process' | null;

/**
 * Not now, but again after a while, the platform's own if it names one: a message that was certainly not accepted, or a
 * look that told nothing.
 */
export type Due = {
  readonly state: 'due';
  /** In milliseconds. */
  readonly afterMs: number | null;
  readonly reason: string;
  readonly pause: Pause;
};

/**
 * What became of one request: the platform holds the message; it certainly does not and may be asked again; it may or
 * may not hold it; it refuses the content in this form, and a plainer one may pass; or it refuses for good.
 */
export type Outcome =
  | { readonly state: 'sent'; readonly messageId: string }
  | Due
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'failed'; readonly failure: FailureKind; readonly reason: string };

/**
 * What a look for an earlier message told; `forbidden`: it may not be looked for, and a person has to; `failed`: nothing
 * may be asked at all, until the token is mended.
 */
export type Finding =
  | { readonly state: 'found'; readonly messageId: string }
  | { readonly state: 'absent' }
  | { readonly state: 'forbidden'; readonly reason: string }
  | { readonly state: 'failed'; readonly failure: 'token'; readonly reason: string }
  | Due;

/** The id of a message that was accepted and deleted before its own id was told; no message has this one. */
export const untoldMessageId = '0';
