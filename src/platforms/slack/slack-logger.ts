// The SDK's messages in Paperboy's log.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** A logger as Slack's SDK wants it. Its routine messages are debug messages here. */
export function slackLogger(log: Log): Logger {
  // The SDK says much at every request: nothing is made of it before the log wants it.
  const debug = (...said: unknown[]) => log.debug({ said }, 'Slack SDK');
  return {
    debug,
    info: debug,
    warn: (...said) => log.warn(inWords(said)),
    error: (...said) => log.error(inWords(said)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** For a client of whose answers an outcome is made: what the SDK says of one is not for the operator too. */
export function answerLogger(log: Log): Logger {
  const logger = slackLogger(log);
  return { ...logger, warn: logger.debug, error: logger.debug };
}

const inWords = (said: readonly unknown[]): string =>
  said.map(part => (part instanceof Error ? part.message : String(part))).join(' ');
