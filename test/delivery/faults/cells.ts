// The fault matrix: what goes wrong with a post, what every channel holds in the end, and what the operator reads.
import { usualSendPatience } from '../../../src/delivery/patience.ts';
import { channelNumbers, type Platform } from './room.ts';
import type { Cell, Stage } from './walk.ts';
import { behind, reads, waits, words } from './words.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const always = Number.POSITIVE_INFINITY;
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

/** The answer to the third post is lost, and the message is not in doubt for longer than it takes. */
const inDoubt = (
  what: 'serverError' | 'acceptedWithServerError' | 'answerCut' | 'answerSilent' | 'resetBefore',
  { slack, discord, accepted }: { slack: string; discord: string; accepted: boolean },
): Stage[] => {
  const first = accepted ? 1 : butThird;
  const read = reads(3, { slack: [waits.unknown(slack)], discord: [waits.unknown(discord)] });
  return [
    { trouble: [{ channel: 3, what }], holds: first, reads: read },
    // The old request may still land.
    { laterMs: 19_999, holds: first, asked: { slack: 5, discord: 5 }, reads: read },
    // Slack is looked through first; Discord knows the message by its nonce.
    { laterMs: 1, holds: 1, asked: { slack: accepted ? 5 : 6, discord: 6 } },
  ];
};

/** Whether the message is there or not, it may not be looked for once the nonce is forgotten. */
const unseen = (what: 'answerCut' | 'resetBefore', accepted: boolean): Stage[] => {
  const held = accepted ? 1 : butThird;
  const read = reads(3, {
    slack: [words.unseen('Slack answered missing_scope'), words.fixes.unseen, words.postAgain('slack', 3)],
    discord: [
      words.unseen('Discord answered 403, code 50013: Missing Permissions'),
      words.fixes.unseen,
      words.postAgain('discord', 3),
    ],
  });
  return [
    { trouble: [{ channel: 3, what }], hidden: [3], holds: held, reads: 'something' },
    { laterMs: 3 * minuteMs, holds: held, asked: { slack: 5, discord: 5 }, reads: read },
    { laterMs: dayMs, holds: held, asked: { slack: 5, discord: 5 }, reads: read },
    { act: 'post', holds: held, asked: { slack: 5, discord: 5 }, reads: read },
    {
      shown: [3],
      act: 'post',
      holds: 1,
      asked: accepted ? { slack: 5, discord: 5 } : { slack: 6, discord: 6 },
    },
  ];
};

const tooMany = (channel: 1 | 3 | 5): Cell => {
  const held = channelNumbers.map(n => (n === channel ? 0 : 1));
  const slack = [waits.due(1, 'Slack asks to wait 2 s')];
  const discord = [waits.due(1, 'Discord asks to wait 1350 ms')];
  const slackOnly = { slack: held, discord: 1 };
  return {
    title: `429 on the ${{ 1: 'first', 3: 'third', 5: 'last' }[channel]} of five posts holds up no other, and is waited out to the tenth`,
    stages: [
      {
        trouble: [{ channel, what: 'tooManyRequests' }],
        holds: held,
        reads: reads(channel, { slack, discord }),
      },
      // The SDK adds 50 ms for the way.
      { laterMs: 1349, holds: held, reads: reads(channel, { slack, discord }) },
      { laterMs: 1, holds: slackOnly, reads: reads(channel, { slack }), asked: { slack: 5, discord: 6 } },
      { laterMs: 649, holds: slackOnly, reads: reads(channel, { slack }) },
      { laterMs: 1, holds: 1, asked: { slack: 6, discord: 6 } },
    ],
  };
};

