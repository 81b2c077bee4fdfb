import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { Finding, Outcome } from '../../../src/delivery/outcome.ts';
import { forms, type Message, type Turns } from '../../../src/delivery/platform.ts';
import { MissedTurn } from '../../../src/delivery/queue-requests.ts';
import { createDiscordDeliverer } from '../../../src/platforms/discord/deliver.ts';
import { type DiscordOptions, startDiscord } from '../../servers/discord/server.ts';
import type { Permission, StoredMessage } from '../../servers/discord/state.ts';
import { hurried, messageIn, postOf, searchSince, weekOf } from '../posts.ts';

const channel = '112233445566778899';
const guildId = '300000000000000001';
const posting = `POST /channels/${channel}/messages`;
const reading = `GET /channels/${channel}/messages`;
const message = messageIn(channel);
const startMs = 1_768_352_400_000;
const blind: Permission[] = ['ViewChannel', 'SendMessages', 'EmbedLinks'];

async function start(t: TestContext, options: DiscordOptions = {}, permissions?: Permission[]) {
  const discord = await startDiscord({ now: () => startMs, rates: false, ...options });
  t.after(discord.close);
  discord.addChannel({ id: channel, guildId, permissions });
  const warnings: unknown[] = [];
  const log = { warn: (...said: unknown[]) => void warnings.push(said) };
  const deliverer = hurried(
    createDiscordDeliverer({ token: discord.token, apiUrl: `${discord.url}/api`, log }),
  );
  const lines = () => discord.requests.map(({ method, path }) => `${method} ${path}`);
  return { discord, deliverer, lines, warnings };
}

/** The deliverer of the next run. */
const startedAnew = ({ discord }: Pick<Town, 'discord'>) =>
  hurried(createDiscordDeliverer({ token: discord.token, apiUrl: `${discord.url}/api` }));

type Town = Awaited<ReturnType<typeof start>>;

const send = async ({ deliverer }: Town, known: Partial<Message> = {}): Promise<string> =>
  sentId(await deliverer.deliver({ ...message, ...known }));

const sentId = (outcome: Outcome): string => {
  assert.equal(outcome.state, 'sent');
  return outcome.state === 'sent' ? outcome.messageId : '';
};

/** What stands in a channel, to put more there. */
const shelf = ({ discord }: Town, id = channel) => discord.messages(id) as StoredMessage[];

/** Puts as many later messages of others above the last. */
function bury(town: Town, count: number): void {
  const messages = shelf(town);
  const last = messages.at(-1);
  assert.ok(last);
  for (let index = 1; index <= count; index++)
    messages.push({ ...last, id: String(BigInt(last.id) + BigInt(index)), nonce: `other ${index}` });
}

const forbidden = (reason: string): Finding => ({ state: 'forbidden', reason });

