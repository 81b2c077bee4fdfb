// Posts that come too early.
import { channelNumbers } from './channels.ts';
import type { Cell } from './walk.ts';
import { reads, waits } from './words.ts';

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

export const rateCells: readonly Cell[] = [
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
];
