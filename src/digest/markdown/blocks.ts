// The top-level blocks of one Markdown file, taken one after the other.
import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cut } from '../cut.ts';
import { DigestFormatError } from './digest-format-error.ts';

const markdown = unified().use(remarkParse).freeze();

/** Remark tells the blocks; their words are the source's, so that what looks like inline markup stays. */
export class Blocks {
  readonly #text: string;
  readonly #file: string;
  readonly #blocks: RootContent[];
  #next = 0;

  /** @param file its name, for errors */
  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#blocks = (markdown.parse(text) as Root).children.flatMap(block => this.#withoutUnderline(block));
  }

  /** The next block, which stays the next one; `undefined` at the end. */
  peek(): RootContent | undefined {
    return this.#blocks[this.#next];
  }

  /** The next block, and goes on. */
  take(): RootContent | undefined {
    const block = this.peek();
    this.#next += 1;
    return block;
  }

  /** The blocks up to the next heading or rule, and goes on. */
  takeBody(): RootContent[] {
    const start = this.#next;
    while (this.peek() && this.peek()?.type !== 'heading' && this.peek()?.type !== 'thematicBreak')
      this.#next += 1;
    return this.#blocks.slice(start, this.#next);
  }

  /** A block as it stands in the file, or several with what is between them; empty for none. */
  source(...blocks: (RootContent | undefined)[]): string {
    const end = blocks.at(-1)?.position?.end.offset;
    return end === undefined ? '' : this.#text.slice(blocks[0]?.position?.start.offset, end);
  }

  /** The line of a heading, without the spaces and the closing `#`s that may end it. */
  headingLine(block: RootContent | undefined): string {
    return this.source(block).replace(/(?:[ \t]+#+)?[ \t]*$/, '');
  }

  /**
   * @param block where the fault is; `undefined` is the end
   * @param below how many lines below the block's first
   * @throws {DigestFormatError} always
   */
  fail(block: RootContent | undefined, expected: string, below = 0): never {
    const lastLine = this.#text.trimEnd().split('\n').length;
    const found = this.source(block).split('\n')[below];
    throw new DigestFormatError({
      file: this.#file,
      line: block?.position ? block.position.start.line + below : lastLine,
      expected,
      found: found ? JSON.stringify(cut(found, 60)) : 'the end of the text',
    });
  }

  /** Text right above a `---` would be a heading in Markdown; in a digest it is text, and the `---` a rule. */
  #withoutUnderline(block: RootContent): RootContent[] {
    if (block.type !== 'heading' || block.position === undefined) return [block];
    const { start, end } = block.position;
    const [, words, rule] = /^([\s\S]+?)[ \t]*\n[ \t]*(-{3,})[ \t]*$/.exec(this.source(block)) ?? [];
    if (words === undefined || rule === undefined || start.offset === undefined) return [block];
    const endOfWords = { line: end.line - 1, column: 1, offset: start.offset + words.length };
    return [
      { type: 'paragraph', children: block.children, position: { start, end: endOfWords } },
      { type: 'thematicBreak', position: { start: { line: end.line, column: 1 }, end } },
    ];
  }
}
