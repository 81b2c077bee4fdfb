// Slack on loopback serves the real SDKs and refuses what Slack refuses.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import {
  App,
  type BlockAction,
  type Logger,
  LogLevel,
  SocketModeReceiver,
  type types,
  webApi,
} from '@slack/bolt';
import { type SlackOptions, startSlack } from './server.ts';

const { WebClient } = webApi;

const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** A server with one channel, C1, and the SDK's client without its own retries. */
async function start(t: TestContext, options: SlackOptions = {}) {
  const slack = await startSlack(options);
  // Unwound in reverse: the app stops before its server, or it would try to connect again.
  const ending = new AsyncDisposableStack();
  t.after(() => ending.disposeAsync());
  ending.defer(slack.close);
  slack.addChannel({ id: 'C1', name: 'papers' });
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  };
  const client = new WebClient(slack.botToken, clientOptions);
  const post = (message: object) => client.chat.postMessage({ channel: 'C1', text: '', ...message });
  return { slack, client, post, clientOptions, ending };
}

/** The same with a bolt app connected by Socket Mode. */
async function startApp(t: TestContext, options: SlackOptions = {}) {
  const { slack, clientOptions, ending, ...rest } = await start(t, options);
  const { botToken: token, appToken } = slack;
  const app = new App({ token, appToken, socketMode: true, clientOptions, logger: silent });
  ending.defer(async () => void (await app.stop()));
  await app.start();
  return { slack, app, ...rest };
}

/** The same with a bolt app that listens for signed requests at `url`. */
async function startHttpApp(t: TestContext) {
  const { slack, clientOptions, ending } = await start(t);
  const { botToken: token, signingSecret } = slack;
  const app = new App({ token, signingSecret, clientOptions, logger: silent });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  ending.defer(async () => void (await app.stop()));
  const address = 'address' in server ? server.address() : null;
  assert.ok(address && typeof address === 'object');
  return { slack, app, url: `http://127.0.0.1:${address.port}/slack/events` };
}

const asker = { userId: 'U1', channelId: 'C1' };
const papers = { command: '/papers', text: 'today', ...asker };
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;
const image = { type: 'image', image_url: 'https://example.org/1.png', alt_text: 'one' } as const;

/** Rejects with this error code, and these faults if any. */
async function assertRefused(call: Promise<unknown>, error: string, ...faults: string[]): Promise<void> {
  await assert.rejects(call, ({ data }: { data?: { error?: string; errors?: string[] } }) => {
    assert.deepEqual([data?.error, data?.errors ?? []], [error, faults]);
    return true;
  });
}

