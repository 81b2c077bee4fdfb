// The preview page: the newest digest as Discord and as Slack would show it.
import { html, raw } from 'hono/html';
import { assetUrls, importMap } from './assets.ts';
import { discordMock } from './discord-mock.ts';
import type { Html } from './discord-text.ts';
import { markSvg } from './pictures.ts';
import type { Preview } from './preview.ts';
import { slackMock } from './slack-mock.ts';

/** The whole HTML document. */
export function previewPage({ language, title, strings, discord, slack }: Preview): Html {
  const channel = strings.channel.replace(/^#/, '');
  return html`<!doctype html>
<html lang="${language}" data-sheet="${assetUrls.sheet}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Paperboy</title>
<link rel="icon" href="${assetUrls.mark}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrls.slackStyle}">
<link rel="stylesheet" href="${assetUrls.style}">
<script type="importmap">${raw(importMap)}</script>
<script type="module" src="${assetUrls.script}"></script>
</head>
<body>
<header class="masthead">
<span class="mark" aria-hidden="true">${raw(markSvg)}</span>
<p class="name">Paperboy</p>
<p class="tagline">${strings.tagline}</p>
</header>
<main>
<div class="lead">
<h1>${title}</h1>
<div class="notice" role="note">
<p>${strings.previewNotice}</p>
${strings.nextSteps.length > 0 && html`<ol>${strings.nextSteps.map(step => html`<li>${withCode(step)}</li>`)}</ol>`}
</div>
</div>
<div class="channels">
<section aria-labelledby="discord">
<h2 id="discord">${strings.discord}</h2>
<div class="frame discord">${discordMock(discord, channel)}</div>
</section>
<section aria-labelledby="slack">
<h2 id="slack">${strings.slack}</h2>
<div class="frame slack">${slackMock(slack, channel)}</div>
</section>
</div>
</main>
</body>
</html>`;
}

const withCode = (text: string): Html =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
