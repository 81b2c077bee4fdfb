// Posts that a platform refuses until somebody mends something, or in any richer form.
import type { FailureKind } from '../../../src/delivery/outcome.ts';
import { ko } from '../../../src/strings/ko.ts';
import type { Permission } from '../../servers/discord/state.ts';
import type { Cell, Stage } from './stage.ts';
import type { Standing } from './standing.ts';
import { behind, reads, wayOut, words } from './words.ts';

const minuteMs = 60_000;

/** All channels but the third. */
const butThird = [1, 1, 0, 1, 1] as const;

/** Why it is refused, and what kind of failure that is. */
type Refusal = readonly [reason: string, failure: FailureKind];
type Said = { readonly slack?: Refusal; readonly discord?: Refusal };

/** What is read of a part in the third channels. */
const readOf = ({ slack, discord }: Said, part?: number): string[] =>
  reads(
    3,
    {
      ...(slack !== undefined && { slack: [words.failed(slack[0]), ...wayOut(slack[1], 'slack')] }),
      ...(discord !== undefined && {
        discord: [words.failed(discord[0]), ...wayOut(discord[1], 'discord')],
      }),
    },
    part,
  );

/** The third post is refused for good until somebody mends it. */
const refusedUntilMended = (what: 'noPermission' | 'channelGone' | 'archived', said: Said): Stage[] => [
  {
    trouble: [{ channel: 3, what }],
    holds: butThird,
    asked: { slack: 5, discord: 5 },
    reads: readOf(said),
  },
  // It is not tried again by itself.
  { laterMs: minuteMs, holds: butThird, asked: 'nothing', reads: readOf(said) },
  { act: 'post', holds: 1, asked: { slack: 6, discord: 6 } },
];

/** In the third channels the bot may not do something, by the platforms' own rules, until somebody mends it. */
const lackingUntilMended = (standing: Standing, said: Said): Stage[] => [
  { standing, holds: butThird, asked: { slack: 5, discord: 5 }, reads: readOf(said) },
  { laterMs: minuteMs, holds: butThird, asked: 'nothing', reads: readOf(said) },
  { standing: {}, act: 'post', holds: 1 },
];

/** What the layout takes beside what it takes to post at all, which the message above shows to be allowed. */
const threadFix = ko.otherFixes.permissions(
  [ko.subscriptions.permissions.startThreads, ko.subscriptions.permissions.sendInThreads].join(', '),
);

/** In the thread below the third message on Discord the bot may not do something, until somebody mends it. */
const threadUntilMended = (lacking: Permission): Stage[] => {
  const holds = { slack: 4, discord: [4, 4, 1, 4, 4] };
  const read = [
    ...reads(
      3,
      { discord: [words.failed(missingPermissions[0]), threadFix, words.thenPost('discord', 3)] },
      2,
    ),
    behind('discord', 3, 3),
    behind('discord', 3, 4),
  ];
  return [
    { standing: { discord: [lacking] }, holds, reads: read },
    { laterMs: minuteMs, holds, asked: 'nothing', reads: read },
    { standing: {}, act: 'post', holds: 4 },
  ];
};

const missingPermissions: Refusal = [
  'Discord answered 403, code 50013: Missing Permissions',
  'no-permission',
];

const refusedInEveryForm: Said = {
  slack: ['Slack answered invalid_blocks', 'refused-content'],
  discord: ['Discord answered 400, code 50035: Invalid Form Body', 'refused-content'],
};

export const refusalCells: readonly Cell[] = [
  {
    title: 'a channel where the bot may not post',
    stages: refusedUntilMended('noPermission', {
      slack: ['Slack answered restricted_action', 'restricted'],
      discord: missingPermissions,
    }),
  },
  {
    title: 'a channel that the bot is not in, or may not see',
    stages: lackingUntilMended(
      { slack: { member: false }, discord: ['ViewChannel'] },
      {
        slack: ['Slack answered not_in_channel', 'not-in-channel'],
        discord: ['Discord answered 403, code 50001: Missing Access', 'no-permission'],
      },
    ),
  },
  {
    title: 'a channel that is archived on Slack, or where the bot may show no embeds on Discord',
    stages: lackingUntilMended(
      { slack: { archived: true }, discord: ['EmbedLinks'] },
      {
        slack: ['Slack answered is_archived', 'archived'],
        discord: missingPermissions,
      },
    ),
  },
  {
    title: 'a channel where the bot may open no thread on Discord',
    layout: 'thread',
    stages: threadUntilMended('CreatePublicThreads'),
  },
  {
    title: 'a channel where the bot may not write in threads on Discord',
    layout: 'thread',
    stages: threadUntilMended('SendMessagesInThreads'),
  },
  {
    title: 'a channel that is gone',
    stages: refusedUntilMended('channelGone', {
      slack: ['Slack answered channel_not_found', 'channel-not-found'],
      discord: ['Discord answered 404, code 10003: Unknown Channel', 'channel-not-found'],
    }),
  },
  {
    title: 'a channel that is archived',
    stages: refusedUntilMended('archived', {
      slack: ['Slack answered is_archived', 'archived'],
      discord: ['Discord answered 400, code 50083: Thread is archived', 'archived'],
    }),
  },
  {
    title: 'messages whose pictures are refused go out without them, and nobody is told',
    stages: [{ refused: 'images', holds: 1, asked: { slack: 10, discord: 10 }, form: [3, 'imageless'] }],
  },
  {
    title: 'messages whose blocks or embeds are refused go out as text, and nobody is told',
    stages: [{ refused: 'blocks', holds: 1, asked: { slack: 15, discord: 15 }, form: [3, 'plain'] }],
  },
  {
    title: 'a message that is refused in every form is told, and posted as designed once that is mended',
    stages: [
      {
        trouble: [{ channel: 3, what: 'refused', times: 3 }],
        holds: butThird,
        reads: readOf(refusedInEveryForm),
      },
      {
        laterMs: minuteMs,
        holds: butThird,
        asked: { slack: 7, discord: 7 },
        reads: readOf(refusedInEveryForm),
      },
      { act: 'post', holds: 1, form: [3, 'full'] },
    ],
  },
];
