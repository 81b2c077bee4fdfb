// Many rounds, some at a time, until there have been so many kills.
import { type Chance, createChance } from './chance.ts';
import { addFigures, type Figures, type RoundResult } from './verdict.ts';

/** What a campaign came to. */
export type CampaignResult = {
  readonly rounds: number;
  readonly figures: Figures;
  /** Of the rounds in which something was wrong, each with its seed; empty when nothing was. */
  readonly report: string;
  readonly seconds: number;
};

const mostKillsARound = 4;

/**
 * Plays rounds of one to four kills.
 * @param seed gives the kills of every round, its times and its trouble
 * @param atOnce rounds side by side
 * @param onRound told of each
 */
export async function campaign(
  play: (kills: number, chance: Chance) => Promise<RoundResult>,
  {
    kills,
    seed,
    atOnce,
    onRound = () => {},
  }: {
    kills: number;
    seed: number;
    atOnce: number;
    onRound?: (done: CampaignResult) => void;
  },
): Promise<CampaignResult> {
  const chance = createChance(seed);
  const rounds: Figures[] = [];
  const reports: string[] = [];
  const from = performance.now();
  let left = kills;
  const result = (): CampaignResult => ({
    rounds: rounds.length,
    figures: addFigures(rounds),
    report: reports.join('\n'),
    seconds: Math.round((performance.now() - from) / 1000),
  });
  async function playOn(): Promise<void> {
    while (left > 0) {
      const planned = Math.min(left, chance.whole(1, mostKillsARound));
      left -= planned;
      const { figures, report } = await play(planned, chance.branch());
      rounds.push(figures);
      if (report !== '') reports.push(`CRASH_SEED=${seed}, after ${rounds.length} rounds:\n${report}`);
      onRound(result());
    }
  }
  await Promise.all(Array.from({ length: atOnce }, playOn));
  return result();
}

/** A result in a line. */
export const summary = ({ rounds, figures, seconds }: CampaignResult): string =>
  `${figures.kills} kills in ${rounds} rounds, ${figures.channels} channels, ${figures.messages} messages: ` +
  `${figures.doubles} doubles, ${figures.missing} missing, ${figures.wrongRows} wrong rows ` +
  `(${figures.interrupted} interrupted, ${figures.lostAnswers} answers lost, ${figures.found} looked for and found, ` +
  `${figures.foundAbsent} looked for and absent), ${seconds} s`;
