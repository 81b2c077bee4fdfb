// Posts of which nobody knows whether they were taken.
import { usualSendPatience } from '../../../src/delivery/patience.ts';
import type { Cell, Stage } from './stage.ts';
import { behind, inDoubtFor, lost, reads, waits, wayOut, words } from './words.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const always = Number.POSITIVE_INFINITY;

const answered500 = reads(3, {
  slack: [waits.unknown('Slack answered 500')],
  discord: [waits.unknown('Discord answered 500')],
});

/** All channels but the third. */
const butThird = [1, 1, 0, 1, 1] as const;

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

const unreached = (n: number): string[] =>
  reads(n, {
    slack: [
      waits.due(
        1,
        'Slack could not be reached: A request error occurred: fetch failed: connect ECONNREFUSED PLATFORM',
      ),
    ],
    discord: [waits.due(1, 'Discord could not be reached: connect ECONNREFUSED PLATFORM')],
  });

export const doubtCells: readonly Cell[] = [
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
      slack: lost.slack.reset,
      discord: lost.discord.reset,
      accepted: true,
    }),
  },
  {
    title: 'an answer that never comes after the message is taken',
    stages: inDoubt('answerSilent', {
      slack: lost.slack.timeOut,
      discord: lost.discord.timeOut,
      accepted: true,
    }),
  },
  {
    title: 'a connection that is reset before the message is taken',
    stages: inDoubt('resetBefore', {
      slack: lost.slack.reset,
      discord: lost.discord.reset,
      accepted: false,
    }),
  },
  {
    title:
      'nothing listens: nothing can have been taken, and each message is asked for once when it does again',
    stages: [
      { away: true, act: { fireOnly: 1 }, holds: 0, asked: { slack: 0, discord: 0 }, reads: unreached(1) },
      // The whole account waits; more than a second has passed by then.
      { away: false, laterMs: 1_250, act: 'fire', holds: 1, asked: { slack: 5, discord: 5 }, overMs: 750 },
    ],
  },
  {
    title: '500 always: asked ever more slowly, and given up after catchUpDays',
    sendPatience: { ...usualSendPatience, firstBackoffMs: 60 * minuteMs },
    stages: [
      {
        trouble: [{ channel: 3, what: 'serverError', times: always }],
        holds: butThird,
        reads: answered500,
        dueAtRandom: true,
      },
      {
        act: 'wait',
        holds: butThird,
        reads: reads(3, {
          slack: [words.failed('It waited longer than catchUpDays'), ...wayOut('late', 'slack')],
          discord: [words.failed('It waited longer than catchUpDays'), ...wayOut('late', 'discord')],
        }),
      },
    ],
  },
  {
    title: '500 always, though the message is taken: it is found',
    stages: [
      {
        trouble: [{ channel: 3, what: 'acceptedWithServerError', times: always }],
        holds: 1,
        reads: answered500,
      },
      { act: 'wait', holds: 1, asked: { slack: 5 } },
    ],
  },
  {
    title: 'no answer ever, though the message is taken: it is found',
    stages: [
      {
        trouble: [{ channel: 3, what: 'answerCut', times: always }],
        holds: 1,
        reads: inDoubtFor('reset'),
      },
      { act: 'wait', holds: 1 },
    ],
  },
  {
    title: 'an answer that comes after 30 s, the message taken at once',
    stages: [
      { trouble: [{ channel: 3, what: 'acceptedAndHeld' }], holds: 1, reads: inDoubtFor('timeOut') },
      {
        laterMs: 15_000,
        letGo: true,
        holds: 1,
        asked: { slack: 5, discord: 5 },
        reads: inDoubtFor('timeOut'),
      },
      { laterMs: 5_000, holds: 1, asked: { slack: 5, discord: 6 } },
    ],
  },
  {
    title: 'an answer that comes after 30 s, the message taken only then',
    stages: [
      { trouble: [{ channel: 3, what: 'held' }], holds: butThird, reads: inDoubtFor('timeOut') },
      {
        laterMs: 15_000,
        letGo: true,
        holds: 1,
        asked: { slack: 5, discord: 5 },
        reads: inDoubtFor('timeOut'),
      },
      { laterMs: 5_000, holds: 1, asked: { slack: 5, discord: 6 } },
    ],
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
            slack: [waits.unknown(lost.slack.reset), behind('slack', 3, 4)],
            discord: [waits.unknown(lost.discord.reset), behind('discord', 3, 4)],
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
      { trouble: [{ channel: 3, what: 'answerCut' }], holds: 1, reads: inDoubtFor('reset') },
      { emptied: [3], laterMs: 20_000, holds: { slack: 1, discord: butThird } },
      { laterMs: dayMs, holds: { slack: 1, discord: butThird } },
    ],
  },
];
