// Making the message of a row of the ledger.
import type { Language } from '../digest/language.ts';
import type { Sql } from '../store/database.ts';
import { type Delivery, deliveryParts } from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import type { Form, Layout, Message, Post } from './platform.ts';

/** Makes messages, reading a digest once for all the channels that get it. */
export type Composer = {
  /** `null` when the digest is no longer kept. */
  message(part: Delivery): Promise<Message | null>;
};

/**
 * A composer for parts that were read together. A digest does not change while a part of it is on its way, so it serves
 * until the next parts are read.
 */
export function createComposer(sql: Sql): Composer {
  const posts = new Map<string, Promise<Post | null>>();

  function postOf(part: Delivery): Promise<Post | null> {
    if (part.notice !== null)
      return Promise.resolve({ kind: 'notice', text: part.notice, language: part.language as Language });
    const key = [part.date, part.language, part.layout, part.selection].join('\n');
    const post = posts.get(key) ?? readPost(sql, part);
    posts.set(key, post);
    return post;
  }

  return {
    async message(part) {
      const post = await postOf(part);
      if (post === null) return null;
      return {
        post,
        part: part.part,
        channel: part.channel,
        rootMessageId: part.part > 0 && part.layout === 'thread' ? await rootMessageId(sql, part) : null,
        key: [part.date, part.destination, part.kind, part.part, part.again].join('/'),
        form: part.form as Form,
      };
    },
  };
}

/** A row was written by us, so its words are those of our types. */
async function readPost(sql: Sql, { date, language, selection, layout }: Delivery): Promise<Post | null> {
  const key = { date: Temporal.PlainDate.from(date), language: language as Language, selection };
  const kept = await findDigest(sql, key);
  return kept && { kind: 'digest', digest: kept.digest, layout: layout as Layout };
}

async function rootMessageId(sql: Sql, part: Delivery): Promise<string | null> {
  const [root] = await deliveryParts(sql, part);
  return root?.message_id ?? null;
}
