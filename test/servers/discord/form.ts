// Walks a request body and collects every fault at its path, as Discord's "Invalid Form Body" tells them.

import { ApiError, type ErrorTree } from './api-error.ts';

interface Fault {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** How long a text (in UTF-16 units after trimming) or a list may be, and whether it may be missing. */
export interface LengthRule {
  max: number;
  /** Default 0; from 1 on an empty one that is there is refused. */
  min?: number;
  /** Default false. */
  required?: boolean;
}

/** One place in a body: its value, the places below it, and the checks that note a fault here. */
export class FormField {
  readonly value: unknown;
  readonly #path: readonly (string | number)[];
  readonly #faults: Fault[];

  constructor(value: unknown, path: readonly (string | number)[], faults: Fault[]) {
    this.value = value;
    this.#path = path;
    this.#faults = faults;
  }

  /** True unless the value is missing or null. */
  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The place below this one; missing where this is no object or list. */
  at(key: string | number): FormField {
    const below =
      isRecord(this.value) || Array.isArray(this.value) ? Reflect.get(this.value, key) : undefined;
    return new FormField(below, [...this.#path, key], this.#faults);
  }

  /** Notes a fault at this place. */
  refuse(code: string, message: string): void {
    this.#faults.push({ path: this.#path, code, message });
  }

  /** Notes that the value is required when it is missing; true when it is there. */
  require(): boolean {
    if (!this.present) this.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    return this.present;
  }

  /** Checks a text and gives it trimmed; '' when it is missing or no text. */
  text({ max, min = 0, required = false }: LengthRule): string {
    if (!this.present) {
      if (required) this.require();
      return '';
    }
    if (typeof this.value !== 'string') {
      this.refuse('STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      return '';
    }
    const text = this.value.trim();
    if (text === '' && (required || min > 0)) this.refuse('BASE_TYPE_REQUIRED', 'This field is required');
    else this.#checkLength(text.length, min, max);
    return text;
  }

  /** Checks a list's length and gives its places; none when it is missing or no list. */
  list({ max, min = 0, required = false }: LengthRule): FormField[] {
    if (!this.present) {
      if (required) this.require();
      return [];
    }
    if (!Array.isArray(this.value)) {
      this.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    this.#checkLength(this.value.length, min, max);
    return this.value.map((_, index) => this.at(index));
  }

  /** Checks a whole number within bounds, where one is given. */
  integer(min: number, max: number): void {
    if (!this.present) return;
    if (!Number.isInteger(this.value)) this.refuse('NUMBER_TYPE_COERCE', `Value "${this.value}" is not int.`);
    else if (Number(this.value) < min) {
      this.refuse('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    } else if (Number(this.value) > max) {
      this.refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    }
  }

  /** Checks a yes or no, where one is given. */
  boolean(): void {
    if (this.present && typeof this.value !== 'boolean')
      this.refuse('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }

  /** Checks a URL's form, length and scheme, where one is given. */
  url(schemes: readonly string[], { max = 2048, required = false } = {}): void {
    const text = this.text({ max, required });
    if (text === '') return;
    if (!URL.canParse(text)) {
      this.refuse('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
      return;
    }
    const scheme = new URL(text).protocol.slice(0, -1);
    if (schemes.includes(scheme)) return;
    const allowed = schemes.map(name => `'${name}'`).join(', ');
    this.refuse('URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" must be one of (${allowed}).`);
  }

  /** Checks that the value is one of those named. */
  oneOf(allowed: readonly unknown[]): void {
    if (allowed.includes(this.value)) return;
    this.refuse('BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }

  #checkLength(length: number, min: number, max: number): void {
    if (length >= min && length <= max) return;
    if (min > 0) this.refuse('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else this.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

/** What to note on a field that repeats another's value, and on which: itself, or the place that `below` is in. */
interface Repetition {
  code: string;
  message: string;
  /** The key compared inside each place; without it the places' own values are. */
  below?: string;
}

/** Notes a fault on every place that has the value of an earlier one; missing values don't count. */
export function refuseRepeated(places: readonly FormField[], { code, message, below }: Repetition): void {
  const seen = new Set<unknown>();
  for (const place of places) {
    const { present, value } = below === undefined ? place : place.at(below);
    if (present && seen.has(value)) place.refuse(code, message);
    seen.add(value);
  }
}

/** Runs the rules over a body; throws 400 / 50035 with the tree of all faults if there are any. */
export function checkForm(body: unknown, rules: (form: FormField) => void): void {
  const faults: Fault[] = [];
  rules(new FormField(body, [], faults));
  if (faults.length > 0) throw new ApiError(400, 50035, 'Invalid Form Body', treeOf(faults));
}

/** True for a plain object, not for null or a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function treeOf(faults: readonly Fault[]): ErrorTree {
  const tree: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let place = tree;
    for (const key of path) {
      const below = place[key];
      const next: ErrorTree = below === undefined || Array.isArray(below) ? {} : below;
      place[key] = next;
      place = next;
    }
    const here = place._errors;
    place._errors = [...(Array.isArray(here) ? here : []), { code, message }];
  }
  return tree;
}
