// The SDK's messages in Paperboy's log.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** A logger as Slack's SDK wants it. Its routine messages are debug messages here. */
export function slackLogger(log: Log): Logger {
  const words = (parts: readonly unknown[]) =>
    parts.map(part => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: (...parts) => log.debug(words(parts)),
    info: (...parts) => log.debug(words(parts)),
    warn: (...parts) => log.warn(words(parts)),
    error: (...parts) => log.error(words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
