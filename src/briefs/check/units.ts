// The units that stand beside numbers, in the four languages.

/** A unit by its common name; `score` is a mark such as 점. One that we have no name for is as it stands: cm/s, nM. */
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

// A unit that we have no name for stays as it is: cm/s, nM, °C.
const otherUnit = /^\s?(?<unit>[a-z°åμ]{1,4}\/[a-z]{1,3}|°[a-z]|[µμnmk][A-Z]|Å)(?![\p{sc=Latin}\d-])/iu;

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
  const other = otherUnit.exec(text);
  if (other !== null) return { unit: other.groups?.unit ?? '', length: other[0].length };
  const time = perTime.exec(text)?.groups?.time;
  if (time === undefined) return null;
  return { unit: times.find(([spelling]) => spelling.test(time))?.[1] ?? 'per hour', length: 0 };
}

/** Whether a unit is one that we have no name for. */
export const isOddUnit = (unit: Unit): boolean =>
  !unit.startsWith('per ') && !spellings.some(([name]) => name === unit);