suite('commands over Socket Mode', () => {
  test('are answered in the acknowledgement', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', ({ ack, command }) => ack({ text: `${command.text} in ${command.channel_name}` }));
    const answer = await slack.command(papers);
    assert.deepEqual(answer.final, { text: 'today in papers' });
    assert.deepEqual(answer.ack, answer.final);
    assert.deepEqual(answer.responses, []);
    assert.ok(answer.ackMs > 0 && answer.ackMs < 3000);
  });

  test('are answered later by response_url', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', async ({ ack, respond }) => {
      await ack();
      await respond({ response_type: 'in_channel', blocks: [section('one')], text: 'one' });
      await respond('two');
    });
    const answer = await slack.command(papers, { awaitResponses: 2 });
    assert.equal(answer.ack, undefined);
    assert.deepEqual(answer.final, { response_type: 'in_channel', blocks: [section('one')], text: 'one' });
    assert.deepEqual(answer.responses[1], { text: 'two' });
  });

  test('can be answered five times in thirty minutes', async t => {
    let time = 0;
    const { slack, app } = await startApp(t, { now: () => time });
    const done = Promise.withResolvers<unknown[]>();
    app.command('/papers', async ({ ack, respond }) => {
      await ack();
      const statuses: unknown[] = [];
      for (let use = 1; use <= 6; use++) {
        await respond(`${use}`).catch((error: { statusCode?: number }) =>
          statuses.push([use, error.statusCode]),
        );
      }
      done.resolve(statuses);
    });
    await slack.command(papers);
    assert.deepEqual(await done.promise, [[6, 404]]);

    const late = Promise.withResolvers<number>();
    app.command('/late', async ({ ack, respond }) => {
      await ack();
      time += 30 * 60 * 1000 + 1;
      await respond('late').catch(({ statusCode }) => late.resolve(statusCode));
    });
    await slack.command({ ...papers, command: '/late' }, { awaitResponses: 0 });
    assert.equal(await late.promise, 404);
  });

  test('fail when an answer breaks a rule', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', ({ ack }) => ack({ blocks: [section('x'.repeat(3001))] }));
    app.command('/later', async ({ ack, respond }) => {
      await ack();
      await respond({ blocks: [section('')] }).catch(() => {});
    });
    await assert.rejects(slack.command(papers), { name: 'SlackRefusal', code: 'invalid_blocks' });
    await assert.rejects(slack.command({ ...papers, command: '/later' }), { code: 'invalid_blocks' });
  });

  test('fail after three seconds without an acknowledgement', async t => {
    const { slack } = await startApp(t);
    const before = performance.now();
    await assert.rejects(slack.command(papers), { message: 'operation_timeout' });
    assert.ok(performance.now() - before >= 2990);
  });

  test('fail at once without a connection', async t => {
    const { slack } = await start(t);
    await assert.rejects(slack.command(papers), /dispatch_failed/);
  });

  test('tell the locale only through users.info', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', async ({ ack, client, command }) => {
      const { user } = await client.users.info({ user: command.user_id, include_locale: true });
      await ack(`${user?.locale} ${'locale' in command}`);
    });
    assert.deepEqual((await slack.command({ ...papers, locale: 'ko-KR' })).final, { text: 'ko-KR false' });
  });
});

suite('controls', () => {
  const button = (value: string) =>
    ({
      type: 'button',
      text: { type: 'plain_text', text: 'Abstract' },
      action_id: 'abstract',
      value,
    }) as const;
  const option = (value: string) =>
    ({ text: { type: 'plain_text', text: `Paper ${value}` }, value }) as const;
  const menu = {
    type: 'static_select',
    placeholder: { type: 'plain_text', text: 'Choose' },
    options: [option('1'), option('2')],
    action_id: 'choose',
  } as const;
  const blocks = [
    { ...section('one'), accessory: button('1') },
    { ...section('two'), accessory: button('2') },
    { type: 'actions', elements: [menu] },
  ] as const;

  test('of a posted message send their own value', async t => {
    const { slack, app, post } = await startApp(t);
    app.action<BlockAction>('abstract', async ({ ack, action, respond, body }) => {
      await ack();
      await respond({ text: `${'value' in action && action.value} ${body.container.is_ephemeral}` });
    });
    app.action('choose', async ({ ack, action, respond }) => {
      await ack();
      await respond(JSON.stringify('selected_option' in action && action.selected_option));
    });
    const { ts } = await post({ blocks: [...blocks], text: 'papers' });
    const press = { ...asker, messageTs: String(ts) };
    const pressed = await slack.blockAction({ ...press, actionId: 'abstract', value: '2' });
    assert.deepEqual(pressed.final, { text: '2 false' });
    const chosen = await slack.blockAction({ ...press, actionId: 'choose', selectedOption: '2' });
    assert.deepEqual(chosen.final, { text: JSON.stringify(option('2')) });
  });

  test('of an answer only its reader sees can be pressed', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', ({ ack }) => ack({ blocks: [...blocks], text: 'papers' }));
    app.action('abstract', async ({ ack, action, respond }) => {
      await ack();
      await respond(`${'value' in action && action.value}`);
    });
    const { final } = await slack.command(papers);
    assert.ok(final);
    const pressed = await slack.blockAction({ ...asker, message: final, actionId: 'abstract' });
    assert.deepEqual(pressed.final, { text: '1' });
  });

  test('that are not in the message can not be pressed', async t => {
    const { slack, post } = await startApp(t);
    const { ts } = await post({ blocks: [...blocks], text: 'papers' });
    const press = { ...asker, messageTs: String(ts) };
    await assert.rejects(slack.blockAction({ ...press, actionId: 'other' }), /no control other/);
    await assert.rejects(slack.blockAction({ ...press, actionId: 'abstract', value: '3' }), /no control/);
  });

  test('can open one view within three seconds', async t => {
    let time = 0;
    const { slack, app } = await startApp(t, { now: () => time });
    const outcomes: unknown[] = [];
    app.action('abstract', async ({ ack, action, body, client, respond }) => {
      await ack();
      if ('value' in action && action.value === 'late') time += 3001;
      const { trigger_id = '' } = 'trigger_id' in body ? body : {};
      const title = { type: 'plain_text', text: 'One' } as const;
      const view: types.View = { type: 'modal', title, blocks: [section('one')] };
      for (const _ of [1, 2]) {
        const { ok } = await client.views
          .open({ trigger_id, view })
          .catch(({ data }) => ({ ok: data.error }));
        outcomes.push(ok);
      }
      await respond('done');
    });
    await slack.blockAction({ ...asker, actionId: 'abstract' });
    await slack.blockAction({ ...asker, actionId: 'abstract', value: 'late' });
    assert.deepEqual(outcomes, [true, 'invalid_trigger_id', 'expired_trigger_id', 'invalid_trigger_id']);
    assert.equal(slack.views.length, 1);
  });
});

