// Direct messages: https://discord.com/developers/docs/resources/user#create-dm

import { ChannelType } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import type { Call, CallResult } from './call.ts';
import { recordOf } from './call.ts';
import { checkForm } from './form.ts';
import type { Channel, DiscordState } from './state.ts';
import { wireChannel } from './wire-channel.ts';

/** A person the bot may write to. */
export interface Person {
  id: string;
  /** Opening the channel succeeds even so; what is posted to it is refused with 50007. */
  takesNoDirectMessages?: boolean;
}

/** POST /users/@me/channels: the channel with that person, the same one each time; 50033 for the bot itself. */
export function createDirectChannel({ state, body }: Call): CallResult {
  const sent = recordOf(body);
  checkForm(sent, form => {
    const recipient = form.at('recipient_id');
    if (recipient.require() && !/^\d{1,20}$/.test(String(recipient.value)))
      recipient.refuse('NUMBER_TYPE_COERCE', `Value "${recipient.value}" is not snowflake.`);
  });
  const userId = String(sent.recipient_id);
  if (userId === state.user.id) throw refusals.invalidRecipients();
  return { status: 200, body: wireChannel(state, directChannel(state, userId)) };
}

/** The direct message with the person, opened if there is none yet. */
export function directChannel(state: DiscordState, userId: string): Channel {
  const known = [...state.channels.values()].find(({ recipientId }) => recipientId === userId);
  if (known) return known;
  const channel: Channel = {
    id: state.newId(),
    type: ChannelType.DM,
    name: '',
    recipientId: userId,
    messages: [],
  };
  state.channels.set(channel.id, channel);
  return channel;
}

/** Throws 50007 for the direct message of a person who takes none. */
export function checkRecipient({ people }: DiscordState, { recipientId }: Channel): void {
  if (recipientId !== undefined && people.get(recipientId)?.takesNoDirectMessages === true)
    throw refusals.cannotMessageUser();
}
