// What can go wrong with a post, as each platform shows it.
import type { Fault as DiscordFault } from '../../servers/discord/faults.ts';
import type { Fault as SlackFault } from '../../servers/slack/faults.ts';

/** The same trouble on both platforms; what one does not know leaves it alone. */
export type Trouble = { readonly slack?: SlackFault; readonly discord?: DiscordFault };

const refusal = (status: number, code: number, message: string): DiscordFault => ({
  status,
  body: { code, message },
});

/** By name, with the codes of https://docs.slack.dev/reference/methods/chat.postMessage#errors and of Discord's topic "Opcodes and Status Codes". */
export const troubles = {
  tooManyRequests: {
    slack: { status: 429, retryAfterSeconds: 2 },
    discord: { status: 429, retryAfterSeconds: 1.3 },
  },
  globalLimit: { discord: { status: 429, retryAfterSeconds: 0.7, global: true } },
  serverError: { slack: { status: 500 }, discord: { status: 500 } },
  acceptedWithServerError: { slack: { loseAnswer: 500 }, discord: { status: 500, loseAnswer: true } },
  answerCut: { slack: { loseAnswer: true }, discord: { loseAnswer: true } },
  answerSilent: { slack: { loseAnswer: 'hang' }, discord: { hang: true, loseAnswer: true } },
  resetBefore: { slack: { reset: true }, discord: { reset: true } },
  noPermission: {
    slack: { error: 'restricted_action' },
    discord: refusal(403, 50013, 'Missing Permissions'),
  },
  channelGone: { slack: { error: 'channel_not_found' }, discord: refusal(404, 10003, 'Unknown Channel') },
  archived: { slack: { error: 'is_archived' }, discord: refusal(400, 50083, 'Thread is archived') },
  directClosed: {
    slack: { error: 'channel_not_found' },
    discord: refusal(403, 50007, 'Cannot send messages to this user'),
  },
  scopeMissing: { slack: { error: 'missing_scope' } },
  refused: { slack: { error: 'invalid_blocks' }, discord: refusal(400, 50035, 'Invalid Form Body') },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleName = keyof typeof troubles;
