// Which papers a message shows, read from the payload as a platform stored it.

/** The ids in Hugging Face addresses of titles, in order, each once. */
export function shownPapers(message: unknown): string[] {
  const found = JSON.stringify(message).matchAll(/https:\/\/huggingface\.co\/papers\/([\d.]+)/g);
  return [...new Set([...found].map(([, id]) => id ?? ''))];
}

/** Everything of a payload as one text, to look for words in. */
export const textOf = (message: unknown): string => JSON.stringify(message);
