// What a model is asked, made from the prompt file's texts.
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import type { Fault, FaultKind } from '../digest/review.ts';
import type { Glossary } from './glossary.ts';

/** The prompt file. A word in braces is filled in. */
export type Prompt = {
  /** A brief is kept by it: changed words are another version. */
  readonly version: string;
  readonly instructions: string;
  readonly shape: { readonly translated: string; readonly english: string };
  readonly styles: Readonly<Record<Language, { readonly language: string; readonly rules: string }>>;
  readonly glossary: string;
  readonly repair: string;
  readonly faults: Readonly<Record<FaultKind | 'unreadable', string>>;
};

/** A turn of the conversation with a model. */
export type Turn = { readonly role: 'user' | 'assistant'; readonly content: string };

/** What the model is to do, in a language, with the glossary's terms that the paper has. */
export function instructionsFor(
  paper: Paper,
  language: Language,
  prompt: Prompt,
  glossary: Glossary,
): string {
  const { language: name, rules } = prompt.styles[language];
  const text = `${paper.title}\n${paper.abstract}`;
  const terms = glossary.terms
    .filter(({ english }) => new RegExp(`\\b${RegExp.escape(english)}(?:e?s)?\\b`, 'i').test(text))
    .map(({ english, translations }) => `- ${english}: ${translations[0]}`);
  return filled(prompt.instructions, {
    language: name,
    shape: (language === 'en' ? prompt.shape.english : prompt.shape.translated).trim(),
    style: rules,
    glossary: terms.length === 0 ? '' : filled(prompt.glossary, { terms: terms.join('\n') }),
  }).trim();
}

/** The paper as quoted data: in JSON no text can end its own quotation. */
export const paperTurn = ({ title, abstract }: Paper): Turn => ({
  role: 'user',
  content: JSON.stringify({ title, abstract }, null, 2),
});

// Several times as long as a brief; of an endless answer the rest would only cost tokens.
const mostAnswerChars = 8000;

/** What was wrong with an answer, for its second and last try. */
export function repairTurns(
  answer: string,
  found: readonly Fault[] | string,
  language: Language,
  prompt: Prompt,
): Turn[] {
  const said =
    typeof found === 'string' ? [filled(prompt.faults.unreadable, { found })] : found.map(describe);
  return [
    ...(answer === ''
      ? []
      : [{ role: 'assistant' as const, content: answer.slice(0, mostAnswerChars).toWellFormed() }]),
    {
      role: 'user',
      content: filled(prompt.repair, { faults: said.map(line => `- ${line}`).join('\n') }).trim(),
    },
  ];

  function describe({ part, index, kind, found: words }: Fault): string {
    return filled(prompt.faults[kind], {
      part: placeOf(part, index),
      found: words,
      language: prompt.styles[language].language,
    });
  }
}

/** A place in a brief: `summary`, `keyPoints[1]`. */
export const placeOf = (part: Fault['part'], index: number | null): string =>
  index === null ? part : `${part}[${index}]`;

const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z]+)\}/g, (braced, name: string) => words[name] ?? braced);
