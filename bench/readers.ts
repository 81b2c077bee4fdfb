// Many people of one chat: one alone would soon be asked to wait.
import type { Town } from './town.ts';

/** So many that twenty commands a minute of each are as many as any bench asks. */
const readers = 400;

/** A person of each platform by a number, the same after every {@link readers}. */
export const reader = (number: number): { slack: string; discord: string } => {
  const digits = String(number % readers).padStart(4, '0');
  return { slack: `U000000${digits}`, discord: `20000000000000${digits}` };
};

/** Makes all of them known to Slack, as readers of Korean. */
export function addReaders({ slack }: Pick<Town, 'slack'>): void {
  for (let number = 0; number < readers; number += 1)
    slack.addPerson({ id: reader(number).slack, locale: 'ko-KR' });
}
