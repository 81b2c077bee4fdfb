import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { Outcome } from '../../../src/delivery/outcome.ts';
import { forms } from '../../../src/delivery/platform.ts';
import type { Log } from '../../../src/log.ts';
import { createSlackDeliverer } from '../../../src/platforms/slack/deliver.ts';
import { defaultScopes, type SlackOptions, startSlack } from '../../servers/slack/server.ts';
import { hurried, messageIn, postOf, searchSince, weekOf } from '../posts.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
const channel = 'C0123456789';
const message = messageIn(channel);
const startMs = 1_768_352_400_000;

async function start(t: TestContext, options: SlackOptions = {}) {
  const slack = await startSlack({ now: () => startMs, ...options });
  t.after(slack.close);
  slack.addChannel({ id: channel });
  const warnings: unknown[] = [];
  const deliverer = hurried(
    createSlackDeliverer({
      token: slack.botToken,
      apiUrl: slack.apiUrl,
      log: {
        ...silent,
        warn: (details: object | string) => void (typeof details === 'object' && warnings.push(details)),
      },
      uploadPatience: { lookEveryMs: 1, maxMs: 20_000 },
    }),
  );
  const others = async (count: number, known: Partial<typeof message> = {}) => {
    for (let index = 0; index < count; index++)
      await deliverer.deliver({ ...message, ...known, key: `other ${index}` });
  };
  return { slack, deliverer, others, warnings };
}

/** How often a method was called. */
const callsOf = ({ slack }: Awaited<ReturnType<typeof start>>, method: string): number =>
  slack.requests.filter(request => request.method === method).length;

const sentId = (outcome: Outcome): string => {
  assert.equal(outcome.state, 'sent');
  return outcome.state === 'sent' ? outcome.messageId : '';
};

