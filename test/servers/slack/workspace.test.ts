// People, channels and direct messages of the loopback Slack through the real SDKs.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertRefused, papers, start, startApp } from './sdk.ts';
import { defaultScopes } from './server.ts';

suite('a person', () => {
  test('is told of with the fields Slack documents', async t => {
    const { slack, client } = await start(t);
    slack.addPerson({ id: 'U1', name: 'jiwoo', realName: 'Jiwoo Kim', locale: 'ko-KR', isAdmin: true });
    const { user } = await client.users.info({ user: 'U1' });
    assert.deepEqual(user, {
      id: 'U1',
      team_id: 'T0TEST',
      name: 'jiwoo',
      deleted: false,
      real_name: 'Jiwoo Kim',
      tz: 'Asia/Seoul',
      tz_label: 'Korean Standard Time',
      tz_offset: 32_400,
      profile: { real_name: 'Jiwoo Kim', display_name: 'jiwoo', team: 'T0TEST' },
      is_admin: true,
      is_owner: false,
      is_primary_owner: false,
      is_restricted: false,
      is_ultra_restricted: false,
      is_bot: false,
      is_app_user: false,
      updated: 0,
    });
    assert.equal((await client.users.info({ user: 'U1', include_locale: true })).user?.locale, 'ko-KR');
    await assertRefused(client.users.info({ user: 'U9' }), 'user_not_found');
    assert.equal((await client.users.info({ user: 'U0BOT' })).user?.is_bot, true);
  });

  test('keeps what is known of them when they do something, and has summer time', async t => {
    const now = () => Date.UTC(2026, 6, 1);
    const { slack, app, client } = await startApp(t, { now });
    slack.addPerson({ id: 'U1', tz: 'Europe/Paris', isRestricted: true, locale: 'fr-FR' });
    app.command('/papers', ({ ack }) => ack('here'));
    await slack.command(papers);
    const { user } = await client.users.info({ user: 'U1', include_locale: true });
    assert.partialDeepStrictEqual(user, {
      tz_label: 'Central European Summer Time',
      tz_offset: 7200,
      is_restricted: true,
      locale: 'fr-FR',
    });
  });

  test('stays unknown to an app without the scope, 100 times a minute to one with it', async t => {
    let time = 0;
    const { slack, client } = await start(t, { scopes: ['chat:write'], rates: {}, now: () => time });
    slack.addPerson({ id: 'U1' });
    await assertRefused(client.users.info({ user: 'U1' }), 'missing_scope');
    slack.install(defaultScopes);
    for (let call = 0; call < 100; call++) await client.users.info({ user: 'U1' });
    time = 59_000;
    await assert.rejects(client.users.info({ user: 'U1' }), { code: 'slack_webapi_rate_limited_error' });
  });
});

suite('a channel', () => {
  test('is told of to who may know it', async t => {
    const { slack, client } = await start(t, { scopes: [...defaultScopes, 'im:read'] });
    slack.addChannel({ id: 'C2', name: 'general', general: true, member: false, archived: true });
    slack.addChannel({ id: 'G1', private: true });
    slack.addChannel({ id: 'G2', private: true, member: false });
    const info = async (channel: string) => (await client.conversations.info({ channel })).channel;
    assert.deepEqual(await info('C2'), {
      id: 'C2',
      created: 0,
      context_team_id: 'T0TEST',
      is_archived: true,
      is_org_shared: false,
      name: 'general',
      name_normalized: 'general',
      is_channel: true,
      is_group: false,
      is_im: false,
      is_mpim: false,
      is_private: false,
      is_general: true,
      is_member: false,
    });
    assert.partialDeepStrictEqual(await info('G1'), { is_private: true, is_member: true, is_general: false });
    assert.partialDeepStrictEqual(await info(slack.directChannel('U1')), { is_im: true, user: 'U1' });
    await assertRefused(client.conversations.info({ channel: 'G2' }), 'channel_not_found');
    slack.install(['channels:read']);
    await assertRefused(client.conversations.info({ channel: 'G1' }), 'missing_scope');
    await assertRefused(client.conversations.info({ channel: 'DU1' }), 'missing_scope');
    const { channels = [] } = await client.conversations.list();
    assert.deepEqual(
      channels.map(({ id }) => id),
      ['C1', 'C2'],
    );
  });
});

