// Direct messages and threads, as the real discord.js meets them.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { ChannelType, Events, type Interaction, PermissionFlagsBits, Routes } from 'discord.js';
import { slashCommand } from './interaction-input.ts';
import { channelId, connected, discordWith, guildId, refusalOf, restOf } from './real-client.ts';

const reader = '200000000000000007';
const threadId = '300000000000000009';

/** The next interaction, answered. */
async function seen(interaction: Interaction, keep: (interaction: Interaction) => void): Promise<void> {
  keep(interaction);
  if (interaction.isChatInputCommand()) await interaction.reply('ok');
}

test('a direct message is opened once and posted to', async () => {
  const discord = await discordWith();
  const client = await connected(discord);
  const sent = await client.users.send(reader, 'one');
  await client.users.send(reader, 'two');
  const open = () => restOf(discord).post(Routes.userChannels(), { body: { recipient_id: reader } });
  assert.equal(Object(await open()).id, sent.channelId);
  assert.equal(discord.directChannel(reader), sent.channelId);
  assert.deepEqual(
    discord.messages(sent.channelId).map(({ content }) => content),
    ['one', 'two'],
  );
  const read = Object(await restOf(discord).get(Routes.channel(sent.channelId)));
  assert.equal(read.type, ChannelType.DM);
  assert.equal(read.recipients[0].id, reader);
  assert.equal('guild_id' in read, false);
});

test('a person who takes no direct messages refuses them', async () => {
  const discord = await discordWith();
  discord.addPerson({ id: reader, takesNoDirectMessages: true });
  const client = await connected(discord);
  const refusal = await refusalOf(client.users.send(reader, 'one'));
  assert.deepEqual([refusal.status, refusal.code], [403, 50007]);
  assert.deepEqual(discord.messages(discord.directChannel(reader)), []);
});

test('a direct message with nobody, with no id or with the bot itself is refused', async () => {
  const discord = await discordWith();
  const open = (body: object) => restOf(discord).post(Routes.userChannels(), { body });
  assert.equal((await refusalOf(open({}))).code, 50035);
  assert.equal((await refusalOf(open({ recipient_id: 'x' }))).code, 50035);
  assert.equal((await refusalOf(open({ recipient_id: discord.applicationId }))).code, 50033);
});

test('a command in a direct message comes from a user, in its context', async () => {
  const discord = await discordWith();
  const kept: Interaction[] = [];
  await connected(discord, interaction => seen(interaction, each => kept.push(each)));
  const direct = discord.directChannel(reader);
  await discord.interact(slashCommand({ name: 'paper', channelId: direct }));
  const [first] = kept;
  assert.ok(first);
  const { user, member, context, guildId: guild, guildLocale, channelId: at, appPermissions } = first;
  assert.deepEqual(
    { user: user.id, member, context, guild, guildLocale, at },
    { user: reader, member: null, context: 1, guild: null, guildLocale: null, at: direct },
  );
  assert.equal(appPermissions.has(PermissionFlagsBits.AttachFiles), true);
  assert.equal(appPermissions.has(PermissionFlagsBits.ManageChannels), false);
  await assert.rejects(
    discord.interact(slashCommand({ name: 'paper', channelId: direct, userId: '8' })),
    /not with 8/,
  );
});

test('a command tells what the asker and the bot may do in the channel', async () => {
  const discord = await discordWith({}, ['ViewChannel', 'SendMessages']);
  const kept: Interaction[] = [];
  await connected(discord, interaction => seen(interaction, each => kept.push(each)));
  const permissions = String(PermissionFlagsBits.ManageChannels);
  await discord.interact(slashCommand({ name: 'paper', channelId, permissions, guildLocale: 'ko' }));
  const [first] = kept;
  assert.deepEqual(first?.appPermissions.toArray(), ['ViewChannel', 'SendMessages']);
  assert.deepEqual(first?.memberPermissions?.toArray(), ['ManageChannels']);
  assert.deepEqual([first?.context, first?.guildId, first?.guildLocale], [0, guildId, 'ko']);
});

test('a thread is told, read, and commanded in', async () => {
  const discord = await discordWith();
  const kept: Interaction[] = [];
  const client = await connected(discord, interaction => seen(interaction, each => kept.push(each)));
  const created = once(client, Events.ThreadCreate);
  discord.addChannel({ id: threadId, guildId, parentId: channelId, name: 'Papers' });
  await created;
  await discord.interact(slashCommand({ name: 'paper', channelId: threadId }));
  assert.equal(kept[0]?.channel?.type, ChannelType.PublicThread);
  assert.ok(kept[0]?.channel?.isThread());
  assert.equal(kept[0].channel.parentId, channelId);
  const { id, type, name, guild_id, parent_id } = Object(await restOf(discord).get(Routes.channel(threadId)));
  assert.deepEqual(
    { id, type, name, guild_id, parent_id },
    { id: threadId, type: 11, name: 'Papers', guild_id: guildId, parent_id: channelId },
  );
});