suite('a message to Slack', () => {
  test('is one request, and carries its key', async t => {
    const town = await start(t);
    const outcome = await town.deliverer.deliver(message);
    const [posted] = town.slack.messages(channel);
    assert.deepEqual(outcome, { state: 'sent', messageId: posted?.ts });
    assert.deepEqual(posted?.metadata, {
      event_type: 'paperboy_delivery',
      event_payload: { key: message.key },
    });
    assert.equal(town.slack.requests.length, 1);
  });

  test('goes at the pace that Slack documents, and is never repeated blindly', () => {
    const paceOf = (postsPerMinute?: number) =>
      createSlackDeliverer({
        token: 'x',
        apiUrl: null,
        log: silent,
        ...(postsPerMinute !== undefined && { postsPerMinute }),
      });
    assert.deepEqual(paceOf().accountPace, { most: 300, windowMs: 60_000, gapMs: 200 });
    assert.deepEqual(paceOf(40).accountPace, { most: 40, windowMs: 60_000, gapMs: 1500 });
    assert.deepEqual(paceOf().channelPace, { most: 1, windowMs: 1000, gapMs: 0 });
    assert.equal(paceOf().repeatableMs, 0);
  });

  test('has its pictures, or none, or is text alone with the papers’ addresses', async t => {
    const { slack, deliverer } = await start(t);
    for (const form of forms) await deliverer.deliver({ ...message, form });
    const [full, imageless, plain] = slack.messages(channel);
    assert.match(JSON.stringify(full), /"image_url":"https:\/\/a\.b\/2601\.06521\.png"/);
    assert.doesNotMatch(JSON.stringify(imageless), /image_url/);
    assert.match(JSON.stringify(imageless?.blocks), /Summary of 2601\.07832/);
    assert.equal(plain?.blocks, undefined);
    assert.equal(
      plain?.text,
      [
        '📰 Papers of Tue, January 13, 2026 · Top 2',
        '1. Title of &lt;2601.06521&gt; @everyone',
        '<https://huggingface.co/papers/2601.06521>',
        '2. Title of &lt;2601.07832&gt; @everyone',
        '<https://huggingface.co/papers/2601.07832>',
      ].join('\n'),
    );
  });

  test('as text alone has the same papers in every layout', async t => {
    const { slack, deliverer } = await start(t);
    for (const layout of ['cards', 'compact'] as const)
      await deliverer.deliver({ ...message, post: postOf(layout), form: 'plain' });
    const [cards, compact] = slack.messages(channel).map(({ text }) => text);
    assert.equal(cards, compact);
    const notice = { kind: 'notice', text: 'No papers today.', language: 'en' } as const;
    await deliverer.deliver({ ...message, post: notice, form: 'plain' });
    assert.equal(slack.messages(channel)[2]?.text, 'No papers today.');
  });

  test('whose content is refused is refused, and failed in the plainest form', async t => {
    const { slack, deliverer } = await start(t);
    slack.refuseImages();
    const reason = 'Slack answered invalid_blocks';
    assert.deepEqual(await deliverer.deliver(message), { state: 'refused', reason });
    assert.equal((await deliverer.deliver({ ...message, form: 'imageless' })).state, 'sent');
    for (const error of ['invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'no_text']) {
      slack.fault('chat.postMessage', { error, times: 2 });
      assert.equal((await deliverer.deliver(message)).state, 'refused');
      assert.deepEqual(await deliverer.deliver({ ...message, form: 'plain' }), {
        state: 'failed',
        failure: 'refused-content',
        reason: `Slack answered ${error}`,
      });
    }
  });

  for (const [error, failure] of [
    ['channel_not_found', 'channel-not-found'],
    ['not_in_channel', 'not-in-channel'],
    ['is_archived', 'archived'],
    ['messages_tab_disabled', 'messages-tab'],
    ['restricted_action', 'restricted'],
    ['missing_scope', 'scope'],
    ['token_revoked', 'token'],
    ['some_new_error', 'other'],
  ] as const)
    test(`fails with ${error} until somebody mends it`, async t => {
      const { slack, deliverer } = await start(t);
      slack.fault('chat.postMessage', { error });
      const reason = `Slack answered ${error}`;
      assert.deepEqual(await deliverer.deliver(message), { state: 'failed', failure, reason });
    });

  test('that comes too early is due again, its channel with it', async t => {
    const { slack, deliverer } = await start(t);
    slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 7 });
    assert.deepEqual(await deliverer.deliver(message), {
      state: 'due',
      afterMs: 7000,
      reason: 'Slack asks to wait 7 s',
      pause: 'channel',
    });
    for (const [error, pause] of [
      ['ratelimited', 'channel'],
      ['team_added_to_org', 'account'],
    ] as const) {
      slack.fault('chat.postMessage', { error });
      assert.deepEqual(await deliverer.deliver(message), {
        state: 'due',
        afterMs: null,
        reason: `Slack answered ${error}`,
        pause,
      });
    }
  });

  test('that never reached Slack is due, and so is everything', async t => {
    const { slack, deliverer } = await start(t);
    await slack.close();
    const outcome = await deliverer.deliver(message);
    assert.partialDeepStrictEqual(outcome, { state: 'due', afterMs: null, pause: 'account' });
  });

  test('whose answer is lost, or an error of Slack’s own, is unknown', async t => {
    const { slack, deliverer } = await start(t);
    for (const fault of [
      { loseAnswer: true },
      { reset: true },
      { status: 503 },
      { error: 'fatal_error' },
    ] as const) {
      slack.fault('chat.postMessage', fault);
      assert.equal((await deliverer.deliver(message)).state, 'unknown');
    }
    assert.equal(slack.messages(channel).length, 1);
  });
});

const weekly = { ...message, post: weekOf('cards') };
const withFiles = { scopes: [...defaultScopes, 'files:write', 'files:read'] };

