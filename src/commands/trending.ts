// `/papers trending`: the papers of the archive whose votes still rise.
import { type Riser, risers } from '../digest/risers.ts';
import type { Snapshot } from '../digest/snapshot.ts';
import { newestOpenDate } from '../sources/list-day.ts';
import { SourceError } from '../sources/source.ts';
import { readSnapshot } from '../store/snapshots.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, CommandContext } from './command.ts';
import { mistake, type Reply } from './reply.ts';

const days = 14;
const mostShown = 10;

/** Its action. */
export const trending: Action = { name: 'trending', run: (_, context) => rising(context) };

async function rising(context: CommandContext): Promise<Reply> {
  const { desk, language } = context;
  const { asking, day } = stringsOf(language);
  const lists = await frozenLists(context);
  if (lists.length === 0) return mistake(language, asking.nothingFrozen(days));
  try {
    const votes = await desk.votesNow(lists.map(({ date }) => date));
    const found = risers(lists, votes).slice(0, mostShown);
    if (found.length === 0) return mistake(language, asking.noneRose(days));
    const papers = found.map(({ paper }) => paper);
    const list = { remarks: found.map(remarkOf) };
    return { kind: 'choices', language, lead: asking.risers(days), papers, isMatch: true, list };
  } catch (error) {
    if (error instanceof SourceError) return mistake(language, day.unreachable);
    throw error;
  }
}

/** The lists of the last days that were taken from the source and have papers, oldest first. */
async function frozenLists({ database, now }: CommandContext): Promise<Snapshot[]> {
  const newest = newestOpenDate(now());
  const dates = Array.from({ length: days }, (_, index) => newest.subtract({ days: days - 1 - index }));
  const kept = await Promise.all(dates.map(date => readSnapshot(database, date)));
  return kept
    .filter(list => list !== null)
    .filter(({ origin, papers }) => origin === 'huggingface' && papers.length > 0);
}

/** Beside the votes of now: by how many they rose, and from where. */
const remarkOf = ({ paper, before }: Riser): string =>
  `+${paper.upvotes - before} (${before} → ${paper.upvotes})`;
