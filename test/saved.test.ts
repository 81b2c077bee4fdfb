// A reader's own list: saved from wherever a paper is shown, listed, removed from, taken along as a file.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maxSaved } from '../src/commands/save-paper.ts';
import { writePapers } from '../src/store/papers.ts';
import { savedPaperIds, savePaper } from '../src/store/saved-papers.ts';
import { stringsOf } from '../src/strings/strings.ts';
import { plainPaper } from './digest/digests.ts';
import { readBibtex } from './digest/export/read-bibtex.ts';
import { discordPerson, slackPerson } from './people.ts';
import { shownPapers } from './shown-papers.ts';
import { bestFive, discordChannel, fireSlot, planSlots, sendDue, slackChannel, startTown } from './town.ts';

const { saved, paper, commands } = stringsOf('ko');
const [first = '', second = ''] = bestFive;
const title = 'MHLA: Restoring Expressivity of Linear Attention via Token-Level Multi-Head';
const date = Temporal.PlainDate.from('2026-01-13');

const platforms = {
  discord: { person: discordPerson, others: '200000000000000002', fromDigest: `save:ko` },
  slack: { person: slackPerson, others: 'U0000000002', fromDigest: `save:ko/${second}` },
} as const;

/** A town in which both channels have got their digest. */
async function postedTown(t: Parameters<typeof startTown>[0]) {
  const town = await startTown(t);
  const app = await town.open();
  await town.start(app);
  for (const name of ['lab-slack', 'lab-discord']) await fireSlot(app, name);
  await planSlots(app);
  await sendDue(app);
  return { town, app };
}

/** Puts papers on somebody's list, the last of them saved last. */
async function putOnList(
  { database }: Awaited<ReturnType<typeof postedTown>>['app'],
  reader: { platform: string; userId: string },
  ids: readonly string[],
) {
  await database.tx(async sql => {
    for (const [index, paperId] of ids.entries()) await savePaper(sql, reader, { paperId, nowMs: index });
  });
}

const someIds = (count: number) =>
  Array.from({ length: count }, (_, index) => `2512.${String(index).padStart(5, '0')}`);

const keepPapers = (
  { database }: Awaited<ReturnType<typeof postedTown>>['app'],
  ids: readonly string[],
  known = {},
) =>
  database.tx(sql =>
    writePapers(sql, {
      date,
      papers: ids.map(id => plainPaper(id, { title: `Title ${id}`, ...known })),
      name: each => each.title,
    }),
  );

