// Queries of every kind over generated papers.
import type { VariedPaper } from './varied-papers.ts';

type Words = { readonly english: readonly string[]; readonly korean: readonly string[] };

const pickAt = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** Two letters that stand side by side change places. */
const slipped = (word: string): string => {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
};

/** The query of a round by the kind of query. */
export function searchKinds(
  { english, korean }: Words,
  papers: readonly VariedPaper[],
): Readonly<Record<string, (round: number) => string>> {
  const paper = (round: number) => pickAt(papers, round * 487).paper;
  const titleWords = (round: number) =>
    paper(round)
      .title.replace(/^[^:]*: /, '')
      .split(' ');
  const name = (round: number) => paper(round).title.split(':')[0] ?? '';
  const common = (round: number) => pickAt(english.slice(0, 200), round);
  const seldom = (round: number) => pickAt(english, 300 + round * 251);
  const ofKorean = (round: number) => pickAt(korean, round);
  const summaries = papers.flatMap(({ brief }) => brief?.summary ?? []);
  const summary = (round: number) => pickAt(summaries, round * 487).split(' ');
  const long = (word: string) => word.length >= 5;
  return {
    'an id': round => paper(round).id,
    'a name': name,
    'a common word': common,
    'a seldom word': seldom,
    'two common words': round => `${common(round)} ${common(round + 7)}`,
    'common and seldom': round => `${common(round)} ${seldom(round)}`,
    'four words of a title': round => titleWords(round).slice(0, 4).join(' '),
    'one letter': round => pickAt([...'abcdefghijklmnopqrstuvwxyz'], round),
    'two letters': round => seldom(round).slice(0, 2),
    'three letters': round => seldom(round).slice(0, 3),
    'a Korean word': ofKorean,
    'two Korean words': round => summary(round).slice(0, 2).join(' '),
    'one syllable': round => ofKorean(round).slice(0, 1),
    'an odd particle': round => `${ofKorean(round)}에서는`,
    'a Latin word with one': round => `${seldom(round)}을`,
    'Korean over English': round =>
      pickAt(['확산 모델', '강화 학습의 정렬', '음성 인식', '추론 지연 시간'], round),
    'a slip in a name': round => slipped(name(round)),
    'a slip in a word': round => slipped(pickAt(english.filter(long), 300 + round * 113)),
    'a slip beside a word': round => {
      const [first = '', ...others] = titleWords(round).filter(long);
      return `${slipped(first)} ${others[0] ?? ''}`;
    },
    'a wrong syllable': round => {
      const word = pickAt(
        korean.filter(text => text.length >= 3 && !/\w/.test(text)),
        round * 17,
      );
      return `${word.slice(0, 1)}뷁${word.slice(2)}`;
    },
    'nothing like it': round => `xqz${round}kvj qwx${round}`,
    'author:': round => `author:"${paper(round).authors[0] ?? ''}"`,
    'minvotes:': round => `minvotes:${100 + (round % 90)}`,
    'after: before:': round => `after:${2020 + (round % 6)}-03 before:${2021 + (round % 6)}`,
    'word and votes': round => `${common(round)} minvotes:${150 + (round % 45)}`,
    'word, votes and dates': round => `${common(round)} minvotes:190 before:${2020 + (round % 6)}-06`,
    'word and author': round => `${common(round)} author:${paper(round).authors[0]?.split(' ')[1] ?? ''}`,
    'a slip and a filter': round => `${slipped(name(round))} minvotes:1`,
  };
}
