import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { readControlId } from '../../../src/commands/control-id.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import { plainTitle } from '../../../src/digest/inline.ts';
import { chartBlock } from '../../../src/platforms/slack/chart.ts';
import { asText, withoutImages } from '../../../src/platforms/slack/plainer.ts';
import { renderPost, renderReply, type SlackMessage } from '../../../src/platforms/slack/render.ts';
import { plainPaper } from '../../digest/digests.ts';
import { blockStrings } from '../../servers/slack/block-rules.ts';
import { checkMessage } from '../../servers/slack/message-rules.ts';
import {
  heaviestDigest,
  hostileDigest,
  hostileEdition,
  hostilePost,
  hostileReply,
} from '../hostile-digests.ts';
import { alertOf, weekOf } from '../posts.ts';
import { readMrkdwn } from './read-mrkdwn.ts';

const charsOf = (blocks: readonly KnownBlock[]) =>
  blockStrings(blocks).reduce((sum, { value }) => sum + value.length, 0);

// https://docs.slack.dev/reference/block-kit/blocks; all together: https://github.com/slackapi/bolt-js/issues/2509
function assertLimits({ text, blocks }: SlackMessage): void {
  checkMessage({ text, blocks: blocks satisfies readonly KnownBlock[] }, () => false);
  assert.ok(text.trim() !== '' && text.length <= 4000);
  assert.doesNotMatch(text, /[<>]|&(?!(?:amp|lt|gt);)/);
  assert.ok(blocks.length >= 1 && blocks.length <= 50);
  assert.ok(charsOf(blocks) <= 10_000, `${charsOf(blocks)} characters`);
  for (const block of blocks) {
    if (block.type === 'header') assert.ok(block.text.text.length <= 150);
    if (block.type === 'context') assert.ok(block.elements.length <= 10);
    if (block.type === 'section') {
      assert.ok(block.text !== undefined && block.text.text !== '' && block.text.text.length <= 3000);
      if (block.accessory?.type === 'image') assert.ok(block.accessory.alt_text.length <= 2000);
    }
    if (block.type !== 'actions') continue;
    for (const element of block.elements) {
      if (element.type === 'button') {
        assert.ok(element.text.text.length <= 75);
        assert.ok((element.value?.length ?? 0) <= 2000);
      } else if (element.type === 'static_select')
        for (const { text: label, value } of element.options ?? []) {
          assert.ok(label.text.trim() !== '' && label.text.length <= 75);
          assert.ok((value?.length ?? 0) <= 150);
        }
      else assert.fail(`an unexpected ${element.type}`);
    }
  }
  for (const { value, pointer } of blockStrings(blocks)) {
    assert.notEqual(value, '', pointer);
    assert.ok(value.isWellFormed(), pointer);
  }
}

/** Reads every mrkdwn text; throws for markup that we did not mean. */
function assertInert({ blocks }: SlackMessage): void {
  for (const block of blocks) {
    const objects = block.type === 'section' ? [block.text] : block.type === 'context' ? block.elements : [];
    for (const object of objects) {
      if (object?.type !== 'mrkdwn') continue;
      assert.equal(object.verbatim, true, 'else Slack makes links and mentions of bare words');
      readMrkdwn(object.text);
    }
  }
}

type Line = { rank: number; title: string; url: string; votes: string };

/** The titles of a message's cards, as a reader sees them. */
const cardTitles = ({ blocks }: SlackMessage): Line[] =>
  blocks.flatMap(block => {
    const section = block.type === 'rich_text' ? block.elements[0] : undefined;
    const [link, votes] = section?.type === 'rich_text_section' ? section.elements : [];
    if (link?.type !== 'link' || votes?.type !== 'text') return [];
    const [, rank, title = ''] = /^(\d+)\. ([\s\S]*)$/.exec(link.text ?? '') ?? [];
    return [{ rank: Number(rank), title, url: link.url, votes: votes.text }];
  });

