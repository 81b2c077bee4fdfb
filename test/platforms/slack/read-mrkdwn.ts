// Slack's mrkdwn read back as Slack reads it: https://docs.slack.dev/messaging/formatting-message-text

/** Text as a reader sees it, and how. */
export type Piece = { text: string; bold: boolean; url: string | null };

const part = /<(https?:[^|>]+)(?:\|([^>]*))?>|(?<!\S)\*([^*\n\s](?:[^*\n]*[^*\n\s])?)\*(?=$|[\s.,;!?])/g;
const active = /[<>*_~`]|:[\p{L}\p{N}_+-]+:|^\s*&gt;|&(?!(?:amp|lt|gt);)/mu;

/** The pieces that a reader sees. Throws for markup other than links to the web and bold. */
export function readMrkdwn(source: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, bold: boolean, url: string | null) => {
    if (url === null && active.test(text)) throw new Error(`markup in "${text}"`);
    if (text !== '') pieces.push({ text: unescaped(text), bold, url: url === null ? null : unescaped(url) });
  };
  let end = 0;
  for (const match of source.matchAll(part)) {
    const [whole, url = null, label, bold] = match;
    add(source.slice(end, match.index), false, null);
    add(bold ?? label ?? url ?? '', bold !== undefined, url);
    end = match.index + whole.length;
  }
  add(source.slice(end), false, null);
  return pieces;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
