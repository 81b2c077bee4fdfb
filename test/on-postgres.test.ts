// The whole bot on Postgres.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { slashCommand } from './servers/discord/interaction-input.ts';
import { newPostgresDatabase, startPostgres } from './servers/postgres.ts';
import { shownPapers } from './shown-papers.ts';
import { bestFive, discordChannel, slackChannel, startTown } from './town.ts';

const asker = { channelId: discordChannel, locale: 'ko' };
const slackAsker = { userId: 'U0123456789', channelId: slackChannel };

test('a bot on Postgres finds papers and shows a day, and no file of SQLite is made', async t => {
  const town = await startTown(t, { environment: { DATABASE_URL: await newPostgresDatabase() } });
  await town.start(await town.open());
  const day = await town.slack.command({ ...slackAsker, command: '/papers', text: '2026-01-13' });
  assert.deepEqual(shownPapers(day.final), bestFive);
  const paper = await town.discord.interact(
    slashCommand({ ...asker, name: 'paper', options: { query: 'MHLA' } }),
  );
  assert.deepEqual(shownPapers(paper.final), ['2601.07832']);
  for (const file of ['paperboy.db', 'run.lock'])
    assert.equal(existsSync(join(town.config.dataFolder, file)), false, file);
});

test('a second bot on the same Postgres may run', async t => {
  const town = await startTown(t, { environment: { DATABASE_URL: await newPostgresDatabase() } });
  await town.start(await town.open());
  await town.start(await town.open());
});

test('after a restart of Postgres the bot answers again', async t => {
  const town = await startTown(t, { environment: { DATABASE_URL: await newPostgresDatabase() } });
  await town.start(await town.open());
  await (await startPostgres()).restart();
  const day = await town.slack.command({ ...slackAsker, command: '/papers', text: '2026-01-13' });
  assert.deepEqual(shownPapers(day.final), bestFive);
});
