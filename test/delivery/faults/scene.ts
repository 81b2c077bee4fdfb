// One message of some kind that is due for one channel of one platform, on a clock that is moved by hand.
import type { App } from '../../../src/app.ts';
import { deliveriesTo } from '../../../src/store/deliveries.ts';
import { startChat } from '../../chat.ts';
import type { Fault as DiscordFault } from '../../servers/discord/faults.ts';
import type { Fault as SlackFault } from '../../servers/slack/faults.ts';
import { discordChannel, fireSlot, planSlots, slackChannel, type startTown } from '../../town.ts';
import type { Platform } from './channels.ts';
import { readStatus } from './read-status.ts';

type Town = Awaited<ReturnType<typeof startTown>>;

/** A clock that is set by hand. */
export type Clock = { now: Temporal.Instant };

/** What a scene is made of. */
export type Staged = {
  readonly town: Town;
  readonly app: App;
  readonly clock: Clock;
  /** The name, the date and the channel of the delivery. */
  readonly name: string;
  readonly date: string;
  readonly channel: string;
};

export type Scene = ReturnType<typeof sceneOf>;

/** Of a town's platforms the town's channels. */
export const townChannels = { slack: slackChannel, discord: discordChannel } as const;

/** The servers of a town by that clock. */
export const serversBy = (clock: Clock) => {
  const now = () => clock.now.epochMilliseconds;
  return { slack: { now }, discord: { now, rates: false as const } };
};

/** A chat in which nothing is connected any more once somebody has asked for something. */
export async function askedInChat(
  t: Parameters<typeof startChat>[0],
  clock: Clock,
  ask: (chat: Awaited<ReturnType<typeof startChat>>) => Promise<unknown>,
) {
  const chat = await startChat(t, { now: () => clock.now, servers: serversBy(clock) });
  await ask(chat);
  await chat.bot.close();
  return chat;
}

/** Fires a destination now, and plans it. */
export async function fireNow(app: App, clock: Clock, name: string): Promise<void> {
  await fireSlot(app, name, clock.now);
  await planSlots(app);
}

/** The message is planned by now. */
export function sceneOf(platform: Platform, { town, app, clock, name, date, channel }: Staged) {
  const { slack, discord } = town;
  const messages = (): readonly unknown[] =>
    platform === 'slack' ? slack.messages(channel) : discord.messages(channel);
  const path = `/channels/${channel}/messages`;
  const allAsked = () =>
    platform === 'slack'
      ? slack.requests.filter(({ method }) => method === 'chat.postMessage').length
      : discord.requests.filter(request => request.method === 'POST' && request.path === path).length;
  const before = { messages: messages().length, asked: allAsked(), lines: town.lines.length };
  return {
    town,
    channel,
    /** What came into the channel. */
    messages: () => messages().slice(before.messages),
    /** Posts to it. */
    asked: () => allAsked() - before.asked,
    fault(faults: { readonly slack: SlackFault; readonly discord: DiscordFault }): void {
      slack.fault('chat.postMessage', faults.slack);
      discord.fault(`POST ${path}`, faults.discord);
    },
    async sendAfter(ms: number): Promise<void> {
      clock.now = clock.now.add({ milliseconds: ms });
      await app.senders.get(platform)?.drain();
    },
    /** What `status` says first of each message that is not done, without its name and its date. */
    async reads(): Promise<string[]> {
      const begin = `${name}  ${date} (1)  `;
      const lines = await readStatus(app, 'open');
      return lines.flatMap(line => (line.startsWith(begin) ? [line.slice(begin.length)] : []));
    },
    /** Why it failed, by the ledger. */
    async failure(): Promise<string | null> {
      const [row] = await deliveriesTo(app.database, name, 1);
      return row?.failure ?? null;
    },
    /** What the log has as an error, or as a warning. */
    told: () =>
      town.lines
        .slice(before.lines)
        .flatMap(({ level, message }) => (/error|warn/.test(level) ? [message] : [])),
    clock,
  };
}