suite('direct messages', () => {
  test('are opened with one person', async t => {
    const { slack, client } = await start(t, { scopes: [...defaultScopes, 'im:write'] });
    for (const id of ['U1', 'U2']) slack.addPerson({ id });
    slack.addPerson({ id: 'U3', deleted: true });
    const { channel } = await client.conversations.open({ users: 'U1' });
    assert.deepEqual(channel, { id: 'DU1' });
    const again = await client.conversations.open({ channel: 'DU1', return_im: true });
    assert.partialDeepStrictEqual(again.channel, { id: 'DU1', is_im: true, user: 'U1' });
    await assertRefused(client.conversations.open({ users: 'U9' }), 'user_not_found');
    await assertRefused(client.conversations.open({ users: 'U3' }), 'user_disabled');
    await assertRefused(client.conversations.open({ users: 'U1,U2' }), 'missing_scope');
    await assertRefused(client.conversations.open({ users: '' }), 'users_list_not_supplied');
    await assertRefused(
      client.conversations.open({ channel: 'C1' }),
      'method_not_supported_for_channel_type',
    );
    slack.install(defaultScopes);
    await assertRefused(client.conversations.open({ users: 'U1' }), 'missing_scope');
  });

  test('are written by a person’s id or by their own', async t => {
    const { slack, client, post } = await start(t);
    slack.addPerson({ id: 'U1' });
    const { channel, ts } = await post({ channel: 'U1', text: 'one' });
    assert.equal(channel, 'DU1');
    await post({ channel: 'DU1', text: 'two', thread_ts: String(ts) });
    assert.deepEqual(
      slack.messages('U1').map(({ text }) => text),
      ['one', 'two'],
    );
    assert.equal(slack.messages('DU1'), slack.messages('U1'));
    await client.chat.update({ channel: 'DU1', ts: String(ts), text: 'three' });
    await assertRefused(post({ channel: 'U9', text: 'x' }), 'channel_not_found');
    await assertRefused(client.conversations.history({ channel: 'DU1' }), 'missing_scope');
    slack.install([...defaultScopes, 'im:history']);
    const { messages = [] } = await client.conversations.history({ channel: 'DU1' });
    assert.deepEqual(
      messages.map(({ text }) => text),
      ['three'],
    );
  });

  test('share one limit under both ids', async t => {
    const { slack, post } = await start(t, { rates: {}, now: () => 0 });
    slack.addPerson({ id: 'U1' });
    await post({ channel: 'U1', text: 'one' });
    await assert.rejects(post({ channel: 'DU1', text: 'two' }), { code: 'slack_webapi_rate_limited_error' });
  });
});

suite('a command', () => {
  test('tells no name of direct messages and private channels', async t => {
    const { slack, app } = await startApp(t);
    slack.addChannel({ id: 'G1', name: 'secret', private: true });
    app.command('/papers', ({ ack, command }) => ack(`${command.channel_id} ${command.channel_name}`));
    const from = async (channelId: string) => (await slack.command({ ...papers, channelId })).final?.text;
    assert.equal(await from(slack.directChannel('U1')), 'DU1 directmessage');
    assert.equal(await from('G1'), 'G1 privategroup');
    assert.equal(await from('C1'), 'C1 papers');
  });

  test('typed in a thread never arrives', async t => {
    const { slack, app } = await startApp(t);
    const arrived: string[] = [];
    app.command('/papers', async ({ ack, command }) => {
      arrived.push(command.text);
      await ack('here');
    });
    await assert.rejects(slack.command({ ...papers, threadTs: '1.000000' }), {
      message: '/papers is not supported in threads. Sorry!',
    });
    await slack.command({ ...papers, text: 'next' });
    assert.deepEqual(arrived, ['next']);
  });
});
