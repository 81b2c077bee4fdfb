import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import type { App } from '../../src/app.ts';
import { postNow } from '../../src/delivery/post-now.ts';
import { everything } from '../../src/digest/selection.ts';
import { deliveryParts, transitionsOf } from '../../src/store/deliveries.ts';
import { destinationRecord } from '../../src/store/destinations.ts';
import { noPace } from '../platforms/posts.ts';
import { realDay, realDayMissing } from '../servers/huggingface.ts';
import { shownPapers, textOf } from '../shown-papers.ts';
import { bestFive, discordChannel, morning, runningClock, slackChannel, startTown } from '../town.ts';

const date = Temporal.PlainDate.from('2026-01-13');
const post = async (app: App, { again = false, waitMs = 0 } = {}) =>
  postNow(
    { ...app, jobs: await app.openJobs() },
    { date, destinations: app.config.destinations, again, waitMs },
  );
const resultsOf = (results: Awaited<ReturnType<typeof post>>) => results.map(({ result }) => result);
const key = { date: '2026-01-13', destination: 'lab-slack', kind: 'digest' } as const;
const discordPosts = `POST /channels/${discordChannel}/messages`;

describe('posting', () => {
  test('the real day goes to both platforms, one message each, the five best in order', {
    skip: realDay() ? false : realDayMissing,
  }, async t => {
    const town = await startTown(t, { days: { '2026-01-13': realDay() ?? [] } });
    const app = await town.open();
    assert.deepEqual(resultsOf(await post(app)), ['sent', 'sent']);
    for (const messages of [town.slack.messages(slackChannel), town.discord.messages(discordChannel)]) {
      assert.equal(messages.length, 1);
      assert.deepEqual(shownPapers(messages), [
        '2601.06943',
        '2601.06521',
        '2601.05593',
        '2601.06953',
        '2601.07832',
      ]);
      assert.match(textOf(messages), /▲\u00a0162/);
    }
  });

  test('the same day posted twice sends nothing the second time and says so', async t => {
    const town = await startTown(t);
    const app = await town.open();
    assert.deepEqual(resultsOf(await post(app)), ['sent', 'sent']);
    assert.deepEqual(resultsOf(await post(app)), ['before', 'before']);
    assert.equal(town.slack.messages(slackChannel).length, 1);
    assert.equal(town.discord.messages(discordChannel).length, 1);
    const [row] = await deliveryParts(app.database, key);
    assert.equal(row?.message_id, town.slack.messages(slackChannel)[0]?.ts);
  });

  test('--again sends it anew, also within the minutes in which Discord remembers a message', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await post(app);
    assert.deepEqual(resultsOf(await post(app, { again: true })), ['sent', 'sent']);
    assert.equal(town.slack.messages(slackChannel).length, 2);
    assert.equal(town.discord.messages(discordChannel).length, 2);
  });

  test('the row says sending before the request leaves, and holds the message id after', async t => {
    const town = await startTown(t);
    const app = await town.open();
    const seen: unknown[] = [];
    town.slack.fault(
      () => {
        // As another process sees it at this instant.
        const rows = new DatabaseSync(join(app.config.dataFolder, 'paperboy.db'))
          .prepare(`SELECT state, message_id FROM deliveries WHERE platform = 'slack'`)
          .all();
        seen.push(rows.map(({ state, message_id }) => [state, message_id]));
        return false;
      },
      { status: 500 },
    );
    await post(app);
    assert.deepEqual(seen, [[['sending', null]]]);
    const [row] = await deliveryParts(app.database, key);
    assert.equal(row?.state, 'sent');
    assert.ok(row?.message_id);
  });

  test('a picture that Slack can’t fetch leaves the message without pictures', async t => {
    const town = await startTown(t);
    town.slack.refuseImages(() => true);
    const app = await town.open();
    assert.deepEqual(resultsOf(await post(app)), ['sent', 'sent']);
    const messages = town.slack.messages(slackChannel);
    assert.equal(messages.length, 1);
    assert.deepEqual(shownPapers(messages), bestFive);
    assert.doesNotMatch(textOf(messages), /image_url/);
  });

  test('a message whose blocks Slack refuses goes out as plain text', async t => {
    const town = await startTown(t);
    town.slack.fault('chat.postMessage', { error: 'invalid_blocks', times: 2 });
    const app = await town.open();
    assert.deepEqual(resultsOf(await post(app)), ['sent', 'sent']);
    assert.match(textOf(town.slack.messages(slackChannel)), /BabyVision: Visual Reasoning Beyond Language/);
  });

  test('a channel that fails holds up no other, and names its reason and fix', async t => {
    const town = await startTown(t);
    const app = await town.open();
    town.slack.addChannel({ id: slackChannel, member: false });
    const results = await post(app);
    assert.deepEqual(resultsOf(results), ['open', 'sent']);
    assert.deepEqual(
      results[0]?.parts.map(({ state, failure, reason }) => [state, failure, reason]),
      [['failed', 'not-in-channel', 'Slack answered not_in_channel']],
    );
  });

  for (const [what, channel, failure] of [
    [
      'a channel without permission to embed links',
      { permissions: ['ViewChannel', 'SendMessages'] },
      'no-permission',
    ],
    ['a channel that can’t be seen', { permissions: [] }, 'no-permission'],
  ] as const)
    test(`${what} on Discord is a failure of its own kind`, async t => {
      const town = await startTown(t);
      town.discord.addChannel({ id: discordChannel, permissions: [...channel.permissions] });
      const app = await town.open();
      const results = await post(app);
      assert.equal(results[1]?.parts[0]?.failure, failure);
    });

  test('429 is waited out, and the message sent once', async t => {
    const town = await startTown(t, { now: runningClock() });
    town.slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 1 });
    town.discord.fault(discordPosts, { status: 429, retryAfterSeconds: 0.3 });
    const app = await town.open();
    assert.deepEqual(resultsOf(await post(app, { waitMs: 10_000 })), ['sent', 'sent']);
    assert.equal(town.slack.messages(slackChannel).length, 1);
    assert.equal(town.discord.messages(discordChannel).length, 1);
  });

  test('without patience for a 429 the delivery stays due and is named', async t => {
    const town = await startTown(t);
    town.slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 30 });
    const results = await post(await town.open());
    assert.deepEqual(resultsOf(results), ['open', 'sent']);
    assert.equal(results[0]?.parts[0]?.state, 'due');
    assert.equal(results[0]?.parts[0]?.reason, 'Slack asks to wait 30 s');
  });

  test('the same message asked for twice within minutes is one message on Discord', async t => {
    const town = await startTown(t);
    const app = await town.open();
    const digest = await app.desk.digest(
      { date, language: 'ko', selection: { top: 5, filter: everything } },
      'freeze',
    );
    const discord = app.deliverers.get('discord');
    const message = {
      post: { kind: 'digest', digest, layout: 'cards' },
      part: 0,
      channel: discordChannel,
      rootMessageId: null,
      key: 'one',
      form: 'full',
    } as const;
    assert.deepEqual(await discord?.deliver(message, noPace), await discord?.deliver(message, noPace));
    assert.equal(town.discord.messages(discordChannel).length, 1);
  });

  test('a lost answer is unknown and never sent again by itself', async t => {
    const town = await startTown(t);
    town.slack.fault('chat.postMessage', { loseAnswer: true });
    town.discord.fault(discordPosts, { loseAnswer: true });
    const app = await town.open();
    const results = await post(app);
    assert.deepEqual(
      results.map(({ parts }) => parts.map(({ state }) => state)),
      [['unknown'], ['unknown']],
    );
    assert.deepEqual(resultsOf(await post(app)), ['open', 'open']);
    assert.equal(town.slack.messages(slackChannel).length, 1);
    assert.equal(town.discord.messages(discordChannel).length, 1);
  });

  test('a configuration that changed since sends nothing more', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await post(app);
    const changed = app.config.destinations.map(known => ({ ...known, layout: 'thread' as const, top: 3 }));
    const results = await postNow(
      { ...app, jobs: await app.openJobs() },
      { date, destinations: changed, again: false, waitMs: 0 },
    );
    assert.deepEqual(resultsOf(results), ['before', 'before']);
    assert.equal(town.slack.messages(slackChannel).length + town.discord.messages(discordChannel).length, 2);
  });

  test('what failed is sent by the next post, once the fault is mended', async t => {
    const town = await startTown(t);
    const app = await town.open();
    town.slack.addChannel({ id: slackChannel, member: false });
    assert.deepEqual(resultsOf(await post(app)), ['open', 'sent']);
    town.slack.addChannel({ id: slackChannel, member: true });
    assert.deepEqual(resultsOf(await post(app)), ['sent', 'before']);
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
  });

  test('a digest that fails however often it is posted is one failure, and its history goes on', async t => {
    const town = await startTown(t);
    const app = await town.open();
    town.slack.addChannel({ id: slackChannel, member: false });
    for (let times = 0; times < 4; times += 1) assert.deepEqual((await post(app))[0]?.result, 'open');
    const [row] = await deliveryParts(app.database, key);
    assert.ok(row);
    assert.equal(transitionsOf(row).filter(({ state }) => state === 'failed').length, 4);
    assert.deepEqual((await destinationRecord(app.database, 'lab-slack'))?.failures, 1);
  });

  test('what is not out yet follows the configuration: a wrong channel is mended in its file', async t => {
    const town = await startTown(t);
    const app = await town.open();
    const wrong = app.config.destinations.map(known => ({
      ...known,
      channel: known.platform === 'slack' ? 'C0999999999' : known.channel,
    }));
    const first = await postNow(
      { ...app, jobs: await app.openJobs() },
      { date, destinations: wrong, again: false, waitMs: 0 },
    );
    assert.deepEqual(resultsOf(first), ['open', 'sent']);
    assert.deepEqual(resultsOf(await post(app)), ['sent', 'before']);
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
  });

  test('what waits for its time is not sent once the filter lets nothing through', async t => {
    let now = morning;
    const town = await startTown(t, { now: () => now });
    const app = await town.open();
    town.slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 30 });
    assert.deepEqual(resultsOf(await post(app)), ['open', 'sent']);
    const picky = app.config.destinations.map(known => ({
      ...known,
      filter: { ...everything, minUpvotes: 5000 },
    }));
    now = now.add({ minutes: 5 });
    const results = await postNow(
      { ...app, jobs: await app.openJobs() },
      { date, destinations: picky, again: false, waitMs: 0 },
    );
    assert.deepEqual(resultsOf(results), ['empty', 'before']);
    assert.equal(town.slack.messages(slackChannel).length, 0);
  });

  test('Slack’s own “ratelimited” is waited out', async t => {
    const town = await startTown(t);
    town.slack.fault('chat.postMessage', { error: 'ratelimited' });
    const results = await post(await town.open());
    assert.equal(results[0]?.parts[0]?.state, 'due');
  });

  test('a thread that could not be opened is opened again, and its messages are not in doubt', async t => {
    const yaml = `destinations: [{ name: a, platform: discord, channel: "${discordChannel}", layout: thread }]`;
    let now = morning;
    const town = await startTown(t, { yaml, now: () => now });
    town.discord.fault(/\/threads$/, { status: 503 });
    const app = await town.open();
    const results = await post(app);
    assert.deepEqual(
      results[0]?.parts.map(({ state }) => state),
      ['sent', 'due', 'due', 'due', 'due', 'due'],
    );
    now = now.add({ minutes: 5 });
    assert.deepEqual(resultsOf(await post(app)), ['sent']);
    assert.equal(town.discord.messages(discordChannel).length, 1);
  });

  test('a server that is not there leaves the delivery due', async t => {
    const town = await startTown(t);
    const app = await town.open();
    await app.desk.latest('freeze');
    await Promise.all([town.slack.close(), town.discord.close()]);
    const results = await post(app);
    assert.deepEqual(
      results.map(({ parts }) => parts.map(({ state }) => state)),
      [['due'], ['due']],
    );
  });

  test('an empty day posts nothing and says so', async t => {
    const town = await startTown(t, { days: {} });
    assert.deepEqual(resultsOf(await post(await town.open())), ['empty', 'empty']);
    assert.equal(town.slack.messages(slackChannel).length, 0);
  });

  test('in the layout thread the lines stand in the channel and the cards answer them', async t => {
    const yaml = `destinations: [{ name: a, platform: discord, channel: "${discordChannel}", layout: thread }]`;
    const town = await startTown(t, { yaml });
    const results = await post(await town.open());
    assert.deepEqual(resultsOf(results), ['sent']);
    const [root, ...others] = town.discord.messages(discordChannel);
    assert.equal(others.length, 0);
    assert.deepEqual(shownPapers(root), bestFive);
    assert.deepEqual(shownPapers(town.discord.messages(root?.id ?? '')), bestFive);
    assert.equal(town.discord.messages(root?.id ?? '').length, 5);
  });

  test('on Slack the replies follow a second apart, as its rate asks', async t => {
    const yaml = `{ top: 2, destinations: [{ name: a, platform: slack, channel: ${slackChannel}, layout: thread }] }`;
    const town = await startTown(t, { yaml });
    assert.deepEqual(resultsOf(await post(await town.open())), ['sent']);
    const [root, ...replies] = town.slack.messages(slackChannel);
    assert.deepEqual(
      replies.map(({ thread_ts }) => thread_ts),
      [root?.ts, root?.ts],
    );
    const at = town.slack.requests
      .filter(({ method }) => method === 'chat.postMessage')
      .map(request => request.at);
    assert.ok(at.every((instant, index) => index === 0 || instant - (at[index - 1] ?? 0) >= 990));
  });

  test('a filter leaves the papers that pass it, a language gives its words', async t => {
    const yaml = `destinations: [{ name: a, platform: slack, channel: ${slackChannel}, language: en, filter: { keywords: [attention, VISUAL] } }]`;
    const town = await startTown(t, { yaml });
    assert.deepEqual(resultsOf(await post(await town.open())), ['sent']);
    const [message] = town.slack.messages(slackChannel);
    assert.deepEqual(shownPapers(message), ['2601.06521', '2601.07832']);
    assert.match(message?.text ?? '', /Papers of Tue, January 13, 2026/);
  });

  test('secrets reach no message and no log', async t => {
    const town = await startTown(t);
    town.slack.revokeToken();
    const app = await town.open();
    const results = await post(app);
    assert.equal(results[0]?.parts[0]?.failure, 'token');
    for (const secret of town.config.secrets) {
      assert.doesNotMatch(textOf([results, town.lines]), new RegExp(secret.replaceAll('.', '\\.')));
    }
    assert.ok(existsSync(town.folder));
  });
});