suite('a week’s chart on Slack', () => {
  for (const layout of ['cards', 'compact'] as const)
    test(`stands between heading and papers as ${layout}, with words for whoever can’t see it`, async t => {
      const { slack, deliverer, warnings } = await start(t, withFiles);
      sentId(await deliverer.deliver({ ...message, post: weekOf(layout) }));
      const [posted] = slack.messages(channel);
      const [file] = slack.files;
      assert.ok(file);
      assert.deepEqual(posted?.blocks?.[2], {
        type: 'image',
        slack_file: { id: file.id },
        alt_text: 'Bar chart of the papers’ upvotes',
      });
      assert.deepEqual([file.name, file.channels], ['upvotes.png', []]);
      assert.deepEqual(file.bytes?.subarray(0, 4), Buffer.from('89504e47', 'hex'));
      assert.deepEqual(warnings, []);
    });

  test('is uploaded once for all channels, however often the digest is read', async t => {
    const town = await start(t, { ...withFiles, fileLookups: 3 });
    const channels = [channel, 'C0000000002', 'C0000000003'];
    for (const id of channels) town.slack.addChannel({ id });
    await Promise.all(
      channels.map(id => town.deliverer.deliver({ ...weekly, post: weekOf('cards'), channel: id })),
    );
    assert.deepEqual(
      channels.map(id => JSON.stringify(town.slack.messages(id)).match(/slack_file/g)?.length),
      [1, 1, 1],
    );
    assert.equal(callsOf(town, 'files.getUploadURLExternal'), 1);
    assert.equal(callsOf(town, 'files.info'), 4);
    const later = weekOf('cards');
    const entries = later.digest.entries.toReversed();
    await town.deliverer.deliver({ ...weekly, post: { ...later, digest: { ...later.digest, entries } } });
    assert.equal(callsOf(town, 'files.getUploadURLExternal'), 2);
  });

  const troubles = [
    ['that is refused an address', 'files.getUploadURLExternal', { error: 'fatal_error' }],
    ['whose upload is refused', 'upload_url', { status: 500 }],
    ['whose upload is cut off', 'upload_url', { reset: true }],
    ['that comes too early', 'files.completeUploadExternal', { status: 429, retryAfterSeconds: 1 }],
    ['that is not finished', 'files.completeUploadExternal', { error: 'internal_error' }],
    ['that can’t be looked at', 'files.info', { status: 503 }],
  ] as const;
  for (const [trouble, method, fault] of troubles)
    test(`${trouble} once is there all the same`, async t => {
      const town = await start(t, withFiles);
      town.slack.fault(method, fault);
      sentId(await town.deliverer.deliver(weekly));
      assert.match(JSON.stringify(town.slack.messages(channel)), /slack_file/);
      assert.deepEqual(town.warnings, []);
    });

  const ifBusy =
    'Nothing to do if Slack is only busy: it is tried again. If it lasts, see https://slack-status.com';
  for (const [trouble, method, fault, fix] of [
    [
      'without its scope',
      '',
      null,
      'Install the app again with the manifest of `paperboy manifest slack`: charts need its scopes files:write and files:read',
    ],
    ['that can’t be uploaded', 'upload_url', { status: 500, times: 3 }, ifBusy],
    ['that would have to wait for long', 'files.info', { status: 429, retryAfterSeconds: 30 }, ifBusy],
  ] as const)
    test(`${trouble} is left out, which is said once with what to do, and the messages are there`, async t => {
      const town = await start(t, fault === null ? {} : withFiles);
      town.slack.addChannel({ id: 'C0000000002' });
      if (fault !== null) town.slack.fault(method, fault);
      for (const id of [channel, 'C0000000002'])
        sentId(await town.deliverer.deliver({ ...weekly, channel: id }));
      assert.equal(town.warnings.length, 1);
      assert.partialDeepStrictEqual(town.warnings, [{ fix }]);
      for (const id of [channel, 'C0000000002']) {
        const [posted, ...others] = town.slack.messages(id);
        assert.deepEqual(others, []);
        assert.doesNotMatch(JSON.stringify(posted), /slack_file/);
        assert.match(JSON.stringify(posted), /"image_url"/);
      }
    });

  test('that is not processed for long is left out', async t => {
    const town = await start(t, { ...withFiles, fileLookups: 1000 });
    sentId(await town.deliverer.deliver(weekly));
    assert.doesNotMatch(JSON.stringify(town.slack.messages(channel)), /slack_file/);
    assert.partialDeepStrictEqual(town.warnings, [{ reason: 'Slack has not processed the picture yet' }]);
    assert.equal(callsOf(town, 'files.getUploadURLExternal'), 1);
  });

  test('whose upload hangs is given up', async t => {
    const { slack } = await start(t, withFiles);
    const warnings: unknown[] = [];
    const deliverer = hurried(
      createSlackDeliverer({
        token: slack.botToken,
        apiUrl: slack.apiUrl,
        log: {
          ...silent,
          warn: (details: object | string) => void (typeof details === 'object' && warnings.push(details)),
        },
        uploadPatience: { lookEveryMs: 1, maxMs: 50 },
        requestTimeoutMs: 2000,
      }),
    );
    slack.fault('upload_url', { hang: true });
    sentId(await deliverer.deliver(weekly));
    assert.partialDeepStrictEqual(warnings, [{ reason: 'The upload took longer than 50 ms' }]);
  });

  test('that Slack will not show is left out of the channel’s next request, and no other channel is asked to', async t => {
    const town = await start(t, withFiles);
    town.slack.fault('chat.postMessage', { error: 'invalid_blocks' });
    const attempt = (key: string) => town.deliverer.deliver({ ...weekly, key });
    assert.deepEqual(await attempt('one'), {
      state: 'due',
      afterMs: 0,
      reason: 'Slack answered invalid_blocks',
      pause: null,
    });
    assert.equal(callsOf(town, 'chat.postMessage'), 1);
    for (const key of ['one', 'two']) sentId(await attempt(key));
    assert.equal(callsOf(town, 'chat.postMessage'), 3);
    assert.doesNotMatch(JSON.stringify(town.slack.messages(channel)), /slack_file/);
    assert.match(JSON.stringify(town.slack.messages(channel)), /"image_url"/);
    assert.deepEqual(town.warnings, [
      {
        reason: 'Slack answered invalid_blocks',
        fix: 'Nothing to do: this chart is left out everywhere, and the next one is tried',
      },
    ]);
  });

  test('that Slack will not show is left out also where the next request comes too early', async t => {
    const town = await start(t, withFiles);
    town.slack.fault('chat.postMessage', { error: 'invalid_blocks' });
    town.slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 1 });
    for (const _ of [1, 2]) assert.equal((await town.deliverer.deliver(weekly)).state, 'due');
    sentId(await town.deliverer.deliver(weekly));
    assert.equal(callsOf(town, 'chat.postMessage'), 3);
  });

  test('is in no plainer form, and its message refused for another picture goes on to those', async t => {
    const { slack, deliverer, warnings } = await start(t, withFiles);
    slack.refuseImages();
    assert.equal((await deliverer.deliver(weekly)).state, 'due');
    assert.equal((await deliverer.deliver(weekly)).state, 'refused');
    for (const form of ['imageless', 'plain'] as const)
      sentId(await deliverer.deliver({ ...weekly, form, key: form }));
    assert.doesNotMatch(JSON.stringify(slack.messages(channel)), /slack_file|image_url/);
    assert.deepEqual(warnings, []);
    slack.refuseImages(() => false);
    sentId(await deliverer.deliver({ ...weekly, key: 'next' }));
    assert.match(JSON.stringify(slack.messages(channel)), /slack_file/);
  });

  test('whose message’s answer is lost is found with it', async t => {
    const { slack, deliverer } = await start(t, withFiles);
    slack.fault('chat.postMessage', { loseAnswer: true });
    assert.equal((await deliverer.deliver(weekly)).state, 'unknown');
    const [posted] = slack.messages(channel);
    assert.deepEqual(await deliverer.find(weekly, searchSince(startMs)), {
      state: 'found',
      messageId: posted?.ts,
    });
  });

  test('is only a week’s and a month’s first message’s', async t => {
    const town = await start(t, withFiles);
    for (const [key, part, post] of [
      ['day', 0, postOf('cards')],
      ['answer', 1, weekOf('thread')],
    ] as const)
      sentId(await town.deliverer.deliver({ ...message, key, part, post }));
    assert.equal(callsOf(town, 'files.getUploadURLExternal'), 0);
  });
});

