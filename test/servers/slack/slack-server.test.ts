// Slack's Web API on loopback serves the real SDK and refuses what Slack refuses.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertRefused, section, silent, start, WebClient } from './sdk.ts';

const image = { type: 'image', image_url: 'https://example.org/1.png', alt_text: 'one' } as const;

suite('a message', () => {
  test('is kept as it was sent, and read back with its metadata', async t => {
    const { slack, client, post } = await start(t);
    const metadata = { event_type: 'digest', event_payload: { key: 'a' } };
    const { ts } = await post({ text: 'one', blocks: [section('one')], metadata, unfurl_links: false });
    assert.deepEqual(slack.messages('C1'), [
      { ts, text: 'one', blocks: [section('one')], metadata, unfurl_links: false },
    ]);
    assert.partialDeepStrictEqual(slack.requests, [
      { method: 'chat.postMessage', arguments: { channel: 'C1', blocks: [section('one')], metadata } },
    ]);
    const reply = await post({ text: 'two', thread_ts: String(ts) });
    const history = await client.conversations.history({ channel: 'C1', include_all_metadata: true });
    assert.deepEqual(
      history.messages?.map(message => [message.ts, message.metadata]),
      [[ts, metadata]],
    );
    const thread = await client.conversations.replies({ channel: 'C1', ts: String(ts) });
    assert.deepEqual(
      thread.messages?.map(message => message.ts),
      [ts, reply.ts],
    );
    assert.equal(thread.messages?.[0]?.metadata, undefined);
    const { permalink } = await client.chat.getPermalink({ channel: 'C1', message_ts: String(ts) });
    assert.equal(permalink, `https://test.slack.com/archives/C1/p${String(ts).replace('.', '')}`);
  });

  test('is found by time and page, newest first', async t => {
    let time = 1000;
    const { client, post } = await start(t, { now: () => time });
    const stamps: string[] = [];
    for (const text of ['a', 'b', 'c']) {
      time += 1000;
      stamps.push(String((await post({ text })).ts));
    }
    const [first, second, third] = stamps;
    assert.ok(first && second && third);
    const read = async (args: object) => {
      const { messages = [], has_more } = await client.conversations.history({ channel: 'C1', ...args });
      return [messages.map(({ ts }) => ts), has_more];
    };
    assert.deepEqual(await read({ oldest: first }), [[third, second], false]);
    assert.deepEqual(await read({ oldest: first, inclusive: true, limit: 2 }), [[third, second], true]);
    assert.deepEqual(await read({ latest: third, oldest: '2.5' }), [[second], false]);
  });

  test('can be changed, and shown to one person only', async t => {
    const { slack, client, post } = await start(t);
    const { ts } = await post({ text: 'one', blocks: [section('one')] });
    await client.chat.update({ channel: 'C1', ts: String(ts), text: 'two' });
    assert.deepEqual(slack.messages('C1'), [{ ts, text: 'two' }]);
    await assertRefused(
      client.chat.update({ channel: 'C1', ts: '1.000000', text: 'x' }),
      'message_not_found',
    );
    await client.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'psst' });
    assert.partialDeepStrictEqual(slack.ephemerals, [{ user: 'U1', text: 'psst' }]);
    assert.equal(slack.messages('C1').length, 1);
  });

  test('with 51 blocks, a 3,001-character section or a lost image is refused', async t => {
    const { slack, post } = await start(t);
    const many = Array.from({ length: 51 }, () => ({ type: 'divider' }) as const);
    await assertRefused(
      post({ blocks: many }),
      'invalid_blocks',
      'no more than 50 items allowed [json-pointer:/blocks]',
    );
    await assertRefused(
      post({ blocks: [section('x'.repeat(3001))] }),
      'invalid_blocks',
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    );
    slack.refuseImages();
    await assertRefused(
      post({ blocks: [section('one'), image] }),
      'invalid_blocks',
      'downloading image failed [json-pointer:/blocks/1/image_url]',
    );
    slack.refuseImages(url => url.endsWith('.webp'));
    assert.equal((await post({ blocks: [image] })).ok, true);
    assert.equal(slack.messages('C1').length, 1);
  });

  test('that is too long, empty or not well formed is refused', async t => {
    const { client, post } = await start(t);
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2401)));
    await assertRefused(post({ blocks }), 'msg_blocks_too_long');
    assert.equal((await post({ blocks: blocks.slice(1) })).ok, true);
    await assertRefused(post({ text: 'x'.repeat(40_001) }), 'msg_too_long');
    await assertRefused(post({ text: ' ' }), 'no_text');
    await assertRefused(
      client.apiCall('chat.postMessage', { channel: 'C1', blocks: '[{' }),
      'invalid_blocks_format',
    );
    const metadata = { event_type: 'digest' };
    await assertRefused(
      client.apiCall('chat.postMessage', { channel: 'C1', text: 'x', metadata }),
      'invalid_metadata_format',
    );
    await assertRefused(post({ text: 'x', thread_ts: '1.000000' }), 'thread_not_found');
    const bad = 'yesterday is not a valid thread_ts';
    await assertRefused(post({ text: 'x', thread_ts: 'yesterday' }), 'invalid_thread_ts', bad);
  });

  test('goes only where the bot may write', async t => {
    const { slack, client, post } = await start(t);
    slack.addChannel({ id: 'C2', member: false });
    slack.addChannel({ id: 'C3', archived: true });
    slack.addChannel({ id: 'G1', private: true, member: false });
    await assertRefused(post({ channel: 'C2', text: 'x' }), 'not_in_channel');
    await assertRefused(post({ channel: 'C3', text: 'x' }), 'is_archived');
    await assertRefused(post({ channel: 'G1', text: 'x' }), 'channel_not_found');
    await assertRefused(post({ channel: 'C9', text: 'x' }), 'channel_not_found');
    const { channel } = await client.conversations.info({ channel: 'C2' });
    assert.equal(channel?.is_member, false);
    const { channels = [] } = await client.conversations.list({ exclude_archived: true });
    assert.deepEqual(
      channels.map(({ id }) => id),
      ['C1', 'C2'],
    );
  });

  test('reaches a channel the bot is not in with chat:write.public', async t => {
    const { slack, client, post } = await start(t, { scopes: ['chat:write', 'chat:write.public'] });
    slack.addChannel({ id: 'C2', member: false });
    assert.equal((await post({ channel: 'C2', text: 'x' })).ok, true);
    await assertRefused(client.conversations.history({ channel: 'C1' }), 'missing_scope');
  });
});

