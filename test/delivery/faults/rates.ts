// Posts that come too early.
import { channelNumbers } from './channels.ts';
import type { Cell, Stage } from './stage.ts';
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

const slackAsks = 'Slack asks to wait 2 s';
const discordAsks = 'Discord asks to wait 1350 ms';
const butThird = [1, 1, 0, 1, 1] as const;
const butThirdOfSlack = { slack: butThird, discord: 1 };
const onlyThirdOf = (slack: number, discord: number) => ({
  slack: [0, 0, slack, 0, 0],
  discord: [0, 0, discord, 0, 0],
});

/** Two messages for the third channels, the first of which is told to wait; `before`: both are known by then. */
const secondToSameChannel = (isBefore: boolean): Stage[] => {
  const first = { slack: [waits.due(1, slackAsks)], discord: [waits.due(1, discordAsks)] };
  const planned = { slack: [waits.planned], discord: [waits.planned] };
  const trouble: Stage['trouble'] = [{ channel: 3, what: 'tooManyRequests' }];
  const both = [
    ...reads(3, { discord: first.discord }),
    ...reads(6, { discord: planned.discord }),
    ...reads(3, { slack: first.slack }),
    ...reads(6, { slack: planned.slack }),
  ];
  const begin: Stage[] = isBefore
    ? [
        { act: { planOnly: 3 }, holds: 0, reads: reads(3, planned) },
        {
          trouble,
          laterMs: 1,
          act: { fireOnly: 6 },
          holds: 0,
          asked: { slack: 1, discord: 1 },
          reads: both,
        },
      ]
    : [
        { trouble, act: { fireOnly: 3 }, holds: 0, asked: { slack: 1, discord: 1 }, reads: reads(3, first) },
        { act: { fireOnly: 6 }, holds: 0, asked: 'nothing', reads: both },
      ];
  return [
    ...begin,
    { laterMs: 1_349, holds: 0, asked: 'nothing', reads: both },
    { laterMs: 1, holds: onlyThirdOf(0, 2), asked: { slack: 1, discord: 3 }, reads: slackOf(both) },
    { laterMs: 649, holds: onlyThirdOf(0, 2), asked: 'nothing', reads: slackOf(both) },
    { laterMs: 1, holds: onlyThirdOf(2, 2), asked: { slack: 3, discord: 3 } },
  ];
};

const slackOf = (lines: readonly string[]) => lines.filter(line => line.startsWith('slack'));

export const rateCells: readonly Cell[] = [
  { title: 'nothing goes wrong', stages: [{ holds: 1, asked: { slack: 5, discord: 5 } }] },
  tooMany(1),
  tooMany(3),
  tooMany(5),
  {
    title: '429 three times on one post: each is waited out, and then it is there once',
    stages: [
      {
        trouble: [{ channel: 3, what: 'tooManyRequests', times: 3 }],
        holds: butThird,
        reads: reads(3, { slack: [waits.due(1, slackAsks)], discord: [waits.due(1, discordAsks)] }),
      },
      {
        laterMs: 2_000,
        holds: butThird,
        asked: { slack: 6, discord: 6 },
        reads: reads(3, { slack: [waits.due(2, slackAsks)], discord: [waits.due(2, discordAsks)] }),
      },
      {
        laterMs: 2_000,
        holds: butThird,
        asked: { slack: 7, discord: 7 },
        reads: reads(3, { slack: [waits.due(3, slackAsks)], discord: [waits.due(3, discordAsks)] }),
      },
      { laterMs: 1_350, holds: butThirdOfSlack, reads: reads(3, { slack: [waits.due(3, slackAsks)] }) },
      { laterMs: 650, holds: 1, asked: { slack: 8, discord: 8 } },
    ],
  },
  {
    title: '429 puts off what else is due for the same channel, from another destination',
    isThirdTwice: true,
    stages: secondToSameChannel(true),
  },
  {
    title: '429 puts off what is planned for the same channel during its pause',
    isThirdTwice: true,
    stages: secondToSameChannel(false),
  },
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
