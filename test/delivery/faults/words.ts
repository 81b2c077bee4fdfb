// The words of `status` in Korean, as the operator reads them.
import type { FailureKind } from '../../../src/delivery/outcome.ts';
import { ko } from '../../../src/strings/ko.ts';
import type { Platform } from './channels.ts';

const { status, fixes } = ko;

/** When what waits is due in most cells, to the minute. */
export const dueAt = '1월 14일 오전 10:00 대한민국 시간';
const post = (platform: Platform, n: number) => `npm start -- post 2026-01-13 --to ${platform}-${n}`;

/** What waits by itself. */
export const waits = {
  planned: `${status.states.due} (${dueAt})`,
  due: (attempts: number, reason: string) => `${status.retrying(attempts)} (${dueAt}): ${reason}`,
  unknown: (reason: string) => `${status.states.unknown} (${dueAt}): ${reason}`,
};

/** What waits for a person, with the reason that the platform gave. */
export const words = {
  failed: (reason: string) => `${status.states.failed}: ${reason}`,
  unseen: (reason: string) => `${status.states.unknown}: ${reason}`,
  thenPost: (platform: Platform, n: number) => status.thenPost(post(platform, n)),
};

/** What the operator is to do about a message for the nth channels, line by line. */
export const wayOut = (failure: FailureKind, platform: Platform, n = 3): string[] => [
  fixes[failure],
  ...(failure === 'unseen'
    ? [status.thenLook(post(platform, n)), status.unknownFix(`${post(platform, n)} --again`)]
    : [status.thenPost(post(platform, n))]),
];

/** Why an answer was lost, as each platform's SDK says it. */
export const lost = {
  slack: {
    reset: `Slack's answer was lost: A request error occurred: fetch failed: read ECONNRESET`,
    timeOut: `Slack's answer was lost: A request error occurred: The operation was aborted due to timeout`,
  },
  discord: {
    reset: `Discord's answer was lost: read ECONNRESET`,
    timeOut: `Discord's answer was lost: This operation was aborted`,
  },
} as const;

/** A part that waits for those in front of it. */
export const behind = (platform: Platform, n: number, part: number): string =>
  `${platform}-${n}  2026-01-13 (${part})  ${waits.planned}`;

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

/** What is read of the third channels’ message until it is looked for. */
export const inDoubtFor = (why: 'reset' | 'timeOut'): string[] =>
  reads(3, { slack: [waits.unknown(lost.slack[why])], discord: [waits.unknown(lost.discord[why])] });
