// Who asks something on Discord, and where.
import { type Interaction, PermissionFlagsBits, Routes } from 'discord.js';
import { type APIChannel, ChannelType } from 'discord-api-types/v10';
import type { Asker, Place, Sight } from '../../commands/command.ts';
import type { Permission } from '../../delivery/permission.ts';
import type { Layout } from '../../delivery/platform.ts';
import { timeZoneOf } from './locale.ts';

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
    openDirect: () =>
      interaction.user.createDM().then(
        ({ id }) => id,
        () => null,
      ),
  },
});

/** Their name in the server, else their own. */
const nameOf = ({ member, user }: Interaction): string =>
  (member !== null && 'displayName' in member ? member.displayName : member?.nick) ?? user.displayName;

async function look({ client, channelId, appPermissions }: Interaction, layout: Layout): Promise<Sight> {
  const wanted = Object.entries(layout === 'thread' ? neededForThreads : needed) as [Permission, bigint][];
  const missing = wanted.filter(([, bit]) => !appPermissions.has(bit)).map(([name]) => name);
  if (channelId === null || missing.length > 0)
    return { isThread: false, name: null, obstacle: 'no-permission', missing };
  const channel = (await client.rest.get(Routes.channel(channelId))) as APIChannel;
  return { isThread: threads.has(channel.type), name: channel.name ?? null, obstacle: null };
}
