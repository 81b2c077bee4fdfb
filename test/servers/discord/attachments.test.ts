// Files beside messages and answers, as the real discord.js sends them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AttachmentBuilder, EmbedBuilder, MessageFlags, Routes } from 'discord.js';
import { slashCommand } from './interaction-input.ts';
import { channelId, connected, discordWith, refusalOf, restOf } from './real-client.ts';
import type { DiscordServer } from './server.ts';

const posting = Routes.channelMessages(channelId);
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const chart = (description = 'Votes') => new AttachmentBuilder(png, { name: 'chart.png', description });
const picture = (name: string) => new EmbedBuilder().setTitle('Chart').setImage(`attachment://${name}`);
const files = (length: number) => Array.from({ length }, (_, index) => ({ name: `${index}.txt`, data: 'x' }));

async function channelOf(discord: DiscordServer) {
  const channel = await (await connected(discord)).channels.fetch(channelId);
  assert.ok(channel?.isSendable());
  return channel;
}

test('a file is stored with its description, and its bytes can be had', async () => {
  const discord = await discordWith();
  const sent = await (await channelOf(discord)).send({ files: [chart()] });
  const file = sent.attachments.first();
  assert.ok(file);
  assert.deepEqual(
    { name: file.name, size: file.size, description: file.description },
    { name: 'chart.png', size: 8, description: 'Votes' },
  );
  assert.deepEqual(Buffer.from(await (await fetch(file.url)).arrayBuffer()), png);
  assert.deepEqual(discord.file(file), png);
});

test('a file that an embed shows is its picture, and no longer listed by the API', async () => {
  const discord = await discordWith();
  const sent = await (await channelOf(discord)).send({ files: [chart()], embeds: [picture('chart.png')] });
  const [stored] = discord.messages(channelId);
  assert.equal(stored?.attachments[0]?.filename, 'chart.png');
  assert.equal(sent.embeds[0]?.image?.url, stored?.attachments[0]?.url);
  assert.equal(sent.attachments.size, 0);
});

test('a picture of no file that was sent stays blank', async () => {
  const discord = await discordWith();
  const sent = await (await channelOf(discord)).send({ files: [chart()], embeds: [picture('other.png')] });
  assert.equal(sent.embeds[0]?.title, 'Chart');
  assert.equal(sent.embeds[0]?.image, null);
  assert.equal(sent.attachments.size, 1);
});

test('a file needs Attach Files', async () => {
  const discord = await discordWith({}, ['ViewChannel', 'SendMessages']);
  const refusal = await refusalOf(restOf(discord).post(posting, { body: {}, files: files(1) }));
  assert.deepEqual([refusal.status, refusal.code], [403, 50013]);
});

test('ten files are taken and eleven refused, ten mebibytes are taken and one byte more refused', async () => {
  const discord = await discordWith();
  const rest = restOf(discord);
  const post = (list: { name: string; data: string | Buffer }[]) =>
    rest.post(posting, { body: {}, files: list });
  await post(files(10));
  assert.equal((await refusalOf(post(files(11)))).code, 50035);
  await post([{ name: 'large', data: Buffer.alloc(10 * 1024 * 1024) }]);
  assert.equal(
    (await refusalOf(post([{ name: 'large', data: Buffer.alloc(10 * 1024 * 1024 + 1) }]))).code,
    40005,
  );
});

test('a description of 1,025 characters and a file that was not sent are refused', async () => {
  const discord = await discordWith();
  const channel = await channelOf(discord);
  await channel.send({ files: [chart('가'.repeat(1024))] });
  assert.equal((await refusalOf(channel.send({ files: [chart('가'.repeat(1025))] }))).code, 50035);
  const body = { content: 'a', attachments: [{ id: '1', filename: 'b' }] };
  assert.equal((await refusalOf(restOf(discord).post(posting, { body, files: files(1) }))).code, 50035);
});

test('an edit keeps the files it names, and takes others', async () => {
  const discord = await discordWith();
  const sent = await (await channelOf(discord)).send({
    files: [chart(), { name: 'b.txt', attachment: png }],
  });
  const [first] = sent.attachments.values();
  assert.ok(first);
  const edited = await sent.edit({ attachments: [first], files: [{ name: 'c d.txt', attachment: png }] });
  assert.deepEqual(
    edited.attachments.map(({ name }) => name),
    ['chart.png', 'c_d.txt'],
  );
});

test('an answer and a follow-up have files, and ephemeral ones say so', async () => {
  const discord = await discordWith();
  await connected(discord, async interaction => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ files: [chart()], embeds: [picture('chart.png')] });
    await interaction.followUp({ files: [chart()] });
  });
  const reply = await discord.interact(slashCommand({ name: 'chart', channelId }));
  assert.equal(reply.message?.attachments[0]?.ephemeral, true);
  assert.deepEqual(reply.message?.embeds[0]?.image, { url: reply.message?.attachments[0]?.url });
  await discord.interact(slashCommand({ name: 'chart', channelId }));
  const [shown] = discord.messages(channelId);
  assert.deepEqual(shown && discord.file(shown.attachments[0] ?? { id: '' }), png);
  assert.equal(shown?.attachments[0]?.ephemeral, undefined);
});
