// The Discord server as the real discord.js meets it.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import {
  ActionRowBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Routes,
  StringSelectMenuBuilder,
} from 'discord.js';
import { autocomplete, pressButton, selectMenu, slashCommand } from './interaction-input.ts';
import {
  channelId,
  clientOf,
  closers,
  connected,
  discordWith,
  guildId,
  refusalOf,
  restOf,
} from './real-client.ts';
import { type DiscordServer, startDiscord } from './server.ts';
import type { Permission } from './state.ts';

const posting = Routes.channelMessages(channelId);

async function socketSaying(discord: DiscordServer, packet: unknown): Promise<WebSocket> {
  const socket = new WebSocket(discord.url.replace('http', 'ws'));
  await once(socket, 'open');
  socket.send(JSON.stringify(packet));
  return socket;
}

/** The next packet of the kind. */
async function packetOf(socket: WebSocket, op: number): Promise<Record<string, unknown>> {
  for (;;) {
    const [{ data }] = await once(socket, 'message');
    const packet = JSON.parse(data);
    if (packet.op === op) return packet;
  }
}

test('a client is ready within a second and knows the guild and its channel', async () => {
  const discord = await discordWith();
  const startedAt = performance.now();
  const client = await connected(discord);
  assert.ok(performance.now() - startedAt < 1000);
  assert.deepEqual([...client.guilds.cache.keys()], [guildId]);
  assert.equal(client.channels.cache.get(channelId)?.type, 0);
  assert.equal(client.application?.id, discord.applicationId);
  assert.equal((await client.application?.fetch())?.name, 'Paperboy');
  assert.equal(discord.connected, 1);
});

test('a client is ready without any guild, and answers in a direct message', async () => {
  const discord = await startDiscord();
  closers.push(discord.close);
  await connected(discord, async interaction => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`${interaction.guildId} ${interaction.user.id}`);
  });
  discord.addChannel({ id: '5' });
  const reply = await discord.interact(slashCommand({ name: 'paper', channelId: '5', userId: '7' }));
  assert.equal(reply.data.content, 'null 7');
});

test('a message with too large an embed is refused with its place', async () => {
  const discord = await discordWith();
  const refusal = await refusalOf(
    restOf(discord).post(posting, { body: { embeds: [{ title: 'x'.repeat(257) }] } }),
  );
  assert.deepEqual({ status: refusal.status, code: refusal.code }, { status: 400, code: 50035 });
  assert.deepEqual(Object(refusal.rawError).errors, {
    embeds: {
      0: {
        title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] },
      },
    },
  });
  assert.deepEqual(discord.messages(channelId), []);
});

test('an unknown path, another method and another version of the API are refused', async () => {
  const discord = await discordWith();
  const statusOf = async (path: string, method: string) =>
    (await fetch(`${discord.url}${path}`, { method })).status;
  assert.equal(await statusOf('/api/v10/unknown', 'GET'), 404);
  assert.equal(await statusOf('/api/v10/gateway', 'PUT'), 405);
  assert.equal(await statusOf('/api/v9/gateway', 'GET'), 404);
  assert.equal(await statusOf('/api/v10/gateway', 'GET'), 200);
});

test('a client that is connected learns of a new channel', async () => {
  const discord = await discordWith();
  const client = await connected(discord);
  const created = once(client, Events.ChannelCreate);
  discord.addChannel({ id: '300000000000000002', guildId });
  const [channel] = await created;
  assert.equal(channel.id, '300000000000000002');
});

test('a wrong token is refused by REST and by the gateway', async () => {
  const discord = await discordWith();
  assert.equal((await refusalOf(restOf(discord, 'wrong').get(Routes.user()))).status, 401);
  await assert.rejects(clientOf(discord).login('wrong'), { code: 'TokenInvalid' });

  const socket = await socketSaying(discord, { op: 2, d: { token: 'wrong', intents: 1 } });
  const [close] = await once(socket, 'close');
  assert.equal(close.code, 4004);
});

test('an intent that needs approval is refused', async () => {
  const discord = await discordWith();
  const intents = GatewayIntentBits.MessageContent;
  const socket = await socketSaying(discord, { op: 2, d: { token: discord.token, intents } });
  const [close] = await once(socket, 'close');
  assert.equal(close.code, 4014);
});

