// Text as Discord's Markdown. The only place that knows its special characters.
import { cutRuns, type Run } from '../../digest/inline.ts';

// https://support.discord.com/hc/en-us/articles/210298617; a mention never alerts anybody (`allowed_mentions`), and
// is not to look as if it did either.
const special = /[\\*_~`|<[\]]|@(?=everyone|here)|:(?=[^\s:]+:|\/\/)/g;

// A heading, a quote, small print or a list, which Discord makes of a line that starts like one.
const lineStart = /^([ \t]*)(#{1,3}|>{1,3}|-#|[-+]|\d+\.)(?=\s|$)/gm;

/**
 * Runs as Discord's Markdown, cut to fit.
 * @param maxChars what the result has at most
 */
export function discordText(runs: readonly Run[], maxChars: number): string {
  const whole = write(runs);
  // The first line's start may take one more than `costOf` counts.
  return whole.length <= maxChars ? whole : write(cutRuns(runs, maxChars - 1, costOf));
}

function write(runs: readonly Run[]): string {
  const parts = runs.map(({ text, strong, url }, index) => {
    // In angle brackets an address ends where it should and draws no preview.
    const written = url === undefined ? text.replace(special, '\\$&') : `<${url}>`;
    if (!strong) return written;
    // Two strong runs share their marks: `****` between them would be read as text.
    return `${runs[index - 1]?.strong ? '' : '**'}${written}${runs[index + 1]?.strong ? '' : '**'}`;
  });
  return parts
    .join('')
    .replace(
      lineStart,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** What a run may come to at most, so that costs add up however the text is parted: context only ever saves. */
const costOf = ({ text, strong, url }: Run): number =>
  (url === undefined ? text.length + (text.match(/[\\*_~`|<[\]@:\n]/g)?.length ?? 0) : url.length + 2) +
  (strong ? 4 : 0);
