// The yardstick of sending: posts a body to every channel with nothing but the platform's SDK, so many at a time.
import { once } from 'node:events';
import { webApi } from '@slack/bolt';
import { DefaultRestOptions, REST, Routes } from 'discord.js';
import pLimit from 'p-limit';

/** What is posted, and where. */
export type BarePosts = { readonly channels: readonly string[]; readonly body: Record<string, unknown> };

// As many as Paperboy has under way, and without discord.js' own 50 requests a second, as there.
const atOnce = 50;
Object.assign(DefaultRestOptions, { globalRequestsPerSecond: Number.POSITIVE_INFINITY });
const { DISCORD_API_URL: api, DISCORD_TOKEN = '', SLACK_API_URL: slackApiUrl, SLACK_BOT_TOKEN } = process.env;

const [{ channels, body }] = (await once(process, 'message')) as [BarePosts];
const post = api === undefined ? slackPost() : discordPost(api);
const startedMs = performance.now();
const before = process.cpuUsage();
const limit = pLimit(atOnce);
await Promise.all(channels.map((channel, index) => limit(() => post(channel, index))));
const cpu = process.cpuUsage(before);
process.send?.({ cpuMs: (cpu.user + cpu.system) / 1000, tookMs: performance.now() - startedMs });
process.disconnect?.();

function discordPost(apiUrl: string) {
  const rest = new REST({ version: '10', api: apiUrl }).setToken(DISCORD_TOKEN);
  return (channel: string, index: number): Promise<unknown> =>
    rest.post(Routes.channelMessages(channel), { body: { ...body, nonce: String(index) } });
}

function slackPost() {
  const client = new webApi.WebClient(SLACK_BOT_TOKEN, slackApiUrl === undefined ? {} : { slackApiUrl });
  return (channel: string): Promise<unknown> => client.apiCall('chat.postMessage', { ...body, channel });
}