suite('a message to Discord', () => {
  test('is one request, and one message however often it is sent within minutes', async t => {
    const town = await start(t);
    const messageId = await send(town);
    assert.deepEqual(town.lines(), [posting]);
    assert.equal(await send(town), messageId);
    assert.equal(shelf(town).length, 1);
    assert.equal(town.deliverer.repeatableMs, 120_000);
    assert.deepEqual(town.deliverer.accountPace, { most: 49, windowMs: 1000, gapMs: 20 });
    assert.equal(town.deliverer.channelPace, null);
  });

  test('has its pictures, or none, or is text alone with the papers’ addresses', async t => {
    const town = await start(t);
    for (const form of forms) await send(town, { form, key: form });
    const [full, imageless, plain] = shelf(town);
    assert.match(JSON.stringify(full?.embeds), /"thumbnail":\{"url":"https:\/\/a\.b\/2601\.06521\.png"\}/);
    assert.doesNotMatch(JSON.stringify(imageless?.embeds), /thumbnail/);
    assert.match(JSON.stringify(imageless?.embeds), /Summary of 2601\.07832/);
    assert.deepEqual(imageless?.components, full?.components);
    assert.deepEqual([plain?.embeds, plain?.components], [[], []]);
    assert.deepEqual(plain?.allowed_mentions, { parse: [] });
    assert.equal(
      plain?.content,
      [
        '**📰 Papers of Tue, January 13, 2026 · Top 2**',
        '1\\. [Title of \\<2601.06521> \\@everyone](<https://huggingface.co/papers/2601.06521>) · ▲\u00a00',
        '2\\. [Title of \\<2601.07832> \\@everyone](<https://huggingface.co/papers/2601.07832>) · ▲\u00a00',
      ].join('\n'),
    );
  });

  test('that was deleted before its answer came was sent, and does not come back', async t => {
    const town = await start(t);
    town.discord.fault(posting, { loseAnswer: true });
    await town.deliverer.deliver(message);
    shelf(town).pop();
    assert.deepEqual(await town.deliverer.deliver(message), { state: 'sent', messageId: '0' });
    assert.equal(shelf(town).length, 0);
  });

  test('whose content is refused is refused, and failed in the plainest form', async t => {
    const { discord, deliverer } = await start(t);
    for (const [status, code] of [
      [400, 50035],
      [400, 50006],
      [413, 40005],
      [400, 200000],
      [400, 240000],
    ] as const) {
      discord.fault(posting, { status, body: { code, message: 'No' }, times: 2 });
      const reason = `Discord answered ${status}, code ${code}: No`;
      assert.deepEqual(await deliverer.deliver(message), { state: 'refused', reason });
      assert.deepEqual(await deliverer.deliver({ ...message, form: 'plain' }), {
        state: 'failed',
        failure: 'refused-content',
        reason,
      });
    }
  });

  for (const [status, code, failure] of [
    [404, 10003, 'channel-not-found'],
    [403, 50001, 'no-permission'],
    [403, 50013, 'no-permission'],
    [403, 40333, 'no-permission'],
    [400, 50083, 'archived'],
    [403, 50007, 'direct-closed'],
    [403, 50278, 'direct-closed'],
    [400, 12345, 'other'],
  ] as const)
    test(`fails with code ${code} until somebody mends it`, async t => {
      const { discord, deliverer } = await start(t);
      discord.fault(posting, { status, body: { code, message: 'No' } });
      const reason = `Discord answered ${status}, code ${code}: No`;
      assert.deepEqual(await deliverer.deliver(message), { state: 'failed', failure, reason });
    });

  test('with a token that is refused fails for the token, the next one too', async t => {
    const { discord } = await start(t);
    const deliverer = hurried(createDiscordDeliverer({ token: 'wrong', apiUrl: `${discord.url}/api` }));
    for (let attempt = 0; attempt < 2; attempt++)
      assert.partialDeepStrictEqual(await deliverer.deliver(message), { state: 'failed', failure: 'token' });
    assert.equal(discord.requests.length, 2);
  });

  test('that comes too early is due by the fraction of a second that Discord names', async t => {
    const { discord, deliverer } = await start(t);
    for (const [global, pause] of [
      [false, 'channel'],
      [true, 'account'],
    ] as const) {
      discord.fault(posting, { status: 429, retryAfterSeconds: 0.3, global });
      // The SDK adds 50 ms for the way.
      assert.deepEqual(await deliverer.deliver(message), {
        state: 'due',
        afterMs: 350,
        reason: 'Discord asks to wait 350 ms',
        pause,
      });
    }
  });

  test('that is turned away before the API is due by the header alone, and so is everything', async t => {
    for (const [fault, afterMs] of [
      [{ body: '<html>', headers: { 'Retry-After': '2', 'Content-Type': 'text/html' } }, 2050],
      [{ body: {} }, 60_050],
      [{ body: { message: 'No', retry_after: 1.5, global: false } }, 1550],
    ] as const) {
      const { discord, deliverer } = await start(t);
      discord.fault(posting, { status: 429, ...fault });
      assert.partialDeepStrictEqual(await deliverer.deliver(message), {
        state: 'due',
        afterMs,
        pause: 'account',
      });
    }
  });

  test('beyond what the channel takes is due before it is asked for', async t => {
    const town = await start(t, { now: Date.now, rates: { messages: { limit: 2, windowMs: 3000 } } });
    // The SDK keeps to a bucket from the second answer that names it.
    for (const key of ['one', 'two']) await send(town, { key });
    const outcome = await town.deliverer.deliver(message);
    assert.partialDeepStrictEqual(outcome, { state: 'due', pause: 'channel' });
    assert.ok(outcome.state === 'due' && outcome.afterMs !== null && outcome.afterMs <= 3100);
    assert.equal(town.discord.requests.length, 2);
  });

  test('that never reached Discord is due, and so is everything', async t => {
    const { discord, deliverer } = await start(t);
    await discord.close();
    const outcome = await deliverer.deliver(message);
    assert.partialDeepStrictEqual(outcome, { state: 'due', afterMs: null, pause: 'account' });
  });

  test('whose answer is lost, or an error of Discord’s own, is unknown', async t => {
    const town = await start(t);
    for (const fault of [{ loseAnswer: true }, { reset: true }, { status: 503 }] as const) {
      town.discord.fault(posting, fault);
      assert.equal((await town.deliverer.deliver(message)).state, 'unknown');
    }
    assert.equal(shelf(town).length, 1);
  });

  test('of a thread opens it when it is the first, and when it is missing, but not twice', async t => {
    const town = await start(t);
    const post = postOf('thread');
    const root = await send(town, { post });
    const opening = `POST /channels/${channel}/messages/${root}/threads`;
    const answering = `POST /channels/${root}/messages`;
    const answer = (part: number, { deliverer } = town) =>
      deliverer.deliver({ ...message, post, part, rootMessageId: root, key: `${part}` });
    assert.equal((await answer(2)).state, 'sent');
    assert.deepEqual(town.lines().slice(1), [answering, opening, answering]);
    assert.equal((await answer(1)).state, 'sent');
    assert.deepEqual(town.lines().slice(4), [answering]);
    const restarted = { ...town, deliverer: startedAnew(town) };
    assert.equal((await answer(1, restarted)).state, 'sent');
    assert.deepEqual(town.lines().slice(5), [opening, answering]);
    assert.equal((await answer(1, restarted)).state, 'sent');
    assert.deepEqual(town.lines().slice(7), [answering]);
  });

  test('of a thread of which nobody knows whether it is open is due', async t => {
    const town = await start(t);
    const post = postOf('thread');
    const rootMessageId = await send(town, { post });
    town.discord.fault(/threads$/, { loseAnswer: true });
    const answer = { ...message, post, part: 1, rootMessageId };
    const outcome = await town.deliverer.deliver(answer);
    assert.partialDeepStrictEqual(outcome, { state: 'due', afterMs: null, pause: null });
    assert.equal((await town.deliverer.deliver(answer)).state, 'sent');
  });

  test('takes a turn for each of its requests, and asks nothing for which it misses its turn', async t => {
    const town = await start(t);
    const post = postOf('thread');
    const rootMessageId = await send(town, { post });
    let left = 2;
    const turns: Turns = {
      async next(ask) {
        if (left === 0) throw new MissedTurn('It could not be asked for in time');
        left -= 1;
        return ask();
      },
      giveBack() {},
    };
    const answer = (part: number) =>
      town.deliverer.deliver({ ...message, post, part, rootMessageId, key: `${part}` }, turns);
    assert.equal((await answer(1)).state, 'sent');
    assert.equal(left, 0);
    const missed = { state: 'due', afterMs: 0, reason: 'It could not be asked for in time', pause: null };
    assert.deepEqual(await answer(2), missed);
    const look = () => town.deliverer.find({ ...message, post }, searchSince(startMs), turns);
    assert.deepEqual(await look(), missed);
    assert.equal(town.discord.requests.length, 3);
    // Who it is, and the page.
    left = 2;
    assert.equal((await look()).state, 'found');
    assert.equal(left, 0);
  });

  test('below a message that was deleted fails', async t => {
    const { deliverer } = await start(t);
    for (const part of [1, 2])
      assert.partialDeepStrictEqual(
        await deliverer.deliver({ ...message, post: postOf('thread'), part, rootMessageId: '0' }),
        { state: 'failed', failure: 'other' },
      );
  });
});

