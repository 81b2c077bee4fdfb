// Who a text says does better than whom.
import type { Language } from '../../digest/language.ts';
import { sentences } from '../../digest/plain-text.ts';
import { type Name, nameKey, readNames } from './names.ts';

/** One is said to do better than another, where other names of the sentence are. */
export type Contest = {
  /** `null` where it is not named. */
  readonly winner: string | null;
  readonly loser: string;
  readonly where: ReadonlySet<string>;
};

/** The names of a sentence in their order, and the sentence in which they stand. */
type Named = { readonly names: readonly Name[]; readonly sentence: string };
type Pair = { readonly winner: Name | undefined; readonly loser: Name };

/** Reads every contest of a text between names. */
export const readContests = (text: string, language: Language): Contest[] =>
  sentences(text).flatMap(sentence => {
    const names = readNames(sentence).filter(({ text: name }) => /[\p{Lu}\d]/u.test(name) && name.length > 1);
    const keys = names.map(({ text: name }) => nameKey(name));
    return pairsIn[language]({ names, sentence }).map(pair => {
      const [winner, loser] = [
        pair.winner === undefined ? null : nameKey(pair.winner.text),
        nameKey(pair.loser.text),
      ];
      return { winner, loser, where: new Set(keys.filter(key => key !== winner && key !== loser)) };
    });
  });

const before = ({ sentence }: Named, { start }: Name): string => sentence.slice(0, start);
const after = ({ sentence }: Named, { end }: Name): string => sentence.slice(end);

const pairsIn: Readonly<Record<Language, (named: Named) => Pair[]>> = {
  en: readEnglish,
  ko: named =>
    readLosers(named, {
      afterLoser:
        /^(?:을|를|보다|에 비해)\s?(?:[가-힣]{1,3}\s)?(?:능가|앞서|앞섰|앞선|앞지|뛰어넘|넘어서|넘어섰|웃도|웃돌|상회|제치|제쳤|우수|뛰어나)/u,
      afterWinner: /^(?:은|는|이|가)(?:\s|,)/u,
      preferred: /^보다\s(?<winner>[\p{sc=Latin}\d.-]+)(?:을|를)\s(?:더\s)?선호/u,
    }),
  ja: named =>
    readLosers(named, {
      afterLoser: /^(?:を|より)も?(?:大きく|大幅に)?(?:上回|凌|超え|優れ)/u,
      afterWinner: /^(?:は|が)/u,
      preferred: /^より(?:も)?(?<winner>[\p{sc=Latin}\d.-]+)(?:を|が)好/u,
    }),
  zh: named =>
    named.names.flatMap((winner, index) => {
      const loser = named.names[index + 1];
      const beats = /^(?:显著|大幅|明显)?(?:超过|超越|优于|胜过|高于|领先)/u.test(after(named, winner));
      return beats && loser !== undefined ? [{ winner, loser }] : [];
    }),
};

const beats =
  /\b(?:outperform\w*|surpass\w*|exceed\w*|beat(?:s|ing)?|outdo\w*|overtak\w*|better than|higher than|ahead of)\s(?:(?:the|both|even|strong|larger|by)\s)*$/i;
const prefers = /\bprefer\w*\s(?:the\s)?[\w.-]+\s(?:over|to)\s(?:the\s)?$/i;
// Six words at most lie between somebody and that he lags: "scores 78.4% and still lags".
const trails =
  /^(?:,? (?:still|also|even|clearly|far|well)?\s?)?(?:[\w.%]+ ){0,6}?(?:lags?|lagging|trails?|trailing|falls?|falling|underperforms?)\b/i;
const behind = /(?:behind|short of|trails?|trailing)\s(?:the\s)?$/i;
const trailingChars = 60;

function readEnglish(named: Named): Pair[] {
  const { names } = named;
  const isTrailing = (name: Name) => trails.test(after(named, name).slice(0, trailingChars));
  return names.flatMap((name, index): Pair[] => {
    const lead = before(named, name);
    if (beats.test(lead)) return [{ winner: index === 0 ? undefined : names[0], loser: name }];
    if (prefers.test(lead)) return [{ winner: names[index - 1], loser: name }];
    if (!isTrailing(name) || names.slice(0, index).some(isTrailing)) return [];
    // Nobody is named in "falls behind on MMLU-Pro".
    const winner = names
      .slice(index + 1)
      .find(other => behind.test(named.sentence.slice(name.end, other.start)));
    return [{ winner, loser: name }];
  });
}

type Particles = { readonly afterLoser: RegExp; readonly afterWinner: RegExp; readonly preferred: RegExp };

/** In Korean and Japanese the loser is marked as the object, before the verb, and the winner as the subject before both. */
function readLosers(named: Named, { afterLoser, afterWinner, preferred }: Particles): Pair[] {
  return named.names.flatMap((loser, index): Pair[] => {
    const behindIt = after(named, loser);
    if (preferred.test(behindIt)) return [{ winner: named.names[index + 1], loser }];
    if (!afterLoser.test(behindIt)) return [];
    const winner = named.names
      .slice(0, index)
      .findLast(
        other => nameKey(other.text) !== nameKey(loser.text) && afterWinner.test(after(named, other)),
      );
    return [{ winner, loser }];
  });
}

/** A contest that the source has the other way round, at the same place where places are named. */
export function isOtherContest({ winner, loser, where }: Contest, known: readonly Contest[]): boolean {
  const isHere = (other: Contest) =>
    where.size === 0 || other.where.size === 0 || !where.isDisjointFrom(other.where);
  const here = known.filter(isHere);
  const isSame = here.some(
    other => other.loser === loser && (winner === null || other.winner === null || other.winner === winner),
  );
  const isReversed = here.some(
    other =>
      (winner !== null && other.loser === winner && (other.winner === null || other.winner === loser)) ||
      (winner === null && other.winner === loser),
  );
  return isReversed && !isSame;
}
