import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { APIEmbed } from 'discord-api-types/v10';
import fc from 'fast-check';
import type { Brief } from '../../../src/digest/brief.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import { plainTitle } from '../../../src/digest/inline.ts';
import { withChart } from '../../../src/platforms/discord/chart.ts';
import {
  type DiscordMessage,
  renderPlain,
  renderPost,
  renderReply,
  withoutImages,
} from '../../../src/platforms/discord/render.ts';
import { plainPaper } from '../../digest/digests.ts';
import { checkMessage } from '../../servers/discord/message-rules.ts';
import {
  heaviestDigest,
  hostileDigest,
  hostileEdition,
  hostilePost,
  hostileReply,
} from '../hostile-digests.ts';
import { alertOf, weekOf } from '../posts.ts';
import { openApiJudge, withoutOpenApi } from './openapi.ts';
import { readMarkdown, readText } from './read-markdown.ts';

const texts = ({ title, description, fields = [], footer }: APIEmbed) =>
  [title, description, footer?.text, ...fields.flatMap(({ name, value }) => [name, value])].filter(
    text => text !== undefined,
  );
const sizeOf = (embed: APIEmbed) => texts(embed).join('').length;
const embedsOf = (messages: readonly DiscordMessage[]) => messages.flatMap(({ embeds = [] }) => embeds);
const rowsOf = (messages: readonly DiscordMessage[]) =>
  messages.flatMap(({ components = [] }) => components.flatMap(row => row.components));

// https://discord.com/developers/docs/resources/message#embed-object-embed-limits
function assertLimits(message: DiscordMessage): void {
  checkMessage(message);
  assert.deepEqual(message.allowed_mentions, { parse: [] });
  assert.ok((message.content?.length ?? 0) <= 2000);
  const { embeds = [] } = message;
  assert.ok(embeds.length <= 10);
  assert.ok(embeds.reduce((sum, embed) => sum + sizeOf(embed), 0) <= 6000);
  assert.equal(new Set(embeds.map(({ url }) => url)).size, embeds.length, 'embeds with one url are merged');
  for (const { title = '', description = '', fields = [], footer } of embeds) {
    assert.ok(title.trim() !== '' && title.length <= 256);
    assert.ok(description.length <= 4096);
    assert.ok(fields.length <= 25);
    for (const { name, value } of fields) {
      assert.ok(name.trim() !== '' && name.length <= 256);
      assert.ok(value.trim() !== '' && value.length <= 1024);
    }
    assert.ok((footer?.text.length ?? 0) <= 2048);
  }
  for (const component of rowsOf([message])) {
    if (!('options' in component) || component.options === undefined) continue;
    const { options } = component;
    assert.ok(options.length >= 1 && options.length <= 25);
    assert.equal(new Set(options.map(({ value }) => value)).size, options.length);
    for (const { label, value } of options) {
      assert.ok(label.trim() !== '' && label.length <= 100);
      assert.ok(value.length <= 100);
    }
  }
  assert.ok(JSON.stringify(message) === JSON.stringify(message).toWellFormed());
  assert.doesNotMatch(JSON.stringify(message), /\\ud[89a-f]/, 'half a character');
}

/** Reads every text in which Discord sees markup; throws for markup that we did not mean. */
function assertInert({ content, embeds = [] }: DiscordMessage): void {
  if (content !== undefined) readMarkdown(content);
  for (const { title, description, fields = [] } of embeds) {
    readMarkdown((title ?? '').replace(/^\d+\. /, ''));
    readMarkdown(description ?? '');
    for (const { value } of fields)
      for (const line of value.split('\n')) {
        assert.match(line, /^- ./);
        readMarkdown(line.slice(2));
      }
  }
}

/** Whether `shown` is the whole text, or a beginning of it that ends between two characters a reader sees. */
function isCutOf(shown: string, whole: string): boolean {
  if (shown === whole) return true;
  if (!shown.endsWith('…')) return false;
  const kept = shown.slice(0, -1);
  const ends = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index);
  return whole.startsWith(kept) && ends.some(end => whole.slice(0, end).trimEnd() === kept);
}

const shownTitle = ({ paper }: Digest['entries'][number]) => plainTitle(paper.title) || paper.id;

/** How many groups it takes, filled one after the other. */
function countGroups<T>(items: readonly T[], fits: (group: readonly T[]) => boolean): number {
  let count = 1;
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (fits(group)) continue;
    group = [item];
    count += 1;
  }
  return count;
}

