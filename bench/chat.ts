// Measures how long commands take to be answered at fifty a second among 100,000 papers, beside a bare SDK at the same
// rate that answers "pong", and one that is given the very answers to send.
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

type Question = {
  readonly text: string;
  readonly name: 'paper' | 'papers';
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string>>;
};

const paper = (query: string): Question => ({ name: 'paper', options: { query }, text: query });
const papersOf = (subcommand: string, options: Readonly<Record<string, string>> = {}): Question => ({
  name: 'papers',
  subcommand,
  options,
  text: [subcommand, ...Object.values(options)].join(' '),
});

/** What a channel asks after the morning's post: above all for the papers of the day. */
const questions: readonly Question[] = [
  ...Array.from({ length: 3 }, () => paper('MHLA')),
  ...Array.from({ length: 3 }, () => paper('BabyVision')),
  papersOf('day', { date: '2026-01-13' }),
  papersOf('search', { words: 'sparse attention' }),
  papersOf('saved'),
  papersOf('list'),
];
/** One in eleven is about a paper that nobody has asked for yet. */
const questionOf = (number: number): Question =>
  questions[number % (questions.length + 1)] ?? paper(generatedName(number));

let asking = 0;

type Taken = { readonly ms: number; readonly answer: unknown };

/** From a command's sending to the arrival of its acknowledgement, before the server checks it. */
const platforms = {
  async discord({ discord }: Town, { name, subcommand, options }: Question): Promise<Taken> {
    const startedAt = now();
    const { interactionId, data } = await discord.interact(
      slashCommand({
        channelId: discordChannel,
        userId: reader(asking).discord,
        locale: 'ko',
        name,
        ...(subcommand !== undefined && { subcommand }),
        options,
      }),
    );
    const arrived = discord.requests.findLast(({ path }) => path.includes(`/interactions/${interactionId}/`));
    return { ms: (arrived?.at ?? Number.NaN) - startedAt, answer: data };
  },
  async slack({ slack }: Town, { name, text }: Question): Promise<Taken> {
    const { ackMs, final } = await slack.command({
      userId: reader(asking).slack,
      channelId: slackChannel,
      command: `/${name}`,
      text,
    });
    return { ms: ackMs, answer: final };
  },
} as const;

/** Asks at the rate, whether or not what was asked before is answered. */
async function ask(platform: keyof typeof platforms, town: Town): Promise<number[]> {
  const answers: Promise<Taken>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < seconds * perSecond; index += 1) {
    const waitMs = startedAt + (index * 1000) / perSecond - performance.now();
    if (waitMs > 0) await delay(waitMs);
    asking += 1;
    answers.push(platforms[platform](town, questionOf(asking)));
  }
  return (await Promise.all(answers)).map(({ ms }) => ms);
}

async function start(name: 'paperboy' | 'bare', variables: object = {}) {
  const town = await openTown(name, now);
  if (name === 'paperboy') await storeManyPapers(town.folder, papers);
  addReaders(town);
  return { town, running: await town.start({ variables }) };
}

const paperboy = await start('paperboy');
/** Paperboy's answers, by what the bare program knows a question by. */
async function answersOf(platform: keyof typeof platforms, keyOf: (question: Question) => string) {
  const answers: Record<string, unknown> = {};
  for (const question of [...questions, paper(generatedName(1))])
    answers[keyOf(question)] = (await platforms[platform](paperboy.town, question)).answer;
  return JSON.stringify(answers);
}
const answers = {
  ANSWERS_ON_DISCORD: await answersOf(
    'discord',
    ({ subcommand, options }) => subcommand ?? options.query ?? '',
  ),
  ANSWERS_ON_SLACK: await answersOf('slack', ({ text }) => text),
};
const programs = [
  { name: 'paperboy', ...paperboy },
  { name: 'bare "pong"', ...(await start('bare')) },
  { name: 'bare, same answers', ...(await start('bare', answers)) },
];

process.stdout.write(
  `chat: ${perSecond} commands a second among ${papers} papers, ms at the median (middle half)\n`,
);
for (const platform of ['discord', 'slack'] as const) {
  const taken = new Map<string, number[]>(programs.map(({ name }) => [name, []]));
  for (let block = -1; block < blocks; block += 1)
    for (const { name, town } of block % 2 === 0 ? programs : programs.toReversed()) {
      const ms = await ask(platform, town);
      if (block >= 0) taken.get(name)?.push(...ms);
    }
  const pong = median(taken.get('bare "pong"') ?? []);
  for (const [name, ms] of taken)
    process.stdout.write(
      `  ${platform.padEnd(8)} ${name.padEnd(18)} ${spread(ms)}, p99 ${quantile(ms, 0.99).toFixed(1)}, longest ${Math.max(...ms).toFixed(1)}; ${(median(ms) / pong).toFixed(2)} × pong\n`,
    );
}

for (const { town, running } of programs) {
  await stop(town, running.child);
  await town.close();
}