suite('a look on Slack', () => {
  test('finds the message whose answer was lost, in whatever form', async t => {
    const { slack, deliverer } = await start(t);
    for (const form of forms) {
      const sought = { ...message, key: form };
      slack.fault('chat.postMessage', { loseAnswer: true });
      await deliverer.deliver({ ...sought, form });
      const messageId = slack.messages(channel).at(-1)?.ts;
      assert.deepEqual(await deliverer.find(sought, searchSince(startMs)), { state: 'found', messageId });
    }
  });

  test('finds nothing where only messages with other keys are', async t => {
    const { slack, deliverer, others } = await start(t);
    await others(2);
    slack.fault('chat.postMessage', { reset: true });
    await deliverer.deliver(message);
    assert.deepEqual(await deliverer.find(message, searchSince(startMs)), { state: 'absent' });
  });

  test('goes a minute further back than the first request, and no further', async t => {
    let time = startMs;
    const { deliverer } = await start(t, { now: () => time });
    const messageId = sentId(await deliverer.deliver(message));
    time += 600_000;
    assert.deepEqual(await deliverer.find(message, searchSince(startMs + 59_999)), {
      state: 'found',
      messageId,
    });
    assert.deepEqual(await deliverer.find(message, searchSince(startMs + 60_001)), { state: 'absent' });
  });

  test('finds a message under more than a hundred later ones', async t => {
    const town = await start(t);
    const messageId = sentId(await town.deliverer.deliver(message));
    await town.others(120);
    assert.deepEqual(await town.deliverer.find(message, searchSince(startMs)), { state: 'found', messageId });
    assert.equal(callsOf(town, 'conversations.history'), 2);
  });

  test('looks for an answer in its thread', async t => {
    const town = await start(t);
    const rootMessageId = sentId(await town.deliverer.deliver(message));
    const answer = { ...message, post: postOf('thread'), part: 1, key: 'answer', rootMessageId };
    assert.deepEqual(await town.deliverer.find(answer, searchSince(startMs)), { state: 'absent' });
    await town.others(110, { ...answer });
    const messageId = sentId(await town.deliverer.deliver(answer));
    assert.deepEqual(await town.deliverer.find(answer, searchSince(startMs)), { state: 'found', messageId });
    assert.equal(callsOf(town, 'conversations.history'), 0);
    const gone = { ...answer, rootMessageId: '1.000000' };
    assert.deepEqual(await town.deliverer.find(gone, searchSince(startMs)), { state: 'absent' });
  });

  test('that gets a page of fifteen a minute goes on where it was', async t => {
    let time = startMs;
    const town = await start(t, { now: () => time });
    const messageId = sentId(await town.deliverer.deliver(message));
    await town.others(40);
    const slow = await start(t, { now: () => time, rates: { distributed: true } });
    slow.slack.messages(channel).push(...town.slack.messages(channel));
    const wait = { state: 'due', afterMs: 60_000, reason: 'Slack asks to wait 60 s', pause: null };
    for (let minute = 0; minute < 2; minute++) {
      assert.deepEqual(await slow.deliverer.find(message, searchSince(startMs)), wait);
      time += 60_000;
    }
    assert.deepEqual(await slow.deliverer.find(message, searchSince(startMs)), { state: 'found', messageId });
  });

  test('begins anew once the message was asked for again, or Slack has forgotten the page', async t => {
    const { slack, deliverer, others } = await start(t);
    await others(120);
    const look = (sinceMs = startMs) => deliverer.find(message, searchSince(sinceMs));
    const second = ({ method, arguments: { cursor } }: { method: string; arguments: { cursor?: unknown } }) =>
      method === 'conversations.history' && cursor !== undefined;
    slack.fault(second, { error: 'invalid_cursor' });
    assert.deepEqual(await look(), {
      state: 'due',
      afterMs: null,
      reason: 'Slack answered invalid_cursor',
      pause: null,
    });
    slack.fault(second, { status: 503 });
    const earlier = slack.requests.length;
    assert.partialDeepStrictEqual(await look(), { state: 'due', afterMs: null });
    assert.deepEqual(
      slack.requests.slice(earlier).map(({ arguments: { cursor } }) => cursor),
      [undefined, '100'],
    );
    const messageId = sentId(await deliverer.deliver(message));
    assert.deepEqual(await look(startMs + 1), { state: 'found', messageId });
  });

  test('that is not allowed is forbidden, and says why', async t => {
    const withoutScope = await start(t, { scopes: ['chat:write'] });
    const outside = await start(t);
    outside.slack.addChannel({ id: channel, member: false });
    const gone = await start(t);
    gone.slack.addChannel({ id: channel, member: false, private: true });
    const archived = await start(t);
    archived.slack.fault('conversations.history', { error: 'is_archived' });
    for (const [{ deliverer }, error] of [
      [withoutScope, 'missing_scope'],
      [outside, 'not_in_channel'],
      [gone, 'channel_not_found'],
      [archived, 'is_archived'],
    ] as const)
      assert.deepEqual(await deliverer.find(message, searchSince(startMs)), {
        state: 'forbidden',
        reason: `Slack answered ${error}`,
      });
  });

  test('that told nothing is due again', async t => {
    const { slack, deliverer } = await start(t);
    const look = () => deliverer.find(message, searchSince(startMs));
    for (const fault of [{ reset: true }, { status: 500 }, { error: 'internal_error' }] as const) {
      slack.fault('conversations.history', fault);
      assert.partialDeepStrictEqual(await look(), { state: 'due', afterMs: null, pause: null });
    }
    slack.fault('conversations.history', { status: 429, retryAfterSeconds: 3 });
    assert.partialDeepStrictEqual(await look(), { state: 'due', afterMs: 3000, pause: null });
  });

  test('that never reached Slack is due, and so is everything', async t => {
    const { slack, deliverer } = await start(t);
    await slack.close();
    assert.partialDeepStrictEqual(await deliverer.find(message, searchSince(startMs)), {
      state: 'due',
      afterMs: null,
      pause: 'account',
    });
  });
});

