// What the preview page is made from: the newest digest as the very payloads that would be posted.
import type { KnownBlock } from '@slack/types';
import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

/** A message as posted to Discord's REST API. */
export type DiscordMessagePayload = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'content' | 'embeds' | 'components'
>;

/** A message as passed to Slack's `chat.postMessage`. */
export type SlackMessagePayload = { text: string; blocks?: readonly KnownBlock[] };

/** One page's content; every text is plain text in the page's language. */
export type Preview = {
  /** BCP 47, such as `ko`. */
  language: string;
  /** The digest's heading line, such as "2026년 1월 13일". */
  title: string;
  strings: {
    tagline: string;
    previewNotice: string;
    /** Steps in their order; empty when nothing is left to do. A part `between backticks` is shown as code. */
    nextSteps: readonly string[];
    discord: string;
    slack: string;
    /** The channel's name, with or without its `#`. */
    channel: string;
  };
  discord: readonly DiscordMessagePayload[];
  slack: readonly SlackMessagePayload[];
};

/** A paper's picture, with its media type. */
export type Picture = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string };
