// Commands with options, and the components of messages, as the real discord.js meets them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChatInputCommandInteraction, type Interaction, MessageFlags, Routes } from 'discord.js';
import { pressButton, selectMenu, slashCommand } from './interaction-input.ts';
import { channelId, connected, discordWith, refusalOf, restOf } from './real-client.ts';
import type { DiscordServer } from './server.ts';

const posting = Routes.channelMessages(channelId);
const button = (custom_id: string, part: object = {}) => ({
  type: 2,
  style: 1,
  label: 'a',
  custom_id,
  ...part,
});
const row = (...components: object[]) => ({ type: 1, components });
const menu = {
  type: 3,
  custom_id: 'menu',
  min_values: 0,
  max_values: 2,
  options: ['a', 'b', 'c'].map(value => ({ label: value, value, default: value === 'a' })),
};
const subscribe = {
  name: 'papers',
  description: 'd',
  options: [
    {
      type: 1,
      name: 'subscribe',
      description: 'd',
      options: [
        { type: 3, name: 'time', description: 'd', required: true, min_length: 5, max_length: 5 },
        { type: 3, name: 'language', description: 'd', choices: [{ name: '한국어', value: 'ko' }] },
        { type: 4, name: 'count', description: 'd', min_value: 1, max_value: 10 },
        { type: 5, name: 'threads', description: 'd' },
      ],
    },
  ],
};

async function withCommand(discord: DiscordServer, part: object = {}): Promise<void> {
  const route = Routes.applicationCommands(discord.applicationId);
  await restOf(discord).put(route, { body: [{ ...subscribe, ...part }] });
}

async function messageWith(discord: DiscordServer, ...components: object[]): Promise<string> {
  return Object(await restOf(discord).post(posting, { body: { content: 'a', components } })).id;
}

test('a sub-command carries text, whole numbers, and yes or no', async () => {
  const discord = await discordWith();
  await withCommand(discord);
  await connected(discord, async interaction => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const all = [options.getString('time'), options.getString('language'), options.getInteger('count')];
    await interaction.reply(`${options.getSubcommand()} ${all} ${options.getBoolean('threads')}`);
  });
  const options = { time: '09:00', language: 'ko', count: 10, threads: false };
  const reply = await discord.interact(
    slashCommand({ name: 'papers', subcommand: 'subscribe', options, channelId }),
  );
  assert.equal(reply.data.content, 'subscribe 09:00,ko,10 false');
});