for (const platform of ['discord', 'slack'] as const) {
  const { person: personOn, others, fromDigest } = platforms[platform];
  const userId = platform === 'discord' ? '200000000000000001' : 'U0123456789';
  const reader = { platform, userId };

  describe(`saved papers on ${platform}`, () => {
    test('a paper is saved from a posted digest, from a card and from an abstract, and listed last first', async t => {
      const { town, app } = await postedTown(t);
      const person = personOn(town);
      const [posted] =
        platform === 'discord' ? town.discord.messages(discordChannel) : town.slack.messages(slackChannel);
      const done =
        platform === 'discord'
          ? await person.choose(posted, fromDigest, second)
          : await person.press(posted, fromDigest);
      assert.ok(done.isPrivate && !done.replaced);
      assert.ok(done.text.includes('저장했습니다: BabyVision: Visual Reasoning Beyond Language'));
      const list = await person.ask('saved');
      assert.ok(list.isPrivate);
      assert.deepEqual(shownPapers(list.on), [second]);
      const card = await person.choose(list.on, 'paper:ko', second);
      assert.ok((await person.press(card.on, `save:ko/${second}`)).text.includes('이미 저장되어 있습니다'));
      const abstract = await person.press(card.on, `abstract:ko/${second}`);
      assert.ok(
        (await person.press(abstract.on, `save:ko/${second}`)).text.includes('이미 저장되어 있습니다'),
      );
      await putOnList(app, reader, [first]);
      await app.database.all('UPDATE saved_papers SET saved_at = 0 WHERE paper_id = $1', second);
      await app.database.all('UPDATE saved_papers SET saved_at = 1 WHERE paper_id = $1', first);
      assert.deepEqual(shownPapers((await person.ask('saved')).on), [first, second]);
    });

    test('a paper is saved in a direct message', async t => {
      const { town, app } = await postedTown(t);
      const channelId = platform === 'discord' ? town.discord.directChannel(userId) : 'D0123456789';
      const person = personOn(town, { channelId });
      const shown = await person.ask('latest');
      const on =
        platform === 'discord'
          ? person.choose(shown.on, fromDigest, second)
          : person.press(shown.on, fromDigest);
      assert.ok((await on).text.includes('저장했습니다'));
      assert.deepEqual(await savedPaperIds(app.database, reader), [second]);
    });

    test('nobody sees another’s list, nor changes it', async t => {
      const { town, app } = await postedTown(t);
      await putOnList(app, reader, [first]);
      const other = personOn(town, { userId: others });
      assert.ok((await other.ask('saved')).text.includes(saved.empty.slice(0, 20)));
      await putOnList(app, { platform, userId: others }, [second]);
      const list = await other.ask('saved');
      assert.deepEqual(shownPapers(list.on), [second]);
      await other.choose(list.on, `unsave:ko/0`, second);
      assert.deepEqual(await savedPaperIds(app.database, reader), [first]);
      const same = { platform: platform === 'discord' ? 'slack' : 'discord', userId };
      assert.deepEqual(await savedPaperIds(app.database, same), []);
    });

    test('ten papers are a page, and the next takes its place', async t => {
      const { town, app } = await postedTown(t);
      const ids = someIds(23);
      await keepPapers(app, ids);
      await putOnList(app, reader, ids.toReversed());
      const person = personOn(town);
      const one = await person.ask('saved');
      assert.ok(one.text.includes(saved.list(23, { page: 1, pages: 3 })));
      assert.deepEqual(shownPapers(one.on), ids.slice(0, 10));
      assert.ok(!one.text.includes(saved.previous));
      const two = await person.press(one.on, 'saved:ko/1');
      assert.ok(two.replaced);
      assert.deepEqual(shownPapers(two.on), ids.slice(10, 20));
      const three = await person.press(two.on, 'saved:ko/2');
      assert.deepEqual(shownPapers(three.on), ids.slice(20));
      assert.ok(!three.text.includes(saved.next));
      assert.match(three.text, /23\. Title 2512\.00022/);
      assert.deepEqual(shownPapers((await person.press(three.on, 'saved:ko/1')).on), ids.slice(10, 20));
    });

    test('a paper is removed from its page, and the list shown anew in its place', async t => {
      const { town, app } = await postedTown(t);
      const ids = someIds(11);
      await keepPapers(app, ids);
      await putOnList(app, reader, ids.toReversed());
      const person = personOn(town);
      const last = await person.press((await person.ask('saved')).on, 'saved:ko/1');
      const removed = await person.choose(last.on, 'unsave:ko/1', ids[10] ?? '');
      assert.ok(removed.replaced);
      assert.ok(removed.text.includes('목록에서 뺐습니다: Title 2512.00010'));
      assert.deepEqual(shownPapers(removed.on), ids.slice(0, 10));
      assert.deepEqual(await savedPaperIds(app.database, reader), ids.slice(0, 10));
    });

    test('what was removed already is gone, without an error', async t => {
      const { town, app } = await postedTown(t);
      await putOnList(app, reader, [first]);
      const person = personOn(town);
      const list = await person.ask('saved');
      await app.database.all('DELETE FROM saved_papers');
      const gone = await person.choose(list.on, 'unsave:ko/0', first);
      assert.ok(gone.text.includes(saved.notThere));
      assert.ok(gone.text.includes(saved.empty.slice(0, 20)));
    });

    test('what was just saved is removed by the button beside it', async t => {
      const { town, app } = await postedTown(t);
      const person = personOn(town);
      await putOnList(app, reader, [first]);
      const card = await person.choose((await person.ask('saved')).on, 'paper:ko', first);
      const known = await person.press(card.on, `save:ko/${first}`);
      const removed = await person.press(known.on, `unsave:ko/${first}`);
      assert.ok(removed.replaced);
      assert.ok(removed.text.includes('목록에서 뺐습니다: Watching'));
      assert.deepEqual(await savedPaperIds(app.database, reader), []);
    });

    test('a full list takes no more, and says what to do', async t => {
      const { town, app } = await postedTown(t);
      await putOnList(app, reader, someIds(maxSaved));
      const person = personOn(town);
      const shown = await person.ask('latest');
      const full =
        platform === 'discord'
          ? await person.choose(shown.on, fromDigest, second)
          : await person.press(shown.on, fromDigest);
      assert.match(full.text, /최대 200편.*\/papers saved/);
      assert.equal((await savedPaperIds(app.database, reader)).length, maxSaved);
    });

    test('a paper that is no longer kept is named, and can be removed', async t => {
      const { town, app } = await postedTown(t);
      await putOnList(app, reader, ['2501.00001', first]);
      const person = personOn(town);
      const list = await person.ask('saved');
      assert.deepEqual(shownPapers(list.on), [first]);
      assert.ok(list.text.includes(saved.lost('2501.00001')));
      assert.ok(list.text.includes(saved.lostPaper('2501.00001')));
      const removed = await person.choose(list.on, 'unsave:ko/0', '2501.00001');
      assert.ok(removed.text.includes('목록에서 뺐습니다: 2501.00001'));
      assert.deepEqual(await savedPaperIds(app.database, reader), [first]);
    });

    test('the list is exported as BibTeX and as Markdown', async t => {
      const { town, app } = await postedTown(t);
      await putOnList(app, reader, ['2501.00001', first, '2601.07832']);
      const person = personOn(town);
      const list = await person.ask('saved');
      const bibtex = await person.press(list.on, 'export:ko/bibtex');
      assert.ok(bibtex.isPrivate && !bibtex.replaced);
      assert.ok(bibtex.text.includes(saved.exported('BibTeX', 2)));
      assert.deepEqual(
        readBibtex(bibtex.file ?? '').map(({ key, fields }) => [key, fields.title, fields.year]),
        [
          ['author2026mhla', `{${title}}`, '2026'],
          [
            'author2026watching',
            '{Watching, Reasoning, and Searching: A Video Deep Research Benchmark on Open Web for Agentic Video Reasoning}',
            '2026',
          ],
        ],
      );
      const markdown = await person.press(list.on, 'export:ko/markdown');
      assert.match(
        markdown.file ?? '',
        /^# 저장한 논문\n\n1\. \[MHLA: Restoring.*\]\(https:\/\/huggingface\.co\/papers\/2601\.07832\)\n/,
      );
    });
  });
}

