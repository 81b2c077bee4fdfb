// Senders beside each other: of two processes on one folder, and of two accounts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postNow } from '../../src/delivery/post-now.ts';
import { bothChannels, discordChannel, fireSlot, planSlots, slackChannel, startTown } from '../town.ts';

test('`post` beside a running bot on the same folder delivers once', async t => {
  const town = await startTown(t, { yaml: `slack: { postsPerMinute: 6000 }\n${bothChannels}` });
  await town.start(await town.open());
  const app = await town.open();
  const jobs = await app.openJobs();
  const date = Temporal.PlainDate.from('2026-01-13');
  const request = { date, destinations: app.config.destinations, again: false, waitMs: 20_000 };
  const results = await postNow({ ...app, jobs }, request).finally(() => jobs.close());
  assert.deepEqual(
    results.map(({ result }) => result),
    ['sent', 'sent'],
  );
  assert.equal(town.slack.messages(slackChannel).length, 1);
  assert.equal(town.discord.messages(discordChannel).length, 1);
  assert.equal(town.slack.requests.filter(({ method }) => method === 'chat.postMessage').length, 1);
});

test('an account with a thousand channels does not delay one with a single channel', async t => {
  const ids = Array.from({ length: 1000 }, (_, index) => `11223344556${String(index).padStart(7, '0')}`);
  const yaml = `
destinations:
  - { name: lab-slack, platform: slack, channel: ${slackChannel} }
${ids.map((id, index) => `  - { name: discord-${index}, platform: discord, channel: "${id}" }`).join('\n')}
`;
  const town = await startTown(t, { yaml, servers: { discord: { rates: false } } });
  for (const id of ids) town.discord.addChannel({ id, guildId: '300000000000000001' });
  const app = await town.open();
  for (const { name } of app.config.destinations) await fireSlot(app, name);
  await planSlots(app);
  const stop = new AbortController();
  const crowd = app.senders.get('discord')?.drain({ signal: stop.signal });
  await app.senders.get('slack')?.drain();
  const asked = town.discord.requests.filter(({ path }) => path.endsWith('/messages')).length;
  stop.abort();
  await crowd;
  assert.equal(town.slack.messages(slackChannel).length, 1);
  assert.ok(asked < 500, `${asked} messages went first`);
});
