// The real discord.js at a Discord of the test, everything closed when the test ends.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach } from 'node:test';
import { Client, DiscordAPIError, Events, GatewayIntentBits, type Interaction, REST } from 'discord.js';
import { type DiscordOptions, type DiscordServer, startDiscord } from './server.ts';
import type { Permission } from './state.ts';

/** The channel of a Discord by `discordWith`. */
export const channelId = '300000000000000001';
/** The guild it is in. */
export const guildId = '400000000000000001';
/** What is still to be closed, the last first. */
export const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A Discord with one channel, in which the bot has the permissions, by default all. */
export async function discordWith(
  options: DiscordOptions = {},
  permissions?: Permission[],
): Promise<DiscordServer> {
  const discord = await startDiscord(options);
  closers.push(discord.close);
  discord.addChannel({ id: channelId, guildId, permissions });
  return discord;
}

/** Bare REST that never tries again. */
export function restOf(discord: DiscordServer, token = discord.token): REST {
  return new REST({ api: `${discord.url}/api`, retries: 0 }).setToken(token);
}

/** A client that is not logged in. */
export function clientOf(discord: DiscordServer): Client {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${discord.url}/api` } });
  closers.push(() => client.destroy());
  return client;
}

/** A client that is ready and answers interactions so. */
export async function connected(
  discord: DiscordServer,
  answer?: (interaction: Interaction) => Promise<unknown>,
) {
  const client = clientOf(discord);
  const ready = once(client, Events.ClientReady);
  if (answer) client.on(Events.InteractionCreate, answer);
  await client.login(discord.token);
  await ready;
  return client;
}

/** The refusal of a call, as discord.js gives it. */
export async function refusalOf(call: Promise<unknown>): Promise<DiscordAPIError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error;
    throw error;
  }
  assert.fail('the call was not refused');
}
