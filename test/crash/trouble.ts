// What goes wrong on the platforms' side, ordered in advance for some messages of some channels.
import type { DiscordServer } from '../servers/discord/server.ts';
import type { SlackServer } from '../servers/slack/server.ts';
import type { Chance } from './chance.ts';
import type { CrashChannel, Servers } from './far-side.ts';

const troubledShare = 0.5;
const troubledLookShare = 0.2;

type SlackFault = Parameters<SlackServer['fault']>[1];
type DiscordFault = Parameters<DiscordServer['fault']>[1];

/** The same trouble on either platform: an answer that is lost by a cut or in silence, or a request that is refused. */
const troubles: readonly [Trouble, ...Trouble[]] = [
  { slack: { loseAnswer: true }, discord: { loseAnswer: true } },
  { slack: { loseAnswer: 'hang' }, discord: { hang: true, loseAnswer: true } },
  { slack: { status: 500 }, discord: { status: 500 } },
  { slack: { status: 429, retryAfterSeconds: 1 }, discord: { status: 429, retryAfterSeconds: 0.3 } },
  { slack: { reset: true }, discord: { reset: true } },
];
type Trouble = { readonly slack: SlackFault; readonly discord: DiscordFault };

/** One message of every second channel, on Discord also the opening of a thread, and now and then a look. */
export function orderTrouble(
  { platform, channel, layout }: CrashChannel,
  { slack, discord, chance }: Servers & { chance: Chance },
): void {
  const isReply = layout === 'thread' && chance.happens(0.5);
  const trouble = chance.pick(troubles);
  const isTroubled = chance.happens(troubledShare);
  const isLookTroubled = chance.happens(troubledLookShare);
  if (platform === 'slack') {
    if (isTroubled)
      slack.fault(
        ({ method, arguments: { channel: to, thread_ts } }) =>
          method === 'chat.postMessage' && to === channel && (thread_ts !== undefined) === isReply,
        trouble.slack,
      );
    if (isLookTroubled)
      slack.fault(
        ({ method, arguments: { channel: of } }) => method.startsWith('conversations.') && of === channel,
        { status: 500 },
      );
    return;
  }
  const opening = new RegExp(`^POST /channels/${channel}/messages/\\d+/threads$`);
  if (isTroubled) discord.fault(isReply ? opening : `POST /channels/${channel}/messages`, trouble.discord);
  if (isReply) discord.fault(inAnyThread, trouble.discord);
  if (isLookTroubled) discord.fault(`GET /channels/${channel}/messages`, { status: 500 });
}

/** A thread has the id of the message that it hangs from, which begins otherwise than those of the channels. */
const inAnyThread = /^POST \/channels\/(?!1122334455667788)\d+\/messages$/;
