// A Slack, a Discord and a Hugging Face on loopback, and a Paperboy configured for them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type App, openApp } from '../src/app.ts';
import { type Bot, startBot } from '../src/bot.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { audienceOf, type Destination, scheduleText } from '../src/delivery/destination.ts';
import type { SendPatience } from '../src/delivery/patience.ts';
import type { Log } from '../src/log.ts';
import type { Patience } from '../src/platforms/keep-connected.ts';
import { slackScopes } from '../src/platforms/slack/manifest.ts';
import { type Role, roles } from '../src/roles.ts';
import { planAudience } from '../src/schedule/plan-slots.ts';
import { seeDestinations } from '../src/store/destinations.ts';
import { dueAudiences, recordSlots } from '../src/store/slots.ts';
import { type DiscordOptions, startDiscord } from './servers/discord/server.ts';
import { startHuggingFace } from './servers/huggingface.ts';
import { type SlackOptions, startSlack } from './servers/slack/server.ts';

export const slackChannel = 'C0123456789';
export const discordChannel = '112233445566778899';
export const discordToken = 'MTAwMDAwMDAwMDAwMDAwMDAx.test.token';
/** Somebody in Seoul. */
export const slackUser = 'U0123456789';
/** Ten in the morning in Seoul: the list of the 13th is the newest there is. */
export const morning = Temporal.Instant.from('2026-01-14T10:00:00+09:00');

/** A clock that runs from the morning on. */
export function runningClock(): () => Temporal.Instant {
  const startedMs = performance.now();
  return () => morning.add({ milliseconds: Math.round(performance.now() - startedMs) });
}

/** The votes of the five best papers of 2026-01-13, with as much of the rest as a list needs. */
const votes = [
  [
    '2601.06943',
    162,
    'Watching, Reasoning, and Searching: A Video Deep Research Benchmark on Open Web for Agentic Video Reasoning',
    'VideoDR',
  ],
  ['2601.06521', 136, 'BabyVision: Visual Reasoning Beyond Language', 'BabyVision'],
  [
    '2601.05593',
    60,
    'PaCoRe: Learning to Scale Test-Time Compute with Parallel Coordinated Reasoning',
    'PaCoRe',
  ],
  [
    '2601.06953',
    28,
    'X-Coder: Advancing Competitive Programming with Fully Synthetic Tasks, Solutions, and Tests',
    'SynthSmith',
  ],
  ['2601.07832', 25, 'MHLA: Restoring Expressivity of Linear Attention via Token-Level Multi-Head', 'MHLA'],
  [
    '2601.05110',
    24,
    'GlimpRouter: Efficient Collaborative Inference by Glimpsing One Token of Thoughts',
    'GlimpRouter',
  ],
] as const;

/** The ids of the digest of 2026-01-13, best first. */
export const bestFive = votes.slice(0, 5).map(([id]) => id);

/** The day's list as the API gives it; every sentence our own. */
export const smallDay = votes.map(([id, upvotes, title, system]) => ({
  title,
  thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
  paper: {
    id,
    title,
    upvotes,
    summary: `${system} is what this test calls the paper. It has a second sentence. A third one gives a result of ${upvotes} points.`,
    authors: [{ name: 'A. Author', hidden: false }],
    publishedAt: '2026-01-11T15:07:37.000Z',
  },
}));

type Line = { level: string; details: object; message: string };

/** No test waits for a platform; after a refusal none tries again. */
export const quickPatience: Patience = {
  firstRetryMs: 1,
  longestRetryMs: 20,
  refusedRetryMs: 600_000,
  identifyEveryMs: 1,
  requestEveryMs: 1,
};

type TownOptions = {
  /** Of `config/paperboy.yaml`; both channels at nine by default. */
  yaml?: string;
  environment?: Record<string, string>;
  now?: () => Temporal.Instant;
  sendPatience?: SendPatience;
  days?: Record<string, unknown[]>;
  /** How the platforms behave. */
  servers?: { readonly discord?: DiscordOptions; readonly slack?: SlackOptions };
};

export const bothChannels = `
destinations:
  - { name: lab-slack, platform: slack, channel: ${slackChannel} }
  - { name: lab-discord, platform: discord, channel: "${discordChannel}" }
`;

