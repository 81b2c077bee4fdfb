// Measures how long `/paper MHLA` takes to be answered among 20,000 papers, over a bare SDK that answers "pong".
import { slashCommand } from '../test/servers/discord/interaction-input.ts';
import { shownPapers } from '../test/shown-papers.ts';
import { storeManyPapers } from './many-papers.ts';
import { median, quantile, spread } from './statistics.ts';
import { discordChannel, openTown, type Side, slackChannel, stop, type Town } from './town.ts';

const papers = 20_000;
const warmUpRounds = 150;
const rounds = 1000;
const [query, wanted] = ['MHLA', '2601.07832'];

// With fractions: a millisecond is as long as an answer.
const now = (): number => performance.timeOrigin + performance.now();

/** What is measured: from the request's sending to the moment its answer has arrived, before the server checks it. */
const platforms = {
  async discord({ discord }: Town): Promise<{ ms: number; answer: unknown }> {
    const startedAt = now();
    const input = { channelId: discordChannel, locale: 'ko', name: 'paper', options: { query } };
    const { final } = await discord.interact(slashCommand(input));
    return { ms: (discord.requests.at(-1)?.at ?? Number.NaN) - startedAt, answer: final };
  },
  async slack({ slack }: Town): Promise<{ ms: number; answer: unknown }> {
    const typed = { userId: 'U0123456789', channelId: slackChannel, command: '/paper', text: query };
    const { ackMs, final } = await slack.command(typed);
    return { ms: ackMs, answer: final };
  },
};

function check(side: Side, answer: unknown): void {
  const isRight =
    side === 'paperboy'
      ? shownPapers(answer).join() === wanted
      : JSON.stringify(answer ?? null).includes('"pong"');
  if (!isRight) throw new Error(`${side} answered ${JSON.stringify(answer)}`);
}

const towns = { paperboy: await openTown('paperboy', now), bare: await openTown('bare', now) };
await storeManyPapers(towns.paperboy.folder, papers);
const children = { paperboy: await towns.paperboy.start(), bare: await towns.bare.start() };

process.stdout.write(`answer-paper: ${rounds} rounds, ms at the median (middle half)\n`);
for (const [platform, ask] of Object.entries(platforms)) {
  const tookMs: Record<Side, number[]> = { paperboy: [], bare: [] };
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['paperboy', 'bare'] as const) : (['bare', 'paperboy'] as const);
    for (const side of order) {
      const { ms, answer } = await ask(towns[side]);
      check(side, answer);
      if (round >= 0) tookMs[side].push(ms);
    }
  }
  const { paperboy, bare } = tookMs;
  process.stdout.write(`  ${platform}
    bare "pong"    ${spread(bare)}, p99 ${quantile(bare, 0.99).toFixed(1)}
    /paper ${query}    ${spread(paperboy)}, p99 ${quantile(paperboy, 0.99).toFixed(1)}
    ratio          ${(median(paperboy) / median(bare)).toFixed(2)}, ${(median(paperboy) - median(bare)).toFixed(2)} ms more
`);
}

for (const side of ['paperboy', 'bare'] as const) {
  await stop(towns[side], children[side].child);
  await towns[side].close();
}
