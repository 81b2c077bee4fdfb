// The text of a Markdown file as a digest.
import type { List, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Brief } from '../brief.ts';
import { cut } from '../cut.ts';
import type { Digest, DigestEntry } from '../digest.ts';
import { type Language, languages } from '../language.ts';
import { idFromUrl, type Paper } from '../paper.ts';
import { unescapeBlocks } from './block-escape.ts';
import { DigestFormatError } from './digest-format-error.ts';
import { notTranslatedMark, partHeadings } from './format.ts';

const markdown = unified().use(remarkParse).freeze();

/**
 * Reads a digest. Remark tells the blocks; the words are taken from the source itself, so that what looks like
 * inline markup stays as it was written. A missing picture, part or paper stays missing.
 * @param file its name, for errors
 * @throws {DigestFormatError} when the text is not a digest
 */
export function readDigest(text: string, file: string): Digest {
  return new Reader(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), file).digest();
}

type Part = 'summary' | 'abstract' | 'keyPoints';

/** Walks the top-level blocks of one file. */
class Reader {
  readonly #text: string;
  readonly #file: string;
  readonly #blocks: RootContent[];
  readonly #ids = new Set<string>();
  #next = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#blocks = (markdown.parse(text) as Root).children;
  }

  digest(): Digest {
    const title = this.#take();
    const [, date = '', top = ''] =
      /^# (\d{4}-\d{2}-\d{2}) Daily Papers \(Top (\d{1,3})\)$/.exec(title ? this.#source(title) : '') ??
      this.#fail(title, 'a title such as "# 2026-01-13 Daily Papers (Top 5)"');
    const read: { paper: Paper; brief: Omit<Brief, 'language'>; language: Language | null }[] = [];
    for (let block = this.#take(); block !== undefined; block = this.#take()) {
      if (block.type !== 'thematicBreak') read.push(this.#entry(block, read.length + 1));
    }
    const language = read.find(entry => entry.language !== null)?.language ?? languageOfName(this.#file);
    return {
      date: this.#date(date, title),
      language,
      top: Number(top),
      entries: read.map(({ paper, brief }): DigestEntry => ({ paper, brief: { language, ...brief } })),
    };
  }

  #date(text: string, block: RootContent | undefined): Temporal.PlainDate {
    try {
      return Temporal.PlainDate.from(text);
    } catch {
      return this.#fail(block, 'a date of the calendar');
    }
  }

  #entry(
    heading: RootContent,
    rank: number,
  ): { paper: Paper; brief: Omit<Brief, 'language'>; language: Language | null } {
    const paper = this.#paper(heading, rank);
    const brief = {
      summary: null as string | null,
      abstract: null as string | null,
      keyPoints: [] as string[],
      translated: true,
    };
    let language: Language | null = null;
    for (let block = this.#peek(); block?.type === 'heading' && block.depth === 3; block = this.#peek()) {
      const found = this.#part(block);
      language ??= found.language;
      this.#next += 1;
      const body = this.#body();
      const [first] = body;
      if (found.part === 'summary' && first && this.#source(first) === `> ${notTranslatedMark}`) {
        brief.translated = false;
        body.shift();
      }
      if (found.part === 'keyPoints') brief.keyPoints = body.flatMap(content => this.#points(content));
      else brief[found.part] = unescapeBlocks(this.#words(body) ?? '') || null;
    }
    return { paper, brief, language };
  }

  #paper(heading: RootContent, rank: number): Paper {
    const expected = `a heading such as "## ${rank}. [Title](https://huggingface.co/papers/2601.07832)"`;
    const [, number, title = '', angled, bare] =
      /^## (\d+)\. \[(.*)\]\((?:<(.*)>|([^\s<>]*))\)$/.exec(this.#source(heading)) ??
      this.#fail(heading, expected);
    if (Number(number) !== rank) this.#fail(heading, expected);
    const url = angled === undefined ? (bare ?? '') : withoutEscapes(angled);
    const id = idFromUrl(url) ?? this.#fail(heading, 'a link to the paper on Hugging Face or arXiv');
    if (this.#ids.has(id)) this.#fail(heading, 'a paper that does not stand above already');
    this.#ids.add(id);
    const votes = this.#take();
    const [, upvotes] =
      /^\*\*Upvotes\*\*: (\d+)$/.exec(votes ? this.#source(votes) : '') ??
      this.#fail(votes, '"**Upvotes**: " and a number');
    return {
      id,
      title: withoutEscapes(title),
      url,
      upvotes: Number(upvotes),
      abstract: null,
      authors: [],
      publishedAt: null,
      thumbnail: this.#thumbnail(),
      aiSummary: null,
      codeUrl: null,
      projectUrl: null,
    };
  }

  #thumbnail(): string | null {
    const block = this.#peek();
    const image = block?.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined;
    if (image?.type !== 'image') return null;
    this.#next += 1;
    return image.url;
  }

  #part(heading: RootContent): { part: Part; language: Language } {
    const name = this.#source(heading).replace(/^### +/, '');
    for (const language of languages) {
      const { summary, abstract, sourceAbstract, keyPoints } = partHeadings[language];
      if (name === summary) return { part: 'summary', language };
      if (name === abstract || name === sourceAbstract) return { part: 'abstract', language };
      if (name === keyPoints) return { part: 'keyPoints', language };
    }
    const known = languages.flatMap(language => Object.values(partHeadings[language]));
    return this.#fail(heading, `one of the headings ${[...new Set(known)].join(', ')}`);
  }

  /** The blocks of one part: up to the next heading or rule. */
  #body(): RootContent[] {
    const start = this.#next;
    while (this.#peek() && this.#peek()?.type !== 'heading' && this.#peek()?.type !== 'thematicBreak')
      this.#next += 1;
    return this.#blocks.slice(start, this.#next);
  }

  #words(blocks: readonly RootContent[]): string | null {
    const [first] = blocks;
    const last = blocks.at(-1);
    if (!first || !last) return null;
    return this.#text.slice(first.position?.start.offset, last.position?.end.offset);
  }

  #points(block: RootContent): string[] {
    if (block.type !== 'list') return this.#fail(block, 'a list of key points, a line "- …" each');
    return (block satisfies List).children
      .map(({ children }) => unescapeBlocks((this.#words(children) ?? '').replace(/\n[ \t]+/g, '\n')))
      .filter(point => point !== '');
  }

  #peek(): RootContent | undefined {
    return this.#blocks[this.#next];
  }

  #take(): RootContent | undefined {
    const block = this.#peek();
    this.#next += 1;
    return block;
  }

  #source(block: RootContent): string {
    return this.#text.slice(block.position?.start.offset, block.position?.end.offset);
  }

  #fail(block: RootContent | undefined, expected: string): never {
    const lastLine = this.#text.trimEnd().split('\n').length;
    const source = block === undefined ? '' : this.#source(block).split('\n')[0];
    throw new DigestFormatError({
      file: this.#file,
      line: block?.position?.start.line ?? lastLine,
      expected,
      found: source ? JSON.stringify(cut(source, 60)) : 'the end of the text',
    });
  }
}

/** `2026-01-13.en.md` is English; without a language in its name a file is in the first one. */
const languageOfName = (file: string): Language =>
  languages.find(language => file.endsWith(`.${language}.md`)) ?? languages[0];

/** Takes out the backslashes that stand before punctuation. */
const withoutEscapes = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
