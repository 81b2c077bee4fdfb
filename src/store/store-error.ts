// A store that can't be used, with the way out.

// https://www.sqlite.org/rescode.html
const damaged = new Set([11, 26]);

/** The store can't be used until the operator mends something; the message says what. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(message: string, cause: unknown) {
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
