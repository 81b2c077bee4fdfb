// A bar for long work, on a terminal alone. It leaves the keyboard alone, so that Ctrl+C ends the work as always.

/** A bar under way. */
export type ProgressBar = {
  /** One more is done. */
  advance(label: string): void;
  /** Takes the bar away; what comes next has the line to itself. */
  stop(): void;
};

const cells = 24;

/**
 * Draws on standard error.
 * @param total how much there is to do, 1 or more
 */
export function startProgress(total: number, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!stream.isTTY) return { advance() {}, stop() {} };
  let done = 0;
  const draw = (label: string) => {
    const full = Math.round((cells * done) / total);
    const bar = '█'.repeat(full) + '░'.repeat(cells - full);
    stream.write(
      `\r\x1b[K${`${bar} ${done}/${total} ${label}`.slice(0, Math.max(cells, (stream.columns || 80) - 1))}`,
    );
  };
  draw('');
  return {
    advance(label) {
      done += 1;
      draw(label);
    },
    stop: () => void stream.write('\r\x1b[K'),
  };
}
