// Units in the four languages, and when one may stand for another.

/** A unit by its common name; `score` is a mark such as 점, `half` a share in words. */
export type Unit = string;

// The first that matches what stands right behind a number. Longer words before their beginnings.
const spellings: readonly (readonly [Unit, RegExp])[] = [
  [
    'points',
    /^(?:%\s?p(?![a-z])|(?:%|퍼센트|パーセント)\s?(?:포인트|ポイント|points?)|percentage[\s-]points?|per cent points?|pp(?![a-z])|points?|포인트|ポイント|个?百分点|個?百分點)/iu,
  ],
  ['percent', /^(?:%|percent|per cent|퍼센트|パーセント)/iu],
  ['times', /^(?:[x×](?![a-z])|times(?! per)|-?fold|배|倍)/iu],
  ['kb', /^(?:ki?b(?![a-z])|kilobytes?|킬로바이트|キロバイト)/iu],
  ['mb', /^(?:mi?b(?![a-z])|megabytes?|메가바이트|メガバイト)/iu],
  ['gb', /^(?:gi?b(?![a-z])|gigabytes?|기가바이트|ギガバイト)/iu],
  ['tb', /^(?:ti?b(?![a-z])|terabytes?|테라바이트|テラバイト)/iu],
  ['ms', /^(?:ms(?![a-z])|milliseconds?|밀리초|ミリ秒|毫秒)/iu],
  ['second', /^(?:s(?![a-z])|secs?(?![a-z])|seconds?|초|秒)/iu],
  ['minute', /^(?:min(?![a-z])|minutes?|분(?![야류할석포배])|分钟|分間|分鐘)/iu],
  ['hour', /^(?:h(?![a-z])|hours?|시간|時間|小时)/iu],
  ['day', /^(?:days?|일(?![가-힣])|日間|天)/iu],
  ['week', /^(?:weeks?|주일|주(?!\S)|週間|周)/iu],
  ['month', /^(?:months?|개월|か月|ヶ月|个月)/iu],
  ['year', /^(?:years?|년|年|세(?!대)|살|歳|岁)/iu],
  ['hz', /^(?:k|m|g)?hz(?![a-z])/iu],
  ['per second', /^(?:fps(?![a-z])|frames? per second)/iu],
  ['score', /^(?:점|点|分(?![布析为类别割辨子之钟間鐘]))/u],
];

// 18 tokens per second, 18토큰/초.
const perTime =
  /^\s?\p{L}+(?:\s\p{L}+)?\s?(?:\bper |\ba |\/)\s?(?<time>seconds?|s(?![a-z])|sec|minutes?|min|hours?|초|분|시간|秒|分)/iu;
const times: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:s|초|秒)/iu, 'per second'],
  [/^(?:m|분|分)/iu, 'per minute'],
];

/** The unit that begins a text, after a space or hyphen at most, with how long it is; `null` for none. */
export function unitAt(text: string): { unit: Unit; length: number } | null {
  const gap = /^(?:\s|-(?=[a-z]))?/iu.exec(text)?.[0].length ?? 0;
  const rest = text.slice(gap);
  for (const [unit, spelling] of spellings) {
    const length = spelling.exec(rest)?.[0].length;
    if (length !== undefined) return { unit, length: gap + length };
  }
  const rate = perTime.exec(text);
  const time = rate?.groups?.time ?? '';
  return rate === null
    ? null
    : { unit: times.find(([spelling]) => spelling.test(time))?.[1] ?? 'per hour', length: 0 };
}

/** Units that the source may have where a brief has the first; `null` is none. */
const standsFor: Readonly<Record<Unit, readonly (Unit | null)[]>> = {
  score: [null, 'points'],
  points: [null],
};

/** Units of one kind in the smallest of them, so that 230 ms is 0.23 s. */
const inSmallest: Readonly<Record<Unit, readonly [kind: string, factor: number]>> = {
  ms: ['time', 1],
  second: ['time', 1000],
  minute: ['time', 60_000],
  hour: ['time', 3_600_000],
  kb: ['bytes', 1],
  mb: ['bytes', 1000],
  gb: ['bytes', 1e6],
  tb: ['bytes', 1e9],
};

type Amount = { readonly value: number; readonly unit: Unit | null };

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;

/** Whether a source has a brief's number, whatever its unit: also in another unit of its kind, and 3 times as a third. */
export function hasValue({ value, unit }: Amount, source: Amount): boolean {
  if (isSame(value, source.value) || (source.unit === 'times' && isSame(value * source.value, 1)))
    return true;
  const [mine, its] = [inSmallest[unit ?? ''], inSmallest[source.unit ?? '']];
  return (
    mine !== undefined &&
    its !== undefined &&
    mine[0] === its[0] &&
    isSame(value * mine[1], source.value * its[1])
  );
}

/** Whether a brief may give the number its unit where the source has it with another, or with none. */
export function hasUnit({ value, unit }: Amount, source: Amount): boolean {
  if (unit === null || unit === source.unit) return true;
  if (unit === 'year' && source.unit === null) return isYear(value);
  if (inSmallest[unit] !== undefined && !isSame(value, source.value)) return true;
  return standsFor[unit]?.includes(source.unit) ?? false;
}
