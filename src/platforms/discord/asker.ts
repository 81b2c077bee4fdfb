// Who asks something on Discord, and where.
import { DiscordAPIError, type Interaction, PermissionFlagsBits, Routes, type User } from 'discord.js';
import { type APIChannel, ChannelType } from 'discord-api-types/v10';
import type { Asker, Place, Sight } from '../../commands/command.ts';
import type { Permission } from '../../delivery/permission.ts';
import type { Layout } from '../../delivery/platform.ts';
import { timeZoneOf } from './locale.ts';
import { outcomeOf } from './outcome-of.ts';

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const threads: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** What it takes to post a digest, and more of it in threads: https://discord.com/developers/docs/topics/permissions */
const needed = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  embed: PermissionFlagsBits.EmbedLinks,
} as const;
const neededForThreads = {
  ...needed,
  startThreads: PermissionFlagsBits.CreatePublicThreads,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
} as const;
const neededForChart = { attach: PermissionFlagsBits.AttachFiles } as const;

/** The place and the asker of an interaction. */
export const whereOf = (interaction: Interaction): { place: Place; asker: Asker } => ({
  place: {
    platform: 'discord',
    workspace: interaction.guildId,
    channel: interaction.channelId,
    isDirect: interaction.guildId === null,
    // A file is attached.
    fileChars: null,
    look: layout => look(interaction, layout),
  },
  asker: {
    id: interaction.user.id,
    name: nameOf(interaction),
    timeZone: timeZoneOf(interaction.locale),
    mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false,
    openDirect: () => openDirect(interaction.user),
  },
});

async function openDirect(user: User): Promise<string | null> {
  try {
    return (await user.createDM()).id;
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome.state === 'failed' && outcome.failure === 'direct-closed') return null;
    throw error;
  }
}

/** Their name in the server, else their own. */
const nameOf = ({ member, user }: Interaction): string =>
  (member !== null && 'displayName' in member ? member.displayName : member?.nick) ?? user.displayName;

async function look(interaction: Interaction, layout: Layout): Promise<Sight> {
  const { client, channelId, appPermissions } = interaction;
  const missingOf = (wanted: Readonly<Partial<Record<Permission, bigint>>>) =>
    (Object.entries(wanted) as [Permission, bigint][])
      .filter(([, bit]) => !appPermissions.has(bit))
      .map(([name]) => name);
  const missing = missingOf(layout === 'thread' ? neededForThreads : needed);
  const unseen = { isThread: false, name: null, isPrivate: true, obstacle: 'no-permission' } as const;
  if (channelId === null || missing.length > 0) return { ...unseen, missing };
  try {
    const channel = (await client.rest.get(Routes.channel(channelId))) as APIChannel;
    return {
      isThread: threads.has(channel.type),
      name: channel.name ?? null,
      isPrivate: isHidden(channel, interaction),
      obstacle: null,
      missingForChart: missingOf(neededForChart),
    };
  } catch (error) {
    // Deleted, or closed to Paperboy, since the command was typed.
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
      return { ...unseen, missing: ['view'] };
    throw error;
  }
}

/**
 * Whether not all of the server may see a channel. The role of everybody has the server's id:
 * https://discord.com/developers/docs/topics/permissions#role-object
 */
function isHidden(channel: APIChannel, { guild, guildId }: Interaction): boolean {
  if (guildId === null) return true;
  const overwrites = 'permission_overwrites' in channel ? channel.permission_overwrites : undefined;
  const ofAll = overwrites?.find(({ id }) => id === guildId);
  const has = (bits: string) => (BigInt(bits) & needed.view) !== 0n;
  if (ofAll !== undefined && has(ofAll.deny)) return true;
  if (ofAll !== undefined && has(ofAll.allow)) return false;
  return guild?.roles.cache.get(guildId)?.permissions.has(needed.view) === false;
}
