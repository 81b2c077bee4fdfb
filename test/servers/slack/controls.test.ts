// Menus, times and buttons in messages: what is sent when they are used, and what an answer does to the message.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { RespondArguments } from '@slack/bolt';
import { asker, papers, section, startApp } from './sdk.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value), value });
const options = ['a', 'b', 'c'].map(option);
const confirm = {
  title: plain('Sure?'),
  text: plain('It is gone then'),
  confirm: plain('Yes'),
  deny: plain('No'),
};
const blocks = [
  {
    ...section('topics'),
    block_id: 'topics',
    accessory: { type: 'multi_static_select', action_id: 'choose', options, initial_options: [option('a')] },
  },
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'static_select', action_id: 'order', options, initial_option: option('b') },
      { type: 'timepicker', action_id: 'time', initial_time: '09:00' },
      { type: 'overflow', action_id: 'more', options },
      { type: 'button', action_id: 'remove', text: plain('Remove'), value: '7', style: 'danger', confirm },
    ],
  },
] as const;

const state = (order: string, time: string, topics: string[]) => ({
  topics: { choose: { type: 'multi_static_select', selected_options: topics.map(option) } },
  row: {
    order: { type: 'static_select', selected_option: option(order) },
    time: { type: 'timepicker', selected_time: time },
  },
});

/** An app that tells what it was sent: the action's own fields, and the state of the message. */
async function withControls(t: TestContext) {
  const started = await startApp(t);
  const seen: { action: object; state: unknown }[] = [];
  started.app.action(/./, async ({ ack, action, body }) => {
    const held = 'state' in body && typeof body.state === 'object' ? body.state.values : undefined;
    seen.push({ action, state: held });
    await ack();
  });
  const { ts } = await started.post({ text: 'settings', blocks: [...blocks] });
  const use = { ...asker, messageTs: String(ts) };
  const quietly = { awaitResponses: 0 };
  return { ...started, seen, use, quietly, ts };
}

suite('controls', () => {
  test('send what was chosen, and what the others hold', async t => {
    const { slack, seen, use, quietly } = await withControls(t);
    await slack.blockAction({ ...use, actionId: 'time', selectedTime: '08:30' }, quietly);
    await slack.blockAction({ ...use, actionId: 'choose', selectedOptions: ['a', 'c'] }, quietly);
    await slack.blockAction({ ...use, actionId: 'more', selectedOption: 'c' }, quietly);
    await slack.blockAction({ ...use, actionId: 'remove', entered: { row: { order: 'c' } } }, quietly);
    await slack.blockAction({ ...use, userId: 'U2', actionId: 'remove' }, quietly);
    assert.partialDeepStrictEqual(seen, [
      { action: { type: 'timepicker', block_id: 'row', action_id: 'time', selected_time: '08:30' } },
      {
        action: {
          type: 'multi_static_select',
          block_id: 'topics',
          selected_options: [option('a'), option('c')],
        },
      },
      { action: { type: 'overflow', selected_option: option('c') } },
      { action: { type: 'button', value: '7' } },
      { action: { type: 'button', value: '7' } },
    ]);
    assert.deepEqual(
      seen.map(({ state: held }) => held),
      [
        state('b', '08:30', ['a']),
        state('b', '08:30', ['a', 'c']),
        state('b', '08:30', ['a', 'c']),
        state('c', '08:30', ['a', 'c']),
        // Another reader chose nothing yet.
        state('b', '09:00', ['a']),
      ],
    );
  });

  test('take only what they offer', async t => {
    const { slack, use } = await withControls(t);
    const choose = (choice: object) => slack.blockAction({ ...use, actionId: 'choose', ...choice });
    await assert.rejects(choose({ selectedOptions: ['x'] }), /no control choose/);
    await assert.rejects(choose({ selectedOption: 'a' }), /no control choose/);
    await assert.rejects(
      slack.blockAction({ ...use, actionId: 'time', selectedTime: '8:30' }),
      /a time as HH:mm/,
    );
    await assert.rejects(
      slack.blockAction({ ...use, actionId: 'remove', entered: { row: { order: 'x' } } }),
      /order has no option x/,
    );
  });
});

suite('an answer to a press', () => {
  /** Presses the button in what a command showed, and answers with each of these. */
  async function pressed(t: TestContext, ...answers: RespondArguments[]) {
    const { slack, app } = await startApp(t);
    app.command('/papers', ({ ack }) => ack({ text: 'saved', blocks: [...blocks] }));
    app.action('remove', async ({ ack, respond }) => {
      await ack();
      for (const answer of answers) await respond(answer);
    });
    const { final = {} } = await slack.command(papers);
    const press = { ...asker, message: final, actionId: 'remove' };
    const { shown } = await slack.blockAction(press, { awaitResponses: answers.length });
    return { shown, final };
  }

  test('replaces what only its reader sees', async t => {
    const first = { replace_original: true, text: 'removing' };
    const second = { replace_original: true, text: 'removed' };
    assert.deepEqual((await pressed(t, first, second)).shown, [second]);
  });

  test('takes away what only its reader sees', async t => {
    assert.deepEqual((await pressed(t, { delete_original: true }, { text: 'gone' })).shown, [
      { text: 'gone' },
    ]);
  });

  test('is a new message else', async t => {
    const answer = { replace_original: false, text: 'kept' };
    const { shown, final } = await pressed(t, answer);
    assert.deepEqual(shown, [final, answer]);
  });

  test('replaces and takes away messages of a channel and of one reader', async t => {
    const { slack, app, client, post } = await startApp(t);
    app.action('remove', async ({ ack, action, respond }) => {
      await ack();
      if ('block_id' in action && action.block_id === 'row')
        await respond({ replace_original: true, text: 'new' });
      else await respond({ delete_original: true });
    });
    const sent = await post({ text: 'old', blocks: [...blocks] });
    await slack.blockAction({ ...asker, messageTs: String(sent.ts), actionId: 'remove' });
    assert.deepEqual(slack.messages('C1'), [{ ts: sent.ts, text: 'new' }]);
    const row = { ...blocks[1], block_id: 'other' };
    const { ts } = await post({ text: 'old', blocks: [row] });
    await slack.blockAction({ ...asker, messageTs: String(ts), actionId: 'remove' });
    assert.equal(slack.messages('C1').length, 1);
    await client.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'psst', blocks: [row] });
    const [message] = slack.ephemerals;
    assert.ok(message);
    await slack.blockAction({ ...asker, message, actionId: 'remove' });
    assert.deepEqual(slack.ephemerals, []);
  });

  test('to a command replaces nothing', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', async ({ ack, respond }) => {
      await ack('wait');
      await respond({ replace_original: true, text: 'done' });
    });
    const { shown } = await slack.command(papers, { awaitResponses: 1 });
    assert.deepEqual(shown, [{ text: 'wait' }, { replace_original: true, text: 'done' }]);
  });
});
