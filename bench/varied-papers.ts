// Generated papers whose words are spread as in a language: few of them often, most of them seldom.
import type { Brief } from '../src/digest/brief.ts';
import { type Paper, paperPageUrl } from '../src/digest/paper.ts';
import type { Term } from '../src/digest/term.ts';

const papersADay = 40;
const briefedADay = 5;
const briefedDays = 730;
const lastDay = Temporal.PlainDate.from('2026-01-12');

const onsets = 'b,br,c,ch,cl,d,dr,f,fl,g,gr,h,j,k,l,m,n,p,pl,pr,qu,r,s,sh,sp,st,str,t,th,tr,v,w,z'.split(',');
const nuclei = 'a,e,i,o,u,ai,ea,io,ou'.split(',');
const codas = ',n,r,s,t,l,nd,ct,ng,m,tion,ment,al,er,ive'.split(',');
const particles = '을,를,이,가,은,는,의,에,에서,로,으로,와,과,도,,,,'.split(',');

/** The same numbers from 0 to 1 for the same seed: Mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], roll: number): T => {
  const found = list[Math.floor(roll * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** The word of a rank that is taken more often the lower it is, as Zipf found; somewhat steeper, as in abstracts. */
const common = <T>(list: readonly T[], roll: number): T =>
  pick(list, (list.length ** (roll ** 1.5) - 1) / list.length);

function words(count: number, make: (roll: () => number) => string, first: readonly string[]): string[] {
  const roll = dice(count);
  const made = new Set(first);
  while (made.size < count) made.add(make(roll));
  return [...made];
}

const latin = (roll: () => number): string =>
  Array.from(
    { length: 1 + Math.floor(roll() * 3) },
    () => pick(onsets, roll()) + pick(nuclei, roll()) + pick(codas, roll()),
  ).join('');

// From 가, the syllables that have no final consonant or a plain one come every seven.
const hangul = (roll: () => number): string =>
  Array.from({ length: 2 + Math.floor(roll() * 3) }, () =>
    String.fromCharCode(0xac00 + Math.floor(roll() * 1596) * 7),
  ).join('');

/** A generated paper, the day of its list, and its brief if it is one of the day's best. */
export type VariedPaper = {
  readonly paper: Paper;
  readonly date: Temporal.PlainDate;
  readonly brief: Brief | null;
};

/**
 * The papers, newest first, and the words that they are made of, the commonest first.
 * @param terms whose words are the commonest after those that every text has
 */
export function variedPapers(count: number, terms: readonly Term[]) {
  const english = words(60_000, latin, [
    ...'the,of,and,a,to,in,we,that,is,for,on,with,model,models,by,our,this,are,data,method'.split(','),
    ...terms.flatMap(term => term.english.toLowerCase().split(/[ -]/)),
  ]);
  const korean = words(
    20_000,
    hangul,
    terms.flatMap(term => term.translations.flatMap(text => text.split(' '))),
  );
  return { english, korean, papers: () => generate(count, english, korean) };
}

function* generate(
  count: number,
  english: readonly string[],
  korean: readonly string[],
): Generator<VariedPaper> {
  for (let number = 0; number < count; number += 1) {
    const roll = dice(number);
    const text = (length: number) => Array.from({ length }, () => common(english, roll())).join(' ');
    const inKorean = (length: number) =>
      Array.from({ length }, () => common(korean, roll()) + pick(particles, roll())).join(' ');
    const date = lastDay.subtract({ days: Math.floor(number / papersADay) });
    const name = pick(english, roll()).slice(0, 5) + pick(english, roll()).slice(0, 5);
    const id = `${String(date.year % 100).padStart(2, '0')}${String(date.month).padStart(2, '0')}.${String(20_000 + (number % 80_000)).padStart(5, '0')}`;
    const paper: Paper = {
      id,
      title: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${text(10)}`,
      url: paperPageUrl(id),
      upvotes: Math.floor(200 * roll() ** 4),
      abstract: text(210),
      authors: Array.from({ length: 8 }, () => `${pick(english, roll())} ${common(english, roll())}`),
      publishedAt: `${date}T12:00:00.000Z`,
      thumbnail: null,
      aiSummary: text(40),
      codeUrl: null,
      projectUrl: null,
    };
    const isBriefed = number % papersADay < briefedADay && number < briefedDays * papersADay;
    const brief: Brief | null = isBriefed
      ? {
          language: 'ko',
          summary: inKorean(17),
          abstract: inKorean(120),
          keyPoints: [inKorean(14), inKorean(14), inKorean(14)],
          translated: true,
        }
      : null;
    yield { paper, date, brief };
  }
}
