// A digest's Slack messages as Slack shows them, drawn on the server by slack-blocks-to-jsx.
import type { KnownBlock } from '@slack/types';
import { html, raw } from 'hono/html';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block, Message } from 'slack-blocks-to-jsx';
import { assetUrls } from './assets.ts';
import type { Html } from './discord-text.ts';
import type { SlackMessagePayload } from './preview.ts';
import { shielded, unshielded } from './slack-shield.ts';

/** The channel with the messages. */
export function slackMock(messages: readonly SlackMessagePayload[], channel: string): Html {
  return html`<div class="slack-channel"><p class="slack-channel-name"><span aria-hidden="true">#</span> ${channel}</p>
${messages.map(message => raw(slackMessage(message)))}
</div>`;
}

function slackMessage({ text, blocks }: SlackMessagePayload): string {
  const shown: readonly KnownBlock[] = blocks ?? [{ type: 'section', text: { type: 'mrkdwn', text } }];
  const element = createElement(Message, {
    // The library's own types for the same JSON differ from Slack's only in what is optional.
    blocks: shielded(shown) as Block[],
    name: 'Paperboy',
    logo: assetUrls.mark,
    time: new Date(0),
    theme: 'light',
  });
  // React hoists image preloads, which belong into a page's head.
  return unshielded(renderToStaticMarkup(element).replaceAll(/<link rel="preload"[^>]*>/g, ''));
}
