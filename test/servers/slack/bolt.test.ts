// A real bolt app is served by Slack on loopback: commands, controls, Socket Mode and signed HTTP.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { App, type BlockAction, SocketModeReceiver, type types } from '@slack/bolt';
import {
  asker,
  assertRefused,
  papers,
  section,
  silent,
  start,
  startApp,
  startHttpApp,
  WebClient,
} from './sdk.ts';

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

  test('meet trouble at response_url too', async t => {
    const { slack, app } = await startApp(t);
    slack.fault('response_url', { status: 500 });
    app.command('/papers', async ({ ack, respond }) => {
      await ack();
      await respond('one').catch(({ statusCode }) => respond(`after ${statusCode}`));
    });
    assert.deepEqual((await slack.command(papers)).responses, [{ text: 'after 500' }]);
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
    assert.deepEqual(outcomes, [true, 'exchanged_trigger_id', 'expired_trigger_id', 'expired_trigger_id']);
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