test('an option takes only what was registered for it', async () => {
  const discord = await discordWith();
  await withCommand(discord);
  await connected(discord);
  const run = (options: Record<string, string | number | boolean>) =>
    discord.interact(
      slashCommand({
        name: 'papers',
        subcommand: 'subscribe',
        options: { time: '09:00', ...options },
        channelId,
      }),
      { timeoutMs: 1 },
    );
  await assert.rejects(run({ language: 'en' }), /no choice en/);
  await assert.rejects(run({ count: 11 }), /greatest value, 10/);
  await assert.rejects(run({ count: 0 }), /least value, 1/);
  await assert.rejects(run({ count: 1.5 }), /can't be 1.5/);
  await assert.rejects(run({ count: '5' }), /can't be "5"/);
  await assert.rejects(run({ threads: 'yes' }), /can't be "yes"/);
  await assert.rejects(run({ time: '9:00' }), /least length, 5/);
  await assert.rejects(run({ time: '09:000' }), /greatest length, 5/);
  await assert.rejects(run({ count: 10 }), /did not respond/);
});

test('a command is only there where it is offered, and to whom', async () => {
  const discord = await discordWith();
  await withCommand(discord, { contexts: [0], default_member_permissions: '16' });
  await connected(discord);
  const run = (channel: string, permissions?: string) =>
    discord.interact(
      slashCommand({
        name: 'papers',
        subcommand: 'subscribe',
        options: { time: '09:00' },
        channelId: channel,
        ...(permissions !== undefined && { permissions }),
      }),
      { timeoutMs: 1 },
    );
  await assert.rejects(run(discord.directChannel('7')), /not offered in a message/);
  await assert.rejects(run(channelId, '1'), /not offered to a member/);
  await assert.rejects(run(channelId, '17'), /did not respond/);
  await assert.rejects(run(channelId), /did not respond/);
});

test('an ephemeral answer has components that only its user can use, and is changed by them', async () => {
  const discord = await discordWith();
  await connected(discord, async (interaction: Interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({
        content: 'one',
        components: [row(button('next'))],
        flags: MessageFlags.Ephemeral,
      });
    if (interaction.isButton()) {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'two', components: [row(menu)] });
    }
    if (interaction.isStringSelectMenu())
      await interaction.update({ content: `chosen ${interaction.values}`, components: [] });
  });
  const asker = { channelId, userId: '7' };
  const asked = await discord.interact(slashCommand({ ...asker, name: 'saved' }));
  const messageId = String(asked.message?.id);
  await assert.rejects(
    discord.interact(pressButton({ channelId, userId: '8', messageId, customId: 'next' })),
    /no message/,
  );
  const pressed = await discord.interact(pressButton({ ...asker, messageId, customId: 'next' }));
  assert.deepEqual([pressed.callbackType, pressed.final.content], [6, 'two']);
  const chosen = await discord.interact(
    selectMenu({ ...asker, messageId, customId: 'menu', values: ['b', 'c'] }),
  );
  assert.deepEqual([chosen.callbackType, chosen.final], [7, asked.message]);
  assert.equal(asked.message?.content, 'chosen b,c');
  assert.equal(asked.message?.flags, MessageFlags.Ephemeral);
  assert.deepEqual(discord.messages(channelId), []);
  await assert.rejects(
    discord.interact(pressButton({ ...asker, messageId, customId: 'next' })),
    /no component next/,
  );
});

test('an answer that its button deleted cannot be edited by the command any more', async () => {
  const discord = await discordWith();
  const commands: ChatInputCommandInteraction[] = [];
  await connected(discord, async interaction => {
    if (interaction.isChatInputCommand()) {
      commands.push(interaction);
      await interaction.reply({ components: [row(button('end'))], flags: MessageFlags.Ephemeral });
    }
    if (!interaction.isButton()) return;
    await interaction.update('done');
    await interaction.deleteReply();
    deleted.resolve();
  });
  const deleted = Promise.withResolvers<void>();
  const asked = await discord.interact(slashCommand({ name: 'saved', channelId }));
  const messageId = String(asked.message?.id);
  const pressed = await discord.interact(pressButton({ channelId, messageId, customId: 'end' }));
  await deleted.promise;
  assert.equal(pressed.message, undefined);
  assert.ok(commands[0]);
  assert.equal((await refusalOf(commands[0].editReply('late'))).code, 10008);
});

test('a user cannot use what is disabled, not there, or of another kind', async () => {
  const discord = await discordWith();
  await connected(discord);
  const link = { type: 2, style: 5, label: 'a', url: 'https://a.b', emoji: { name: '📄' } };
  const messageId = await messageWith(
    discord,
    row(button('off', { disabled: true }), link),
    row(menu),
    row({ ...menu, custom_id: 'off menu', disabled: true }),
  );
  const press = (customId: string) => discord.interact(pressButton({ channelId, messageId, customId }));
  const choose = (customId: string, ...values: string[]) =>
    discord.interact(selectMenu({ channelId, messageId, customId, values }), { timeoutMs: 1 });
  await assert.rejects(press('off'), /disabled/);
  await assert.rejects(press('menu'), /no component menu/);
  await assert.rejects(choose('off menu', 'a'), /disabled/);
  await assert.rejects(choose('menu', 'a', 'b', 'c'), /takes 0 to 2 different values/);
  await assert.rejects(choose('menu', 'a', 'a'), /takes 0 to 2 different values/);
  await assert.rejects(choose('menu'), /did not respond/);
});

test('the same interaction can come twice, and is answered once', async () => {
  const discord = await discordWith();
  const outcomes: unknown[] = [];
  let all = Promise.withResolvers<void>();
  await connected(discord, async interaction => {
    if (!interaction.isChatInputCommand()) return;
    const answer = interaction.reply(interaction.id);
    outcomes.push(
      await answer.then(
        () => 'answered',
        ({ code }) => code,
      ),
    );
    if (outcomes.length % 2 === 0) all.resolve();
  });
  const twice = await discord.interact(slashCommand({ name: 'saved', channelId }), { deliveries: 2 });
  await all.promise;
  assert.deepEqual(outcomes.toSorted(), [40060, 'answered']);
  assert.equal(twice.data.content, twice.interactionId);

  all = Promise.withResolvers();
  const once = await discord.interact(slashCommand({ name: 'saved', channelId }));
  discord.replay(once);
  await all.promise;
  assert.deepEqual(outcomes.slice(2), ['answered', 40060]);
});