describe('a post on Discord', () => {
  test('holds every limit and mentions nobody, whatever is in the digest', () => {
    fc.assert(
      fc.property(hostilePost, post => {
        for (const message of renderPost(post)) {
          assertLimits(message);
          assertInert(message);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('in a plainer form holds every limit too, in as many messages, and says who is in it', () => {
    fc.assert(
      fc.property(hostilePost, post => {
        const designed = renderPost(post);
        const plain = renderPlain(post);
        assert.equal(plain.length, designed.length);
        for (const message of plain) {
          assert.deepEqual([message.embeds, message.components], [undefined, undefined]);
          assertLimits(message);
          assertInert(message);
        }
        const lines = plain.flatMap(({ content = '' }) => content.split('\n'));
        const ranks = lines.flatMap(line => /^(\d+)\\\. /.exec(line)?.[1] ?? []);
        const expected = post.digest.entries.map((_, index) => String(index + 1));
        assert.deepEqual(ranks, post.layout === 'thread' ? [...expected, ...expected] : expected);
        for (const message of designed.map(withoutImages)) {
          assertLimits(message);
          assert.doesNotMatch(JSON.stringify(message), /"(?:thumbnail|image)"/);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('in its plainest form shortens titles, and leaves out an address only where its title has no room', () => {
    const brief = { language: 'en', summary: null, abstract: null, keyPoints: [], translated: true } as const;
    const contentWith = (url: string): string => {
      const entries = heaviestDigest(10).entries.map(({ paper }) => ({ brief, paper: { ...paper, url } }));
      const messages = renderPlain({
        kind: 'digest',
        layout: 'cards',
        digest: { ...heaviestDigest(10), entries },
      });
      assert.equal(messages.length, 1);
      for (const message of messages) assertLimits(message);
      return messages[0]?.content ?? '';
    };
    const short = 'https://a.b/1';
    assert.equal(contentWith(short).split(`…](<${short}>) · ▲\u00a0100000`).length, 11);
    assert.equal(contentWith(`https://a.b/${'x'.repeat(300)}`).match(/… · ▲\u00a0100000$/gm)?.length, 10);
  });

  test('holds every limit with ten papers of 4,000 characters', () => {
    for (const text of ['&', '가', '@everyone ', '**a** ', 'https://a.b/ ', '👩‍👩‍👧‍👦', '\\', '\n# '])
      for (const layout of ['cards', 'compact', 'thread'] as const)
        for (const message of renderPost({ kind: 'digest', digest: heaviestDigest(10, text), layout }))
          assertLimits(message);
  });

  test('has every paper once and in order, in as few messages as the limits allow', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        const cards = renderPost({ kind: 'digest', digest, layout: 'cards' });
        const embeds = embedsOf(cards);
        assert.equal(embeds.length, digest.entries.length);
        for (const [index, entry] of digest.entries.entries()) {
          const title = embeds[index]?.title ?? '';
          assert.ok(title.startsWith(`${index + 1}. `));
          assert.ok(isCutOf(readText(title.replace(/^\d+\. /, '')), shownTitle(entry)), title);
        }
        const fits = (group: readonly APIEmbed[]) =>
          group.length <= 10 && group.map(sizeOf).reduce((sum, size) => sum + size, 0) <= 6000;
        assert.equal(cards.length, countGroups(embeds, fits));
      }),
      { numRuns: 100 },
    );
  });

  test('has a line a paper in the layout compact, in as few messages as the limit allows', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        const messages = renderPost({ kind: 'digest', digest, layout: 'compact' });
        const lines = messages.flatMap(({ content = '' }) => content.split('\n'));
        assert.equal(lines.length, 1 + digest.entries.length);
        for (const [index, entry] of digest.entries.entries()) {
          const pieces = readMarkdown(lines[index + 1] ?? '');
          const [rank, title, votes] = pieces.map(({ text }) => text);
          assert.equal(rank, `${index + 1}. `);
          assert.ok(isCutOf(title ?? '', shownTitle(entry)));
          assert.equal(votes, ` · ▲\u00a0${entry.paper.upvotes}`);
          assert.ok(pieces[1]?.url?.startsWith('http'));
        }
        const fits = (group: readonly string[]) => group.join('\n').length <= 2000;
        assert.equal(messages.length, countGroups(lines, fits));
      }),
      { numRuns: 100 },
    );
  });

  test('has the lines first and then a card a message in the layout thread', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        const thread = renderPost({ kind: 'digest', digest, layout: 'thread' });
        const compact = renderPost({ kind: 'digest', digest, layout: 'compact' });
        const cards = embedsOf(renderPost({ kind: 'digest', digest, layout: 'cards' }));
        assert.deepEqual(thread.slice(0, compact.length), compact);
        assert.deepEqual(
          thread.slice(compact.length).map(({ embeds }) => embeds),
          cards.map(card => [card]),
        );
        for (const [index, message] of thread.slice(compact.length).entries()) {
          assertLimits(message);
          const id = digest.entries[index]?.paper.id;
          assert.deepEqual(
            rowsOf([message]).map(row => 'custom_id' in row && row.custom_id),
            [`abstract:${digest.language}/${id}`, `save:${digest.language}/${id}`],
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('offers every abstract once, and to save every paper, under its last message', () => {
    fc.assert(
      fc.property(hostilePost, post => {
        const messages = renderPost(post);
        const menus = rowsOf(messages).flatMap(row => ('options' in row ? [row.options] : []));
        const ids = post.digest.entries.map(({ paper }) => paper.id);
        assert.deepEqual(
          menus.flatMap(options => options?.map(({ value }) => value)),
          [...ids, ...ids],
        );
        if (post.layout !== 'thread' && ids.length > 0) assert.equal(messages.at(-1)?.components?.length, 2);
      }),
      { numRuns: 50 },
    );
  });

  test('without papers is its heading', () => {
    const digest = { ...heaviestDigest(0), language: 'en' as const };
    for (const layout of ['cards', 'compact', 'thread'] as const) {
      const [message, ...rest] = renderPost({ kind: 'digest', digest, layout });
      assert.equal(message?.content, '**📰 Papers of Tue, January 13, 2026 · Top 0**');
      assert.deepEqual(rest, []);
    }
  });

  test('leads only to addresses of the web', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        for (const { url, thumbnail } of embedsOf(renderPost({ kind: 'digest', digest, layout: 'cards' }))) {
          for (const address of [url, thumbnail?.url].filter(found => found !== undefined))
            assert.ok(URL.canParse(address) && /^https?:\/\/[\x21-\x7e]+$/.test(address), address);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a paper of whose texts nothing can be seen is named by its id', () => {
    const nothing = '$\\,$';
    const paper = plainPaper('2601.07832', { title: nothing });
    const brief = {
      language: 'ko',
      summary: nothing,
      abstract: null,
      keyPoints: [nothing, nothing],
      translated: true,
    } as const;
    const digest = { ...heaviestDigest(0), entries: [{ paper, brief }] };
    const [message] = renderPost({ kind: 'digest', digest, layout: 'cards' });
    assert.deepEqual(message?.embeds, [
      {
        title: '1. 2601.07832',
        url: 'https://huggingface.co/papers/2601.07832',
        color: 0xf5b301,
        footer: { text: '▲\u00a00 · 2601.07832' },
      },
    ]);
  });
});

describe('a reply on Discord', () => {
  const brief = { language: 'en', summary: null, abstract: null, keyPoints: [], translated: true } as const;

  test('of every kind holds every limit and mentions nobody', () => {
    fc.assert(
      fc.property(hostileReply, reply => {
        for (const message of renderReply(reply)) {
          assertLimits(message);
          assertInert(message);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('holds every limit for the heaviest papers', () => {
    for (const text of ['&', '가', '*', '\n# ']) {
      const digest = heaviestDigest(10, text);
      const note = text.repeat(2000);
      const [first] = digest.entries;
      assert.ok(first);
      for (const message of [
        ...renderReply({ kind: 'digest', language: 'ko', digest, note }),
        ...renderReply({ kind: 'paper', language: 'en', view: 'abstract', ...first }),
        ...renderReply({ kind: 'paper', language: 'en', view: 'card', ...first }),
        ...renderReply({ kind: 'notice', language: 'ko', text: note }),
      ])
        assertLimits(message);
    }
  });

  test('a digest’s note stands before its heading', () => {
    const digest = { ...heaviestDigest(0), language: 'en' as const };
    const [message] = renderReply({ kind: 'digest', language: 'en', digest, note: 'Not open *yet*.' });
    assert.equal(message?.content, 'Not open \\*yet\\*.\n**📰 Papers of Tue, January 13, 2026 · Top 0**');
  });

  test('the source’s own words are no Markdown', () => {
    const words = 'x**2 and y**2 in C:\\* of $O(N)$';
    const shown = 'x**2 and y**2 in C:\\* of O(N)';
    const paper = plainPaper('2601.07832', { abstract: words });
    const untranslated = { ...brief, summary: words, abstract: words, keyPoints: [words], translated: false };
    const embedOf = (view: 'card' | 'abstract', found: Brief) =>
      renderReply({ kind: 'paper', language: 'en', view, paper, brief: found })[0]?.embeds?.[0];
    const card = embedOf('card', untranslated);
    assert.equal(readText(card?.description ?? ''), shown);
    assert.equal(readText(card?.fields?.[0]?.value.slice(2) ?? ''), shown);
    for (const found of [untranslated, brief])
      assert.equal(readText(embedOf('abstract', found)?.description?.split('\n')[0] ?? ''), shown);
  });

  test('an abstract that fits is whole and followed by every way to the paper', () => {
    const abstract = 'An abstract of # 1,900 characters. '.repeat(55).trim();
    const paper = plainPaper('2601.07832', { abstract, codeUrl: 'https://github.com/a/b' });
    const [message] = renderReply({ kind: 'paper', language: 'en', view: 'abstract', paper, brief });
    assert.equal(
      message?.embeds?.[0]?.description,
      `${abstract}\n\n[Hugging Face](https://huggingface.co/papers/2601.07832) · [arXiv](https://arxiv.org/abs/2601.07832) · [PDF](https://arxiv.org/pdf/2601.07832) · [Code](https://github.com/a/b)`,
    );
  });
});

test('every message is valid by Discord’s own OpenAPI document', { skip: withoutOpenApi }, () => {
  const faultsOf = openApiJudge('/channels/{channel_id}/messages', 'post');
  assert.notDeepEqual(faultsOf({ embeds: [{ title: 'x'.repeat(257) }] }), [], 'the judge judges');
  fc.assert(
    fc.property(hostilePost, hostileReply, (post, reply) => {
      for (const message of [...renderPost(post), ...renderReply(reply)])
        assert.deepEqual(faultsOf({ ...message, nonce: 'x'.repeat(25), enforce_nonce: true }), []);
    }),
    { numRuns: 60 },
  );
});

describe('an edition on Discord', () => {
  test('holds every limit in every form, its chart included, and an alert is one message', () => {
    fc.assert(
      fc.property(hostileEdition, post => {
        const designed = renderPost(post);
        for (const message of [...designed, ...designed.map(withoutImages), ...renderPlain(post)]) {
          assertLimits(message);
          assertInert(message);
        }
        if (post.digest.edition === 'alert') assert.equal(designed.length, 1);
        const [first] = designed;
        assert.ok(first);
        checkMessage({ ...first, embeds: withChart(first, post.digest).embeds });
        assert.ok((withChart(first, post.digest).embeds?.length ?? 0) <= 10);
      }),
      { numRuns: 100 },
    );
  });

  test('of ten papers as light as can be leaves its first message room for the chart', () => {
    const { digest } = weekOf('cards');
    const [entry] = digest.entries;
    assert.ok(entry);
    const entries = Array.from({ length: 10 }, (_, index) => ({
      ...entry,
      paper: plainPaper(`2601.0000${index}`),
    }));
    const countsOf = (edition: 'day' | 'week') =>
      renderPost({ kind: 'digest', layout: 'cards', digest: { ...digest, entries, edition } }).map(
        ({ embeds }) => embeds?.length,
      );
    assert.deepEqual(countsOf('week'), [9, 1]);
    assert.deepEqual(countsOf('day'), [10]);
  });

  for (const layout of ['cards', 'compact'] as const)
    test(`says its days, and below what they were about, as ${layout}`, () => {
      const [first] = renderPost(weekOf(layout));
      assert.deepEqual(first?.content?.split('\n').slice(0, 2), [
        '**📰 Papers of the week · Mon, January 12, 2026 – Sun, January 18, 2026 · Top 2**',
        'Papers in all: 41 · most often about: reasoning (15), agent (11)',
      ]);
    });

  for (const layout of ['cards', 'compact', 'thread'] as const)
    test(`that is an alert says why each paper is in it, as ${layout}`, () => {
      const rendered = renderPost(alertOf(layout));
      assert.equal(rendered.length, 1);
      assert.equal(
        rendered[0]?.content,
        [
          '**🔔 Papers you follow · Tue, January 13, 2026 · 2**',
          '1\\. [Title of \\<2601.06521> \\@everyone](<https://huggingface.co/papers/2601.06521>) · ▲\u00a00 · you follow: diffusion, Ada',
          '2\\. [Title of \\<2601.07832> \\@everyone](<https://huggingface.co/papers/2601.07832>) · ▲\u00a00 · you follow: diffusion, Ada',
        ].join('\n'),
      );
    });

  test('that is an alert of ten heavy papers has each, cut alike', () => {
    const digest = heaviestDigest(10, '가');
    const entries = digest.entries.map(entry => ({ ...entry, matched: ['나'.repeat(200)] }));
    const [only] = renderPost({
      kind: 'digest',
      layout: 'compact',
      digest: { ...digest, entries, edition: 'alert' },
    });
    const lines = only?.content?.split('\n').slice(1) ?? [];
    assert.equal(lines.length, 10);
    assert.ok(only);
    assertLimits(only);
    assert.ok((only.content?.length ?? 0) > 1900);
    const lengths = lines.map(line => line.length);
    assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
  });
});