suite('Socket Mode', () => {
  test('counts its connections, and lets nobody in without a fresh ticket', async t => {
    const { slack, client } = await startApp(t);
    assert.equal(slack.connections, 1);
    const { url = '' } = await new WebClient(slack.appToken, {
      slackApiUrl: slack.apiUrl,
      logger: silent,
    }).apps.connections.open();
    const opened = async (address: string) => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const socket = new WebSocket(address);
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
      return promise;
    };
    assert.deepEqual([await opened(url), await opened(url)], [true, false]);
    assert.equal(slack.connections, 2);
    await assertRefused(client.apps.connections.open(), 'not_allowed_token_type');
  });

  test('asks to reconnect, and serves the new connection', async t => {
    const { slack, clientOptions, ending } = await start(t);
    const { botToken: token, appToken } = slack;
    const installerOptions = { clientOptions };
    const receiver = new SocketModeReceiver({
      appToken,
      installerOptions,
      clientPingTimeout: 50,
      logger: silent,
    });
    const app = new App({ token, receiver, clientOptions, logger: silent });
    ending.defer(async () => void (await app.stop()));
    app.command('/papers', ({ ack }) => ack('here'));
    await app.start();
    slack.refreshConnection();
    await assert.rejects(slack.command(papers), /dispatch_failed/);
    await slack.connected();
    assert.deepEqual((await slack.command(papers)).final, { text: 'here' });
    slack.dropConnection();
    await assert.rejects(slack.command(papers), /dispatch_failed|operation_timeout/);
    await slack.connected();
    assert.deepEqual((await slack.command(papers)).final, { text: 'here' });
  });
});

suite('HTTP mode', () => {
  test('a signed command and a signed press are answered', async t => {
    const { slack, app, url } = await startHttpApp(t);
    app.command('/papers', ({ ack }) => ack({ text: 'here' }));
    app.action('abstract', async ({ ack, respond }) => {
      await ack();
      await respond('pressed');
    });
    const answer = await slack.httpCommand(url, papers);
    assert.partialDeepStrictEqual(answer, { status: 200, body: { text: 'here' }, final: { text: 'here' } });
    const pressed = await slack.httpBlockAction(url, { ...asker, actionId: 'abstract', value: '1' });
    assert.partialDeepStrictEqual(pressed, { status: 200, final: { text: 'pressed' } });
  });

  test('a forged signature and an old one are turned away', async t => {
    const { slack, app, url } = await startHttpApp(t);
    app.command('/papers', ({ ack }) => ack('here'));
    const forged = await slack.httpCommand(url, papers, { signature: `v0=${'0'.repeat(64)}` });
    const timestamp = Math.floor(Date.now() / 1000) - 301;
    const old = await slack.httpCommand(url, papers, { timestamp });
    assert.deepEqual([forged.status, old.status], [401, 401]);
  });
});

