// Which names a source knows: those it writes, however joined, and acronyms made of its words.
import { nameKey, nameParts, readNames } from './names.ts';

const maxInitials = 7;
const smallWords = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'via',
  'with',
]);
// What every text about machine learning may say, whatever it is about.
const common = new Set(['ai', 'ml', 'llm', 'nlp', 'gpu', 'cpu', 'api', 'vs', 'top', 'sota']);

/** Answers for one source which names stand in it. */
export class KnownNames {
  readonly #keys = new Set<string>(common);
  /** The source's words written together, and the places between them. */
  readonly #run: string;
  readonly #edges = new Set([0]);
  /** Their first letters, with and without the small words. */
  readonly #initials: readonly string[];
  readonly #words: readonly string[];
  readonly #source: string;

  /** @param source title and abstract */
  constructor(source: string) {
    this.#source = source;
    const parts = nameParts(source);
    const lower = parts.map(part => part.toLowerCase());
    this.#words = [...new Set(lower)];
    const keys = parts.map(nameKey);
    this.#run = keys.join('');
    let end = 0;
    for (const { length } of keys) {
      end += length;
      this.#edges.add(end);
    }
    this.#initials = [lower, lower.filter(word => !smallWords.has(word))].map(initialsOf);
    // An acronym stands for its words too.
    for (const { text } of readNames(source)) this.#keys.add(singular(text));
  }

  /** Whether a name with capitals or digits inside stands there, or is an acronym of words that do. */
  hasName(name: string): boolean {
    const keys = [nameKey(name), singular(name)];
    return keys.some(key => this.#hasKey(key) || this.#hasInitials(key));
  }

  /** Whether a word stands there, and nowhere without a number behind it: Sonnet, where it is always Sonnet 4.5. */
  isAlwaysNumbered(word: string): boolean {
    const places = [
      ...this.#source.matchAll(new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(word)}(?![\\p{L}\\d])`, 'gu')),
    ];
    return (
      places.length > 0 &&
      places.every(({ index }) => /^ \d+(?:\.\d+)?(?![\d%])/.test(this.#source.slice(index + word.length)))
    );
  }

  /** Whether a word stands there, however inflected. */
  hasWord(word: string): boolean {
    const wanted = word.toLowerCase();
    return wanted.length <= 3
      ? this.#words.includes(wanted)
      : this.#words.some(known => isInflection(known, wanted));
  }

  /** Whether words are what an acronym of the source stands for: large language model, where it says LLM. */
  isExpansion(words: readonly string[]): boolean {
    return words.length > 1 && this.#hasKey(initialsOf(words));
  }

  /** Whether whole words of the source, however many and however joined, make a key. */
  #hasKey(key: string): boolean {
    if (key === '' || this.#keys.has(key)) return key !== '';
    for (let at = this.#run.indexOf(key); at !== -1; at = this.#run.indexOf(key, at + 1))
      if (this.#edges.has(at) && this.#edges.has(at + key.length)) return true;
    return false;
  }

  #hasInitials(key: string): boolean {
    return key.length > 1 && key.length <= maxInitials && this.#initials.some(known => known.includes(key));
  }
}

const initialsOf = (words: readonly string[]): string => words.map(word => word[0]?.toLowerCase()).join('');

/** LLMs and LLM are one name. */
const singular = (name: string): string => nameKey(name.replace(/(?<=[\p{Lu}\d])s$/u, ''));

/** Whether two words begin alike up to their endings: optimize and optimization, tuned and tuning. */
function isInflection(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let alike = 0;
  while (alike < shorter && a[alike] === b[alike]) alike += 1;
  return alike >= 3 && alike >= shorter - 3;
}
