// Modals on the loopback Slack: opened, updated and submitted through the real bolt.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { types } from '@slack/bolt';
import { assertRefused, papers, startApp, startHttpApp } from './sdk.ts';
import type { SlackOptions } from './server.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value), value });
const input = (block_id: string, element: types.InputBlock['element']): types.InputBlock => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  element,
});
const words = input('words', { type: 'plain_text_input', action_id: 'text', max_length: 10 });
const inputs = [
  { ...words, optional: true },
  input('language', {
    type: 'static_select',
    action_id: 'menu',
    options: [option('ko'), option('en')],
    initial_option: option('ko'),
  }),
  input('topics', {
    type: 'multi_static_select',
    action_id: 'menu',
    options: ['a', 'b', 'c'].map(option),
    initial_options: [option('b')],
    max_selected_items: 2,
  }),
  input('time', { type: 'timepicker', action_id: 'at', initial_time: '09:00' }),
  input('count', {
    type: 'number_input',
    action_id: 'n',
    is_decimal_allowed: false,
    initial_value: '5',
    max_value: '9',
  }),
];
const modal = (blocks: types.AnyBlock[] = inputs): types.ModalView => ({
  type: 'modal',
  callback_id: 'settings',
  title: plain('Settings'),
  submit: plain('Save'),
  private_metadata: 'C1',
  blocks,
});

/** An app whose command opens a modal. */
async function withModal(t: TestContext, view = modal(), options: SlackOptions = {}) {
  const started = await startApp(t, options);
  started.app.command('/papers', async ({ ack, command, client }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view });
  });
  const open = async () => {
    await started.slack.command(papers, { awaitResponses: 0 });
    return started.slack.opened('U1');
  };
  return { ...started, open };
}

const initial = {
  words: { text: { type: 'plain_text_input', value: null } },
  language: { menu: { type: 'static_select', selected_option: option('ko') } },
  topics: { menu: { type: 'multi_static_select', selected_options: [option('b')] } },
  time: { at: { type: 'timepicker', selected_time: '09:00' } },
  count: { n: { type: 'number_input', value: '5' } },
};

