// One arXiv paper as Hugging Face lists it.
import { webAddress } from './web-address.ts';

/** A paper; what its source does not tell is `null` or empty, never invented. */
export type Paper = {
  /** arXiv id, such as `2601.07832`. */
  readonly id: string;
  /** Plain text, one line. */
  readonly title: string;
  /** The page that the title links to. */
  readonly url: string;
  /** Votes at the instant of the snapshot, 0 or more. */
  readonly upvotes: number;
  /** English abstract as plain text; `null` when the source has none. */
  readonly abstract: string | null;
  /** Names in the paper's order, without those who asked to be hidden. */
  readonly authors: readonly string[];
  /** First publication on arXiv, ISO 8601; `null` when unknown. */
  readonly publishedAt: string | null;
  /** A picture: an http(s) address, or a path beside a Markdown digest; `null` when there is none. */
  readonly thumbnail: string | null;
  /** The source's own machine-written summary, English. */
  readonly aiSummary: string | null;
  readonly codeUrl: string | null;
  readonly projectUrl: string | null;
};

const arxivId = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z-]+)?\/\d{7})$/i;

/** Whether a text is an arXiv id, in the form since 2007 (`2601.07832`) or before (`cs/0112017`). */
export const isArxivId = (text: string): boolean => arxivId.test(text);

/** The paper's page on Hugging Face. */
export const paperPageUrl = (id: string): string => `https://huggingface.co/papers/${id}`;

/** The paper's abstract page on arXiv. */
const arxivUrl = (id: string): string => `https://arxiv.org/abs/${id}`;

/** The paper itself. */
const pdfUrl = (id: string): string => `https://arxiv.org/pdf/${id}`;

/** Hugging Face's picture of a paper; it exists for every listed one. */
export const socialThumbnailUrl = (id: string): string =>
  `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;

/**
 * The id in a paper's address (Hugging Face, arXiv abstract, PDF or HTML page; a version such as `v2` is
 * dropped), or `null`.
 */
export function idFromUrl(text: string): string | null {
  const match =
    /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co\/papers|hf\.co\/papers|(?:export\.)?arxiv\.org\/(?:abs|pdf|html))\/([^?#]+)/i.exec(
      text,
    );
  const id = match?.[1]
    ?.replace(/\/+$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/i, '');
  return id !== undefined && isArxivId(id) ? id : null;
}

/** Where a paper's title leads: its own page, or Hugging Face's if the source's address is unfit for a message. */
export const titleUrl = (paper: Paper): string => webAddress(paper.url) ?? paperPageUrl(paper.id);

/** A paper's votes as they are shown; the sign and the number stay on one line. */
export const votesText = ({ upvotes }: Paper): string => `▲\u00a0${upvotes}`;

/** A way to a paper, in the order in which they are shown. */
export type PaperLink = { readonly to: 'page' | 'arxiv' | 'pdf' | 'code' | 'project'; readonly url: string };

/** Every way to a paper. */
export function paperLinks(paper: Paper): PaperLink[] {
  const known = [
    { to: 'page', url: titleUrl(paper) },
    { to: 'arxiv', url: isArxivId(paper.id) ? arxivUrl(paper.id) : null },
    { to: 'pdf', url: isArxivId(paper.id) ? pdfUrl(paper.id) : null },
    { to: 'code', url: webAddress(paper.codeUrl) },
    { to: 'project', url: webAddress(paper.projectUrl) },
  ] as const;
  return known.flatMap(({ to, url }) => (url === null ? [] : [{ to, url }]));
}

/**
 * The picture's address for a message. A Markdown digest names a file beside itself, which no platform can
 * fetch; the picture it was made from is then found by the id.
 */
export function thumbnailUrl(paper: Paper): string | null {
  if (paper.thumbnail === null) return null;
  const address = webAddress(paper.thumbnail);
  if (address !== null) return address;
  return isArxivId(paper.id) ? socialThumbnailUrl(paper.id) : null;
}
