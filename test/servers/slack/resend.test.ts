// What Slack sends a second time arrives a second time, the same in all that identifies it.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asker, papers, startApp, startHttpApp } from './sdk.ts';

suite('sent again', () => {
  test('an envelope is the same but for its retry', async t => {
    const { slack, app } = await startApp(t);
    const seen: unknown[] = [];
    app.use(async ({ context, next }) => {
      seen.push([context.retryNum, context.retryReason]);
      await next();
    });
    const triggers = new Set<string>();
    app.command('/papers', async ({ ack, command, respond }) => {
      triggers.add(command.trigger_id);
      await ack();
      await respond('here');
    });
    const { responses } = await slack.command(papers);
    const again = await slack.resend({}, { awaitResponses: 1 });
    await slack.resend({ attempt: 2, reason: 'http_error' }, { awaitResponses: 1 });
    assert.deepEqual(seen, [
      [undefined, undefined],
      [1, 'timeout'],
      [2, 'http_error'],
    ]);
    assert.equal(triggers.size, 1);
    assert.equal(responses.length, 3);
    assert.equal(again.responses, responses);
  });

  test('an envelope that is still under way is acknowledged twice', async t => {
    const { slack, app } = await startApp(t);
    app.command('/papers', ({ ack }) => ack('here'));
    const [first, second] = await Promise.all([slack.command(papers), slack.resend()]);
    assert.deepEqual([first.final, second.ack], [{ text: 'here' }, { text: 'here' }]);
  });

  test('a signed request is the very same, for five minutes', async t => {
    let time = Date.now();
    const { slack, app, url } = await startHttpApp(t, { now: () => time });
    const pressed: unknown[] = [];
    app.action('save', async ({ ack, body }) => {
      pressed.push('trigger_id' in body && body.trigger_id);
      await ack();
    });
    await slack.httpBlockAction(url, { ...asker, actionId: 'save' }, { awaitResponses: 0 });
    assert.equal((await slack.httpResend()).status, 200);
    assert.equal(pressed.length, 2);
    assert.equal(pressed[0], pressed[1]);
    time -= 301_000;
    assert.equal((await slack.httpBlockAction(url, { ...asker, actionId: 'save' })).status, 401);
    assert.equal((await slack.httpResend()).status, 401);
    assert.equal(pressed.length, 2);
  });
});
