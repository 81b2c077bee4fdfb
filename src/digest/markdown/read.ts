// The text of a Markdown file as a digest.
import type { List, RootContent } from 'mdast';
import type { Brief } from '../brief.ts';
import type { Digest, DigestEntry } from '../digest.ts';
import { channelEditions, firstDayOf } from '../edition.ts';
import { type Language, languages } from '../language.ts';
import { idFromUrl, type Paper } from '../paper.ts';
import { unescapeBlocks } from './block-escape.ts';
import { Blocks } from './blocks.ts';
import { editionNames, notTranslatedMark, type PartHeadings, partHeadings } from './format.ts';

/**
 * Reads a digest. A missing picture, part or paper stays missing.
 * @param file its name, for errors
 * @throws {DigestFormatError} when the text is not a digest, or one without any paper
 */
export function readDigest(text: string, file: string): Digest {
  const blocks = new Blocks(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), file);
  return new Reader(blocks, file).digest();
}

const titleExpected = 'a title such as "# 2026-01-13 Daily Papers (Top 5)"';

type Part = 'summary' | 'abstract' | 'keyPoints';

/** A paper whose brief gets its language when the whole file is read. */
type EntryRead = { readonly paper: Paper; readonly brief: Omit<Brief, 'language'> };

/** Walks the blocks of one file. */
class Reader {
  readonly #blocks: Blocks;
  readonly #file: string;
  readonly #ids = new Set<string>();
  /** Told by the first part's heading. */
  #language: Language | null = null;

  constructor(blocks: Blocks, file: string) {
    this.#blocks = blocks;
    this.#file = file;
  }

