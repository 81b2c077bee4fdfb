// The link that invites the bot to a server: https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow
import { PermissionFlagsBits } from 'discord-api-types/v10';

// To post, also a chart, to start threads, and to find its own messages again.
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads;

/** The link for an application. */
export const inviteLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: permissions.toString(),
  })}`;

/** The application's id, which a bot token begins with; `null` for a text that is no bot token. */
export function applicationIdOf(token: string): string | null {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1');
  return /^\d{17,20}$/.test(id) ? id : null;
}
