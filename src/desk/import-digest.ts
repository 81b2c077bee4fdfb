// Taking a digest that was written elsewhere into the store.
import type { Brief } from '../digest/brief.ts';
import type { Digest } from '../digest/digest.ts';
import { everything, selectionKey } from '../digest/selection.ts';
import type { Origin } from '../digest/snapshot.ts';
import { sampleAuthor, unknownAuthor } from '../store/briefs.ts';
import type { Database } from '../store/database.ts';
import { findDigest, writeDigestRow } from '../store/digests.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshots.ts';
import { keepPapers } from './keep-papers.ts';

/** Whether the digest was `taken`, or the one that is there was `kept` and nothing changed. */
export type ImportResult = 'taken' | 'kept';

/**
 * Keeps the digest, its papers and its briefs, all or nothing. A digest that Paperboy made itself is not replaced, nor
 * is any by the sample. A day's papers become the date's list, unless one with more papers is there already.
 */
export async function importDigest(
  database: Database,
  digest: Digest,
  { origin, now }: { origin: Exclude<Origin, 'huggingface'>; now: Temporal.Instant },
): Promise<ImportResult> {
  const { date, language, entries, top, edition = 'day' } = digest;
  const selection = selectionKey({ top, edition, filter: everything });
  return database.tx(async sql => {
    const there = await findDigest(sql, { date, language, selection });
    if (there?.origin === 'huggingface' || (there !== null && origin === 'sample')) return 'kept';
    const papers = entries.map(entry => entry.paper);
    const briefs = new Map<string, Brief>(
      entries.filter(({ brief }) => brief.translated).map(({ paper, brief }) => [paper.id, brief]),
    );
    const author = origin === 'sample' ? sampleAuthor : unknownAuthor;
    await keepPapers(sql, date, papers, { briefs, author: { ...author, madeAtMs: 0 } });
    const list = await readSnapshot(sql, date);
    if (edition === 'day' && (list === null || list.papers.length <= papers.length))
      await writeSnapshot(sql, { date, origin, takenAt: now, papers });
    await writeDigestRow(sql, { selection, origin, digest, madeAt: now });
    return 'taken';
  });
}
