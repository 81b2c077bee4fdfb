// The error that carries everything wrong with the configuration at once.

/** One thing wrong with the configuration. */
export type Fault = {
  /** The file as the operator knows it (`config/paperboy.yaml`, `.env`), or `environment`. */
  readonly file: string;
  /** 1-based; null where nothing has a line. */
  readonly line: number | null;
  /** 1-based; null where the line alone says it. */
  readonly column: number | null;
  /** The key or variable, such as `destinations[0].channel` or `PORT`; empty for a fault of the whole file. */
  readonly path: string;
  /** Completes the sentence "expected …". */
  readonly expected: string;
  /** Completes the sentence "found …"; never a secret's value. */
  readonly found: string;
};

/** The configuration can't be used; the message has one line for each fault. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}

function describeFault({ file, line, column, path, expected, found }: Fault): string {
  const place = [file, line, column].filter(part => part !== null).join(':');
  return `${place}${path === '' ? '' : ` ${path}`}: expected ${expected}, found ${found}`;
}
