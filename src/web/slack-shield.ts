// Keeps the Slack renderer from reading Markdown into text that Slack shows as it is.
import { html } from 'hono/html';

// The renderer parses every text object as CommonMark, plain text too, and drops what looks like HTML. So each
// character it could read anything into goes through it as a private-use one, which it leaves alone.
const firstShield = 0xf0000;
const shieldedCharacter = /[\u{f0000}-\u{f007f}]/gu;

const hide = (text: string, characters: RegExp): string =>
  text.replaceAll(characters, character => String.fromCodePoint(firstShield + character.charCodeAt(0)));

const hidePlain = (text: string): string => hide(text, /[!-/:-@[-`{-~]|^[ \t]/gm);

// mrkdwn knows links, * _ ~ `, :emoji: and the three entities; all else that CommonMark knows is plain.
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const hideMrkdwn = (text: string): string =>
  text.replaceAll(/<([^|>]+)(?:\|([^>]*))?>|&(?:lt|gt|amp);|[^<&]+|[<&]/g, (part, target, label) => {
    const character = entities[part];
    if (character !== undefined) return hidePlain(character);
    if (target === undefined) return hide(part, /[^\w\s*~`:\u0080-\u{10ffff}]|^[ \t]/gmu);
    return label === undefined ? part : `<${target}|${hidePlain(decoded(label))}>`;
  });

const decoded = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|amp);/g, entity => entities[entity] ?? entity);

// Ids would repeat in the page; `verbatim` would make the renderer show even written links as text, where Slack
// only leaves bare addresses and names unlinked: https://docs.slack.dev/reference/block-kit/composition-objects/text-object
const dropped = new Set(['action_id', 'block_id', 'verbatim']);

/** The same blocks with all text objects shielded, for the renderer alone. */
export function shielded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shielded);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !dropped.has(key));
  const copy = Object.fromEntries(entries.map(([key, inner]) => [key, shielded(inner)]));
  if (typeof copy.text !== 'string') return copy;
  if (copy.type === 'plain_text') return { ...copy, text: hidePlain(copy.text) };
  if (copy.type === 'mrkdwn') return { ...copy, text: hideMrkdwn(copy.text) };
  return copy;
}

/** The rendered HTML with every shielded character back, escaped. */
export const unshielded = (markup: string): string =>
  markup.replaceAll(
    shieldedCharacter,
    character => `${html`${String.fromCharCode((character.codePointAt(0) ?? firstShield) - firstShield)}`}`,
  );
