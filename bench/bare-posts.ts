// The yardstick of sending: posting with nothing but a platform's SDK.
import { webApi } from '@slack/bolt';
import { DefaultRestOptions, REST, Routes } from 'discord.js';
import pLimit from 'p-limit';

/** What is posted, and where. */
export type BarePosts = { readonly channels: readonly string[]; readonly body: Record<string, unknown> };

// As many as Paperboy has under way, and without discord.js' own 50 requests a second, as there.
const atOnce = 50;

/** Posts a body to every channel of a platform, so many at a time. */
export async function postBare(
  platform: 'slack' | 'discord',
  { channels, body }: BarePosts,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const post = platform === 'slack' ? slackPost(environment) : discordPost(environment);
  const limit = pLimit(atOnce);
  await Promise.all(channels.map((channel, index) => limit(() => post(channel, body, index))));
}

type Post = (channel: string, body: Record<string, unknown>, index: number) => Promise<unknown>;

function discordPost({ DISCORD_API_URL: api = '', DISCORD_TOKEN = '' }: NodeJS.ProcessEnv): Post {
  Object.assign(DefaultRestOptions, { globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const rest = new REST({ version: '10', api }).setToken(DISCORD_TOKEN);
  return (channel, body, index) =>
    rest.post(Routes.channelMessages(channel), { body: { ...body, nonce: String(index) } });
}

function slackPost({ SLACK_API_URL: slackApiUrl = '', SLACK_BOT_TOKEN }: NodeJS.ProcessEnv): Post {
  const client = new webApi.WebClient(SLACK_BOT_TOKEN, { slackApiUrl });
  return (channel, body) => client.apiCall('chat.postMessage', { ...body, channel });
}
