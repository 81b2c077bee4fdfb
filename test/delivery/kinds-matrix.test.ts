// The faults that matter for the other kinds of messages: what the channel holds, what is asked and what is read.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { FailureKind } from '../../src/delivery/outcome.ts';
import { ko } from '../../src/strings/ko.ts';
import { textOf } from '../shown-papers.ts';
import { type Platform, platforms } from './faults/channels.ts';
import { type Kind, kinds } from './faults/kinds.ts';
import { refuse } from './faults/refused-forms.ts';
import type { Scene } from './faults/scene.ts';
import { setPermissions } from './faults/standing.ts';
import { troubles } from './faults/troubles.ts';
import { lost } from './faults/words.ts';

const minuteMs = 60_000;
const { states, retrying } = ko.status;

/** As a message shows it on either platform. */
const chart = /"(?:slack_file|image)":/;

type Seen = { readonly holds: number; readonly asked: number; readonly reads?: string };

/** Of the log nothing is expected: what fails is told when it has failed three times. */
async function see(scene: Scene, { holds, asked, reads }: Seen): Promise<void> {
  assert.deepEqual(
    { holds: scene.messages().length, asked: scene.asked(), reads: await scene.reads(), told: scene.told() },
    { holds, asked, reads: reads === undefined ? [] : [reads], told: [] },
  );
}

/** When something is due after a while, as it is read. */
const at = ({ clock }: Scene, ms = 0) => ko.instant(clock.now.add({ milliseconds: ms }), 'Asia/Seoul');

/** The message is refused for good, and not tried again by itself. */
async function seeRefused(scene: Scene, [reason, failure]: readonly [string, FailureKind]): Promise<void> {
  const refused = { holds: 0, asked: 1, reads: `${states.failed}: ${reason}` };
  await scene.sendAfter(0);
  await see(scene, refused);
  await scene.sendAfter(minuteMs);
  await see(scene, refused);
  assert.equal(await scene.failure(), failure);
}

const waitsMs = { slack: 2_000, discord: 1_350 };
const asksToWait = { slack: 'Slack asks to wait 2 s', discord: 'Discord asks to wait 1350 ms' };
const reasons = {
  gone: {
    slack: ['Slack answered is_archived', 'archived'],
    discord: ['Discord answered 404, code 10003: Unknown Channel', 'channel-not-found'],
  },
  closed: {
    slack: ['Slack answered channel_not_found', 'channel-not-found'],
    discord: ['Discord answered 403, code 50007: Cannot send messages to this user', 'direct-closed'],
  },
} as const;

type Walk = (t: TestContext, kind: Kind, platform: Platform) => Promise<void>;

const everyKind: Record<string, Walk> = {
  async 'is there once though the answer was lost'(t, kind, platform) {
    const scene = await kind.open(t, platform);
    scene.fault(troubles.answerCut);
    await scene.sendAfter(0);
    const reads = `${states.unknown} (${at(scene, 20_000)}): ${lost[platform].reset}`;
    await see(scene, { holds: 1, asked: 1, reads });
    await scene.sendAfter(19_999);
    await see(scene, { holds: 1, asked: 1, reads });
    await scene.sendAfter(1);
    // Slack is looked through; Discord knows the message by its nonce.
    await see(scene, { holds: 1, asked: platform === 'slack' ? 1 : 2 });
    assert.equal(chart.test(textOf(scene.messages())), kind.hasChart === true);
  },
  async 'waits as long as 429 asks, and no longer'(t, kind, platform) {
    const scene = await kind.open(t, platform);
    scene.fault(troubles.tooManyRequests);
    await scene.sendAfter(0);
    const reads = `${retrying(1)} (${at(scene, waitsMs[platform])}): ${asksToWait[platform]}`;
    await see(scene, { holds: 0, asked: 1, reads });
    await scene.sendAfter(waitsMs[platform] - 1);
    await see(scene, { holds: 0, asked: 1, reads });
    await scene.sendAfter(1);
    await see(scene, { holds: 1, asked: 2 });
  },
  async 'goes out without pictures where they are refused, and nobody is told'(t, kind, platform) {
    const scene = await kind.open(t, platform);
    refuse(scene.town, 'images');
    await scene.sendAfter(0);
    const [message, ...others] = scene.messages();
    assert.doesNotMatch(textOf(message), /"(?:image_url|slack_file|thumbnail|image)":/);
    assert.deepEqual([others, await scene.reads(), scene.told()], [[], [], []]);
  },
};

const charted: Record<string, Walk> = {
  async 'goes out with its pictures and without its chart where that is refused'(t, kind, platform) {
    const scene = await kind.open(t, platform);
    const { slack, discord } = scene.town;
    slack.fault(
      call => call.method === 'chat.postMessage' && textOf(call.arguments.blocks).includes('"slack_file"'),
      { ...troubles.refused.slack, times: 9 },
    );
    setPermissions(discord, scene.channel, ['AttachFiles']);
    await scene.sendAfter(0);
    const [message, ...others] = scene.messages();
    assert.match(textOf(message), /"(?:image_url|thumbnail)":/);
    assert.doesNotMatch(textOf(message), chart);
    assert.deepEqual([others, scene.asked(), await scene.reads()], [[], 2, []]);
  },
};

const inChannel: Record<string, Walk> = {
  async 'is refused once in a channel that is archived or gone'(t, kind, platform) {
    const scene = await kind.open(t, platform);
    scene.fault({ slack: troubles.archived.slack, discord: troubles.channelGone.discord });
    await seeRefused(scene, reasons.gone[platform]);
  },
};

const direct: Record<string, Walk> = {
  async 'is refused once where no direct messages are taken'(t, kind, platform) {
    const scene = await kind.open(t, platform);
    // On Slack only where the conversation is no more.
    scene.fault(troubles.directClosed);
    await seeRefused(scene, reasons.closed[platform]);
  },
};

for (const kind of kinds)
  describe(kind.title, { concurrency: 4 }, () => {
    const walks = { ...everyKind, ...(kind.hasChart && charted), ...(kind.isDirect ? direct : inChannel) };
    for (const [title, walk] of Object.entries(walks))
      for (const platform of platforms) test(`${title} (${platform})`, t => walk(t, kind, platform));
  });
