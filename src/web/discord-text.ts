// Discord's Markdown, as far as digests use it, as HTML.
import { html } from 'hono/html';

/** Escaped HTML. */
export type Html = ReturnType<typeof html>;

type Rule = { pattern: RegExp; render: (first: string, second: string) => Html | string };

// Anything but the closing mark; an escaped character never closes.
const inner = String.raw`((?:\\.|[^\\])+?)`;

const rules: Rule[] = [
  { pattern: /\\([^\sA-Za-z0-9])/y, render: character => character },
  { pattern: /`+([^`]+)`+/y, render: code => html`<code>${code}</code>` },
  {
    pattern: /\[((?:\\.|[^\\[\]])+)\]\(<?(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))+)>?\)/y,
    render: (label, url) => html`<a href="${url}">${discordInline(label)}</a>`,
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, render: url => html`<a href="${url}">${url}</a>` },
  { pattern: /(https?:\/\/[^\s<>]*[^\s<>.,:;"'\])])/y, render: url => html`<a href="${url}">${url}</a>` },
  {
    pattern: new RegExp(String.raw`\*\*${inner}\*\*(?!\*)`, 'y'),
    render: text => html`<strong>${discordInline(text)}</strong>`,
  },
  {
    pattern: new RegExp(`__${inner}__(?!_)`, 'y'),
    render: text => html`<u>${discordInline(text)}</u>`,
  },
  { pattern: new RegExp(`~~${inner}~~`, 'y'), render: text => html`<s>${discordInline(text)}</s>` },
  {
    pattern: /\*(?!\s)((?:\\.|\*\*|[^*\\])+?)(?<!\s)\*(?!\*)/y,
    render: text => html`<em>${discordInline(text)}</em>`,
  },
  {
    pattern: new RegExp(String.raw`(?<!\w)_${inner}_(?!\w)`, 'y'),
    render: text => html`<em>${discordInline(text)}</em>`,
  },
];

/**
 * One piece of running text: bold, italic, underlined, struck, code, links, and backslash escapes.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function discordInline(text: string): Html {
  const parts: (Html | string)[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const hit = firstHit(text, at);
    if (hit === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    parts.push(plain, hit.rendered);
    plain = '';
    at = hit.end;
  }
  return html`${[...parts, plain]}`;
}

function firstHit(text: string, at: number): { rendered: Html | string; end: number } | undefined {
  for (const { pattern, render } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null)
      return { rendered: render(match[1] ?? '', match[2] ?? ''), end: at + match[0].length };
  }
  return undefined;
}

/** A whole text: lines, bullet lists, headings of three sizes, small print and quotes around running text. */
export function discordText(text: string): Html {
  const blocks: Html[] = [];
  let bullets: Html[] = [];
  const endList = () => {
    if (bullets.length > 0) blocks.push(html`<ul>${bullets}</ul>`);
    bullets = [];
  };
  for (const line of text.split('\n')) {
    const bullet = /^ *[-*] +(.+)/.exec(line)?.[1];
    if (bullet !== undefined) bullets.push(html`<li>${discordInline(bullet)}</li>`);
    else {
      endList();
      blocks.push(discordLine(line));
    }
  }
  endList();
  return html`${blocks}`;
}

function discordLine(line: string): Html {
  const [, mark, rest = ''] = /^(#{1,3}|-#|>) +(.+)/.exec(line) ?? [];
  if (mark === undefined) return html`<div class="line">${discordInline(line)}</div>`;
  if (mark === '>') return html`<blockquote>${discordInline(rest)}</blockquote>`;
  if (mark === '-#') return html`<div class="small-print">${discordInline(rest)}</div>`;
  return html`<div class="heading-${mark.length}">${discordInline(rest)}</div>`;
}
