// A store that can't be used, with the way out.

// https://www.sqlite.org/rescode.html
const damaged = new Set([11, 26]);

/** The store can't be used until the operator mends something; the message says what. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** Why a file of the store can't be used. */
export function fileError(file: string, cause: unknown): StoreError {
  const isDamaged = cause instanceof Error && 'errcode' in cause && damaged.has(Number(cause.errcode));
  const fix = isDamaged
    ? 'It is no database or damaged: move it away and start again. Markdown digests come back with `import`.'
    : 'Make its folder writable for this user, or set PAPERBOY_DATA to another one.';
  return new StoreError(
    `${file} can't be used: ${cause instanceof Error ? cause.message : cause}. ${fix}`,
    cause,
  );
}

// What keeps a database that was opened from being used: full, input or output failed, busy, locked, read-only.
const fixes: ReadonlyMap<number, string> = new Map([
  [13, 'Free space on its disk; what is due is sent then.'],
  [10, 'Check its disk.'],
  [8, 'Make it writable for this user.'],
  [5, 'Another program has been writing to it for long: end that; it is tried again.'],
  [6, 'Another program has been writing to it for long: end that; it is tried again.'],
]);

/** The error of a statement for the operator, if there is something to mend; one that is wrong stays what it is. */
export function explainSqlite(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'errcode' in error)) return error;
  // The low byte is the kind: https://www.sqlite.org/rescode.html#extrc
  const fix = fixes.get(Number(error.errcode) & 0xff);
  return fix === undefined ? error : new StoreError(`${file} can't be used: ${error.message}. ${fix}`, error);
}
