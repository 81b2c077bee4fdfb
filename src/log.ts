// The log: to standard error, for people on a terminal and as JSON lines elsewhere, free from secrets.
import { pino } from 'pino';

type Write = { (message: string): void; (details: object, message: string): void };

/** What a room needs of the log. An error goes into the details as `err`. */
export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
};

/**
 * @param level one of pino's
 * @param secrets values that are never written, wherever they turn up
 */
export async function createLog(level: string, secrets: readonly string[]): Promise<Log> {
  const streamWrite = withoutSecrets(secrets);
  const log: Log = pino({ level, base: null, hooks: { streamWrite } }, await destination());
  return log;
}

/** Takes secrets out of a text; the longest first, since one may be the beginning of another. */
export function withoutSecrets(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter(secret => secret !== '').toSorted((a, b) => b.length - a.length);
  return text => hidden.reduce((shown, secret) => shown.replaceAll(secret, '[secret]'), text);
}

async function destination(): Promise<pino.DestinationStream> {
  if (!process.stderr.isTTY) return pino.destination({ dest: 2, sync: true });
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss' });
}

/** Writes nothing. */
export const silentLog: Log = pino({ level: 'silent' });
