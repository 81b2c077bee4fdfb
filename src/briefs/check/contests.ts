// Who a text says does better than whom.
import type { Language } from '../../digest/language.ts';
import { sentences } from '../../digest/plain-text.ts';
import { nameKey, readNames } from './names.ts';

/** One is said to do better than another, where other names of the sentence are. */
export type Contest = {
  /** `null` where it is not named. */
  readonly winner: string | null;
  readonly loser: string;
  readonly where: ReadonlySet<string>;
};

type Named = { readonly key: string; readonly before: string; readonly after: string };

// What stands before the loser, and behind whoever does worse.
const beatsEnglish =
  /\b(?:outperform\w*|surpass\w*|exceed\w*|beat(?:s|ing)?|outdo\w*|overtak\w*|better than|higher than|ahead of)\s(?:(?:the|both|even|strong|larger|by)\s)*$/i;
const trailsEnglish =
  /^(?:,? (?:still|also|even|clearly|far|well)?\s?)?(?:[\w.%]+ ){0,6}?(?:lags?|lagging|trails?|trailing|falls?|falling|underperforms?)\b(?: (?:well|far))?(?: behind| short of)?/i;

const east = {
  ko: {
    afterLoser:
      /^(?:을|를|보다|에 비해)\s?(?:[가-힣]{1,3}\s)?(?:능가|앞서|앞섰|앞선|앞지|뛰어넘|넘어서|넘어섰|웃도|웃돌|상회|제치|제쳤|우수|뛰어나)/u,
    afterWinner: /^(?:은|는|이|가)(?:\s|,)/u,
  },
  ja: {
    afterLoser: /^(?:を|より)も?(?:大きく|大幅に)?(?:上回|凌|超え|優れ)/u,
    afterWinner: /^(?:は|が)/u,
  },
} as const;
const beatsChinese = /^(?:显著|大幅|明显)?(?:超过|超越|优于|胜过|高于|领先)/u;

/** Reads every contest of a text between names. */
export function readContests(text: string, language: Language): Contest[] {
  return sentences(text).flatMap(sentence => {
    const names = readNames(sentence)
      .filter(({ text: name }) => /[\p{Lu}\d]/u.test(name) && name.length > 1)
      .map(
        ({ text: name, start, end }): Named => ({
          key: nameKey(name),
          before: sentence.slice(0, start),
          after: sentence.slice(end),
        }),
      );
    return pairsIn(names, language).map(({ winner, loser }) => ({
      winner,
      loser,
      where: new Set(names.map(({ key }) => key).filter(key => key !== winner && key !== loser)),
    }));
  });
}

function pairsIn(names: readonly Named[], language: Language): Omit<Contest, 'where'>[] {
  return names.flatMap((name, index) => {
    const next = names[index + 1]?.key ?? null;
    const first = index === 0 ? null : (names[0]?.key ?? null);
    switch (language) {
      case 'en':
        if (beatsEnglish.test(name.before)) return [{ winner: first, loser: name.key }];
        if (
          index > 0 &&
          names
            .slice(0, index)
            .some(({ after }) => after.length > 0 && trailsEnglish.test(after.slice(0, 60)))
        )
          return [];
        return trailsEnglish.test(name.after.slice(0, 60))
          ? [{ winner: winnerBehind(name, names.slice(index + 1)), loser: name.key }]
          : [];
      case 'zh':
        return next !== null && beatsChinese.test(name.after) ? [{ winner: name.key, loser: next }] : [];
      default: {
        const { afterLoser, afterWinner } = east[language];
        if (!afterLoser.test(name.after)) return [];
        const winner = names
          .slice(0, index)
          .findLast(other => other.key !== name.key && afterWinner.test(other.after));
        return [{ winner: winner?.key ?? null, loser: name.key }];
      }
    }
  });
}

/** Behind whom somebody lags; nobody is named in "falls behind on MMLU-Pro". */
function winnerBehind(loser: Named, others: readonly Named[]): string | null {
  return (
    others.find(({ before }) =>
      /(?:behind|short of|trails?|trailing)\s(?:the\s)?$/i.test(before.slice(loser.before.length)),
    )?.key ?? null
  );
}
