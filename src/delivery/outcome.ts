// How a platform answered one message.

/** Why a message can't be delivered until somebody mends something. */
export type FailureKind =
  | 'channel-not-found'
  | 'not-in-channel'
  | 'no-permission'
  | 'restricted'
  | 'archived'
  | 'token'
  | 'scope'
  | 'refused-content'
  | 'other';

/**
 * What became of one request: the platform holds the message; it certainly does not and the request may be made
 * again after a while, the platform's own if it names one; it may or may not hold it; or it refuses for good.
 */
export type Outcome =
  | { readonly state: 'sent'; readonly messageId: string }
  | { readonly state: 'due'; readonly afterMs: number | null; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'failed'; readonly failure: FailureKind; readonly reason: string };
