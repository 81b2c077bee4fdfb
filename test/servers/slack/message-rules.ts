// What Slack asks of a whole message, wherever it arrives: Web API, response_url or an acknowledgement.

import { blockFaults, blockStrings, slackFiles } from './block-rules.ts';
import { isObject, type JsonObject } from './json.ts';
import { refusalOf, SlackRefusal } from './refusal.ts';

/** All text of all blocks together; reported at about 12,000 to 13,200 characters, documented nowhere. */
const maxBlockChars = 12_000;
/** https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
const maxTextChars = 40_000;
/** https://docs.slack.dev/reference/methods/chat.postMessage#errors, metadata_too_large. */
const maxMetadataBytes = 16_384;

const countedKeys = new Set(['text', 'url', 'image_url', 'alt_text', 'value']);

/** Tells whether Slack fails to download the image at `url`, found at the JSON pointer `pointer`. */
export type ImageTrouble = (url: string, pointer: string) => boolean;

/** Tells whether a `slack_file` names an image that is there and processed. */
export type FileSight = (slackFile: JsonObject) => boolean;

/** The rules for messages and pictures of one workspace. */
export class MessageCheck {
  readonly #imageFails: ImageTrouble;
  readonly #isUsable: FileSight;

  constructor(imageFails: ImageTrouble, isUsable: FileSight) {
    this.#imageFails = imageFails;
    this.#isUsable = isUsable;
  }

  /** Throws the `SlackRefusal` this message deserves; `maxChars` is the limit for its top-level text. */
  message(message: JsonObject, maxChars = maxTextChars): void {
    const { text, blocks, metadata } = message;
    if (blocks !== undefined && !(Array.isArray(blocks) && blocks.every(isObject)))
      throw new SlackRefusal('invalid_blocks_format');
    const shown = blocks ?? [];
    if (typeof text === 'string' && text.length > maxChars) throw new SlackRefusal('msg_too_long');
    if (!(typeof text === 'string' && text.trim()) && shown.length === 0) throw new SlackRefusal('no_text');

    const faults = blockFaults(shown);
    if (faults.length > 0) throw refusalOf('invalid_blocks', faults);

    const chars = blockStrings(shown).reduce(
      (sum, { key, value }) => sum + (countedKeys.has(key) ? value.length : 0),
      0,
    );
    if (chars > maxBlockChars) throw new SlackRefusal('msg_blocks_too_long');

    const lost = this.lostPictures(shown);
    if (lost.length > 0) throw refusalOf('invalid_blocks', lost);
    if (metadata !== undefined) checkMetadata(metadata);
  }

  /** A fault for every picture that Slack can't show; `pointer` says where the blocks stand. */
  lostPictures(blocks: unknown, pointer = '/blocks'): string[] {
    const notLoaded = blockStrings(blocks, pointer)
      .filter(({ key, value, pointer: at }) => key === 'image_url' && this.#imageFails(value, at))
      .map(({ pointer: at }) => `downloading image failed [json-pointer:${at}]`);
    const unusable = slackFiles(blocks, pointer)
      .filter(({ file }) => !this.#isUsable(file))
      .map(({ pointer: at }) => `invalid slack file [json-pointer:${at}]`);
    return [...notLoaded, ...unusable];
  }
}

/** Throws the `SlackRefusal` a message deserves in a workspace without files. */
export function checkMessage(message: JsonObject, imageFails: ImageTrouble): void {
  new MessageCheck(imageFails, () => false).message(message);
}

function checkMetadata(metadata: unknown): void {
  if (!isObject(metadata) || typeof metadata.event_type !== 'string' || !isObject(metadata.event_payload))
    throw new SlackRefusal('invalid_metadata_format');
  if (Buffer.byteLength(JSON.stringify(metadata)) > maxMetadataBytes)
    throw new SlackRefusal('metadata_too_large');
}
