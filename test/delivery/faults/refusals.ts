// Posts that a platform refuses until somebody mends something, or in any richer form.
import type { Cell, Stage } from './walk.ts';
import { reads, words } from './words.ts';

const minuteMs = 60_000;

/** All channels but the third. */
const butThird = [1, 1, 0, 1, 1] as const;

/** The third post is refused for good until somebody mends it. */
const refusedUntilMended = (
  what: 'noPermission' | 'channelGone' | 'archived',
  read: { slack: readonly string[]; discord: readonly string[] },
): Stage[] => [
  {
    trouble: [{ channel: 3, what }],
    holds: butThird,
    asked: { slack: 5, discord: 5 },
    reads: reads(3, {
      slack: [...read.slack, words.thenPost('slack', 3)],
      discord: [...read.discord, words.thenPost('discord', 3)],
    }),
  },
  // It is not tried again by itself.
  { laterMs: minuteMs, holds: butThird, asked: { slack: 5, discord: 5 }, reads: 'something' },
  { act: 'post', holds: 1, asked: { slack: 6, discord: 6 } },
];

export const refusalCells: readonly Cell[] = [
  {
    title: 'a channel where the bot may not post',
    stages: refusedUntilMended('noPermission', {
      slack: [words.failed('Slack answered restricted_action'), words.fixes.restricted],
      discord: [
        words.failed('Discord answered 403, code 50013: Missing Permissions'),
        words.fixes['no-permission'],
      ],
    }),
  },
  {
    title: 'a channel that is gone',
    stages: refusedUntilMended('channelGone', {
      slack: [words.failed('Slack answered channel_not_found'), words.fixes['channel-not-found']],
      discord: [
        words.failed('Discord answered 404, code 10003: Unknown Channel'),
        words.fixes['channel-not-found'],
      ],
    }),
  },
  {
    title: 'a channel that is archived',
    stages: refusedUntilMended('archived', {
      slack: [words.failed('Slack answered is_archived'), words.fixes.archived],
      discord: [words.failed('Discord answered 400, code 50083: Thread is archived'), words.fixes.archived],
    }),
  },
  {
    title: 'a message whose pictures are refused goes out without them',
    stages: [{ trouble: [{ channel: 3, what: 'refused' }], holds: 1, form: [3, 'imageless'] }],
  },
  {
    title: 'a message whose blocks or embeds are refused goes out as text',
    stages: [{ trouble: [{ channel: 3, what: 'refused', times: 2 }], holds: 1, form: [3, 'plain'] }],
  },
  {
    title: 'a message that is refused in every form is told, and posted as designed once that is mended',
    stages: [
      {
        trouble: [{ channel: 3, what: 'refused', times: 3 }],
        holds: butThird,
        reads: reads(3, {
          slack: [
            words.failed('Slack answered invalid_blocks'),
            words.fixes['refused-content'],
            words.thenPost('slack', 3),
          ],
          discord: [
            words.failed('Discord answered 400, code 50035: Invalid Form Body'),
            words.fixes['refused-content'],
            words.thenPost('discord', 3),
          ],
        }),
      },
      { laterMs: minuteMs, holds: butThird, asked: { slack: 7, discord: 7 }, reads: 'something' },
      { act: 'post', holds: 1, form: [3, 'full'] },
    ],
  },
];
