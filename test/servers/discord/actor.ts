// Who does something in Discord, and where.

/** A user in a channel. */
export interface Actor {
  /** A channel or thread added to the server, or a direct message of this user. */
  channelId: string;
  /** Default the other side of a direct message, else `200000000000000001`. */
  userId?: string;
  /** The user's language; default `en-US`. */
  locale?: string;
  /** The guild's language; default `en-US`. */
  guildLocale?: string;
  /** What the user may do in the channel, as a bit set; everything by default. */
  permissions?: string;
}

/** The user of an actor that names none. */
export const usualUserId = '200000000000000001';

/** A user as the API gives it. */
export function wireUser(id: string): Record<string, unknown> {
  return { id, username: 'reader', discriminator: '0000', global_name: 'Reader', avatar: null };
}