suite('a modal', () => {
  test('is sent with what it held at first, and closes when nothing is acknowledged', async t => {
    const { slack, app, open } = await withModal(t);
    const seen = Promise.withResolvers<types.View | object>();
    app.view('settings', async ({ ack, view, body }) => {
      await ack();
      seen.resolve({ view, user: body.user.id, urls: 'response_urls' in body && body.response_urls });
    });
    const opened = await open();
    const outcome = await slack.submitView({ userId: 'U1', callbackId: 'settings' });
    assert.deepEqual(outcome, { ackMs: outcome.ackMs, action: 'close', responses: [] });
    assert.partialDeepStrictEqual(await seen.promise, {
      user: 'U1',
      urls: [],
      view: {
        id: opened.id,
        hash: opened.hash,
        team_id: 'T0TEST',
        app_id: 'A0TEST',
        callback_id: 'settings',
        private_metadata: 'C1',
        state: { values: initial },
      },
    });
    assert.equal(slack.openView('U1'), undefined);
    assert.equal(slack.views.length, 1);
  });

  test('is sent with what was entered', async t => {
    const { slack, app, open } = await withModal(t);
    const states: unknown[] = [];
    app.view('settings', async ({ ack, view }) => {
      states.push(view.state.values);
      await ack();
    });
    await open();
    const values = { words: 'MoE', language: 'en', topics: ['a', 'c'], time: { at: '23:59' }, count: '9' };
    await slack.submitView({ userId: 'U1', values });
    assert.deepEqual(states, [
      {
        words: { text: { type: 'plain_text_input', value: 'MoE' } },
        language: { menu: { type: 'static_select', selected_option: option('en') } },
        topics: { menu: { type: 'multi_static_select', selected_options: [option('a'), option('c')] } },
        time: { at: { type: 'timepicker', selected_time: '23:59' } },
        count: { n: { type: 'number_input', value: '9' } },
      },
    ]);
  });

  test('takes only what Slack’s client lets a person enter', async t => {
    const { slack, open } = await withModal(t);
    await open();
    const enter = (values: Record<string, string | string[] | null>) =>
      slack.submitView({ userId: 'U1', values });
    await assert.rejects(enter({ language: 'fr' }), /menu has no option fr/);
    await assert.rejects(enter({ topics: ['a', 'b', 'c'] }), /no more than 2/);
    await assert.rejects(enter({ time: '9:00' }), /HH:mm/);
    await assert.rejects(enter({ words: 'x'.repeat(11) }), /0 to 10 characters/);
    await assert.rejects(enter({ count: '10' }), /does not take 10/);
    await assert.rejects(enter({ count: '1.5' }), /does not take 1.5/);
    await assert.rejects(enter({ nothing: 'x' }), /nothing to enter/);
    await assert.rejects(enter({ time: null }), /time must not be empty/);
    await assert.rejects(slack.submitView({ userId: 'U2' }), /no modal open/);
    await assert.rejects(slack.submitView({ userId: 'U1', callbackId: 'other' }), /in front is settings/);
  });

  test('gives a response_url for a conversation where its element asks for one', async t => {
    const choose = { type: 'conversations_select', action_id: 'to' } as const;
    const view = modal([
      input('where', { ...choose, initial_conversation: 'C1', response_url_enabled: true }),
      { ...input('also', choose), optional: true },
    ]);
    const { slack, app, open } = await withModal(t, view);
    const seen: unknown[] = [];
    app.view('settings', async ({ ack, view: submitted, respond }) => {
      seen.push(submitted.state.values);
      await ack();
      await respond('saved');
    });
    await open();
    const { responses } = await slack.submitView({ userId: 'U1' }, { awaitResponses: 1 });
    assert.deepEqual(responses, [{ text: 'saved' }]);
    const value = { type: 'conversations_select', selected_conversation: 'C1' };
    assert.deepEqual(seen, [
      { where: { to: value }, also: { to: { ...value, selected_conversation: null } } },
    ]);
  });

  test('stays with the errors acknowledged, and keeps what was entered', async t => {
    const { slack, app, open } = await withModal(t);
    const seen: unknown[] = [];
    app.view('settings', async ({ ack, view }) => {
      seen.push(view.state.values.words?.text?.value);
      if (seen.length > 1) return ack();
      return ack({ response_action: 'errors', errors: { words: 'Too short' } });
    });
    const { id } = await open();
    const refused = await slack.submitView({ userId: 'U1', values: { words: 'x' } });
    assert.partialDeepStrictEqual(refused, {
      action: 'errors',
      errors: { words: 'Too short' },
      view: { id },
    });
    assert.equal((await slack.submitView({ userId: 'U1' })).action, 'close');
    assert.deepEqual(seen, ['x', 'x']);
  });

  test('is in trouble when an acknowledgement breaks a rule', async t => {
    const { slack, app, open } = await withModal(t);
    const answers = [
      { response_action: 'errors', errors: { other: 'Unknown' } },
      { response_action: 'errors', errors: {} },
      { response_action: 'update', view: { ...modal(), title: plain('x'.repeat(25)) } },
      { response_action: 'close' },
    ];
    // The types of bolt would not let these pass.
    app.view('settings', ({ ack }) => ack(answers.shift() as { response_action: 'clear' }));
    await open();
    const submit = () => slack.submitView({ userId: 'U1' });
    await assert.rejects(submit(), /no input block other/);
    await assert.rejects(submit(), /at least one block/);
    await assert.rejects(submit(), /must be less than 25 characters \[json-pointer:\/view\/title\/text\]/);
    await assert.rejects(submit(), /unknown response_action: close/);
  });

  test('can be changed or cleared by the acknowledgement', async t => {
    const { slack, app, open } = await withModal(t);
    app.view('settings', ({ ack }) =>
      ack({ response_action: 'update', view: { ...modal([]), callback_id: 'done' } }),
    );
    app.view('done', ({ ack }) => ack({ response_action: 'clear' }));
    const { id } = await open();
    const { action, view } = await slack.submitView({ userId: 'U1' });
    assert.deepEqual([action, view?.id, view?.callback_id], ['update', id, 'done']);
    assert.equal((await slack.submitView({ userId: 'U1' })).action, 'clear');
    assert.equal(slack.openView('U1'), undefined);
  });

  test('is updated while it is open, and keeps what was entered in the same places', async t => {
    const { slack, app, client, open } = await withModal(t);
    const { id: view_id, hash } = await open();
    app.view('settings', ({ ack }) => ack({ response_action: 'errors', errors: { words: 'no' } }));
    await slack.submitView({ userId: 'U1', values: { words: 'MoE', language: 'en' } });
    const view = modal([words, { type: 'divider' }]);
    const updated = await client.views.update({ view_id, hash, view });
    assert.notEqual(updated.view?.hash, hash);
    assert.deepEqual(slack.openView('U1')?.state, {
      values: { words: { text: { type: 'plain_text_input', value: 'MoE' } } },
    });
    await assertRefused(client.views.update({ view_id, hash, view }), 'hash_conflict');
    await assertRefused(client.views.update({ view_id: 'V9', view }), 'not_found');
  });

  test('tells of what is pressed in it, and can be updated then', async t => {
    const remove = { type: 'button', action_id: 'remove', text: plain('Remove'), value: '7' } as const;
    const view = modal([...inputs, { type: 'actions', block_id: 'row', elements: [remove] }]);
    const { slack, app, open } = await withModal(t, view);
    app.action('remove', async ({ ack, action, body, client }) => {
      await ack();
      const { id = '', state } = ('view' in body && body.view) || {};
      assert.deepEqual([body.type, 'channel' in body], ['block_actions', false]);
      const title = plain(`${'value' in action && action.value} ${state?.values.words?.text?.value}`);
      await client.views.update({ view_id: id, view: { ...modal(), callback_id: 'after', title } });
      updated.resolve();
    });
    const updated = Promise.withResolvers<void>();
    await open();
    await slack.viewAction({ userId: 'U1', actionId: 'remove', entered: { words: 'MoE' } });
    await updated.promise;
    assert.deepEqual(slack.openView('U1')?.title, plain('7 MoE'));
    const silent = slack.viewAction({ userId: 'U1', actionId: 'menu', selectedOption: 'en' });
    await assert.rejects(silent, /no control menu/);
  });

  test('reaches an app over HTTP too', async t => {
    const { slack, app, url } = await startHttpApp(t);
    app.command('/papers', async ({ ack, command, client }) => {
      await client.views.open({ trigger_id: command.trigger_id, view: modal() });
      await ack();
    });
    app.view('settings', ({ ack, view }) =>
      view.state.values.words?.text?.value
        ? ack()
        : ack({ response_action: 'errors', errors: { words: 'Which?' } }),
    );
    await slack.httpCommand(url, papers, { awaitResponses: 0 });
    assert.deepEqual((await slack.httpSubmitView(url, { userId: 'U1' })).errors, { words: 'Which?' });
    const closed = await slack.httpSubmitView(url, { userId: 'U1', values: { words: 'MoE' } });
    assert.equal(closed.action, 'close');
    await slack.httpCommand(url, papers, { awaitResponses: 0 });
    const signature = `v0=${'0'.repeat(64)}`;
    await assert.rejects(slack.httpSubmitView(url, { userId: 'U1' }, { signature }), /answered 401/);
  });
});

