// Modals, as the real discord.js opens them and takes what a user submits.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { pressButton, slashCommand } from './interaction-input.ts';
import { channelId, connected, discordWith, refusalOf, restOf } from './real-client.ts';

const words = new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short).setMaxLength(10);
const count = new StringSelectMenuBuilder()
  .setCustomId('count')
  .addOptions({ label: '3', value: '3' }, { label: '5', value: '5', default: true });
const modal = new ModalBuilder()
  .setCustomId('settings')
  .setTitle('Settings')
  .addLabelComponents(
    new LabelBuilder().setLabel('Words').setTextInputComponent(words.setValue('agents')),
    new LabelBuilder().setLabel('Papers').setStringSelectMenuComponent(count),
  );
const button = { type: 2, style: 1, label: 'Open', custom_id: 'open' };
const rows = [{ type: 1, components: [button] }];

/** Opens the modal, and says what was submitted. */
async function settle(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand() || interaction.isButton()) await interaction.showModal(modal);
  if (!interaction.isModalSubmit()) return;
  const { fields, customId } = interaction;
  const content = `${customId} ${fields.getTextInputValue('words')} ${fields.getStringSelectValues('count')}`;
  if (interaction.isFromMessage()) await interaction.update({ content, components: [] });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

test('a modal is submitted as it came, or with what the user fills in', async () => {
  const discord = await discordWith();
  await connected(discord, settle);
  const opened = await discord.interact(slashCommand({ name: 'settings', channelId, userId: '7' }));
  assert.equal(opened.callbackType, 9);
  assert.equal(opened.data.title, 'Settings');
  assert.equal((await discord.submitModal(opened)).data.content, 'settings agents 5');
  const filled = await discord.submitModal(opened, { words: '가나', count: ['3'] });
  assert.equal(filled.data.content, 'settings 가나 3');
  assert.equal(filled.flags, MessageFlags.Ephemeral);
});

test('a modal that a button opened updates the message of the button', async () => {
  const discord = await discordWith();
  await connected(discord, settle);
  const posting = Routes.channelMessages(channelId);
  const sent = Object(await restOf(discord).post(posting, { body: { content: 'a', components: rows } }));
  const opened = await discord.interact(pressButton({ channelId, messageId: sent.id, customId: 'open' }));
  const submitted = await discord.submitModal(opened);
  assert.equal(submitted.callbackType, 7);
  assert.equal(submitted.final.id, sent.id);
  assert.equal(discord.messages(channelId)[0]?.content, 'settings agents 5');
});

test('a user cannot submit what the modal does not take', async () => {
  const discord = await discordWith();
  await connected(discord, settle);
  const opened = await discord.interact(slashCommand({ name: 'settings', channelId }));
  const submit = (values: Record<string, string | string[]>) => discord.submitModal(opened, values);
  await assert.rejects(submit({ words: 'x'.repeat(11) }), /takes 1 to 10 characters/);
  await assert.rejects(submit({ words: '' }), /takes 1 to 10 characters/);
  await assert.rejects(submit({ other: 'x' }), /no field other/);
  await assert.rejects(submit({ count: ['4'] }), /doesn't offer 4/);
  await assert.rejects(submit({ count: ['3', '5'] }), /takes 1 to 1 different values/);
  await assert.rejects(discord.submitModal(await discord.submitModal(opened)), /not answered with a modal/);
});

test('a submitted modal opens no other, and updates no message when a command opened it', async () => {
  const discord = await discordWith();
  const refused: unknown[] = [];
  await connected(discord, async interaction => {
    if (interaction.isChatInputCommand()) await interaction.showModal(modal);
    if (!interaction.isModalSubmit()) return;
    const callback = Routes.interactionCallback(interaction.id, interaction.token);
    for (const body of [
      { type: 9, data: modal.toJSON() },
      { type: 7, data: { content: 'x' } },
    ])
      refused.push((await refusalOf(restOf(discord).post(callback, { body, auth: false }))).code);
    await interaction.reply('done');
  });
  const opened = await discord.interact(slashCommand({ name: 'settings', channelId }));
  assert.equal((await discord.submitModal(opened)).data.content, 'done');
  assert.deepEqual(refused, [50035, 50035]);
});
