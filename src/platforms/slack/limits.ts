// What Slack takes, with the page each limit comes from. Lengths in UTF-16 units, which are never fewer than
// what Slack counts.

/** https://docs.slack.dev/reference/block-kit/blocks */
export const blockLimits = {
  perMessage: 50,
  headerChars: 150,
  sectionChars: 3000,
} as const;

/** https://docs.slack.dev/reference/block-kit/block-elements */
export const elementLimits = {
  buttonChars: 75,
  optionChars: 75,
  placeholderChars: 150,
  options: 100,
} as const;

/**
 * All blocks together. Nowhere documented: messages failed with `msg_blocks_too_long` from 11,341 characters up
 * (https://github.com/slackapi/bolt-js/issues/2509).
 */
export const messageChars = 10_000;

/** https://docs.slack.dev/reference/methods/chat.postMessage: `text` is best kept under 4,000 characters. */
export const textChars = 3000;

/** What `text` may have when it is all there is, its addresses included. */
export const plainTextChars = 4000;

/**
 * Of a file that is shown as messages. One press is answered with five at most, the first of which has no part of the file:
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export const fileLimits = { messageChars: messageChars - 500, answerChars: 25_000 } as const;

/** https://docs.slack.dev/apis/web-api/rate-limits: a message a second to one channel. */
export const channelPace = { most: 1, windowMs: 1000, gapMs: 0 } as const;

/** How long Paperboy's own texts may be as a reader sees them, so that a card is read at a glance. */
export const cardLimits = {
  titleChars: 300,
  summaryChars: 600,
  keyPointChars: 300,
  keyPoints: 3,
  noteChars: 500,
  remarkChars: 60,
} as const;

/** https://docs.slack.dev/reference/views/modal-views */
export const modalLimits = { titleChars: 24 } as const;