  digest(): Digest {
    const title = this.#blocks.take();
    const [, first, day = '', name, top = ''] =
      /^# (?:(\d{4}-\d{2}-\d{2}) – )?(\d{4}-\d{2}-\d{2}) (\w+ Papers) \(Top (\d{1,3})\)$/.exec(
        this.#blocks.headingLine(title),
      ) ?? this.#blocks.fail(title, titleExpected);
    const date = this.#date(day, title);
    const edition =
      channelEditions.find(known => editionNames[known] === name) ?? this.#blocks.fail(title, titleExpected);
    const firstDay = edition === 'day' ? undefined : firstDayOf(edition, date).toString();
    if (first !== firstDay)
      this.#blocks.fail(
        title,
        firstDay === undefined ? titleExpected : `the days from ${firstDay} to ${date}`,
      );
    const read: EntryRead[] = [];
    for (let block = this.#blocks.take(); block !== undefined; block = this.#blocks.take()) {
      if (block.type !== 'thematicBreak') read.push(this.#entry(block, read.length + 1));
    }
    if (read.length === 0) this.#blocks.fail(undefined, 'at least one paper');
    const language = this.#language ?? languageOfName(this.#file);
    return {
      date,
      language,
      top: Number(top),
      ...(edition !== 'day' && { edition }),
      entries: read.map(({ paper, brief }): DigestEntry => ({ paper, brief: { language, ...brief } })),
    };
  }

  #date(text: string, block: RootContent | undefined): Temporal.PlainDate {
    try {
      return Temporal.PlainDate.from(text);
    } catch {
      return this.#blocks.fail(block, 'a date of the calendar');
    }
  }

  #entry(heading: RootContent, rank: number): EntryRead {
    const paper = this.#paper(heading, rank);
    const brief = {
      summary: null as string | null,
      abstract: null as string | null,
      keyPoints: [] as string[],
      translated: true,
    };
    const seen = new Set<Part>();
    for (
      let block = this.#blocks.peek();
      block?.type === 'heading' && block.depth === 3;
      block = this.#blocks.peek()
    ) {
      const part = this.#part(block, seen);
      this.#blocks.take();
      const body = this.#blocks.takeBody();
      if (part === 'summary' && this.#blocks.source(body[0]).trimEnd() === `> ${notTranslatedMark}`) {
        brief.translated = false;
        body.shift();
      }
      if (part === 'keyPoints') brief.keyPoints = body.flatMap(content => this.#points(content));
      else brief[part] = unescapeBlocks(this.#blocks.source(...body)) || null;
    }
    return { paper, brief };
  }

  #paper(heading: RootContent, rank: number): Paper {
    const expected = `a heading such as "## ${rank}. [Title](https://huggingface.co/papers/2601.07832)"`;
    const [, number, title = '', angled, bare] =
      /^## (\d+)\. \[(.*)\]\((?:<(.*)>|([^\s<>]*))\)$/.exec(this.#blocks.headingLine(heading)) ??
      this.#blocks.fail(heading, expected);
    if (Number(number) !== rank) this.#blocks.fail(heading, expected);
    const url = angled === undefined ? (bare ?? '') : withoutEscapes(angled);
    const id = idFromUrl(url) ?? this.#blocks.fail(heading, 'a link to the paper on Hugging Face or arXiv');
    if (this.#ids.has(id)) this.#blocks.fail(heading, 'a paper that does not stand above already');
    this.#ids.add(id);
    return {
      id,
      title: withoutEscapes(title),
      url,
      ...this.#votesAndPicture(),
      abstract: null,
      authors: [],
      publishedAt: null,
      aiSummary: null,
      codeUrl: null,
      projectUrl: null,
    };
  }

  /** The votes, and the picture right below them or after an empty line. */
  #votesAndPicture(): Pick<Paper, 'upvotes' | 'thumbnail'> {
    const block = this.#blocks.take();
    const [, upvotes, below] =
      /^\*\*Upvotes\*\*: (\d+)[ \t]*(?:\n([\s\S]*))?$/.exec(this.#blocks.source(block)) ??
      this.#blocks.fail(block, '"**Upvotes**: " and a number');
    if (below === undefined) {
      const thumbnail = this.#pictureIn(this.#blocks.peek());
      if (thumbnail !== null) this.#blocks.take();
      return { upvotes: Number(upvotes), thumbnail };
    }
    const thumbnail =
      this.#pictureIn(block, below) ??
      this.#blocks.fail(block, 'a picture or an empty line below the votes', 1);
    return { upvotes: Number(upvotes), thumbnail };
  }

  /** The address of the picture that ends a paragraph and is all that `words` holds; `null` if there is none. */
  #pictureIn(block: RootContent | undefined, words = this.#blocks.source(block)): string | null {
    const last = block?.type === 'paragraph' ? block.children.at(-1) : undefined;
    return last?.type === 'image' && this.#blocks.source(last) === words.trim() ? last.url : null;
  }

  /** @param seen the paper's parts so far, this one entered */
  #part(heading: RootContent, seen: Set<Part>): Part {
    const name = this.#blocks.headingLine(heading).replace(/^###[ \t]+/, '');
    const possible = this.#language === null ? languages : [this.#language];
    for (const language of possible) {
      const part = partNamed(name, partHeadings[language]);
      if (part === null) continue;
      if (seen.has(part)) this.#blocks.fail(heading, `one ${name.split(' ')[0]} part for a paper`);
      seen.add(part);
      this.#language = language;
      return part;
    }
    const known = new Set(possible.flatMap(language => Object.values(partHeadings[language])));
    return this.#blocks.fail(heading, `one of the headings ${[...known].join(', ')}`);
  }

  #points(block: RootContent): string[] {
    if (block.type !== 'list') return this.#blocks.fail(block, 'a list of key points, a line "- …" each');
    return (block satisfies List).children
      .map(({ children }) => unescapeBlocks(this.#blocks.source(...children).replace(/\n[ \t]+/g, '\n')))
      .filter(point => point !== '');
  }
}

function partNamed(name: string, headings: PartHeadings): Part | null {
  if (name === headings.summary) return 'summary';
  if (name === headings.abstract || name === headings.sourceAbstract) return 'abstract';
  return name === headings.keyPoints ? 'keyPoints' : null;
}

/** `2026-01-13.en.md` is English; without a language in its name a file is in the first one. */
const languageOfName = (file: string): Language =>
  languages.find(language => file.endsWith(`.${language}.md`)) ?? languages[0];

/** Takes out the backslashes that stand before punctuation. */
const withoutEscapes = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
