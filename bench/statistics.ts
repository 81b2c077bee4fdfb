// The figures that a row of measurements comes down to.

/** The value below which a share of the measurements lies; `0.5` is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return low + (high - low) * (place % 1);
}

/** The median. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median with the middle half around it: `4.20 (4.11 to 4.38)`. */
export function spread(values: readonly number[], digits = 2): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map(share => quantile(values, share).toFixed(digits));
  return `${middle} (${low} to ${high})`;
}
