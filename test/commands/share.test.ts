// Showing a paper to the channel, once, on both platforms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pressButton, slashCommand } from '../servers/discord/interaction-input.ts';
import { shownPapers, textOf } from '../shown-papers.ts';
import { discordChannel, morning, slackChannel, startTown } from '../town.ts';
import { freeze, testReaders } from './asking-town.ts';

const id = '2601.07832';

/** A clock that a test turns. */
function turned() {
  const clock = { at: morning };
  return { now: () => clock.at, pass: (minutes: number) => (clock.at = clock.at.add({ minutes })) };
}

const hand = turned();

testReaders(
  'a paper is shown to the channel with who shared it, and what was pressed stays',
  async reader => {
    const card = await reader.paper('MHLA');
    const shared = await reader.press(card, `share:ko/${id}`);
    assert.ok(shared.isPublic && !shared.hasReplaced);
    assert.deepEqual(shownPapers(shared.message), [id]);
    assert.match(shared.text, reader.name === 'Slack' ? /공유한 사람: Ada/ : /공유한 사람: Reader/);
    if (reader.name === 'Discord') assert.deepEqual(shownPapers(reader.channel()), [id]);
    // What stands in the channel can be asked on by everybody.
    assert.match(shared.text, /"abstract:ko\/2601\.07832"/);
  },
);

testReaders(
  'a second press within ten minutes shows nothing again, whatever message it is on',
  async (reader, { town }) => {
    const card = await reader.paper('MHLA');
    assert.ok((await reader.press(card, `share:ko/${id}`)).isPublic);
    const before = reader.channel();
    const abstract = await reader.press(card, `abstract:ko/${id}`);
    hand.pass(9);
    for (const on of [card, abstract]) {
      const again = await reader.press(on, `share:ko/${id}`);
      assert.match(again.text, /방금 채널에 공유하셨습니다/);
      assert.ok(!again.isPublic);
    }
    assert.equal(reader.channel(), before);
    hand.pass(2);
    assert.ok((await reader.press(card, `share:ko/${id}`)).isPublic);
    assert.equal(town.lines.filter(({ level }) => level === 'error').length, 0);
  },
  { options: { now: hand.now } },
);

testReaders('another paper, and another reader’s press, are shown', async (reader, { town }) => {
  const card = await reader.paper('MHLA');
  assert.ok((await reader.press(card, `share:ko/${id}`)).isPublic);
  const other = await reader.paper('2601.06521');
  assert.ok((await reader.press(other, 'share:ko/2601.06521')).isPublic);
  const message = await reader.putOld({ customId: `share:ko/${id}` });
  if (reader.name === 'Discord') {
    const userId = '200000000000000002';
    const { flags } = await town.discord.interact(
      pressButton({ channelId: discordChannel, userId, messageId: message, customId: `share:ko/${id}` }),
    );
    assert.equal(flags, 0);
  } else {
    const { final } = await town.slack.blockAction({
      userId: 'U0000000002',
      channelId: slackChannel,
      messageTs: message,
      actionId: `share:ko/${id}`,
    });
    assert.equal(final?.response_type, 'in_channel');
  }
});

test('a press that Discord sends twice shows the paper once', async t => {
  const town = await startTown(t);
  const app = await town.open();
  await town.start(app);
  await freeze(app, '2026-01-13');
  const asker = { channelId: discordChannel, locale: 'ko' };
  const card = await town.discord.interact(
    slashCommand({ ...asker, name: 'paper', options: { query: 'MHLA' } }),
  );
  const pressed = await town.discord.interact(
    pressButton({ ...asker, messageId: card.message?.id ?? '', customId: `share:ko/${id}` }),
    { deliveries: 2 },
  );
  town.discord.replay(pressed);
  // Whatever is asked next is answered after it.
  await town.discord.interact(slashCommand({ ...asker, name: 'papers', subcommand: 'help' }));
  assert.equal(town.discord.messages(discordChannel).length, 1);
});

test('a press that Slack sends again shows the paper once', async t => {
  const town = await startTown(t);
  const app = await town.open();
  await town.start(app);
  await freeze(app, '2026-01-13');
  const asker = { userId: 'U0123456789', channelId: slackChannel };
  const card = await town.slack.command({ ...asker, locale: 'en-US', command: '/paper', text: 'MHLA' });
  await town.slack.blockAction({ ...asker, actionId: `share:en/${id}`, message: card.final ?? {} });
  const { responses } = await town.slack.resend({}, { awaitResponses: 1 });
  assert.deepEqual(
    responses.map(({ response_type }) => response_type),
    ['in_channel', 'ephemeral'],
  );
});

test('in a direct message there is no channel to show it to', async t => {
  const town = await startTown(t);
  const app = await town.open();
  await town.start(app);
  await freeze(app, '2026-01-13');
  const direct = { channelId: town.discord.directChannel('200000000000000009'), locale: 'en-US' };
  const card = await town.discord.interact(
    slashCommand({ ...direct, name: 'paper', options: { query: 'MHLA' } }),
  );
  const pressed = await town.discord.interact(
    pressButton({ ...direct, messageId: card.message?.id ?? '', customId: `share:en/${id}` }),
  );
  assert.match(textOf(pressed.final), /There is no channel here/);
  const asker = { userId: 'U0123456789', channelId: town.slack.directChannel('U0123456789') };
  const onSlack = await town.slack.command({ ...asker, locale: 'en-US', command: '/paper', text: 'MHLA' });
  const { final } = await town.slack.blockAction({
    ...asker,
    actionId: `share:en/${id}`,
    message: onSlack.final ?? {},
  });
  assert.match(textOf(final), /There is no channel here/);
  assert.equal(final?.response_type, 'ephemeral');
});

test('a name that looks like markup or a mention is shown as it stands and calls nobody', async t => {
  const town = await startTown(t);
  const app = await town.open();
  await town.start(app);
  await freeze(app, '2026-01-13');
  const userId = 'U0000000007';
  town.slack.addPerson({ id: userId, name: '**<!channel>** @here [x](https://example.com)' });
  const asker = { userId, channelId: slackChannel };
  const card = await town.slack.command({ ...asker, locale: 'en-US', command: '/paper', text: 'MHLA' });
  const { final } = await town.slack.blockAction({
    ...asker,
    actionId: `share:en/${id}`,
    message: card.final ?? {},
  });
  const [note] = (final?.blocks ?? []) as { elements: { elements: object[] }[] }[];
  assert.deepEqual(note?.elements[0]?.elements, [
    { type: 'text', text: 'Shared by **<!channel>** @here [x](https://example.com)' },
  ]);
});