suite('a message', () => {
  test('is kept as it was sent, and read back with its metadata', async t => {
    const { slack, client, post } = await start(t);
    const metadata = { event_type: 'digest', event_payload: { key: 'a' } };
    const { ts } = await post({ text: 'one', blocks: [section('one')], metadata, unfurl_links: false });
    assert.deepEqual(slack.messages('C1'), [
      { ts, text: 'one', blocks: [section('one')], metadata, unfurl_links: false },
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

suite('blocks', () => {
  const text = { type: 'plain_text', text: 'ok' };
  const rich = (element: object) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [element] }],
  });
  const button = { type: 'button', text, action_id: 'a' };
  const row = (...elements: object[]) => ({ type: 'actions', elements });
  const options = [{ text, value: '1' }];

  const sound: Record<string, object[]> = {
    'of every kind': [
      { type: 'header', text },
      { type: 'section', fields: [text], accessory: image },
      { type: 'context', elements: [text, image] },
      row(button, { type: 'static_select', options, initial_option: options[0], action_id: 'b' }),
      { type: 'divider', block_id: 'line' },
      rich({ type: 'link', url: 'https://example.org', text: 'x', style: { bold: true } }),
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_list', style: 'bullet', elements: rich({ type: 'text', text: 'x' }).elements },
          { type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'key' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
        ],
      },
    ],
    'whose actions share an id across blocks': [row(button), row(button)],
  };
  for (const [name, blocks] of Object.entries(sound))
    test(`${name} are accepted`, async t => {
      const { client } = await start(t);
      assert.equal((await client.apiCall('chat.postMessage', { channel: 'C1', blocks })).ok, true);
    });

  const long = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
  const unsound: [name: string, blocks: object[], fault: string][] = [
    ['of an unknown type', [{ type: 'video' }], 'unsupported type: video [json-pointer:/blocks/0/type]'],
    [
      'with an unknown element',
      [row({ type: 'datepicker' })],
      'unsupported type: datepicker [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'with an unknown property',
      [{ type: 'section', text: { type: 'mrkdwn', text: 'x', emoji: true } }],
      'invalid additional property: emoji [json-pointer:/blocks/0/text]',
    ],
    [
      'with a long header',
      [{ type: 'header', text: long(151) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'with a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'with an empty section',
      [{ type: 'section' }],
      'either text or fields is required [json-pointer:/blocks/0]',
    ],
    [
      'with eleven fields',
      [{ type: 'section', fields: Array(11).fill(text) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'with eleven context elements',
      [{ type: 'context', elements: Array(11).fill(text) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'with a long button',
      [row({ ...button, text: long(76) })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'with one action id twice in a block',
      [row(button, button)],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'with one block id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'with a menu of 101 options',
      [row({ type: 'static_select', options: Array(101).fill(options[0]) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'with an image without alternative text',
      [{ type: 'image', image_url: image.image_url }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'with an image that is not on the web',
      [{ ...image, image_url: 'attachment://1.png' }],
      'invalid_url [json-pointer:/blocks/0/image_url]',
    ],
    [
      'with an empty text in rich text',
      [rich({ type: 'text', text: '' })],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'with a link to nowhere in rich text',
      [rich({ type: 'link', text: 'x' })],
      'missing required field: url [json-pointer:/blocks/0/elements/0/elements/0]',
    ],
  ];
  for (const [name, blocks, fault] of unsound)
    test(`${name} are refused`, async t => {
      const { client } = await start(t);
      await assertRefused(
        client.apiCall('chat.postMessage', { channel: 'C1', blocks }),
        'invalid_blocks',
        fault,
      );
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
    const { slack, post } = await start(t, { rates: true, now: () => time });
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

  test('comes to who calls a method more often than its tier allows', async t => {
    let time = 0;
    const { client } = await start(t, { rates: true, now: () => time });
    for (let call = 0; call < 20; call++) await client.conversations.list();
    time = 15_000;
    await assert.rejects(client.conversations.list(), limited(45));
    time = 60_000;
    assert.equal((await client.conversations.list()).ok, true);
  });
});
