// A reader's own list: saved from wherever a paper is shown, listed, removed from, taken along as a file.
import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { maxSaved } from '../src/commands/reader/save-paper.ts';
import { writePapers } from '../src/store/papers.ts';
import { savedPaperIds, savePaper } from '../src/store/saved-papers.ts';
import { stringsOf } from '../src/strings/strings.ts';
import { type Person, platforms, type Seen, seenIn, startChat } from './chat.ts';
import { plainPaper } from './digest/digests.ts';
import { readBibtex } from './digest/export/read-bibtex.ts';
import { shownPapers } from './shown-papers.ts';
import { bestFive, bothChannels, fireSlot, planSlots, sendDue } from './town.ts';

const { saved, paper, commands } = stringsOf('ko');
const [first = '', second = ''] = bestFive;
const title = 'MHLA: Restoring Expressivity of Linear Attention via Token-Level Multi-Head';
const date = Temporal.PlainDate.from('2026-01-13');

const people = {
  discord: { userId: '200000000000000001', others: '200000000000000002', fromDigest: 'save:ko' },
  slack: { userId: 'U0123456789', others: 'U0000000002', fromDigest: `save:ko/${second}` },
} as const;

const ask = (person: Person, action: string) => person.ask({ command: 'papers', action });

/** A town in which both channels have got their digest. */
async function postedTown(t: TestContext) {
  const chat = await startChat(t, { yaml: bothChannels });
  for (const name of ['lab-slack', 'lab-discord']) await fireSlot(chat.app, name);
  await planSlots(chat.app);
  await sendDue(chat.app);
  return chat;
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

for (const platform of platforms) {
  const { userId, others, fromDigest } = people[platform];
  /** Saves a paper from the digest that somebody sees. */
  const saveFrom = (person: Person, digest: Seen) =>
    platform === 'discord' ? person.choose(digest, fromDigest, second) : person.press(digest, fromDigest);
  const reader = { platform, userId };

  describe(`saved papers on ${platform}`, () => {
    test('a paper is saved from a posted digest, from a card and from an abstract, and listed last first', async t => {
      const { app, person: personOn } = await postedTown(t);
      const person = personOn(platform);
      const [posted] = person.messages();
      const done = await saveFrom(person, seenIn(posted));
      assert.ok(done.isPrivate && !done.isReplaced);
      assert.ok(done.says.includes('저장했습니다: BabyVision: Visual Reasoning Beyond Language'));
      const list = await ask(person, 'saved');
      assert.ok(list.isPrivate);
      assert.deepEqual(shownPapers(list.message), [second]);
      const card = await person.choose(list, 'paper:ko', second);
      assert.ok((await person.press(card, `save:ko/${second}`)).says.includes('이미 저장되어 있습니다'));
      const abstract = await person.press(card, `abstract:ko/${second}`);
      assert.ok((await person.press(abstract, `save:ko/${second}`)).says.includes('이미 저장되어 있습니다'));
      await putOnList(app, reader, [first]);
      await app.database.all('UPDATE saved_papers SET saved_at = 0 WHERE paper_id = $1', second);
      await app.database.all('UPDATE saved_papers SET saved_at = 1 WHERE paper_id = $1', first);
      assert.deepEqual(shownPapers((await ask(person, 'saved')).message), [first, second]);
    });

    test('a paper is saved in a direct message', async t => {
      const { town, app, person: personOn } = await postedTown(t);
      const channel = platform === 'discord' ? town.discord.directChannel(userId) : 'D0123456789';
      const person = personOn(platform, { channel });
      const shown = await ask(person, 'latest');
      assert.ok((await saveFrom(person, shown)).says.includes('저장했습니다'));
      assert.deepEqual(await savedPaperIds(app.database, reader), [second]);
    });

    test('nobody sees another’s list, nor changes it', async t => {
      const { app, person: personOn } = await postedTown(t);
      await putOnList(app, reader, [first]);
      const other = personOn(platform, { id: others });
      assert.ok((await ask(other, 'saved')).says.includes(saved.empty.slice(0, 20)));
      await putOnList(app, { platform, userId: others }, [second]);
      const list = await ask(other, 'saved');
      assert.deepEqual(shownPapers(list.message), [second]);
      await other.choose(list, `unsave:ko/0`, second);
      assert.deepEqual(await savedPaperIds(app.database, reader), [first]);
      const same = { platform: platform === 'discord' ? 'slack' : 'discord', userId };
      assert.deepEqual(await savedPaperIds(app.database, same), []);
    });

    test('ten papers are a page, and the next takes its place', async t => {
      const { app, person: personOn } = await postedTown(t);
      const ids = someIds(23);
      await keepPapers(app, ids);
      await putOnList(app, reader, ids.toReversed());
      const person = personOn(platform);
      const one = await ask(person, 'saved');
      assert.ok(one.says.includes(saved.list(23, { page: 1, pages: 3 })));
      assert.deepEqual(shownPapers(one.message), ids.slice(0, 10));
      assert.ok(!one.says.includes(saved.previous));
      const two = await person.press(one, 'saved:ko/1');
      assert.ok(two.isReplaced);
      assert.deepEqual(shownPapers(two.message), ids.slice(10, 20));
      const three = await person.press(two, 'saved:ko/2');
      assert.deepEqual(shownPapers(three.message), ids.slice(20));
      assert.ok(!three.says.includes(saved.next));
      assert.match(three.says, /23\. Title 2512\.00022/);
      assert.deepEqual(shownPapers((await person.press(three, 'saved:ko/1')).message), ids.slice(10, 20));
    });

    test('a paper is removed from its page, and the list shown anew in its place', async t => {
      const { app, person: personOn } = await postedTown(t);
      const ids = someIds(11);
      await keepPapers(app, ids);
      await putOnList(app, reader, ids.toReversed());
      const person = personOn(platform);
      const last = await person.press(await ask(person, 'saved'), 'saved:ko/1');
      const removed = await person.choose(last, 'unsave:ko/1', ids[10] ?? '');
      assert.ok(removed.isReplaced);
      assert.ok(removed.says.includes('목록에서 뺐습니다: Title 2512.00010'));
      assert.deepEqual(shownPapers(removed.message), ids.slice(0, 10));
      assert.deepEqual(await savedPaperIds(app.database, reader), ids.slice(0, 10));
    });

    test('what was removed already is gone, without an error', async t => {
      const { app, person: personOn } = await postedTown(t);
      await putOnList(app, reader, [first]);
      const person = personOn(platform);
      const list = await ask(person, 'saved');
      await app.database.all('DELETE FROM saved_papers');
      const gone = await person.choose(list, 'unsave:ko/0', first);
      assert.ok(gone.says.includes(saved.notThere));
      assert.ok(gone.says.includes(saved.empty.slice(0, 20)));
    });

    test('what was just saved is removed by the button beside it', async t => {
      const { app, person: personOn } = await postedTown(t);
      const person = personOn(platform);
      await putOnList(app, reader, [first]);
      const card = await person.choose(await ask(person, 'saved'), 'paper:ko', first);
      const known = await person.press(card, `save:ko/${first}`);
      const removed = await person.press(known, `unsave:ko/${first}`);
      assert.ok(removed.isReplaced);
      assert.ok(removed.says.includes('목록에서 뺐습니다: Watching'));
      assert.deepEqual(await savedPaperIds(app.database, reader), []);
    });

    test('a full list takes no more, and says what to do', async t => {
      const { app, person: personOn } = await postedTown(t);
      await putOnList(app, reader, someIds(maxSaved));
      const person = personOn(platform);
      const shown = await ask(person, 'latest');
      const full = await saveFrom(person, shown);
      assert.match(full.says, /최대 200편.*\/papers saved/);
      assert.equal((await savedPaperIds(app.database, reader)).length, maxSaved);
    });

    test('a paper that is no longer kept is named, and can be removed', async t => {
      const { app, person: personOn } = await postedTown(t);
      await putOnList(app, reader, ['2501.00001', first]);
      const person = personOn(platform);
      const list = await ask(person, 'saved');
      assert.deepEqual(shownPapers(list.message), [first]);
      assert.ok(list.says.includes(saved.lost('2501.00001')));
      assert.ok(list.says.includes(saved.lostPaper('2501.00001')));
      const removed = await person.choose(list, 'unsave:ko/0', '2501.00001');
      assert.ok(removed.says.includes('목록에서 뺐습니다: 2501.00001'));
      assert.deepEqual(await savedPaperIds(app.database, reader), [first]);
    });

    test('the list is exported as BibTeX and as Markdown', async t => {
      const { app, person: personOn } = await postedTown(t);
      await putOnList(app, reader, ['2501.00001', first, '2601.07832']);
      const person = personOn(platform);
      const list = await ask(person, 'saved');
      const bibtex = await person.press(list, 'export:ko/bibtex', 2);
      assert.ok(bibtex.isPrivate && !bibtex.isReplaced);
      assert.ok(bibtex.says.includes(saved.exported('BibTeX', 2)));
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
      const markdown = await person.press(list, 'export:ko/markdown', 2);
      assert.match(
        markdown.file ?? '',
        /^# 저장한 논문\n\n1\. \[MHLA: Restoring.*\]\(https:\/\/huggingface\.co\/papers\/2601\.07832\)\n/,
      );
    });
  });
}

test('a long export comes whole on Discord, and on Slack in parts that lose nothing', async t => {
  const { app, person: personOn } = await postedTown(t);
  const ids = someIds(maxSaved);
  await keepPapers(app, ids, { authors: Array.from({ length: 8 }, (_, index) => `Ada Number${index}`) });
  const idsIn = (text: string | null) => readBibtex(text ?? '').map(({ fields }) => fields.eprint);
  await putOnList(app, { platform: 'discord', userId: '200000000000000001' }, ids.toReversed());
  await putOnList(app, { platform: 'slack', userId: 'U0123456789' }, ids.toReversed());
  const onDiscord = personOn('discord');
  const whole = await onDiscord.press(await ask(onDiscord, 'saved'), 'export:ko/bibtex');
  assert.deepEqual(idsIn(whole.file), ids);
  const found: (string | undefined)[] = [];
  const onSlack = personOn('slack');
  let on = await ask(onSlack, 'saved');
  for (let part = 0; part < 3; part++) {
    on = await onSlack.press(on, part === 0 ? 'export:ko/bibtex' : `export:ko/bibtex/${part}`, 4);
    found.push(...idsIn(on.file));
  }
  assert.deepEqual(found, ids);
});

test('the sentence in the Markdown is in the reader’s language, and left out where there is none', async t => {
  const { app, person: personOn } = await postedTown(t);
  const reader = { platform: 'discord', userId: '200000000000000001' };
  await putOnList(app, reader, ['2601.07832']);
  const inLanguage = async (locale: 'ko' | 'en-US') => {
    const person = personOn('discord', { locale });
    return (
      (await person.press(await ask(person, 'saved'), `export:${locale.slice(0, 2)}/markdown`)).file ?? ''
    );
  };
  assert.match(await inLanguage('en-US'), /\n {3}MHLA is what this test calls the paper\.\n$/);
  assert.doesNotMatch(await inLanguage('ko'), /is what this test calls/);
});

test('forged controls change nothing, and are answered', async t => {
  const { app, person: personOn } = await postedTown(t);
  const forged = (actionId: string, value: string, messages = 1) => {
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: actionId, value }] }];
    return personOn('slack').press(seenIn({ blocks }), actionId, messages);
  };
  for (const id of ['9999.99999', 'x', `${'9'.repeat(10_000)}`, "'; DROP TABLE papers"]) {
    assert.ok((await forged('save:ko', id)).says.includes(paper.gone));
    assert.ok((await forged('unsave:ko', id)).says.includes(saved.notThere));
    assert.ok((await forged('export:ko', id)).says.includes(commands.unknownControl));
  }
  await putOnList(app, { platform: 'slack', userId: 'U0123456789' }, [first]);
  for (const page of ['99', '-1', 'x', '9'.repeat(1000)])
    assert.deepEqual(shownPapers((await forged('saved:ko', page)).message), [first]);
  assert.match((await forged('export:ko', 'bibtex/99', 2)).file ?? '', /^@misc\{author2026watching,/);
});

test('two presses at once save a paper once', async t => {
  const { app, person: personOn } = await postedTown(t);
  const person = personOn('discord');
  const shown = await ask(person, 'latest');
  const both = await Promise.all([1, 2].map(() => person.choose(shown, 'save:ko', second)));
  assert.deepEqual(both.map(({ says }) => says.includes('이미 저장되어')).toSorted(), [false, true]);
  assert.deepEqual(await savedPaperIds(app.database, { platform: 'discord', userId: '200000000000000001' }), [
    second,
  ]);
});