test('after a 429 in two channels one more is asked, and the next only once that has told', async t => {
  const { slack, deliverer } = await start(t);
  const [first, second, third, fourth] = [channel, 'C0000000002', 'C0000000003', 'C0000000004'];
  for (const id of [second, third, fourth]) slack.addChannel({ id });
  const tooEarly = (times: number) =>
    slack.fault('chat.postMessage', { status: 429, retryAfterSeconds: 30, times });
  const ask = (id: string) => deliverer.deliver({ ...message, channel: id, key: id });
  tooEarly(2);
  for (const id of [first, second])
    assert.partialDeepStrictEqual(await ask(id), { state: 'due', afterMs: 30_000, pause: 'channel' });
  // Nobody limits it, and it does not wait.
  sentId(await ask(third));
  sentId(await ask(fourth));
  tooEarly(3);
  for (const id of [first, second, third])
    assert.partialDeepStrictEqual(await ask(id), { state: 'due', afterMs: 30_000, pause: 'channel' });
  const held = await ask(fourth);
  assert.partialDeepStrictEqual(held, {
    state: 'due',
    reason: 'Slack may be limiting the whole workspace',
    pause: 'process',
  });
  assert.ok(held.state === 'due' && held.afterMs !== null && held.afterMs <= 1_000);
  assert.equal(slack.requests.length, 7);
});
