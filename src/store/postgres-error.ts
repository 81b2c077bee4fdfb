// What an error of Postgres means to the operator.
import { StoreError } from './store-error.ts';

// https://www.postgresql.org/docs/current/errcodes-appendix.html: classes by their first two characters, or codes.
const fixes: readonly (readonly [code: RegExp, fix: string])[] = [
  [/^28/, 'Check the user and the password in DATABASE_URL.'],
  [/^3D000$/, 'Create the database, or name another one in DATABASE_URL.'],
  [/^(?:42501|25006)$/, 'Let the user of DATABASE_URL create tables and write in this database.'],
  [/^53300$/, 'Raise max_connections of the server, or run fewer processes.'],
  [/^(?:53|58)/, 'The server is out of something, see its log.'],
  [/^55P03$/, 'Another process has been writing for long; it is tried again.'],
  [/^(?:22P05|22021)$/, 'Create the database anew with ENCODING UTF8.'],
  // Shut down, starting up, connection lost.
  [/^(?:57P|08)/, 'Check that the server is running; once it is, everything goes on.'],
  [/^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|EAI_AGAIN)/, 'Check that the server is running at this address.'],
  [/^ENOTFOUND$/, 'Check the host in DATABASE_URL.'],
  [
    /^(?:ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/,
    'Check the certificate of the server and sslmode in DATABASE_URL.',
  ],
];

// Errors that pg makes itself have no code.
const withoutCode =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|The server does not support SSL)/;

/**
 * The error for the operator, if there is something to mend: with the address, without its password. A statement that
 * is wrong stays what it is.
 */
export function explainPostgres(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error;
  // Of several addresses of a host each has failed, with the same code as a rule.
  const reason =
    error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  const code = 'code' in reason ? String(reason.code) : '';
  const fix =
    code === '' && withoutCode.test(reason.message)
      ? 'Check that the server is running at this address.'
      : fixes.find(([known]) => known.test(code))?.[1];
  if (fix === undefined) return error;
  return new StoreError(`Postgres at ${showAddress(url)} can't be used: ${reason.message}. ${fix}`, reason);
}

/** Host, port and database of an address; never its user, its password, or what follows a question mark. */
export function showAddress(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' };
  return `${host || 'localhost'}${pathname}`;
}
