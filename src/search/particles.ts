// What is attached to a word and is no part of it: Korean, Japanese and Chinese particles.
import { isHangul, runsTogether } from './tokens.ts';

// Alone or one after another: 에서 and 는 in 모델에서는.
const korean = [
  ...[
    '이',
    '가',
    '을',
    '를',
    '은',
    '는',
    '의',
    '에',
    '로',
    '으로',
    '와',
    '과',
    '도',
    '만',
    '랑',
    '이랑',
    '하고',
  ],
  ...[
    '에서',
    '에게',
    '한테',
    '께',
    '께서',
    '부터',
    '까지',
    '보다',
    '처럼',
    '같은',
    '마다',
    '조차',
    '마저',
    '밖에',
    '뿐',
  ],
  ...[
    '이나',
    '나',
    '이란',
    '란',
    '이라는',
    '라는',
    '이라고',
    '라고',
    '로서',
    '으로서',
    '로써',
    '으로써',
    '에의',
  ],
  ...[
    '들',
    '인',
    '적',
    '적인',
    '에서의',
    '로의',
    '으로의',
    '과의',
    '와의',
    '에서는',
    '에서도',
    '에는',
    '에도',
    '에만',
  ],
  ...[
    '으로는',
    '로는',
    '으로도',
    '로도',
    '까지의',
    '부터의',
    '까지는',
    '만의',
    '들의',
    '들을',
    '들이',
    '들은',
    '들에',
  ],
  ...['이다', '입니다', '인가', '이란게', '용'],
];
const japanese = [
  'での',
  'には',
  'では',
  'とは',
  'への',
  'から',
  'まで',
  'より',
  'など',
  'という',
  'について',
  'による',
];
const japaneseShort = ['の', 'を', 'は', 'が', 'に', 'で', 'と', 'も', 'へ', 'や', 'な'];
const chinese = ['的', '了', '吗', '呢', '和', '与', '在', '是'];

const longestFirst = (particles: readonly string[]): string[] =>
  particles.toSorted((a, b) => b.length - a.length);

const koreanParticles = longestFirst(korean);
const japaneseParticles = longestFirst([...japanese, ...japaneseShort]);
const allParticles = new Set([...korean, ...japanese, ...japaneseShort, ...chinese]);
const runningParticles = longestFirst([...japaneseParticles, ...chinese]);

// Between two words, or after the last: hiragana within a word that is all hiragana is none.
const breaks = new RegExp(
  `(?<=[\\p{scx=Han}\\p{scx=Kana}])(?:${runningParticles.join('|')})+(?=[\\p{scx=Han}\\p{scx=Kana}]|$)`,
  'v',
);

/** Whether a word is a particle and nothing else, as the 을 that is left of BabyVision을. */
export const isParticle = (word: string): boolean => allParticles.has(word);

/** The run without a particle at its beginning, as the の論文 that is left of MHLAの論文; the run itself if it has none. */
export function withoutLeading(run: string): string {
  const particle = japaneseParticles.find(
    particle => run.startsWith(particle) && run.length > particle.length,
  );
  return particle === undefined ? run : run.slice(particle.length);
}

/**
 * What a word may be without what is attached to it, the shortest first; none when nothing is. Two syllables or three
 * letters remain at least.
 */
export function stems(word: string): string[] {
  if (isHangul(word))
    return koreanParticles
      .filter(particle => word.endsWith(particle) && word.length - particle.length >= 2)
      .map(particle => word.slice(0, -particle.length));
  if (runsTogether(word)) {
    const particle = runningParticles.find(end => word.endsWith(end) && word.length - end.length >= 2);
    return particle === undefined ? [] : [word.slice(0, -particle.length)];
  }
  return [];
}

/** A Japanese or Chinese run parted where its particles stand: アテンションの表現力 gives アテンション and 表現力. */
export const partedAtParticles = (run: string): string[] => run.split(breaks).filter(part => part !== '');

/** What people add to a name, and no paper says of itself. */
export const fillers: ReadonlySet<string> = new Set(['논문', '論文', '论文', 'paper']);
