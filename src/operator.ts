// Telling what only a person can mend: the operator in a channel if one is configured, and always in the log; and whoever
// subscribed a channel.
import type { Config } from './config/config.ts';
import type { Alert, OperatorDesk } from './delivery/notices.ts';
import type { Deliverers } from './delivery/platform.ts';
import type { Language } from './digest/language.ts';
import type { Log } from './log.ts';
import type { Subscription } from './store/subscriptions.ts';
import { fixFor, fixInChat } from './strings/fix-for.ts';
import { stringsOf } from './strings/strings.ts';

/** The operator's desk of a configuration. */
export function createOperatorDesk(
  { operator, language }: Pick<Config, 'operator' | 'language'>,
  deliverers: Deliverers,
  log: Log,
): OperatorDesk {
  const strings = stringsOf(language);
  const { alerts } = strings;
  return {
    channel: operator !== null && deliverers.has(operator.platform) ? { ...operator, language } : null,
    words(alert, subscription) {
      if (subscription !== undefined) return wordsToSubscriber(alert, subscription);
      const { about, destination, platform } = alert;
      const fix = fixFor(alert, strings);
      switch (about) {
        case 'account':
          return alerts.accountRefused(platform, fix);
        case 'reader':
        case 'readers':
          return alerts.readersUnreached(platform, fix);
        case 'destination':
          return alerts.paused(destination, fix, resumeCommand(destination));
      }
    },
    onAlert: alert => log[alert.about === 'reader' ? 'info' : 'error'](detailsOf(alert), messageOf(alert)),
  };
}

/** In the channel's language: whoever subscribed it chose that. */
function wordsToSubscriber(alert: Alert, { language, channel, channel_name }: Subscription): string {
  // The row was written by us.
  const strings = stringsOf(language as Language);
  const name = channel_name === null ? channel : `#${channel_name}`;
  return strings.alerts.pausedYours(name, { reason: alert.reason, fix: fixInChat(alert, strings) });
}

/** What takes a paused destination up again. */
export const resumeCommand = (name: string): string => `npm start -- resume ${name}`;

const detailsOf = (alert: Alert) => ({
  platform: alert.platform,
  failure: alert.failure,
  reason: alert.reason,
  fix: fixFor(alert, stringsOf('en')),
  destination: alert.destination,
});

function messageOf({ about, destination, platform }: Alert): string {
  switch (about) {
    case 'account':
      return `Nothing can be posted to ${platform}; what is due is taken up again by the next start`;
    case 'destination':
      return `Posting to ${destination} is paused after three failures in a row; mend it, then: ${resumeCommand(destination)}`;
    case 'readers':
      return `A reader of ${platform} is not written to any more after three failures in a row; mend it, then: ${resumeCommand(destination)}`;
    case 'reader':
      return 'A reader is not written to any more after three failures in a row; /papers follow tells them';
  }
}
