// That Slack's three seconds hold whatever is slow: https://docs.slack.dev/interactivity/implementing-slash-commands
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringsOf } from '../../../src/strings/strings.ts';
import { isTold, startChat } from '../../chat.ts';
import { textOf } from '../../shown-papers.ts';
import { slackChannel } from '../../town.ts';

test('a command is acknowledged in time where neither Slack’s users.info nor Hugging Face answers', async t => {
  const { town } = await startChat(t);
  town.slack.fault('users.info', { hang: true, times: 5 });
  town.huggingFace.fault(undefined, { hang: true }, 50);
  const { ackMs, ack, final } = await town.slack.command(
    { userId: 'U0SLOW00001', channelId: slackChannel, command: '/papers', text: 'week' },
    { withinMs: 20_000 },
  );
  assert.ok(ackMs < 2500, `${ackMs} ms`);
  assert.equal(ack, undefined);
  assert.ok(isTold({ says: textOf(final) }, stringsOf('ko').day.unreachable), textOf(final));
});
