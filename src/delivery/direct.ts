// Writing to a person whose direct channel is not known yet: the platform opens it when the message is sent.

// No id of a channel begins so.
const mark = '@';

/** Stands for the direct channel with somebody, by the platform's id of them. */
export const directTo = (userId: string): string => `${mark}${userId}`;

/** Whose direct channel that is; `null` for a channel that is known by its own id. */
export const personOf = (channel: string): string | null =>
  channel.startsWith(mark) ? channel.slice(mark.length) : null;