const weekly = { ...message, post: weekOf('cards') };
const pngHead = Buffer.from('89504e470d0a1a0a', 'hex');

suite('a week’s chart on Discord', () => {
  for (const layout of ['cards', 'compact'] as const)
    test(`stands above the papers as ${layout}, with words for whoever can’t see it`, async t => {
      const town = await start(t);
      await send(town, { post: weekOf(layout) });
      const [sent] = shelf(town);
      const [chart] = sent?.attachments ?? [];
      assert.ok(sent && chart);
      assert.deepEqual(town.lines(), [posting]);
      assert.equal(sent.embeds.length, layout === 'cards' ? 3 : 1);
      assert.deepEqual(sent.embeds[0]?.image, { url: chart.url });
      assert.equal(chart.description, 'Bar chart of the papers’ upvotes');
      assert.deepEqual(town.discord.file(chart).subarray(0, 8), pngHead);
      assert.ok(chart.size < 20_000);
      assert.match(sent.content, /^\*\*📰 Papers of the week · .*\nPapers in all: 41/);
    });

  test('is part of the message’s first part alone, and of no day’s', async t => {
    const town = await start(t);
    await send(town, { post: postOf('cards') });
    const root = await send(town, { post: weekOf('thread'), key: 'root' });
    await send(town, { post: weekOf('thread'), part: 1, rootMessageId: root, key: 'answer' });
    assert.deepEqual(
      [...shelf(town), ...shelf(town, root)].map(({ attachments }) => attachments.length),
      [0, 1, 0],
    );
  });

  test('without Attach Files is left out at once, which is said once, and the channel is not asked again', async t => {
    const town = await start(t, {}, ['ViewChannel', 'SendMessages', 'EmbedLinks', 'ReadMessageHistory']);
    const messageId = await send(town, weekly);
    assert.deepEqual(town.lines(), [posting, posting]);
    assert.equal(await send(town, weekly), messageId);
    assert.equal(shelf(town).length, 1);
    assert.deepEqual([shelf(town)[0]?.attachments.length, shelf(town)[0]?.embeds.length], [0, 2]);
    await send(town, { ...weekly, key: 'the next' });
    assert.equal(town.lines().length, 4);
    assert.deepEqual(town.warnings, [
      [
        {
          channel,
          reason: 'Discord answered 403, code 50013: Missing Permissions',
          fix: 'Give Paperboy’s role the permission Attach Files in this channel; it is tried again within a day',
        },
        'A digest goes out without its chart',
      ],
    ]);
    const other = '112233445566770001';
    town.discord.addChannel({ id: other, guildId });
    await send(town, { ...weekly, channel: other, key: 'other' });
    assert.equal(shelf(town, other)[0]?.attachments.length, 1);
  });

  test('that is refused costs no other picture, and no other channel is asked to take it', async t => {
    const town = await start(t);
    town.discord.fault(posting, { status: 413, body: { code: 40005, message: 'No' } });
    await send(town, weekly);
    assert.deepEqual(town.lines(), [posting, posting]);
    await send(town, { ...weekly, key: 'next', post: weekOf('cards') });
    assert.equal(town.lines().length, 3);
    for (const { attachments, embeds } of shelf(town)) {
      assert.deepEqual([attachments.length, embeds.length], [0, 2]);
      assert.match(JSON.stringify(embeds), /"thumbnail"/);
    }
    assert.equal(town.warnings.length, 1);
  });

  test('of a message that is refused for something else is not to blame', async t => {
    const town = await start(t);
    town.discord.fault(posting, { status: 400, body: { code: 50035, message: 'No' }, times: 2 });
    assert.equal((await town.deliverer.deliver(weekly)).state, 'refused');
    assert.deepEqual(town.warnings, []);
    await send(town, { ...weekly, key: 'next' });
    assert.equal(shelf(town)[0]?.attachments.length, 1);
  });

  test('is not to blame before its message was taken without it', async t => {
    const town = await start(t);
    for (const refusal of [
      { status: 400, body: { code: 200000, message: 'Message was blocked by automatic moderation' } },
      { status: 403, body: { code: 50013, message: 'Missing Permissions' } },
    ]) {
      town.discord.fault(posting, refusal);
      town.discord.fault(posting, { status: 429 });
      assert.equal((await town.deliverer.deliver(weekly)).state, 'due');
    }
    assert.deepEqual(town.warnings, []);
    await send(town, weekly);
    assert.equal(shelf(town)[0]?.attachments.length, 1);
  });

  test('of a channel that may not be written to is refused with its message', async t => {
    const { deliverer } = await start(t, {}, ['ViewChannel', 'AttachFiles']);
    assert.partialDeepStrictEqual(await deliverer.deliver(weekly), {
      state: 'failed',
      failure: 'no-permission',
    });
  });

  test('stands in no plainer form', async t => {
    const town = await start(t);
    for (const form of ['imageless', 'plain'] as const) await send(town, { ...weekly, form, key: form });
    assert.deepEqual(
      shelf(town).map(({ attachments, embeds }) => [attachments.length, embeds.length]),
      [
        [0, 2],
        [0, 0],
      ],
    );
  });

  test('sent again within minutes makes no second message', async t => {
    const town = await start(t);
    town.discord.fault(posting, { loseAnswer: true });
    assert.equal((await town.deliverer.deliver(weekly)).state, 'unknown');
    assert.equal(await send(town, weekly), shelf(town)[0]?.id);
    assert.equal(shelf(town).length, 1);
  });

  for (const showsNonce of [true, false])
    for (const permissions of [
      undefined,
      ['ViewChannel', 'SendMessages', 'EmbedLinks', 'ReadMessageHistory'] as Permission[],
    ])
      test(`${permissions === undefined ? '' : 'left out '}is found with its message, ${showsNonce ? 'by its nonce' : 'without its nonce'}`, async t => {
        const town = await start(t, { showsNonce }, permissions);
        const messageId = await send(town, weekly);
        for (const form of forms)
          assert.deepEqual(await town.deliverer.find({ ...weekly, form }, searchSince(startMs)), {
            state: 'found',
            messageId,
          });
      });
});

