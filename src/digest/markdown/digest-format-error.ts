// What is thrown for a text that is not a digest.

/** A text that is no digest; nothing of it is used. */
export class DigestFormatError extends Error {
  override readonly name = 'DigestFormatError';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly expected: string;

  /** @param place the file's name for the message, the 1-based line, and what should have stood there */
  constructor({
    file,
    line,
    expected,
    found,
  }: { file: string; line: number; expected: string; found: string }) {
    super(`${file}:${line}: expected ${expected}, found ${found}`);
    this.file = file;
    this.line = line;
    this.expected = expected;
  }
}