/** The lines of a compact message, as a reader sees them. */
const lines = ({ blocks }: SlackMessage): Line[] =>
  blocks.flatMap(block => {
    const list = block.type === 'rich_text' ? block.elements[0] : undefined;
    if (list?.type !== 'rich_text_list') return [];
    const offset = 'offset' in list ? Number(list.offset) : 0;
    return list.elements.flatMap((section, index) => {
      const [link, votes] = section.type === 'rich_text_section' ? section.elements : [];
      if (link?.type !== 'link' || votes?.type !== 'text') return [];
      return [{ rank: offset + index + 1, title: link.text ?? '', url: link.url, votes: votes.text }];
    });
  });

const isCutOf = (shown: string, whole: string): boolean =>
  shown === whole || (shown.endsWith('…') && whole.startsWith(shown.slice(0, -1)));

function assertEveryPaper(found: readonly Line[], { entries }: Digest): void {
  assert.deepEqual(
    found.map(({ rank }) => rank),
    entries.map((_, index) => index + 1),
  );
  for (const [index, { paper }] of entries.entries()) {
    const { title = '', url = '', votes = '' } = found[index] ?? {};
    assert.ok(isCutOf(title, plainTitle(paper.title) || paper.id), title);
    assert.match(url, /^https?:\/\/[\x21-\x7e]+$/);
    assert.equal(votes.trim().replace('· ', ''), `▲\u00a0${paper.upvotes}`);
  }
}