suite('a view', () => {
  const title = plain('Settings');
  const text = (element: object) => [{ type: 'input', label: title, element }];
  const long = (length: number) => plain('x'.repeat(length));
  const unsound: [name: string, change: object, ...faults: string[]][] = [
    [
      'with a long title',
      { title: long(25) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    ['without a title', { title: undefined }, 'missing required field: title [json-pointer:/view]'],
    [
      'with a long button',
      { submit: long(25) },
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'with a long way out',
      { close: long(25) },
      'must be less than 25 characters [json-pointer:/view/close/text]',
    ],
    [
      'with a long callback id',
      { callback_id: 'x'.repeat(256) },
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      'with long metadata',
      { private_metadata: 'x'.repeat(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'with 101 blocks',
      { blocks: Array(101).fill({ type: 'divider' }) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    ['with an unknown field', { colour: 'red' }, 'invalid additional property: colour [json-pointer:/view]'],
    [
      'that asks and has no submit',
      { submit: undefined, blocks: text({ type: 'plain_text_input' }) },
      'must define `submit` to use `input` block [json-pointer:/view/blocks/0/input]',
    ],
    [
      'that asks with a button',
      { blocks: text({ type: 'button', text: title }) },
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
    [
      'with a hint that is too long',
      { blocks: [{ ...words, hint: long(2001) }] },
      'must be less than 2001 characters [json-pointer:/view/blocks/0/hint/text]',
    ],
    [
      'with a label that is too long',
      { blocks: [{ ...words, label: long(2001) }] },
      'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
    ],
    [
      'with a placeholder that is too long',
      { blocks: text({ type: 'plain_text_input', placeholder: long(151) }) },
      'must be less than 151 characters [json-pointer:/view/blocks/0/element/placeholder/text]',
    ],
    [
      'with an input without end',
      { blocks: text({ type: 'plain_text_input', max_length: 3001 }) },
      'must be an integer from 1 to 3000 [json-pointer:/view/blocks/0/element/max_length]',
    ],
    [
      'with a time that is none',
      { blocks: text({ type: 'timepicker', initial_time: '24:00' }) },
      'input must match regex pattern: ^([01]\\d|2[0-3]):[0-5]\\d$ [json-pointer:/view/blocks/0/element/initial_time]',
    ],
    [
      'with choices that are not offered',
      {
        blocks: text({ type: 'multi_static_select', options: [option('a')], initial_options: [option('b')] }),
      },
      'initial_options must match some of the options [json-pointer:/view/blocks/0/element]',
    ],
    [
      'with a number that is none',
      { blocks: text({ type: 'number_input', is_decimal_allowed: false, initial_value: '1.5' }) },
      'initial_value, min_value and max_value must be numbers of the kind allowed [json-pointer:/view/blocks/0/element]',
    ],
    [
      'with one block id twice',
      { blocks: [words, words] },
      '`block_id` "words" already exists [json-pointer:/view/blocks/1/block_id]',
    ],
    ['of another type', { type: 'home' }, 'unsupported type: home [json-pointer:/view/type]'],
  ];

  test('that breaks a rule is refused, and the trigger stays good', async t => {
    const { slack, app, client } = await startApp(t);
    const trigger = Promise.withResolvers<string>();
    app.command('/papers', async ({ ack, command }) => {
      await ack();
      trigger.resolve(command.trigger_id);
    });
    await slack.command(papers, { awaitResponses: 0 });
    const trigger_id = await trigger.promise;
    const open = (change: object) =>
      client.apiCall('views.open', { trigger_id, view: { ...modal(), ...change } });
    for (const [name, change, ...faults] of unsound)
      await t.test(name, () => assertRefused(open(change), 'invalid_arguments', ...faults));
    const heavy = Array.from({ length: 100 }, () => ({ type: 'section', text: plain('x'.repeat(3000)) }));
    await assertRefused(open({ blocks: heavy }), 'view_too_large');
    assert.equal((await open({})).ok, true);
    await assertRefused(open({}), 'exchanged_trigger_id');
    await assertRefused(client.views.open({ trigger_id: 'none', view: modal() }), 'invalid_trigger_id');
  });

  test('has an id of the app’s own only once at a time', async t => {
    const view = { ...modal(), external_id: 'mine' };
    const { slack, app, client, open } = await withModal(t, view);
    await open();
    app.command('/more', async ({ ack, command }) => {
      const { trigger_id } = command;
      await assertRefused(client.views.open({ trigger_id, view }), 'duplicate_external_id');
      await ack('refused');
    });
    assert.equal((await slack.command({ ...papers, command: '/more' })).final?.text, 'refused');
    assert.equal((await client.views.update({ external_id: 'mine', view: modal() })).ok, true);
    assert.equal(slack.openView('U1')?.external_id, '');
    await assertRefused(client.views.update({ external_id: 'mine', view: modal() }), 'not_found');
  });
});