test('a slash command is answered and the answer seen in the channel', async () => {
  const discord = await discordWith();
  await connected(discord, async interaction => {
    if (!interaction.isChatInputCommand()) return;
    const { commandName, locale, guildLocale, options } = interaction;
    await interaction.reply(`${commandName} ${options.getString('query')} ${locale} ${guildLocale}`);
    await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
  });
  const input = { name: 'paper', options: { query: 'MHLA' }, locale: 'ko', guildLocale: 'ko', channelId };
  const reply = await discord.interact(slashCommand(input));
  assert.equal(reply.callbackType, 4);
  assert.equal(reply.data.content, 'paper MHLA ko ko');
  assert.equal(reply.flags, 0);
  assert.equal(reply.final, reply.data);
  assert.ok(reply.ms < 1000);
  assert.deepEqual(
    discord.messages(channelId).map(message => message.content),
    ['paper MHLA ko ko'],
  );
});

test('a deferred answer ends with its edit, and an ephemeral one stays out of the channel', async () => {
  const discord = await discordWith();
  await connected(discord, async interaction => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: interaction.options.getSubcommand() });
  });
  const reply = await discord.interact(slashCommand({ name: 'papers', subcommand: 'today', channelId }));
  assert.equal(reply.callbackType, 5);
  assert.equal(reply.flags, MessageFlags.Ephemeral);
  assert.equal(reply.final.content, 'today');
  assert.equal(reply.final.flags, MessageFlags.Ephemeral);
  assert.deepEqual(discord.messages(channelId), []);
});

