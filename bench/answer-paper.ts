// Measures how long `/paper MHLA` takes to be answered among 20,000 papers, over a bare SDK that answers "pong".
import { slashCommand } from '../test/servers/discord/interaction-input.ts';
import { shownPapers } from '../test/shown-papers.ts';
import { generatedName, storeManyPapers } from './many-papers.ts';
import { addReaders, reader } from './readers.ts';
import { median, quantile, spread } from './statistics.ts';
import { discordChannel, openTown, slackChannel, stop, type Town } from './town.ts';

const papers = 20_000;
const warmUpRounds = 200;
const rounds = 1000;
const [hot, wanted] = ['MHLA', '2601.07832'];

// With fractions: a millisecond is as long as an answer.
const now = (): number => performance.timeOrigin + performance.now();

let asking = 0;

/** From the request's sending to the moment its answer has arrived, before the server checks it. */
const platforms = {
  async discord({ discord }: Town, query: string): Promise<{ ms: number; answer: unknown }> {
    asking += 1;
    const startedAt = now();
    const userId = reader(asking).discord;
    const input = { channelId: discordChannel, userId, locale: 'ko', name: 'paper', options: { query } };
    const { data } = await discord.interact(slashCommand(input));
    return { ms: (discord.requests.at(-1)?.at ?? Number.NaN) - startedAt, answer: data };
  },
  async slack({ slack }: Town, query: string): Promise<{ ms: number; answer: unknown }> {
    asking += 1;
    const typed = { userId: reader(asking).slack, channelId: slackChannel, command: '/paper', text: query };
    const { ackMs, final } = await slack.command(typed);
    return { ms: ackMs, answer: final };
  },
};

// The paper of the day, which everybody asks for, and one that nobody has asked for yet: a process each.
const programs = [];
for (const [name, queryOf] of [
  [`/paper ${hot}`, () => hot],
  ['another each time', (round: number) => generatedName(round + warmUpRounds)],
] as const) {
  const town = await openTown('paperboy', now);
  addReaders(town);
  await storeManyPapers(town.folder, papers);
  programs.push({ name, town, queryOf, running: await town.start() });
}
const [{ town: paperboy }] = programs as [(typeof programs)[number]];
const onDiscord = (await platforms.discord(paperboy, hot)).answer;
const onSlack = (await platforms.slack(paperboy, hot)).answer;
for (const answer of [onDiscord, onSlack])
  if (shownPapers(answer).join() !== wanted) throw new Error(`answered ${JSON.stringify(answer)}`);

// What the answer's size alone costs shows where the bare SDK is given the very card to send.
const card = { ANSWER_ON_DISCORD: JSON.stringify(onDiscord), ANSWER_ON_SLACK: JSON.stringify(onSlack) };
for (const [name, variables] of [
  ['bare "pong"', {}],
  ['bare, same card', card],
] as const) {
  const town = await openTown('bare', now);
  programs.push({ name, town, running: await town.start({ variables }), queryOf: () => hot });
}

process.stdout.write(`answer-paper: ${rounds} rounds, ms at the median (middle half)\n`);
for (const [platform, ask] of Object.entries(platforms)) {
  const taken = programs.map(program => ({ ...program, tookMs: [] as number[] }));
  for (let round = -warmUpRounds; round < rounds; round += 1)
    // Nobody always comes first, or always after the same other.
    for (const { town, tookMs, queryOf } of round % 2 === 0 ? taken : taken.toReversed()) {
      const { ms } = await ask(town, queryOf(round));
      if (round >= 0) tookMs.push(ms);
    }
  const pong = taken[2]?.tookMs ?? [];
  for (const { name, tookMs } of taken)
    process.stdout.write(
      `  ${platform.padEnd(8)} ${name.padEnd(18)} ${spread(tookMs)}, p99 ${quantile(tookMs, 0.99).toFixed(1)}; ${(median(tookMs) / median(pong)).toFixed(2)} × pong, ${(median(tookMs) - median(pong)).toFixed(2)} ms more\n`,
    );
}

for (const { town, running } of programs) {
  await stop(town, running.child);
  await town.close();
}
