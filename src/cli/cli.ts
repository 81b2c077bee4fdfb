// What every command of the command line shares: its exit status, its output, its formats.

/** 0 done; 1 something failed, named on standard error; 2 wrong usage or configuration. */
export type ExitStatus = 0 | 1 | 2;

/** A command that was called wrongly; its message says how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Where a command writes: results, and what is said beside them. */
export type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** How a digest is shown; `discord` and `slack` print exactly what would be sent. */
export const formats = ['markdown', 'json', 'text', 'discord', 'slack'] as const;
export type Format = (typeof formats)[number];