suite('a token', () => {
  test('that is missing, wrong or revoked is refused', async t => {
    const { slack, client } = await start(t);
    const { slackApiUrl } = client;
    const as = (token?: string) => new WebClient(token, { slackApiUrl, logger: silent }).auth.test();
    assert.partialDeepStrictEqual(await client.auth.test(), { team_id: 'T0TEST', user_id: 'U0BOT' });
    await assertRefused(as(), 'not_authed');
    await assertRefused(as('xoxb-other'), 'invalid_auth');
    slack.revokeToken();
    await assertRefused(client.auth.test(), 'token_revoked');
    await assertRefused(client.chat.postMessage({ channel: 'C1', text: 'x' }), 'token_revoked');
  });

  test('does not help with a method that does not exist', async t => {
    const { client } = await start(t);
    await assertRefused(client.apiCall('papers.read'), 'unknown_method');
  });
});

suite('trouble', () => {
  const limited = (retryAfter: number) => ({ code: 'slack_webapi_rate_limited_error', retryAfter });

  test('can be a rate limit, an error or a broken server', async t => {
    const { slack, post } = await start(t);
    slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 7 });
    slack.fault('chat.postMessage', { status: 500 });
    slack.fault('chat.postMessage', { error: 'internal_error' });
    await assert.rejects(post({ text: 'x' }), limited(7));
    await assert.rejects(post({ text: 'x' }), { code: 'slack_webapi_http_error', statusCode: 500 });
    await assertRefused(post({ text: 'x' }), 'internal_error');
    assert.equal((await post({ text: 'x' })).ok, true);
    assert.equal(slack.requests.length, 4);
    assert.equal(slack.messages('C1').length, 1);
  });

  test('can cut the connection before the message is taken, or after', async t => {
    const { slack, post } = await start(t);
    slack.fault('chat.postMessage', { reset: true });
    await assert.rejects(post({ text: 'before' }), { code: 'slack_webapi_request_error' });
    assert.equal(slack.messages('C1').length, 0);
    slack.fault(({ arguments: args }) => args.text === 'after', { loseAnswer: true });
    await assert.rejects(post({ text: 'after' }), { code: 'slack_webapi_request_error' });
    assert.partialDeepStrictEqual(slack.messages('C1'), [{ text: 'after' }]);
  });

  test('makes the SDK post twice when it retries a lost answer', async t => {
    const { slack } = await start(t);
    const retryConfig = { retries: 1, minTimeout: 1 };
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig, logger: silent });
    slack.fault('chat.postMessage', { loseAnswer: true });
    await client.chat.postMessage({ channel: 'C1', text: 'x' });
    assert.equal(slack.messages('C1').length, 2);
  });

  test('can be silence, before or after the message is taken', async t => {
    const { slack } = await start(t);
    const client = new WebClient(slack.botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      timeout: 50,
      logger: silent,
    });
    slack.fault('chat.postMessage', { hang: true });
    slack.fault('chat.postMessage', { loseAnswer: 'hang' });
    await assert.rejects(client.chat.postMessage({ channel: 'C1', text: 'x' }));
    assert.equal(slack.messages('C1').length, 0);
    await assert.rejects(client.chat.postMessage({ channel: 'C1', text: 'x' }));
    assert.equal(slack.messages('C1').length, 1);
  });

  test('comes to who posts more than once a second in a channel', async t => {
    let time = 0;
    const { slack, post } = await start(t, { rates: {}, now: () => time });
    slack.addChannel({ id: 'C2' });
    await post({ text: 'one' });
    await post({ channel: 'C2', text: 'elsewhere' });
    time = 999;
    await assert.rejects(post({ text: 'two' }), limited(1));
    time = 1000;
    await post({ text: 'two' });
    assert.deepEqual(
      slack.messages('C1').map(({ text }) => text),
      ['one', 'two'],
    );
  });

  test('comes to who posts more than the workspace takes in any minute, over all channels', async t => {
    let time = 0;
    const { slack, post } = await start(t, { rates: { postsPerMinute: 2 }, now: () => time });
    for (const id of ['C2', 'C3']) slack.addChannel({ id });
    await post({ text: 'one' });
    time = 30_000;
    await post({ channel: 'C2', text: 'two' });
    time = 59_001;
    await assert.rejects(post({ channel: 'C3', text: 'three' }), limited(1));
    time = 60_000;
    // What was turned away by the workspace was not counted for the channel.
    await post({ channel: 'C3', text: 'three' });
    await assert.rejects(post({ text: 'four' }), limited(30));
  });

  test('comes to a distributed app that reads more than 15 messages a minute', async t => {
    let time = 0;
    const { client, post } = await start(t, { rates: { distributed: true }, now: () => time });
    for (let count = 0; count < 16; count++) {
      await post({ text: `${count}` });
      time += 1000;
    }
    const page = await client.conversations.history({ channel: 'C1', limit: 200 });
    assert.equal(page.messages?.length, 15);
    const cursor = String(page.response_metadata?.next_cursor);
    await assert.rejects(client.conversations.history({ channel: 'C1', cursor }), limited(60));
    time += 60_000;
    assert.equal((await client.conversations.history({ channel: 'C1', cursor })).messages?.length, 1);
  });

  test('comes to who calls a method more often than its tier allows', async t => {
    let time = 0;
    const { client } = await start(t, { rates: {}, now: () => time });
    for (let call = 0; call < 20; call++) await client.conversations.list();
    time = 15_000;
    await assert.rejects(client.conversations.list(), limited(45));
    time = 60_000;
    assert.equal((await client.conversations.list()).ok, true);
  });
});
