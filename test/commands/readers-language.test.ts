// Whose language an answer is in: the reader's, and where a paper has no brief in it, the message's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importDigest } from '../../src/desk/import-digest.ts';
import { bundledSamples, readDigestFile } from '../../src/sources/markdown-files.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { isTold, platforms, startChat } from '../chat.ts';
import { pressButton, slashCommand } from '../servers/discord/interaction-input.ts';
import { textOf } from '../shown-papers.ts';
import { discordChannel, morning, slackChannel } from '../town.ts';

for (const platform of platforms)
  test(`a reader of Japanese sees the Korean abstract of a Korean message on ${platform}, in Japanese words`, async t => {
    const { app, town, person } = await startChat(t);
    await importDigest(app.database, readDigestFile(bundledSamples.ko), { origin: 'markdown', now: morning });
    const korean = person(platform);
    const card = await korean.ask({ command: 'paper', options: { query: 'MHLA', public: true } });
    const customId = card.controls.find(control => control.startsWith('abstract:')) ?? '';
    assert.equal(customId, 'abstract:ko/2601.07832');
    town.slack.addPerson({ id: 'U0000000009', locale: 'ja-JP' });
    const [first] = town.discord.messages(discordChannel).slice(-1);
    const seen =
      platform === 'slack'
        ? (
            await town.slack.blockAction(
              {
                userId: 'U0000000009',
                channelId: slackChannel,
                actionId: customId,
                message: card.message as Record<string, unknown>,
              },
              { awaitResponses: 1 },
            )
          ).responses[0]
        : (
            await town.discord.interact(
              pressButton({
                channelId: discordChannel,
                userId: '200000000000000009',
                locale: 'ja',
                messageId: String(first?.id),
                customId,
              }),
            )
          ).message;
    const { abstract } =
      readDigestFile(bundledSamples.ko).entries.find(({ paper }) => paper.id === '2601.07832')?.brief ?? {};
    assert.ok(isTold({ says: textOf(seen) }, (abstract ?? '?').slice(0, 30)), textOf(seen));
    assert.ok(textOf(seen).includes(stringsOf('ja').paper.similar));
  });

test('where Slack tells no language, the message’s stands in for it', async t => {
  const { town, app } = await startChat(t);
  town.slack.install(['chat:write', 'commands']);
  await importDigest(app.database, readDigestFile(bundledSamples.ja), { origin: 'markdown', now: morning });
  const given = await town.slack.blockAction(
    {
      userId: 'U0000000008',
      channelId: slackChannel,
      actionId: 'abstract:ja',
      message: {
        blocks: [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'abstract:ja',
                text: { type: 'plain_text', text: 'b' },
                value: '2601.07832',
              },
            ],
          },
        ],
      },
    },
    { awaitResponses: 1 },
  );
  assert.ok(textOf(given.responses).includes(stringsOf('ja').paper.similar), textOf(given.responses));
  await town.line('answered in the channel');
});

test('a command on Discord is answered in the language of the reader’s app', async t => {
  const { town } = await startChat(t);
  for (const [locale, language] of [
    ['ko', 'ko'],
    ['ja', 'ja'],
    ['zh-TW', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ] as const) {
    const { final } = await town.discord.interact(
      slashCommand({ channelId: discordChannel, locale, name: 'papers', subcommand: 'list' }),
    );
    assert.ok(isTold({ says: textOf(final) }, stringsOf(language).subscriptions.emptyList), textOf(final));
  }
});