test('a long export comes whole on Discord, and on Slack in parts that lose nothing', async t => {
  const { town, app } = await postedTown(t);
  const ids = someIds(maxSaved);
  await keepPapers(app, ids, { authors: Array.from({ length: 8 }, (_, index) => `Ada Number${index}`) });
  const idsIn = (text: string | null) => readBibtex(text ?? '').map(({ fields }) => fields.eprint);
  await putOnList(app, { platform: 'discord', userId: '200000000000000001' }, ids.toReversed());
  await putOnList(app, { platform: 'slack', userId: 'U0123456789' }, ids.toReversed());
  const onDiscord = discordPerson(town);
  const whole = await onDiscord.press((await onDiscord.ask('saved')).on, 'export:ko/bibtex');
  assert.deepEqual(idsIn(whole.file), ids);
  const found: (string | undefined)[] = [];
  const onSlack = slackPerson(town, { fileMessages: 3 });
  let on = (await onSlack.ask('saved')).on;
  for (let part = 0; part < 3; part++) {
    const seen = await onSlack.press(on, part === 0 ? 'export:ko/bibtex' : `export:ko/bibtex/${part}`);
    found.push(...idsIn(seen.file));
    on = JSON.parse(seen.text).at(-1);
  }
  assert.deepEqual(found, ids);
});

test('the sentence in the Markdown is in the reader’s language, and left out where there is none', async t => {
  const { town, app } = await postedTown(t);
  const reader = { platform: 'discord', userId: '200000000000000001' };
  await putOnList(app, reader, ['2601.07832']);
  const inLanguage = async (language: 'ko' | 'en') => {
    const person = discordPerson(town, { language });
    return (await person.press((await person.ask('saved')).on, `export:${language}/markdown`)).file ?? '';
  };
  assert.match(await inLanguage('en'), /\n {3}MHLA is what this test calls the paper\.\n$/);
  assert.doesNotMatch(await inLanguage('ko'), /is what this test calls/);
});

test('forged controls change nothing, and are answered', async t => {
  const { town, app } = await postedTown(t);
  const forged = (actionId: string, value: string, fileMessages = 1) => {
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: actionId, value }] }];
    return slackPerson(town, { fileMessages }).press({ blocks }, actionId);
  };
  for (const id of ['9999.99999', 'x', `${'9'.repeat(10_000)}`, "'; DROP TABLE papers"]) {
    assert.ok((await forged('save:ko', id)).text.includes(paper.gone));
    assert.ok((await forged('unsave:ko', id)).text.includes(saved.notThere));
    assert.ok((await forged('export:ko', id, 0)).text.includes(commands.unknownControl));
  }
  await putOnList(app, { platform: 'slack', userId: 'U0123456789' }, [first]);
  for (const page of ['99', '-1', 'x', '9'.repeat(1000)])
    assert.deepEqual(shownPapers((await forged('saved:ko', page)).on), [first]);
  assert.match((await forged('export:ko', 'bibtex/99')).file ?? '', /^@misc\{author2026watching,/);
});

test('two presses at once save a paper once', async t => {
  const { town, app } = await postedTown(t);
  const person = discordPerson(town);
  const shown = await person.ask('latest');
  const both = await Promise.all([1, 2].map(() => person.choose(shown.on, 'save:ko', second)));
  assert.deepEqual(both.map(({ text }) => text.includes('이미 저장되어')).toSorted(), [false, true]);
  assert.deepEqual(await savedPaperIds(app.database, { platform: 'discord', userId: '200000000000000001' }), [
    second,
  ]);
});
