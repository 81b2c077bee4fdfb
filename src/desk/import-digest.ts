// Taking a digest that was written elsewhere into the store.
import type { Brief } from '../digest/brief.ts';
import type { Digest } from '../digest/digest.ts';
import { everything, selectionKey } from '../digest/selection.ts';
import type { Origin } from '../digest/snapshot.ts';
import type { Database } from '../store/database.ts';
import { findDigest, writeDigestRow } from '../store/digests.ts';
import { writeSnapshot } from '../store/snapshots.ts';
import { keepPapers } from './keep-papers.ts';

/**
 * Keeps the digest, its papers and its briefs, all or nothing. A digest that Paperboy made itself is not replaced.
 * @returns whether it was taken
 */
export async function importDigest(
  database: Database,
  digest: Digest,
  { origin, now }: { origin: Exclude<Origin, 'huggingface'>; now: Temporal.Instant },
): Promise<boolean> {
  const selection = selectionKey({ top: digest.top, filter: everything });
  return database.tx(async sql => {
    const kept = await findDigest(sql, { date: digest.date, language: digest.language, selection });
    if (kept?.origin === 'huggingface' || (kept !== null && origin === 'sample')) return false;
    const papers = digest.entries.map(entry => entry.paper);
    const briefs = new Map<string, Brief>(
      digest.entries.filter(({ brief }) => brief.translated).map(({ paper, brief }) => [paper.id, brief]),
    );
    await keepPapers(sql, digest.date, papers, briefs);
    await writeSnapshot(sql, { date: digest.date, origin, takenAt: now, papers });
    await writeDigestRow(sql, { selection, origin, digest, madeAt: now });
    return true;
  });
}