const refusedToken = (platform: Platform): Cell => {
  const isSlack = platform === 'slack';
  const variable = isSlack ? 'SLACK_BOT_TOKEN' : 'DISCORD_TOKEN';
  const reason = isSlack ? 'Slack answered invalid_auth' : 'Discord answered 401, code 0: 401: Unauthorized';
  const held = isSlack ? { slack: 0, discord: 1 } : { slack: 1, discord: 0 };
  const read = channelNumbers.flatMap(n =>
    reads(n, { [platform]: [words.failed(reason), words.fixes.token, words.thenPost(platform, n)] }),
  );
  return {
    title: `a token that ${platform} refuses fails its account alone, at once, and the next start takes it up`,
    postsPerMinute: 60,
    wrongTokens: { [variable]: isSlack ? 'xoxb-revoked' : 'MTAw.revoked.token' },
    stages: [
      {
        holds: held,
        // To Discord more are under way before the first answer is here.
        ...(isSlack && { asked: { slack: 1 } }),
        reads: read,
        told: [accountRefused(platform)],
      },
      { laterMs: minuteMs, holds: held, reads: read, told: [] },
      { act: { startAndSend: 5 }, holds: 1 },
    ],
  };
};

/** What the log says when a platform refuses the whole account. */
const accountRefused = (platform: Platform): string =>
  `Nothing can be posted to ${platform}; what is due is taken up again by the next start`;

