// Entries of the Daily Papers list, of our own invention.

/** An entry with what a paper needs; `paper` overrides or adds fields of the inner object, `outer` of the outer. */
export const entry = (
  id: string,
  upvotes: number,
  { paper = {}, outer = {} }: { paper?: object; outer?: object } = {},
) => ({
  title: `Paper ${id}`,
  ...outer,
  paper: {
    id,
    title: `Paper ${id}`,
    upvotes,
    summary: `Of paper ${id} this is said first. This is said second.`,
    authors: [{ name: 'Ada Lovelace', hidden: false }],
    publishedAt: '2026-01-11T15:07:37.000Z',
    ...paper,
  },
});

/** So many entries, the first one highest. */
export const entries = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    entry(`2601.${String(index + 1).padStart(5, '0')}`, count - index),
  );
