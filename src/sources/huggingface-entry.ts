// The entries of the Daily Papers list as they arrive, checked and made papers.
import * as z from 'zod';
import { type Paper, paperPageUrl, socialThumbnailUrl } from '../digest/paper.ts';
import { oneLine, paragraphs } from '../digest/plain-text.ts';

const httpAddress = z.httpUrl().nullish().catch(null);
// A mirror may serve its pictures by a number; whoever fetches one judges the address.
const pictureAddress = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .catch(null);

// Fields come and go: what is needed is required, what is useful is optional, the rest is not looked at.
const entry = z.object({
  thumbnail: pictureAddress,
  paper: z.object({
    id: z.string().min(1).max(64),
    title: z.string().min(1),
    upvotes: z.int().nonnegative(),
    summary: z.string().nullish().catch(null),
    authors: z.array(z.object({ name: z.string(), hidden: z.boolean().nullish() })).catch([]),
    publishedAt: z.iso.datetime().nullish().catch(null),
    ai_summary: z.string().nullish().catch(null),
    githubRepo: httpAddress,
    projectPage: httpAddress,
  }),
});

/** An answer's papers, and how many entries are left out for want of an id, a title or votes; `null` if it is no list. */
export function readEntries(answer: unknown): { papers: Paper[]; skipped: number } | null {
  if (!Array.isArray(answer)) return null;
  const papers = answer.map(paperOf).filter(paper => paper !== null);
  return { papers, skipped: answer.length - papers.length };
}

function paperOf(found: unknown): Paper | null {
  const { success, data } = entry.safeParse(found);
  if (!success) return null;
  const { paper } = data;
  return {
    id: paper.id,
    title: oneLine(paper.title),
    url: paperPageUrl(paper.id),
    upvotes: paper.upvotes,
    abstract: (paper.summary && paragraphs(paper.summary)) || null,
    authors: paper.authors.filter(author => author.hidden !== true).map(author => oneLine(author.name)),
    publishedAt: paper.publishedAt ?? null,
    thumbnail: data.thumbnail ?? socialThumbnailUrl(paper.id),
    aiSummary: (paper.ai_summary && oneLine(paper.ai_summary)) || null,
    codeUrl: paper.githubRepo ?? null,
    projectUrl: paper.projectPage ?? null,
  };
}
