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
  const options = { level, base: null, serializers: { err: told }, hooks: { streamWrite } };
  const log: Log = pino(options, await destination());
  return log;
}

/** An error as the log has it. */
type Told = {
  readonly type?: string;
  readonly message?: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: Told | string;
};

// A cause may be its own.
const maxCauses = 5;

/**
 * What is told of an error. Whatever else hangs on it stays out: to those of a lost connection pg's whole client does,
 * with the host, the user and the key that cancels its statements.
 */
function told(error: unknown, causes = maxCauses): Told | string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message, code, stack, cause }: Partial<Record<keyof Told | 'name', unknown>> = error;
  return {
    ...(typeof name === 'string' && { type: name }),
    ...(typeof message === 'string' && { message }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof stack === 'string' && { stack }),
    ...(cause !== undefined && causes > 0 && { cause: told(cause, causes - 1) }),
  };
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