suite('a look on Discord', () => {
  for (const showsNonce of [true, false])
    test(`finds a message in whatever form, ${showsNonce ? 'by its nonce' : 'without its nonce'}`, async t => {
      for (const form of forms) {
        const town = await start(t, { showsNonce });
        town.discord.fault(posting, { loseAnswer: true });
        await town.deliverer.deliver({ ...message, form });
        const messageId = shelf(town)[0]?.id;
        assert.deepEqual(await town.deliverer.find(message, searchSince(startMs)), {
          state: 'found',
          messageId,
        });
      }
    });

  test('passes by what another wrote, what has another nonce, and what says something else', async t => {
    const seen = await start(t);
    await send(seen, { key: 'another' });
    assert.deepEqual(await seen.deliverer.find(message, searchSince(startMs)), { state: 'absent' });
    const unseen = await start(t, { showsNonce: false });
    await send(unseen);
    const [ours] = shelf(unseen);
    assert.ok(ours);
    ours.author = { ...ours.author, id: '1' };
    await send(unseen, { key: 'notice', post: { kind: 'notice', text: 'No papers.', language: 'en' } });
    assert.deepEqual(await unseen.deliverer.find(message, searchSince(startMs)), { state: 'absent' });
  });

  test('leaves a message that is known as another one, and takes its equal', async t => {
    const town = await start(t, { showsNonce: false });
    const first = await send(town, { key: 'one' });
    const second = await send(town, { key: 'two' });
    const find = (...known: string[]) => town.deliverer.find(message, searchSince(startMs, ...known));
    assert.deepEqual(await find(second), { state: 'found', messageId: first });
    assert.deepEqual(await find(first), { state: 'found', messageId: second });
    assert.deepEqual(await find(first, second), { state: 'absent' });
  });

  test('goes a minute further back than the first request, and no further', async t => {
    const town = await start(t);
    const messageId = await send(town);
    assert.deepEqual(await town.deliverer.find(message, searchSince(startMs + 60_000)), {
      state: 'found',
      messageId,
    });
    assert.deepEqual(await town.deliverer.find(message, searchSince(startMs + 60_001)), { state: 'absent' });
  });

  test('finds a message under more than a hundred later ones', async t => {
    const town = await start(t);
    const messageId = await send(town);
    bury(town, 120);
    assert.deepEqual(await town.deliverer.find(message, searchSince(startMs)), { state: 'found', messageId });
    assert.equal(town.lines().filter(line => line === reading).length, 2);
  });

  test('goes on where it was told to wait, and begins anew once the message was asked for again', async t => {
    const town = await start(t, { showsNonce: false });
    const messageId = await send(town);
    bury(town, 120);
    const others = new Set(shelf(town).map(({ id }) => id));
    others.delete(messageId);
    const pages = () =>
      town.discord.requests
        .filter(({ method, path }) => `${method} ${path}` === reading)
        .map(({ query }) => query);
    const oldestOfPage = shelf(town).at(-100)?.id;
    const look = (onFirst?: () => void, sinceMs = startMs) => {
      let times = 0;
      const isKnown = async (id: string) => {
        times += 1;
        if (times === 1) onFirst?.();
        return others.has(id);
      };
      return town.deliverer.find(message, { sinceMs, isKnown });
    };
    const breakOff = () => look(() => town.discord.fault(reading, { status: 429, retryAfterSeconds: 2 }));
    assert.partialDeepStrictEqual(await breakOff(), { state: 'due', afterMs: 2050, pause: null });
    assert.deepEqual(await look(), { state: 'found', messageId });
    const next = `?limit=100&before=${oldestOfPage}`;
    assert.deepEqual(pages(), ['?limit=100', next, next]);

    assert.partialDeepStrictEqual(await breakOff(), { state: 'due' });
    town.discord.fault(posting, { status: 503 });
    await town.deliverer.deliver(message);
    assert.deepEqual(await look(undefined, startMs + 1), { state: 'found', messageId });
    assert.deepEqual(pages().slice(3), ['?limit=100', next, '?limit=100', next]);
  });

  test('in a channel without messages knows whether it may read at all', async t => {
    const open = await start(t);
    assert.deepEqual(await open.deliverer.find(message, searchSince(startMs)), { state: 'absent' });
    const shut = await start(t, {}, blind);
    await send(shut);
    assert.deepEqual(
      await shut.deliverer.find(message, searchSince(startMs)),
      forbidden('Discord answered 403, code 50013: Missing Permissions'),
    );
  });

  test('that is not allowed is forbidden, and says why', async t => {
    const hidden = await start(t, {}, []);
    assert.deepEqual(
      await hidden.deliverer.find(message, searchSince(startMs)),
      forbidden('Discord answered 403, code 50001: Missing Access'),
    );
    const gone = { ...message, channel: '112233445566770000' };
    assert.deepEqual(
      await hidden.deliverer.find(gone, searchSince(startMs)),
      forbidden('Discord answered 404, code 10003: Unknown Channel'),
    );
  });

  test('looks for an answer in its thread, and finds nothing where there is none', async t => {
    const town = await start(t, { showsNonce: false });
    const post = postOf('thread');
    const rootMessageId = await send(town, { post });
    const answer = { ...message, post, part: 1, rootMessageId, key: 'answer' };
    assert.deepEqual(await town.deliverer.find(answer, searchSince(startMs)), { state: 'absent' });
    const messageId = await send(town, answer);
    assert.deepEqual(await town.deliverer.find(answer, searchSince(startMs)), { state: 'found', messageId });
    assert.deepEqual(await town.deliverer.find({ ...answer, part: 2 }, searchSince(startMs)), {
      state: 'absent',
    });
  });

  test('asks once who it is', async t => {
    const town = await start(t);
    await send(town);
    for (let look = 0; look < 3; look++) await town.deliverer.find(message, searchSince(startMs));
    assert.equal(town.lines().filter(line => line === 'GET /users/@me').length, 1);
  });

  test('that told nothing is due again', async t => {
    const { discord, deliverer } = await start(t);
    const look = () => deliverer.find(message, searchSince(startMs));
    for (const path of [/^GET \/users\/@me$/, reading, /^GET \/channels\/\d+\/messages\/\d+$/])
      for (const fault of [{ reset: true }, { status: 503 }] as const) {
        discord.fault(path, fault);
        assert.partialDeepStrictEqual(await look(), { state: 'due', afterMs: null, pause: null });
      }
    for (const [global, pause] of [
      [false, null],
      [true, 'account'],
    ] as const) {
      discord.fault(reading, { status: 429, retryAfterSeconds: 0.1, global });
      assert.partialDeepStrictEqual(await look(), { state: 'due', afterMs: 150, pause });
    }
  });

  test('that never reached Discord is due, and so is everything', async t => {
    const { discord, deliverer } = await start(t);
    await discord.close();
    assert.partialDeepStrictEqual(await deliverer.find(message, searchSince(startMs)), {
      state: 'due',
      afterMs: null,
      pause: 'account',
    });
  });
});
