// Every kind of message but a day's digest for a channel of the configuration, made due as it is in earnest.
import type { TestContext } from 'node:test';
import { followerName } from '../../../src/subscriptions/follower.ts';
import { discordToken, morning, slackUser, smallDay, startTown } from '../../town.ts';
import type { Platform } from './channels.ts';
import { askedInChat, type Clock, fireNow, type Scene, sceneOf, serversBy, townChannels } from './scene.ts';

/** A kind of message. */
export type Kind = {
  readonly title: string;
  readonly open: (t: TestContext, platform: Platform) => Promise<Scene>;
  readonly hasChart?: true;
  readonly isDirect?: true;
};

const users = { slack: slackUser, discord: '200000000000000001' } as const;
const otherThan = { slack: 'discord', discord: 'slack' } as const;
const lab = (platform: Platform, more = '') =>
  `destinations:\n  - { name: lab, platform: ${platform}, channel: "${townChannels[platform]}"${more} }\n`;

/** One destination, whose first firing at an instant is planned. */
async function firedOnce(
  t: TestContext,
  platform: Platform,
  { at, date, more = '', yaml = '' }: { at: string; date: string; more?: string; yaml?: string },
) {
  const clock: Clock = { now: Temporal.Instant.from(at) };
  const town = await startTown(t, {
    now: () => clock.now,
    yaml: yaml + lab(platform, more),
    servers: serversBy(clock),
  });
  const app = await town.open();
  await fireNow(app, clock, 'lab');
  return { town, app, clock, name: 'lab', date, channel: townChannels[platform] };
}

const edition = (word: 'week' | 'month', at: string, date: string): Kind => ({
  title: `a ${word}’s digest`,
  hasChart: true,
  open: async (t, platform) =>
    sceneOf(platform, await firedOnce(t, platform, { at, date, more: `, edition: ${word}` })),
});

export const kinds: readonly Kind[] = [
  edition('week', '2026-01-19T09:00:00+09:00', '2026-01-18'),
  edition('month', '2026-02-01T09:00:00+09:00', '2026-01-31'),
  {
    title: 'a message to a reader who follows something',
    isDirect: true,
    async open(t, platform) {
      const clock: Clock = { now: morning };
      const { town, app } = await askedInChat(t, clock, ({ person }) =>
        person(platform).ask({ command: 'papers', action: 'follow', options: { topic: 'reasoning' } }),
      );
      const name = followerName(platform, users[platform]);
      await fireNow(app, clock, name);
      const channel = town[platform].directChannel(users[platform]);
      return sceneOf(platform, { town, app, clock, name, date: '2026-01-13', channel });
    },
  },
  {
    title: 'a digest for a channel that subscribed from the chat',
    async open(t, platform) {
      const clock: Clock = { now: morning };
      const { town, app } = await askedInChat(t, clock, async ({ person }) => {
        const asker = person(platform);
        await asker.press(await asker.ask({ command: 'papers', action: 'subscribe' }), 'subscribe:ko');
      });
      const channel = townChannels[platform];
      const name = `${platform}/${channel}`;
      await fireNow(app, clock, name);
      return sceneOf(platform, { town, app, clock, name, date: '2026-01-13', channel });
    },
  },
  {
    title: 'a word on an empty day',
    async open(t, platform) {
      const staged = await firedOnce(t, platform, {
        at: morning.toString(),
        date: '2026-01-14',
        yaml: 'emptyDay: notice\n',
      });
      const { app, clock } = staged;
      await app.senders.get(platform)?.drain();
      clock.now = clock.now.add({ hours: 24 });
      await fireNow(app, clock, 'lab');
      return sceneOf(platform, staged);
    },
  },
  {
    title: 'a word to the operator',
    async open(t, platform) {
      const clock: Clock = { now: morning };
      const other = otherThan[platform];
      const wrong = {
        slack: { SLACK_BOT_TOKEN: 'xoxb-revoked' },
        discord: { DISCORD_TOKEN: `${discordToken}x` },
      };
      const channel = townChannels[platform];
      const town = await startTown(t, {
        now: () => clock.now,
        yaml: `operator: { platform: ${platform}, channel: "${channel}" }\n${lab(other)}`,
        environment: wrong[other],
        days: { '2026-01-13': smallDay },
        servers: serversBy(clock),
      });
      const app = await town.open();
      await fireNow(app, clock, 'lab');
      await app.senders.get(other)?.drain();
      const name = `operator/account/${other}`;
      return sceneOf(platform, { town, app, clock, name, date: '2026-01-14', channel });
    },
  },
];
