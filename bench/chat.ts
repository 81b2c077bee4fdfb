// Measures how long commands take to be answered at fifty a second among 100,000 papers, beside a bare SDK at the same rate.
import { setTimeout as delay } from 'node:timers/promises';
import { slashCommand } from '../test/servers/discord/interaction-input.ts';
import { generatedName, storeManyPapers } from './many-papers.ts';
import { addReaders, reader } from './readers.ts';
import { median, quantile, spread } from './statistics.ts';
import { discordChannel, openTown, slackChannel, stop, type Town } from './town.ts';

const papers = 100_000;
const perSecond = 50;
const seconds = 5;
const blocks = 6;

const now = (): number => performance.timeOrigin + performance.now();

/** What a channel asks after the morning's post, and before. */
const asked = [
  { name: 'paper', options: { query: 'MHLA' }, text: 'MHLA' },
  { name: 'paper', options: { query: 'MHLA' }, text: 'MHLA' },
  { name: 'paper', options: { query: 'MHLA' }, text: 'MHLA' },
  { name: 'paper', options: { query: 'BabyVision' }, text: 'BabyVision' },
  { name: 'paper', options: { query: 'BabyVision' }, text: 'BabyVision' },
  { name: 'papers', subcommand: 'day', options: { date: '2026-01-13' }, text: '2026-01-13' },
  {
    name: 'papers',
    subcommand: 'search',
    options: { words: 'sparse attention' },
    text: 'search sparse attention',
  },
  { name: 'papers', subcommand: 'saved', options: {}, text: 'saved' },
  { name: 'papers', subcommand: 'list', options: {}, text: 'list' },
  { name: 'paper', another: true },
] as const;

let asking = 0;

/** One command of the mix, from its sending to its acknowledgement; in milliseconds. */
const platforms = {
  async discord({ discord }: Town): Promise<number> {
    asking += 1;
    const command = asked[asking % asked.length];
    const startedAt = now();
    const { ms } = await discord.interact(
      slashCommand({
        channelId: discordChannel,
        userId: reader(asking).discord,
        locale: 'ko',
        ...(command !== undefined && 'text' in command
          ? { ...command, options: { ...command.options } }
          : { name: 'paper', options: { query: generatedName(asking) } }),
      }),
    );
    return Number.isFinite(ms) ? ms : now() - startedAt;
  },
  async slack({ slack }: Town): Promise<number> {
    asking += 1;
    const command = asked[asking % asked.length];
    const known = command !== undefined && 'text' in command;
    const { ackMs } = await slack.command({
      userId: reader(asking).slack,
      channelId: slackChannel,
      command: `/${command?.name ?? 'paper'}`,
      text: known ? command.text : generatedName(asking),
    });
    return ackMs;
  },
} as const;

/** Asks at the rate, whether or not what was asked before is answered. */
async function ask(one: () => Promise<number>, forSeconds: number): Promise<number[]> {
  const answers: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < forSeconds * perSecond; index += 1) {
    const waitMs = startedAt + (index * 1000) / perSecond - performance.now();
    if (waitMs > 0) await delay(waitMs);
    answers.push(one());
  }
  return Promise.all(answers);
}

const programs = [];
for (const name of ['paperboy', 'bare'] as const) {
  const town = await openTown(name, now);
  if (name === 'paperboy') await storeManyPapers(town.folder, papers);
  addReaders(town);
  programs.push({ name, town, running: await town.start() });
}

process.stdout.write(
  `chat: ${perSecond} commands a second among ${papers} papers, ms at the median (middle half)\n`,
);
for (const [platform, one] of Object.entries(platforms)) {
  const taken = new Map<string, number[]>(programs.map(({ name }) => [name, []]));
  for (let block = -1; block < blocks; block += 1)
    for (const { name, town } of block % 2 === 0 ? programs : programs.toReversed()) {
      const ms = await ask(() => one(town), seconds);
      if (block >= 0) taken.get(name)?.push(...ms);
    }
  const bare = median(taken.get('bare') ?? []);
  for (const [name, ms] of taken)
    process.stdout.write(
      `  ${platform.padEnd(8)} ${name.padEnd(9)} ${spread(ms)}, p99 ${quantile(ms, 0.99).toFixed(1)}, longest ${Math.max(...ms).toFixed(1)}; ${(median(ms) / bare).toFixed(2)} × bare\n`,
    );
}

for (const { town, running } of programs) {
  await stop(town, running.child);
  await town.close();
}