/** Every one on both platforms. */
export const cells: readonly Cell[] = [
  { title: 'nothing goes wrong', stages: [{ holds: 1, asked: { slack: 5, discord: 5 } }] },
  tooMany(1),
  tooMany(3),
  tooMany(5),
  {
    title: '429 for all of Discord holds up its other channels, and none of Slack',
    stages: [
      {
        trouble: [{ channel: 1, what: 'globalLimit' }],
        act: { fireOnly: 1 },
        holds: { slack: [1, 0, 0, 0, 0], discord: 0 },
        reads: reads(1, { discord: [waits.due(1, 'Discord asks to wait 750 ms')] }),
      },
      {
        act: 'fire',
        holds: { slack: 1, discord: [0, 1, 1, 1, 1] },
        reads: reads(1, { discord: [waits.due(1, 'Discord asks to wait 750 ms')] }),
        overMs: 750,
      },
      { laterMs: 750, holds: 1, asked: { slack: 5, discord: 6 } },
    ],
  },
  {
    title: '500 once, before the message is taken',
    stages: inDoubt('serverError', {
      slack: 'Slack answered 500',
      discord: 'Discord answered 500',
      accepted: false,
    }),
  },
  {
    title: '500 once, after the message is taken',
    stages: inDoubt('acceptedWithServerError', {
      slack: 'Slack answered 500',
      discord: 'Discord answered 500',
      accepted: true,
    }),
  },
  {
    title: 'an answer that is cut off after the message is taken',
    stages: inDoubt('answerCut', {
      slack: `Slack's answer was lost: A request error occurred: fetch failed`,
      discord: `Discord's answer was lost: read ECONNRESET`,
      accepted: true,
    }),
  },
  {
    title: 'an answer that never comes after the message is taken',
    stages: inDoubt('answerSilent', {
      slack: `Slack's answer was lost: A request error occurred: The operation was aborted due to timeout`,
      discord: `Discord's answer was lost: This operation was aborted`,
      accepted: true,
    }),
  },
  {
    title: 'a connection that is reset before the message is taken',
    stages: inDoubt('resetBefore', {
      slack: `Slack's answer was lost: A request error occurred: fetch failed`,
      discord: `Discord's answer was lost: read ECONNRESET`,
      accepted: false,
    }),
  },
  {
    title: '500 always: asked ever more slowly, and given up after catchUpDays',
    sendPatience: { ...usualSendPatience, firstBackoffMs: 60 * minuteMs },
    stages: [
      { trouble: [{ channel: 3, what: 'serverError', times: always }], holds: butThird, reads: 'something' },
      {
        act: 'wait',
        holds: butThird,
        reads: reads(3, {
          slack: [
            words.failed('It waited longer than catchUpDays'),
            words.fixes.late,
            words.thenPost('slack', 3),
          ],
          discord: [
            words.failed('It waited longer than catchUpDays'),
            words.fixes.late,
            words.thenPost('discord', 3),
          ],
        }),
      },
    ],
  },
  {
    title: 'no answer ever, though the message is taken: it is found',
    stages: [
      { trouble: [{ channel: 3, what: 'answerCut', times: always }], holds: 1, reads: 'something' },
      { act: 'wait', holds: 1 },
    ],
  },
  {
    title: 'an answer that comes after 30 s, the message taken at once',
    stages: [
      { trouble: [{ channel: 3, what: 'acceptedAndHeld' }], holds: 1, reads: 'something' },
      { laterMs: 15_000, letGo: true, holds: 1, asked: { slack: 5, discord: 5 }, reads: 'something' },
      { laterMs: 5_000, holds: 1, asked: { slack: 5, discord: 6 } },
    ],
  },
  {
    title: 'an answer that comes after 30 s, the message taken only then',
    stages: [
      { trouble: [{ channel: 3, what: 'held' }], holds: butThird, reads: 'something' },
      { laterMs: 15_000, letGo: true, holds: 1, asked: { slack: 5, discord: 5 }, reads: 'something' },
      { laterMs: 5_000, holds: 1, asked: { slack: 5, discord: 6 } },
    ],
  },
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
  refusedToken('slack'),
  refusedToken('discord'),
  {
    title: 'a scope that is missing fails all of Slack with one request, and the next start takes it up',
    postsPerMinute: 60,
    stages: [
      {
        trouble: [{ channel: 1, what: 'scopeMissing' }],
        holds: { slack: 0, discord: 1 },
        asked: { slack: 1, discord: 5 },
        reads: channelNumbers.flatMap(n =>
          reads(n, {
            slack: [
              words.failed('Slack answered missing_scope'),
              words.fixes.scope,
              words.thenPost('slack', n),
            ],
          }),
        ),
        told: [accountRefused('slack')],
      },
      { act: { startAndSend: 5 }, holds: 1 },
    ],
  },
  {
    title: 'a token that is revoked while a message is in doubt: it is looked for with the next one',
    stages: [
      { trouble: [{ channel: 3, what: 'answerCut' }], holds: 1, reads: 'something' },
      {
        revoked: true,
        laterMs: 3 * minuteMs,
        holds: 1,
        reads: reads(3, {
          slack: [
            words.failed('Slack answered token_revoked'),
            words.fixes.token,
            words.thenPost('slack', 3),
          ],
          discord: [
            words.failed('Discord answered 401, code 0: 401: Unauthorized'),
            words.fixes.token,
            words.thenPost('discord', 3),
          ],
        }),
        told: [accountRefused('discord'), accountRefused('slack')],
      },
      { act: { startAndSend: 2 }, holds: 1, asked: { slack: 5, discord: 5 } },
    ],
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
  {
    title: 'a message that is there and may not be looked for waits for a person, and is found once it may',
    stages: unseen('answerCut', true),
  },
  {
    title:
      'a message that is not there and may not be looked for waits for a person, and is sent once it may',
    stages: unseen('resetBefore', false),
  },
  {
    title: 'in a thread the answer to a middle message is lost: those behind wait, and none comes twice',
    layout: 'thread',
    stages: [
      {
        trouble: [{ channel: 3, what: 'answerCut', skip: 2 }],
        holds: [4, 4, 3, 4, 4],
        reads: reads(
          3,
          {
            slack: [
              waits.unknown(`Slack's answer was lost: A request error occurred: fetch failed`),
              behind('slack', 3, 4),
            ],
            discord: [waits.unknown(`Discord's answer was lost: read ECONNRESET`), behind('discord', 3, 4)],
          },
          3,
        ),
      },
      { laterMs: 20_000, holds: 4 },
    ],
  },
  {
    title: 'a message that somebody deletes before its answer is known comes back on Slack alone',
    stages: [
      { trouble: [{ channel: 3, what: 'answerCut' }], holds: 1, reads: 'something' },
      { emptied: [3], laterMs: 20_000, holds: { slack: 1, discord: butThird } },
      { laterMs: dayMs, holds: { slack: 1, discord: butThird } },
    ],
  },
];
