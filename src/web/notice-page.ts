// The small page for an address that isn't there and for a page that couldn't be made.
import { html } from 'hono/html';
import type { Html } from './discord-text.ts';

/** One heading and one sentence, in English and without any file of its own. */
export const noticePage = (heading: string, sentence: string): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${heading} · Paperboy</title>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${sentence}</p>
<p><a href="/">Paperboy</a></p>
</main>
</body>
</html>`;
