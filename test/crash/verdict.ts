// Whether every channel holds every message of its digest exactly once, and the ledger says so.
import { type Delivery, transitionsOf } from '../../src/store/deliveries.ts';
import { shownPapers } from '../shown-papers.ts';
import { bestFive } from '../town.ts';
import { type CrashChannel, crashChannels, type FarSide, type HeldMessage } from './far-side.ts';

/** Papers a digest; a thread of them is long enough to be killed within, and short enough to wait for. */
export const papersADigest = 3;

/** What a round was, in numbers that can be added. */
export type Figures = {
  readonly kills: number;
  readonly channels: number;
  readonly messages: number;
  /** Messages beyond the first of their kind in a channel. */
  readonly doubles: number;
  readonly missing: number;
  /** Rows of the ledger that say something else than the platforms. */
  readonly wrongRows: number;
  /** Messages of which a process died while it was sending or looking. */
  readonly interrupted: number;
  /** Requests whose answer was lost. */
  readonly lostAnswers: number;
  readonly found: number;
  readonly foundAbsent: number;
};

const best = bestFive.slice(0, papersADigest);
/** The papers that each message shows. */
const wanted = { cards: [best], thread: [best, ...best.map(id => [id])], compact: [best] } as const;

/** What a round came to; the report is empty when every message is there exactly once. */
export type RoundResult = { readonly figures: Figures; readonly report: string };

/** What is wrong in one channel. */
function judgeChannel(
  { layout }: CrashChannel,
  held: readonly HeldMessage[],
  rows: readonly Delivery[],
): Pick<Figures, 'doubles' | 'missing' | 'wrongRows'> {
  const said = held.map(({ payload }) => shownPapers(payload).join(' '));
  const expected = wanted[layout].map(papers => papers.join(' '));
  const missing = expected.filter(message => !said.includes(message)).length;
  const wrong = rows.filter(
    ({ state, message_id }, part) => state !== 'sent' || message_id !== held[part]?.id,
  );
  return {
    doubles: said.length - (expected.length - missing),
    missing,
    wrongRows: Math.max(wrong.length, Math.abs(rows.length - expected.length)),
  };
}

/** How messages came through, by the histories of their rows. */
function tellHistories(
  rows: readonly Delivery[],
): Pick<Figures, 'interrupted' | 'lostAnswers' | 'found' | 'foundAbsent'> {
  const reasons = rows.flatMap(row => transitionsOf(row).map(({ reason }) => reason ?? ''));
  const count = (words: RegExp) => reasons.filter(reason => words.test(reason)).length;
  return {
    interrupted: count(/^Paperboy ended while/),
    lostAnswers: count(/answer was lost|answered 500/),
    found: count(/looked for and found/),
    foundAbsent: count(/looked for and is not/),
  };
}

/** The sum of what several rounds were. */
export function addFigures(rounds: readonly Figures[]): Figures {
  const sum = (name: keyof Figures) => rounds.reduce((total, round) => total + round[name], 0);
  return {
    kills: sum('kills'),
    channels: sum('channels'),
    messages: sum('messages'),
    doubles: sum('doubles'),
    missing: sum('missing'),
    wrongRows: sum('wrongRows'),
    interrupted: sum('interrupted'),
    lostAnswers: sum('lostAnswers'),
    found: sum('found'),
    foundAbsent: sum('foundAbsent'),
  };
}

/** Compares the platforms with the ledger after the processes have ended; the report has all that is known of a fault. */
export function judgeRound({
  far,
  log,
  rows,
  kills,
}: {
  far: FarSide;
  log: readonly string[];
  rows: readonly Delivery[];
  kills: number;
}): RoundResult {
  const byName = Map.groupBy(rows, ({ destination }) => destination);
  const report: string[] = [];
  const each = crashChannels.map((channel): Figures => {
    const held = far.held(channel);
    const own = byName.get(channel.name) ?? [];
    const faults = judgeChannel(channel, held, own);
    if (faults.doubles + faults.missing + faults.wrongRows > 0)
      report.push(
        `${channel.name}: ${JSON.stringify(faults)}`,
        ...own.map(row => `  row ${row.part} ${row.state} ${row.message_id}\n${row.history}`),
        ...held.map(({ id }) => `  holds ${id}`),
        ...far.asked(channel).map(line => `  asked ${line}`),
        ...log.filter(line => line.includes(channel.name)).map(line => `  log ${line}`),
      );
    return { kills: 0, channels: 1, messages: held.length, ...faults, ...tellHistories(own) };
  });
  // Errors (50) and fatal ones of pino, and how processes ended.
  if (report.length > 0)
    report.push(...log.filter(line => /"level":[56]0| ended with /.test(line)).slice(-40));
  return { figures: { ...addFigures(each), kills }, report: report.join('\n') };
}
