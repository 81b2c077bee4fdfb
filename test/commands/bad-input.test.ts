// What goes wrong in the chat: each gets one clear answer that its asker alone sees, and changes nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stringsOf } from '../../src/strings/strings.ts';
import { isTold, platforms, startChat } from '../chat.ts';
import { textOf } from '../shown-papers.ts';
import { slackChannel, slackUser } from '../town.ts';

const { commands, subscriptions, paper } = stringsOf('ko');
const onSlack = { userId: slackUser, channelId: slackChannel };

/** Everything that a command can change, by table. */
const changeable = [
  'subscriptions',
  'destinations',
  'follows',
  'saved_papers',
  'deliveries',
  'slots',
  'digests',
];

async function contents(database: { all(sql: string): Promise<unknown[]> }): Promise<string> {
  const tables = await Promise.all(changeable.map(table => database.all(`SELECT * FROM ${table}`)));
  return JSON.stringify(tables);
}

describe('text on Slack', () => {
  for (const text of [
    'foo',
    '2026-02-30',
    '13월 45일',
    'today tomorrow',
    'subscribe 10 11 12',
    'subscribe colour:red',
    'settings now',
    'x'.repeat(10_000),
    `search ${'ㅎ'.repeat(10_000)}`,
    `subscribe keywords:"${'y'.repeat(10_000)}"`,
    `follow ${'z'.repeat(10_000)}`,
    '<!channel> *bold* `code`',
    '\u0000\u202e\u200b',
    'subscribe "',
  ])
    test(`“${text.slice(0, 30)}” gets one answer and changes nothing`, async t => {
      const { app, town } = await startChat(t);
      const before = await contents(app.database);
      for (const command of ['/papers', '/paper']) {
        const { final, responses } = await town.slack.command({ ...onSlack, command, text });
        assert.equal(final?.response_type, 'ephemeral');
        assert.equal(responses.length, 0);
        assert.ok(textOf(final).length < 12_000);
        assert.doesNotMatch(textOf(final), new RegExp(commands.failed));
        // In blocks it is text; here it would alert everybody.
        assert.doesNotMatch(String(final?.text), /<!channel>/);
      }
      assert.equal(await contents(app.database), before);
    });
});

describe('a control', () => {
  for (const actionId of [
    'drop:ko',
    'abstract',
    'abstract:xx/1',
    'subscribe:ko/../../etc',
    'change:ko/time/nowhere',
    '',
  ])
    test(`“${actionId}” that nobody made gets one answer and changes nothing`, async t => {
      const { app, town } = await startChat(t);
      const before = await contents(app.database);
      const given = await town.slack.blockAction(
        { ...onSlack, actionId, message: messageWith(actionId) },
        { awaitResponses: 1 },
      );
      assert.equal(given.responses.length, 1);
      assert.equal(given.responses[0]?.response_type, 'ephemeral');
      assert.doesNotMatch(textOf(given.responses), new RegExp(commands.failed));
      assert.equal(await contents(app.database), before);
    });

  test('of a paper that is gone says so', async t => {
    const { town } = await startChat(t);
    for (const verb of ['abstract', 'paper', 'original', 'similar', 'save', 'share']) {
      const actionId = `${verb}:ko/2601.99999`;
      const given = await town.slack.blockAction(
        { ...onSlack, actionId, message: messageWith(actionId) },
        { awaitResponses: 1 },
      );
      assert.ok(isTold({ says: textOf(given.responses) }, paper.gone), `${verb}: ${textOf(given.responses)}`);
    }
  });
});

/** A message with one button. */
const messageWith = (actionId: string) => ({
  blocks: [
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: actionId, text: { type: 'plain_text', text: 'A button' } }],
    },
  ],
});

for (const platform of platforms)
  test(`in a direct message on ${platform}, papers are shown and channels are not changed`, async t => {
    const { app, person, town } = await startChat(t);
    const channel =
      platform === 'slack'
        ? town.slack.directChannel(slackUser)
        : town.discord.directChannel('200000000000000001');
    const asker = person(platform, { channel });
    assert.match((await asker.ask({ command: 'papers', action: 'latest' })).says, /BabyVision/);
    for (const action of ['subscribe', 'settings', 'unsubscribe', 'pause', 'resume'])
      assert.ok(isTold(await asker.ask({ command: 'papers', action }), subscriptions.inDirect), action);
    assert.deepEqual(await app.book.all(), []);
  });

test('a press that Slack sends again subscribes once', async t => {
  const { app, person, town } = await startChat(t);
  const asker = person('slack');
  await asker.press(await asker.ask({ command: 'papers', action: 'subscribe' }), 'subscribe:ko');
  const before = await contents(app.database);
  const again = await town.slack.resend({}, { awaitResponses: 1 });
  assert.ok(isTold({ says: textOf(again.responses.at(-1)) }, subscriptions.expired));
  assert.equal(await contents(app.database), before);
});
