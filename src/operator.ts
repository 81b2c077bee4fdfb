// Telling the operator what only a person can mend: in a channel if one is configured, and always in the log.
import type { Config } from './config/config.ts';
import type { Deliverers } from './delivery/platform.ts';
import type { Alert, OperatorDesk } from './delivery/record-outcomes.ts';
import type { Log } from './log.ts';
import { stringsOf } from './strings/strings.ts';

/** The operator's desk of a configuration. */
export function createOperatorDesk(
  { operator, language }: Pick<Config, 'operator' | 'language'>,
  deliverers: Deliverers,
  log: Log,
): OperatorDesk {
  const { alerts, fixes } = stringsOf(language);
  return {
    channel: operator !== null && deliverers.has(operator.platform) ? { ...operator, language } : null,
    words: ({ about, destination, platform, failure }) =>
      about === 'account'
        ? alerts.accountRefused(platform, fixes[failure])
        : alerts.paused(destination, fixes[failure], resumeCommand(destination)),
    onAlert: alert => log[alert.about === 'reader' ? 'info' : 'error'](detailsOf(alert), messageOf(alert)),
  };
}

/** What takes a paused destination up again. */
export const resumeCommand = (name: string): string => `npm start -- resume ${name}`;

const detailsOf = ({ destination, platform, failure, reason }: Alert) => ({
  platform,
  failure,
  reason,
  fix: stringsOf('en').fixes[failure],
  destination,
});

function messageOf({ about, destination, platform }: Alert): string {
  switch (about) {
    case 'account':
      return `Nothing can be posted to ${platform}; what is due is taken up again by the next start`;
    case 'destination':
      return `Posting to ${destination} is paused after three failures in a row; mend it, then: ${resumeCommand(destination)}`;
    case 'reader':
      return 'A reader is not written to any more after three failures in a row; /papers follow tells them';
  }
}