test('autocomplete is answered with choices', async () => {
  const discord = await discordWith();
  await connected(discord, async interaction => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name} ${value}`, value: 'MHLA' }]);
  });
  const typing = autocomplete({ name: 'paper', options: { query: 'MH' }, focused: 'query', channelId });
  const reply = await discord.interact(typing);
  assert.deepEqual(reply.data.choices, [{ name: 'query MH', value: 'MHLA' }]);
});

test('26 choices and a choice of 101 characters are refused', async () => {
  const discord = await discordWith();
  const refused: unknown[] = [];
  await connected(discord, async interaction => {
    if (!interaction.isAutocomplete()) return;
    const many = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
    refused.push((await refusalOf(interaction.respond(many))).message);
    refused.push((await refusalOf(interaction.respond([{ name: 'x'.repeat(101), value: 'x' }]))).message);
    await interaction.respond([]);
  });
  const typing = autocomplete({ name: 'paper', options: { query: '' }, focused: 'query', channelId });
  assert.deepEqual((await discord.interact(typing)).data, { choices: [] });
  assert.deepEqual(refused, [
    'Invalid Form Body\ndata.choices[BASE_TYPE_MAX_LENGTH]: Must be 25 or fewer in length.',
    'Invalid Form Body\ndata.choices[0].name[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 100 in length.',
  ]);
});

test('a select menu on a message is used and answered', async () => {
  const discord = await discordWith();
  const client = await connected(discord, async interaction => {
    if (!interaction.isStringSelectMenu()) return;
    await interaction.reply({ content: `abstract of ${interaction.values}`, flags: MessageFlags.Ephemeral });
  });
  const menu = new StringSelectMenuBuilder()
    .setCustomId('abstract')
    .addOptions({ label: 'One', value: '2601.06943' }, { label: 'Two', value: '2601.06521' });
  const channel = await client.channels.fetch(channelId);
  assert.ok(channel?.isSendable());
  const rows = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)];
  const { id: messageId } = await channel.send({ content: 'digest', components: rows });

  const choice = { channelId, messageId, customId: 'abstract' };
  const reply = await discord.interact(selectMenu({ ...choice, values: ['2601.06521'] }));
  assert.equal(reply.data.content, 'abstract of 2601.06521');
  await assert.rejects(discord.interact(selectMenu({ ...choice, values: ['other'] })), /doesn't offer other/);
});

test('a button updates its message', async () => {
  const discord = await discordWith();
  const client = await connected(discord, async interaction => {
    if (interaction.isButton()) await interaction.update({ content: 'after', components: [] });
  });
  const channel = await client.channels.fetch(channelId);
  assert.ok(channel?.isSendable());
  const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' };
  const { id: messageId } = await channel.send({
    content: 'before',
    components: [{ type: 1, components: [button] }],
  });
  await discord.interact(pressButton({ channelId, messageId, customId: 'go' }));
  assert.deepEqual(
    discord.messages(channelId).map(({ content, components }) => ({ content, components })),
    [{ content: 'after', components: [] }],
  );
});

test('an interaction nobody answers is reported', async () => {
  const discord = await discordWith();
  await connected(discord);
  const asked = discord.interact(slashCommand({ name: 'paper', channelId }), { timeoutMs: 20 });
  await assert.rejects(asked, /the application did not respond/);
});

test('a second answer, a late answer and an unknown interaction are refused', async () => {
  let now = Date.now();
  const discord = await discordWith({ now: () => now });
  const codes: unknown[] = [];
  let done = Promise.withResolvers<void>();
  await connected(discord, async interaction => {
    if (!interaction.isChatInputCommand()) return;
    const callback = Routes.interactionCallback(interaction.id, interaction.token);
    const post = (route: `/${string}`) => restOf(discord).post(route, { body: { type: 5 }, auth: false });
    if (interaction.commandName === 'late') now += 3001;
    else await interaction.reply('first');
    codes.push((await refusalOf(post(callback))).code);
    codes.push((await refusalOf(post(Routes.interactionCallback(interaction.id, 'unknown')))).code);
    done.resolve();
  });
  await discord.interact(slashCommand({ name: 'twice', channelId }));
  await done.promise;
  done = Promise.withResolvers();
  await assert.rejects(discord.interact(slashCommand({ name: 'late', channelId }), { timeoutMs: 200 }));
  await done.promise;
  assert.deepEqual(codes, [40060, 10062, 10062, 10062]);
});

test('a client that was dropped resumes and gets what it missed', async () => {
  const discord = await discordWith();
  const client = await connected(discord, async interaction => {
    if (interaction.isChatInputCommand()) await interaction.reply('here again');
  });
  const resumed = once(client, Events.ShardResume);
  discord.dropGateway();
  const reply = discord.interact(slashCommand({ name: 'paper', channelId }));
  await resumed;
  assert.equal((await reply).data.content, 'here again');
});

test('a session that timed out cannot be resumed', async () => {
  const discord = await discordWith();
  const first = await socketSaying(discord, { op: 2, d: { token: discord.token, intents: 0 } });
  const ready = await packetOf(first, 0);
  discord.dropGateway(4009);
  await once(first, 'close');
  const d = { token: discord.token, session_id: Object(ready.d).session_id, seq: 1 };
  const second = await socketSaying(discord, { op: 6, d });
  assert.deepEqual(await packetOf(second, 9), { op: 9, d: false });
  second.close();
});

test('a malformed event reaches the client as it is', async () => {
  const discord = await discordWith();
  const client = await connected(discord);
  const raw = once(client, Events.Raw);
  discord.dispatch('PAPERBOY_TEST', 'no object');
  const [packet] = await raw;
  assert.deepEqual({ t: packet.t, d: packet.d }, { t: 'PAPERBOY_TEST', d: 'no object' });
});

test('a message is stored as sent, given back without its allowed mentions, and has one thread', async () => {
  const discord = await discordWith();
  const rest = restOf(discord);
  const body = {
    content: ' @everyone ',
    allowed_mentions: { parse: [] },
    embeds: [{ title: 'A', color: 1 }],
  };
  const sent = Object(await rest.post(posting, { body }));
  const [stored] = discord.messages(channelId);
  assert.equal(stored?.id, sent.id);
  assert.equal(stored?.content, '@everyone');
  assert.equal(stored?.mention_everyone, false);
  assert.deepEqual(stored?.allowed_mentions, { parse: [] });
  assert.deepEqual(stored?.embeds, [{ type: 'rich', title: 'A', color: 1 }]);
  assert.equal('allowed_mentions' in sent, false);

  const threads = Routes.threads(channelId, sent.id);
  const thread = Object(await rest.post(threads, { body: { name: '2026-01-13' } }));
  assert.equal(thread.id, sent.id);
  assert.equal(discord.messages(channelId)[0]?.thread?.id, sent.id);
  await rest.post(Routes.channelMessages(thread.id), { body: { content: 'card' } });
  assert.equal(discord.messages(thread.id)[0]?.content, 'card');
  assert.equal((await refusalOf(rest.post(threads, { body: { name: 'again' } }))).code, 160004);
});

test('without allowed mentions, @everyone is live', async () => {
  const discord = await discordWith();
  await restOf(discord).post(posting, { body: { content: '@everyone' } });
  assert.equal(discord.messages(channelId)[0]?.mention_everyone, true);
});

test('a file comes beside its payload', async () => {
  const discord = await discordWith();
  const embeds = [{ image: { url: 'attachment://a.png' } }];
  await restOf(discord).post(posting, {
    body: { embeds },
    files: [{ name: 'a.png', data: Buffer.from('1234') }],
  });
  const [stored] = discord.messages(channelId);
  assert.deepEqual(
    stored?.attachments.map(({ filename, size }) => ({ filename, size })),
    [{ filename: 'a.png', size: 4 }],
  );
  assert.deepEqual(discord.requests.at(-1)?.body, { embeds });
});

test('the channel is read newest first, in pages', async () => {
  const discord = await discordWith();
  const rest = restOf(discord);
  for (const content of ['1', '2', '3']) await rest.post(posting, { body: { content } });
  const read = async (query: Record<string, string>) =>
    Object(await rest.get(posting, { query: new URLSearchParams(query) })).map(
      ({ content }: { content: string }) => content,
    );
  const first = discord.messages(channelId)[0]?.id ?? '';
  assert.deepEqual(await read({}), ['3', '2', '1']);
  assert.deepEqual(await read({ limit: '2' }), ['3', '2']);
  assert.deepEqual(await read({ after: first }), ['3', '2']);
  assert.deepEqual(await read({ before: first }), []);
});

test('an enforced nonce gives back its first message for a few minutes', async () => {
  let now = Date.now();
  const discord = await discordWith({ now: () => now, rates: false });
  const rest = restOf(discord);
  const post = async () =>
    Object(await rest.post(posting, { body: { content: 'a', nonce: 'n1', enforce_nonce: true } }));
  const first = await post();
  assert.equal((await post()).id, first.id);
  now += 3 * 60_000;
  const later = await post();
  assert.notEqual(later.id, first.id);
  await rest.delete(Routes.channelMessage(channelId, later.id));
  assert.equal((await refusalOf(post())).code, 10008);
  assert.equal(discord.messages(channelId).length, 1);
});

test('what the bot may not do in a channel is refused by its code', async () => {
  const cases: [Permission[], unknown, number, number][] = [
    [[], { content: 'a' }, 403, 50001],
    [['ViewChannel'], { content: 'a' }, 403, 50013],
    [['ViewChannel', 'SendMessages'], { embeds: [{ title: 'a' }] }, 403, 50013],
  ];
  for (const [permissions, body, status, code] of cases) {
    const discord = await discordWith({}, permissions);
    const refusal = await refusalOf(restOf(discord).post(posting, { body }));
    assert.deepEqual({ status: refusal.status, code: refusal.code }, { status, code });
  }
  const discord = await discordWith();
  const unknown = await refusalOf(
    restOf(discord).post(Routes.channelMessages('999'), { body: { content: 'a' } }),
  );
  assert.deepEqual({ status: unknown.status, code: unknown.code }, { status: 404, code: 10003 });
});

test('the sixth message in five seconds waits for its bucket', async () => {
  let now = 1_800_000_000_000;
  const discord = await discordWith({ now: () => now });
  const post = () => postRaw(discord, { content: 'a' });
  for (let sent = 0; sent < 5; sent += 1) assert.equal((await post()).status, 200);
  now += 3300;
  const late = await post();
  assert.equal(late.status, 429);
  assert.deepEqual(await late.json(), {
    message: 'You are being rate limited.',
    retry_after: 1.7,
    global: false,
  });
  assert.equal(late.headers.get('retry-after'), '2');
  assert.equal(late.headers.get('x-ratelimit-remaining'), '0');
  assert.equal(late.headers.get('x-ratelimit-reset-after'), '1.700');
  now += 1700;
  assert.equal((await post()).headers.get('x-ratelimit-remaining'), '4');
  assert.equal(discord.messages(channelId).length, 6);
});

test('the fifty-first request in a second is refused over all routes', async () => {
  const discord = await discordWith({ now: () => 1_800_000_000_000 });
  const get = () =>
    fetch(`${discord.url}/api/v10/users/@me`, { headers: { authorization: `Bot ${discord.token}` } });
  for (let sent = 0; sent < 50; sent += 1) assert.equal((await get()).status, 200);
  const late = await get();
  assert.equal(late.headers.get('x-ratelimit-scope'), 'global');
  assert.deepEqual(await late.json(), {
    message: 'You are being rate limited.',
    retry_after: 1,
    global: true,
  });
});

test('discord.js waits out a 429 and the message arrives once', async () => {
  const discord = await discordWith();
  discord.fault(`POST ${posting}`, { status: 429, retryAfterSeconds: 0.3 });
  await restOf(discord).post(posting, { body: { content: 'a' } });
  const [refused, sent] = discord.requests;
  assert.deepEqual([refused?.answer, sent?.answer], [429, 200]);
  // By the header, which has whole seconds, not by the fraction in the body.
  assert.ok(Number(sent?.at) - Number(refused?.at) >= 1000);
  assert.equal(discord.messages(channelId).length, 1);
});

test('a lost answer keeps the message, a reset before it does not', async () => {
  const discord = await discordWith();
  const rest = restOf(discord);
  discord.fault(/^POST /, { reset: true });
  await assert.rejects(rest.post(posting, { body: { content: 'never' } }), { code: 'ECONNRESET' });
  assert.equal(discord.messages(channelId).length, 0);
  discord.fault(/^POST /, { loseAnswer: true });
  await assert.rejects(rest.post(posting, { body: { content: 'kept' } }));
  assert.equal(discord.messages(channelId)[0]?.content, 'kept');
});

test('a fault can be for what a request says, and leaves the others alone', async () => {
  const discord = await discordWith();
  const rest = restOf(discord);
  discord.fault((line, json) => line === `POST ${posting}` && /bad/.test(JSON.stringify(json) ?? ''), {
    status: 400,
    times: 2,
  });
  await assert.rejects(rest.post(posting, { body: { content: 'bad' } }), { status: 400 });
  await rest.post(posting, { body: { content: 'good' } });
  await rest.get(Routes.user());
  await assert.rejects(rest.post(posting, { body: { content: 'bad' } }), { status: 400 });
  assert.deepEqual(
    discord.messages(channelId).map(({ content }) => content),
    ['good'],
  );
});

test('a request that hangs is given up by the client, and a 500 counts as often as asked', async () => {
  const discord = await discordWith();
  discord.fault(/users/, { hang: true });
  await assert.rejects(restOf(discord).get(Routes.user(), { signal: AbortSignal.timeout(30) }));
  assert.equal(discord.requests[0]?.answer, 'hang');
  discord.fault(`POST ${posting}`, { loseAnswer: true, hang: true });
  const body = { content: 'kept' };
  await assert.rejects(restOf(discord).post(posting, { body, signal: AbortSignal.timeout(30) }));
  assert.equal(discord.messages(channelId)[0]?.content, 'kept');
  discord.fault(/users/, { status: 500, times: 2 });
  await assert.rejects(restOf(discord).get(Routes.user()), { status: 500 });
  await assert.rejects(restOf(discord).get(Routes.user()), { status: 500 });
  assert.equal(Object(await restOf(discord).get(Routes.user())).id, discord.applicationId);
});

test('commands are registered, keep their ids, and are told without translations unless asked', async () => {
  const discord = await discordWith();
  const client = await connected(discord);
  const query = { type: 3, name: 'query', description: 'What', required: true, autocomplete: true };
  const command = {
    name: 'paper',
    description: 'Finds',
    name_localizations: { ko: '논문' },
    options: [query],
  };
  const first = await client.application?.commands.set([command]);
  const again = await client.application?.commands.set([{ ...command, description: 'Finds a paper' }]);
  assert.deepEqual([...(again?.keys() ?? [])], [...(first?.keys() ?? [])]);
  assert.equal(discord.commands.registrations, 2);
  assert.equal(discord.commands.global[0]?.description, 'Finds a paper');

  const route = Routes.applicationCommands(discord.applicationId);
  const [plain] = Object(await restOf(discord).get(route));
  assert.equal('name_localizations' in plain, false);
  const [full] = Object(
    await restOf(discord).get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
  assert.deepEqual(full.name_localizations, { ko: '논문' });

  const guildRoute = Routes.applicationGuildCommands(discord.applicationId, guildId);
  await restOf(discord).put(guildRoute, { body: [{ name: 'papers', description: 'Day' }] });
  assert.equal(discord.commands.guilds.get(guildId)?.[0]?.name, 'papers');
});

test('a user can only do what the registered commands allow', async () => {
  const discord = await discordWith();
  await connected(discord);
  const date = { type: 3, name: 'date', description: 'd', required: true };
  const body = [
    {
      name: 'papers',
      description: 'd',
      options: [{ type: 1, name: 'day', description: 'd', options: [date] }],
    },
  ];
  await restOf(discord).put(Routes.applicationCommands(discord.applicationId), { body });
  const run = (input: { name: string; subcommand?: string; options?: Record<string, string> }) =>
    discord.interact(slashCommand({ ...input, channelId }), { timeoutMs: 1 });
  await assert.rejects(run({ name: 'paper' }), /not registered/);
  await assert.rejects(run({ name: 'papers' }), /only be invoked with a sub-command/);
  await assert.rejects(run({ name: 'papers', subcommand: 'day' }), /requires date/);
  await assert.rejects(
    run({ name: 'papers', subcommand: 'day', options: { date: 'd', x: 'x' } }),
    /no option x/,
  );
  await assert.rejects(run({ name: 'papers', subcommand: 'day', options: { date: 'd' } }), /did not respond/);
});

function postRaw(discord: DiscordServer, body: unknown): Promise<Response> {
  return fetch(`${discord.url}/api/v10${posting}`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
