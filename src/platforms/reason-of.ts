// Why something failed, down to the network's own word.

/**
 * An error's message with those of its causes: `fetch failed: connect ECONNREFUSED …`. Slack's SDK keeps the network's
 * error as `original`, undici as `cause`.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = 'original' in error ? error.original : error.cause;
  const cause = inner === undefined ? '' : reasonOf(inner);
  // Several addresses that failed have no message together.
  const own = error.message || ('code' in error ? String(error.code) : error.name);
  return cause === '' || own.includes(cause) ? own : `${own}: ${cause.replace(`${innermost(own)}: `, '')}`;
}

/** What an SDK repeats of its cause at the end of its own message. */
const innermost = (message: string): string => message.slice(message.lastIndexOf(': ') + 1).trim();