describe('a post on Slack', () => {
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

  test('holds every limit with ten papers of 4,000 characters', () => {
    for (const text of ['&', '가', '<!channel> ', '**a** ', '**&** ', 'https://a.b/ ', '👩‍👩‍👧‍👦', '\n> '])
      for (const layout of ['cards', 'compact', 'thread'] as const) {
        const digest = heaviestDigest(10, text);
        const messages = renderPost({ kind: 'digest', digest, layout });
        for (const message of messages) assertLimits(message);
        assertEveryPaper(messages.flatMap(layout === 'compact' ? lines : cardTitles), digest);
      }
  });

  test('has every paper once and in order, in as few messages as the limits allow', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        const cards = renderPost({ kind: 'digest', digest, layout: 'cards' });
        assertEveryPaper(cards.flatMap(cardTitles), digest);

        // The thread has each card alone; one after the other they fill as many messages as they must.
        const [, ...single] = renderPost({ kind: 'digest', digest, layout: 'thread' });
        const divider: KnownBlock = { type: 'divider' };
        let expected = 1;
        let group: KnownBlock[] = cards[0]?.blocks.slice(0, 1) ?? [];
        assert.equal(group[0]?.type, 'header');
        for (const [index, { blocks }] of single.entries()) {
          const longer = [...group, ...(index === 0 ? [] : [divider]), ...blocks];
          const fits = longer.length <= 50 && charsOf(longer) <= 10_000;
          if (!fits) expected += 1;
          group = fits ? longer : [...blocks];
        }
        assert.equal(cards.length, expected);
      }),
      { numRuns: 100 },
    );
  });

  test('names in each message’s own text the papers that are in it', () => {
    const messages = renderPost({ kind: 'digest', digest: heaviestDigest(10, '가'), layout: 'cards' });
    assert.ok(messages.length > 1);
    for (const message of messages)
      assert.deepEqual(
        [...message.text.matchAll(/^(\d+)\. /gm)].map(([, rank]) => Number(rank)),
        cardTitles(message).map(({ rank }) => rank),
      );
  });

  test('has a line a paper in the layout compact, all in one message up to ten papers', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        const messages = renderPost({ kind: 'digest', digest, layout: 'compact' });
        assert.equal(messages.length, 1);
        assertEveryPaper(messages.flatMap(lines), digest);
      }),
      { numRuns: 60 },
    );
  });

  test('goes on counting where compact lines fill more than one message', () => {
    const digest = heaviestDigest(40);
    const messages = renderPost({ kind: 'digest', digest, layout: 'compact' });
    assert.ok(messages.length > 1);
    for (const message of messages) assertLimits(message);
    assertEveryPaper(messages.flatMap(lines), digest);
  });

  test('has the lines first and then a card a message in the layout thread', () => {
    fc.assert(
      fc.property(hostileDigest, digest => {
        const [first, ...cards] = renderPost({ kind: 'digest', digest, layout: 'thread' });
        assert.deepEqual([first], renderPost({ kind: 'digest', digest, layout: 'compact' }));
        assert.equal(cards.length, digest.entries.length);
        assertEveryPaper(cards.flatMap(cardTitles), digest);
      }),
      { numRuns: 30 },
    );
  });

  test('offers every abstract once, and to save every paper', () => {
    fc.assert(
      fc.property(hostilePost, post => {
        const values = renderPost(post).flatMap(({ blocks }) =>
          blocks.flatMap(block =>
            block.type !== 'actions'
              ? []
              : block.elements.flatMap(element =>
                  element.type === 'button'
                    ? (readControlId(element.action_id ?? '')?.argument ?? '')
                    : element.type === 'static_select'
                      ? (element.options ?? []).map(({ value }) => value)
                      : [],
                ),
          ),
        );
        const ids = post.digest.entries.map(({ paper }) => paper.id);
        const twice = (list: string[]) => list.flatMap(id => [id, id]);
        const expected = {
          cards: twice(ids),
          compact: [...ids, ...ids],
          thread: [...ids, ...ids, ...twice(ids)],
        };
        assert.deepEqual(values, expected[post.layout]);
      }),
      { numRuns: 50 },
    );
  });

  test('can be sent without its pictures, and has all else then', () => {
    fc.assert(
      fc.property(hostilePost, post => {
        for (const message of renderPost(post)) {
          const bare = withoutImages(message);
          assertLimits(bare);
          assert.doesNotMatch(JSON.stringify(bare), /"image_url"/);
          assert.equal(bare.blocks.length, message.blocks.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('can be sent as text alone, which names every paper and mentions nobody', () => {
    fc.assert(
      fc.property(hostilePost, post => {
        const messages = renderPost(post).map(asText);
        for (const { text, blocks } of messages) {
          assert.deepEqual(blocks, []);
          assert.ok(text.trim() !== '' && text.length <= 4000);
          assert.doesNotMatch(text.replaceAll(/^<https?:[^<>|]+>$/gm, ''), /[<>]|&(?!(?:amp|lt|gt);)/);
        }
        const ranks = messages.flatMap(({ text }) =>
          [...text.matchAll(/^(\d+)\. /gm)].map(([, rank]) => rank),
        );
        const expected = post.digest.entries.map((_, index) => String(index + 1));
        if (post.layout !== 'thread') assert.deepEqual(ranks, expected);
      }),
      { numRuns: 50 },
    );
  });

  test('as text alone leaves out addresses that are too long for one message', () => {
    const url = `https://a.b/${'x'.repeat(400)}`;
    const digest = heaviestDigest(10);
    const entries = digest.entries.map(entry => ({ ...entry, paper: { ...entry.paper, url } }));
    for (const message of renderPost({ kind: 'digest', layout: 'compact', digest: { ...digest, entries } }))
      assert.deepEqual(asText(message), { text: message.text, blocks: [] });
  });

  test('without papers is its heading', () => {
    const digest = { ...heaviestDigest(0), language: 'en' as const };
    const heading = '📰 Papers of Tue, January 13, 2026 · Top 0';
    for (const layout of ['cards', 'compact', 'thread'] as const)
      assert.deepEqual(renderPost({ kind: 'digest', digest, layout }), [
        { text: heading, blocks: [{ type: 'header', text: { type: 'plain_text', text: heading } }] },
      ]);
  });

  test('a paper of whose texts nothing can be seen is named by its id', () => {
    const paper = plainPaper('2601.07832', { title: '$\\,$' });
    const brief = {
      language: 'ko',
      summary: '$\\,$',
      abstract: '$\\,$',
      keyPoints: ['$\\,$'],
      translated: true,
    } as const;
    const digest = { ...heaviestDigest(0), entries: [{ paper, brief }] };
    for (const layout of ['cards', 'compact', 'thread'] as const)
      for (const message of renderPost({ kind: 'digest', digest, layout })) {
        assertLimits(message);
        assert.match(JSON.stringify(message.blocks), /2601\.07832"/);
      }
    for (const message of renderReply({ kind: 'paper', language: 'ko', view: 'abstract', paper, brief }))
      assertLimits(message);
  });
});

describe('a reply on Slack', () => {
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
    for (const text of ['&', '가', '*', '\n> ']) {
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

  test('the source’s own words are no Markdown', () => {
    const words = 'x**2 and y**2 in C:\\* of $O(N)$';
    const shown = 'x**2 and y**2 in C:\\* of O(N)';
    const paper = plainPaper('2601.07832', { abstract: words });
    const untranslated = { ...brief, summary: words, abstract: words, keyPoints: [words], translated: false };
    const card = JSON.stringify(
      renderReply({ kind: 'paper', language: 'en', view: 'card', paper, brief: untranslated }),
    );
    assert.equal(card.split(JSON.stringify(shown).slice(1, -1)).length, 3, card);
    for (const found of [untranslated, brief]) {
      const [message] = renderReply({ kind: 'paper', language: 'en', view: 'abstract', paper, brief: found });
      assert.deepEqual(message?.blocks[1], {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: shown }] }],
      });
    }
  });

  test('an abstract that fits is whole', () => {
    const abstract = 'An abstract of *1,900* characters. '.repeat(55).trim();
    const paper = plainPaper('2601.07832', { abstract });
    const [message] = renderReply({ kind: 'paper', language: 'en', view: 'abstract', paper, brief });
    assert.deepEqual(message?.blocks[1], {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: abstract }] }],
    });
  });
});

