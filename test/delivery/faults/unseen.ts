// Messages in doubt that may not be looked for.
import type { Cell, Stage } from './stage.ts';
import { inDoubtFor, reads, wayOut, words } from './words.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** All channels but the third. */
const butThird = [1, 1, 0, 1, 1] as const;

/** Whether the message is there or not, it may not be looked for once the nonce is forgotten. */
const unseen = (what: 'answerCut' | 'resetBefore', accepted: boolean): Stage[] => {
  const held = accepted ? 1 : butThird;
  const read = reads(3, {
    slack: [words.unseen('Slack answered missing_scope'), ...wayOut('unseen', 'slack')],
    discord: [
      words.unseen('Discord answered 403, code 50013: Missing Permissions'),
      ...wayOut('unseen', 'discord'),
    ],
  });
  return [
    { trouble: [{ channel: 3, what }], hidden: [3], holds: held, reads: inDoubtFor('reset') },
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

export const unseenCells: readonly Cell[] = [
  {
    title: 'a message that is there and may not be looked for waits for a person, and is found once it may',
    stages: unseen('answerCut', true),
  },
  {
    title:
      'a message that is not there and may not be looked for waits for a person, and is sent once it may',
    stages: unseen('resetBefore', false),
  },
];
