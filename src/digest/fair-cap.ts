// Sharing out room among texts, so that none is cut more than it has to be.

/** The most that each of several lengths may keep so that together they have no more than the room; infinite if all fit. */
export function fairCap(lengths: readonly number[], room: number): number {
  let left = room;
  for (const [index, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) return Math.max(0, share);
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}
