// The words of `status` in Korean, as the operator reads them.
import { ko } from '../../../src/strings/ko.ts';
import type { Platform } from './channels.ts';

const at = '1월 14일 오전 10:00 대한민국 시간';
const post = (platform: Platform, n: number) => `npm start -- post 2026-01-13 --to ${platform}-${n}`;

/** What waits by itself. */
export const waits = {
  due: (attempts: number, reason: string) => `다시 시도 중, ${attempts}번 시도함 (${at}): ${reason}`,
  unknown: (reason: string) => `확인 필요 (${at}): ${reason}`,
};

/** What waits for a person. */
export const words = {
  fixes: ko.fixes,
  failed: (reason: string) => `실패: ${reason}`,
  unseen: (reason: string) => `확인 필요: ${reason}`,
  lookOrPost: (platform: Platform, n: number) => [
    `그다음 (먼저 확인하고, 없을 때만 보냅니다): ${post(platform, n)}`,
    `채널에 이미 게시되었을 수 있습니다. 확인해 보고 없으면: ${post(platform, n)} --again`,
  ],
  thenPost: (platform: Platform, n: number) => `그다음: ${post(platform, n)}`,
};

/** A part that waits for those in front of it. */
export const behind = (platform: Platform, n: number, part: number): string =>
  `${platform}-${n}  2026-01-13 (${part})  대기 (${at})`;

/** What is said of a message in the nth channels, line by line; Discord's come first. */
export const reads = (
  n: number,
  said: Readonly<Partial<Record<Platform, readonly string[]>>>,
  part = 1,
): string[] =>
  (['discord', 'slack'] as const).flatMap(platform => {
    const [first, ...rest] = said[platform] ?? [];
    return first === undefined ? [] : [`${platform}-${n}  2026-01-13 (${part})  ${first}`, ...rest];
  });
