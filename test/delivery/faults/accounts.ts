// Accounts that a platform refuses whole.
import { channelNumbers, type Platform } from './channels.ts';
import type { Cell } from './stage.ts';
import { lost, reads, waits, wayOut, words } from './words.ts';

const minuteMs = 60_000;

/** What the log says when a platform refuses the whole account. */
const accountRefused = (platform: Platform): string =>
  `Nothing can be posted to ${platform}; what is due is taken up again by the next start`;

const refusedToken = (platform: Platform): Cell => {
  const isSlack = platform === 'slack';
  const variable = isSlack ? 'SLACK_BOT_TOKEN' : 'DISCORD_TOKEN';
  const reason = isSlack ? 'Slack answered invalid_auth' : 'Discord answered 401, code 0: 401: Unauthorized';
  const held = isSlack ? { slack: 0, discord: 1 } : { slack: 1, discord: 0 };
  const read = channelNumbers.flatMap(n =>
    reads(n, { [platform]: [words.failed(reason), ...wayOut('token', platform, n)] }),
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
      { laterMs: minuteMs, holds: held, asked: 'nothing', reads: read, told: [] },
      { act: { startAndSend: 5 }, holds: 1 },
    ],
  };
};

export const accountCells: readonly Cell[] = [
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
            slack: [words.failed('Slack answered missing_scope'), ...wayOut('scope', 'slack', n)],
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
      {
        trouble: [{ channel: 3, what: 'answerCut' }],
        holds: 1,
        reads: reads(3, {
          slack: [waits.unknown(lost.slack.reset)],
          discord: [waits.unknown(lost.discord.reset)],
        }),
      },
      {
        revoked: true,
        laterMs: 3 * minuteMs,
        holds: 1,
        reads: reads(3, {
          slack: [words.failed('Slack answered token_revoked'), ...wayOut('token', 'slack')],
          discord: [
            words.failed('Discord answered 401, code 0: 401: Unauthorized'),
            ...wayOut('token', 'discord'),
          ],
        }),
        told: [accountRefused('discord'), accountRefused('slack')],
      },
      { act: { startAndSend: 2 }, holds: 1, asked: { slack: 5, discord: 5 } },
    ],
  },
];