/** Everything started, and ended with the test. */
export async function startTown(
  t: TestContext,
  {
    yaml = bothChannels,
    environment = {},
    now = () => morning,
    sendPatience,
    days = { '2026-01-13': smallDay },
    servers = {},
  }: TownOptions = {},
) {
  const discord = await startDiscord({ token: discordToken, ...servers.discord });
  const slack = await startSlack(servers.slack);
  const huggingFace = await startHuggingFace({ days, now, pictures: true });
  discord.addChannel({ id: discordChannel, guildId: '300000000000000001' });
  slack.addChannel({ id: slackChannel, member: true });
  // Without it a channel that Paperboy is not in refuses posts, public or not.
  slack.install(slackScopes.filter(scope => scope !== 'chat:write.public'));
  slack.addPerson({ id: slackUser, locale: 'ko-KR' });
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-'));
  const opened: (App | Bot)[] = [];
  t.after(async () => {
    for (const each of opened.toReversed()) await each.close();
    await Promise.all([discord.close(), slack.close(), huggingFace.close()]);
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'paperboy.yaml'), yaml);
  const variables = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discordToken,
    DISCORD_API_URL: `${discord.url}/api`,
    HF_ENDPOINT: huggingFace.url,
    PORT: '0',
    ...environment,
  };
  const config = loadConfig({ environment: variables, cwd: folder });
  const lines: Line[] = [];
  const waiting: { words: string; nth: number; resolve: (line: Line) => void }[] = [];
  const write = (level: string) => (details: object | string, message?: string) => {
    const line =
      typeof details === 'string'
        ? { level, details: {}, message: details }
        : { level, details, message: message ?? '' };
    lines.push(line);
    for (const { words, nth, resolve } of waiting)
      if (lines.filter(known => known.message.includes(words)).length === nth && line.message.includes(words))
        resolve(line);
  };
  const log: Log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  return {
    discord,
    slack,
    huggingFace,
    folder,
    config,
    variables,
    /** What was logged. */
    lines,
    /** @param known the configuration as it is by then */
    async open(known = config): Promise<App> {
      const app = await openApp({
        config: known,
        log,
        now,
        sourcePatience: { timeoutMs: 2500, firstRetryMs: 1 },
        modelPatience: { firstRetryMs: 1 },
        ...(sendPatience !== undefined && { sendPatience }),
      });
      opened.push(app);
      return app;
    },
    /** Ends one before the test does. */
    async shut(app: App): Promise<void> {
      opened.splice(opened.indexOf(app), 1);
      await app.close();
    },
    /** A bot whose platforms have been reached, or have failed once. */
    async start(app: App, patience: Patience = quickPatience, work: readonly Role[] = roles): Promise<Bot> {
      const bot = await startBot(app, { patience, work });
      opened.push(bot);
      await bot.ready;
      return bot;
    },
    /** The same bot, not waited for. */
    async startUnready(app: App, patience: Patience = quickPatience): Promise<Bot> {
      const bot = await startBot(app, { patience });
      opened.push(bot);
      return bot;
    },
    /** Resolves with the first line, logged or to be logged, that has these words in it. */
    line(words: string, nth = 1): Promise<Line> {
      const found = lines.filter(({ message }) => message.includes(words))[nth - 1];
      if (found !== undefined) return Promise.resolve(found);
      const { promise, resolve } = Promise.withResolvers<Line>();
      waiting.push({ words, nth, resolve });
      return promise;
    },
  };
}

/** Records a firing of a destination that is known since long before; one that is in no book has no audience. */
export async function fireSlot(
  { database, book }: Pick<App, 'database' | 'book'>,
  name: string,
  firesAt: Temporal.Instant = morning,
): Promise<void> {
  const destination = await book.byName(name);
  const audience = destination === null ? 'ko top 5' : audienceOf(destination);
  const schedule = destination === null ? '' : scheduleText(destination);
  await database.tx(async sql => {
    await seeDestinations(sql, [{ name, schedule }], { nowMs: 0, forgetOthers: false });
    await sql.all('UPDATE destinations SET since = 0 WHERE name = $1', name);
    await recordSlots(sql, firesAt.epochMilliseconds, [{ destination: name, audience }]);
  });
}

/** Plans all that is due now. */
export async function planSlots(app: App, destinations?: readonly Destination[]): Promise<void> {
  const byName = new Map((destinations ?? (await app.book.all())).map(each => [each.name, each]));
  const nowMs = app.now().epochMilliseconds;
  const due = [...(await dueAudiences(app.database))].filter(([, dueAt]) => dueAt <= nowMs);
  await Promise.all(due.map(([audience]) => planAudience(audience, { ...app, destinations: byName })));
}

/** Sends all that is due now. */
export async function sendDue({ senders }: Pick<App, 'senders'>): Promise<void> {
  await Promise.all([...senders.values()].map(sender => sender.drain()));
}
