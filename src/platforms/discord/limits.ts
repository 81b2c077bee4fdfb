// What Discord takes, with the page each limit comes from. Lengths in UTF-16 units, which are never fewer than
// what Discord counts.

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const embedLimits = {
  titleChars: 256,
  descriptionChars: 4096,
  /** Over all embeds of a message. */
  messageChars: 6000,
  perMessage: 10,
} as const;

/** https://discord.com/developers/docs/resources/message#create-message */
export const messageLimits = { contentChars: 2000, nonceChars: 25 } as const;

/** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
export const threadLimits = { nameChars: 100 } as const;

/**
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit: 50 a second of a bot, over all routes. All but
 * one are for the messages, and that one is for the start of the gateway's sessions, which may be in another process.
 * What commands ask comes on top, and where that is too much, Discord says how long to wait.
 */
export const accountPace = { most: 49, windowMs: 1000, gapMs: 20 } as const;

/**
 * How long a nonce is certainly remembered: "the past few minutes"
 * (https://discord.com/developers/docs/resources/message#create-message), taken as two.
 */
export const repeatableMs = 120_000;

/** https://discord.com/developers/docs/components/reference#string-select */
export const selectLimits = { options: 25, labelChars: 100, placeholderChars: 150 } as const;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
export const autocompleteLimits = { choices: 25, nameChars: 100, valueChars: 100 } as const;

/**
 * How long Paperboy's own texts may be, so that a card is read at a glance and five of them usually fit one message.
 * The key points together stay below the 1,024 characters of a field.
 */
export const cardLimits = {
  summaryChars: 600,
  keyPointChars: 300,
  keyPoints: 3,
  noteChars: 500,
  remarkChars: 60,
} as const;

/** https://discord.com/developers/docs/components/reference#text-input */
export const modalLimits = { titleChars: 45, labelChars: 45, placeholderChars: 100 } as const;

/** https://discord.com/developers/docs/components/reference#button, and five to a row */
export const buttonLimits = { labelChars: 80, perRow: 5, rows: 5 } as const;
