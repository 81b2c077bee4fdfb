// Results that are all in the source, but of somebody else, or the other way round.
import { isOtherChange, readChanges } from './changes.ts';
import { isOtherContest, readContests } from './contests.ts';
import { exchangedOwners } from './exchanged-owners.ts';
import type { HeldAgainst } from './results.ts';
import { reversedLists } from './reversed-lists.ts';

/** What a text says otherwise than the source, in words for the model. */
export const swappedResults = (text: string, against: HeldAgainst): string[] => [
  ...exchangedOwners(text, against),
  ...reversedLists(text, against),
  ...readChanges(text, against.language).filter(change => isOtherChange(change, against.results)),
  ...readContests(text, against.language)
    .filter(contest => isOtherContest(contest, against.results.contests))
    .map(({ winner, loser }) => `${winner ?? '…'} > ${loser}`),
];