describe('an edition on Slack', () => {
  test('holds every limit in every form, its chart included, and an alert is one message', () => {
    fc.assert(
      fc.property(hostileEdition, post => {
        const designed = renderPost(post);
        for (const message of [...designed, ...designed.map(withoutImages)]) {
          assertLimits(message);
          assertInert(message);
        }
        for (const message of designed) assert.ok(asText(message).text.length <= 4000);
        const [first] = designed;
        assert.ok(first);
        const chart = chartBlock('F000000001', post.digest);
        if (post.digest.edition === 'alert') assert.equal(designed.length, 1);
        else if (post.digest.entries.length > 1) {
          assert.ok(first.blocks.length + 1 <= 50);
          assert.ok(charsOf([...first.blocks, chart]) <= 10_000);
        }
      }),
      { numRuns: 100 },
    );
  });

  for (const layout of ['cards', 'compact'] as const)
    test(`says its days, and below what they were about, as ${layout}`, () => {
      const [first] = renderPost(weekOf(layout));
      const heading = '📰 Papers of the week · Mon, January 12, 2026 – Sun, January 18, 2026 · Top 2';
      const themes = 'Papers in all: 41 · most often about: reasoning (15), agent (11)';
      assert.deepEqual(first?.blocks.slice(0, 2), [
        { type: 'header', text: { type: 'plain_text', text: heading } },
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: themes }] }],
        },
      ]);
      assert.deepEqual(first?.text.split('\n').slice(0, 2), [heading, themes]);
    });

  for (const layout of ['cards', 'compact', 'thread'] as const)
    test(`that is an alert says why each paper is in it, as ${layout}`, () => {
      const rendered = renderPost(alertOf(layout));
      assert.equal(rendered.length, 1);
      const [header] = rendered[0]?.blocks ?? [];
      assert.ok(header?.type === 'header');
      assert.equal(header.text.text, '🔔 Papers you follow · Tue, January 13, 2026 · 2');
      assert.deepEqual(
        rendered.flatMap(lines).map(({ rank, votes }) => [rank, votes]),
        [1, 2].map(rank => [rank, ' · ▲\u00a00 · you follow: diffusion, Ada']),
      );
    });

  test('that is an alert of ten heavy papers has each, cut alike', () => {
    const digest = heaviestDigest(10, '가');
    const address = `https://a.b/${'x'.repeat(480)}`;
    const entries = digest.entries.map(({ paper, brief }, index) => ({
      paper: { ...paper, url: `${address}${index}`, title: '가'.repeat(300) },
      brief,
      matched: ['나'.repeat(200)],
    }));
    const post = {
      kind: 'digest',
      layout: 'compact',
      digest: { ...digest, entries, edition: 'alert' },
    } as const;
    const rendered = renderPost(post);
    const found = rendered.flatMap(lines);
    assert.equal(rendered.length, 1);
    assert.equal(found.length, 10);
    assert.equal(new Set(found.map(({ title }) => title)).size, 1);
    for (const message of rendered) assertLimits(message);
  });
});
