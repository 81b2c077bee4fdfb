// Who asks something on Slack, and where.
import { webApi } from '@slack/bolt';
import type { Asker, Place, Sight } from '../../commands/command.ts';
import { fileLimits } from './limits.ts';
import type { SlackReader } from './readers.ts';

/** Who may change what is posted to a channel: everybody who can type there, or the workspace's admins. */
export type Managers = 'members' | 'admins';

/** The ids that come with everything that is asked. */
export type AskedOf = { readonly teamId: string; readonly channelId: string; readonly userId: string };

/** The place and the asker of what is asked. */
export const whereOf = (
  client: webApi.WebClient,
  { teamId, channelId, userId }: AskedOf,
  { reader, managers }: { reader: SlackReader; managers: Managers },
): { place: Place; asker: Asker } => ({
  place: {
    platform: 'slack',
    workspace: teamId,
    channel: channelId,
    // https://docs.slack.dev/reference/objects/conversation-object
    isDirect: channelId.startsWith('D'),
    fileChars: fileLimits.answerChars,
    look: () => look(client, channelId),
  },
  asker: {
    id: userId,
    name: reader.name,
    timeZone: reader.timeZone,
    mayManage: managers === 'members' || reader.isAdmin,
    openDirect: () => openDirect(client, userId),
  },
});

async function openDirect(client: webApi.WebClient, userId: string): Promise<string | null> {
  try {
    return (await client.conversations.open({ users: userId })).channel?.id ?? null;
  } catch (error) {
    // What Slack refuses is not to be had; whatever else went wrong may go well the next time.
    if (error instanceof webApi.WebAPIPlatformError) return null;
    throw error;
  }
}

/** Slack has no commands in threads; what it tells of a channel says whether posting there will be taken. */
async function look(client: webApi.WebClient, channelId: string): Promise<Sight> {
  const sight = { isThread: false, name: null, isPrivate: true };
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    const seen = { ...sight, name: channel?.name ?? null, isPrivate: channel?.is_private !== false };
    if (channel?.is_archived) return { ...seen, obstacle: 'archived' };
    const needsMember = channel?.is_private === true && !channel.is_im;
    return { ...seen, obstacle: needsMember && !channel.is_member ? 'not-in-channel' : null };
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    // A private channel is hidden from whoever is not in it.
    if (error.data.error === 'channel_not_found') return { ...sight, obstacle: 'not-in-channel' };
    if (error.data.error === 'missing_scope') return { ...sight, obstacle: 'scope' };
    throw error;
  }
}
