// A paper's views and its buttons on both platforms, also those of messages that are months old.
import assert from 'node:assert/strict';
import type { App } from '../../src/app.ts';
import type { Language } from '../../src/digest/language.ts';
import { shownPapers } from '../shown-papers.ts';
import { type Answered, testReaders } from './asking-town.ts';

const id = '2601.07832';
const abstract = /MHLA is what this test calls the paper. It has a second sentence/;

const has = ({ text }: Answered, ...verbs: readonly string[]) => {
  for (const verb of ['abstract', 'original', 'translated', 'similar', 'save', 'share'])
    assert.equal(
      text.includes(`"${verb}:ko/${id}"`),
      verbs.includes(verb),
      `${verb} in ${text.slice(0, 2000)}`,
    );
};

/** Keeps what a model wrote of the paper. */
const keepBrief = (
  { database }: App,
  { language, abstract }: { language: Language; abstract: string },
): Promise<unknown> =>
  database.all(
    `INSERT INTO briefs (paper_id, language, model, prompt_version, brief, made_at)
     VALUES ($1, $2, 'm', '1', $3, 1)`,
    id,
    language,
    JSON.stringify({ language, summary: null, abstract, keyPoints: [], translated: true }),
  );

testReaders('an abstract in the source’s words has no other original', async reader => {
  const shown = await reader.press(await reader.paper('MHLA'), `abstract:ko/${id}`);
  assert.match(shown.text, abstract);
  has(shown, 'similar', 'save', 'share');
});

testReaders(
  'the abstract of a card is an answer of its own, and its original takes its place and gives it back',
  async (reader, { app }) => {
    await keepBrief(app, { language: 'ko', abstract: '옮긴 초록' });
    const card = await reader.paper('MHLA');
    has(card, 'abstract', 'similar', 'save', 'share');
    const shown = await reader.press(card, `abstract:ko/${id}`);
    assert.match(shown.text, /옮긴 초록/);
    assert.ok(!shown.isPublic && !shown.hasReplaced);
    has(shown, 'original', 'similar', 'save', 'share');
    const original = await reader.press(shown, `original:ko/${id}`);
    assert.match(original.text, abstract);
    assert.ok(original.hasReplaced && !original.isPublic);
    has(original, 'translated', 'similar', 'save', 'share');
    const translated = await reader.press(original, `translated:ko/${id}`);
    assert.ok(translated.hasReplaced);
    has(translated, 'original', 'similar', 'save', 'share');
  },
);

testReaders('a view of a public message is shown to its presser alone', async (reader, { town }) => {
  const message = await reader.putOld({ customId: `original:ko/${id}` });
  const before = reader.channel();
  const original = await reader.press(message, `original:ko/${id}`);
  assert.ok(!original.isPublic && !original.hasReplaced);
  assert.match(original.text, abstract);
  assert.equal(reader.channel(), before);
  assert.equal(town.lines.filter(({ level }) => level === 'error').length, 0);
});

testReaders(
  'the original is as it was written, and the translation in the reader’s language',
  async (reader, { app }) => {
    await keepBrief(app, { language: 'ko', abstract: '옮긴 초록' });
    const shown = await reader.press(await reader.paper('MHLA'), `abstract:ko/${id}`);
    assert.match(shown.text, /옮긴 초록/);
    const original = await reader.press(shown, `original:ko/${id}`);
    assert.match(original.text, abstract);
    assert.doesNotMatch(original.text, /옮긴 초록/);
    assert.match((await reader.press(original, `translated:ko/${id}`)).text, /옮긴 초록/);
  },
);

testReaders('an English abstract that is not the source’s has its original too', async (reader, { app }) => {
  await keepBrief(app, { language: 'en', abstract: 'An edited abstract' });
  await app.database.all("DELETE FROM briefs WHERE language = 'ko'");
  const message = await reader.putOld({ customId: `abstract:en/${id}` });
  const shown = await reader.press(message, `abstract:en/${id}`);
  assert.match(shown.text, /An edited abstract/);
  assert.ok(shown.text.includes(`"original:en/${id}"`));
});

const old = [
  { customId: 'abstract:ko', slackValue: id, onlyOn: 'Slack' },
  { customId: `abstract:ko/${id}` },
  { customId: 'abstract:ko', menuOf: id },
  { customId: 'paper:ko', menuOf: id },
] as const;

for (const control of old)
  testReaders(
    `${control.customId} of an old message${'menuOf' in control ? ', a menu,' : ''} works after a restart, and says when its paper is gone`,
    async (reader, { town, app, bot }) => {
      if ('onlyOn' in control && control.onlyOn !== reader.name) return;
      const message = await reader.putOld(control);
      await bot.close();
      await town.shut(app);
      const again = await town.open();
      await town.start(again);
      const use = () =>
        'menuOf' in control
          ? reader.choose(message, control.customId, control.menuOf)
          : reader.press(message, control.customId);
      const answer = await use();
      assert.deepEqual(shownPapers(answer.message), [id]);
      assert.ok(!answer.isPublic && !answer.hasReplaced);
      await again.database.all('DELETE FROM papers');
      assert.match((await use()).text, /이 논문은 더 이상 보관되어 있지 않습니다/);
    },
  );

testReaders('every button of a paper that is gone says so', async (reader, { app }) => {
  await app.database.all('DELETE FROM papers');
  for (const verb of ['original', 'translated', 'similar', 'share']) {
    const message = await reader.putOld({ customId: `${verb}:ko/${id}` });
    const answer = await reader.press(message, `${verb}:ko/${id}`);
    assert.match(answer.text, /이 논문은 더 이상 보관되어 있지 않습니다/, verb);
    assert.ok(!answer.isPublic);
  }
});

testReaders('forged buttons are answered and do nothing', async reader => {
  const before = reader.channel();
  for (const customId of [
    'abstract:ko',
    "share:ko/' OR 1=1 --",
    'original:ko/../../etc/passwd',
    `similar:ko/${'9'.repeat(80)}`,
    'search:ko/x',
    'search:ko/-1/attention',
    'search:ko/1000/attention',
    'nothing:ko/1',
    'abstract:xx/1',
    'share',
  ]) {
    const message = await reader.putOld({ customId });
    const answer = await reader.press(message, customId);
    assert.match(
      answer.text,
      /더 이상 보관되어 있지 않습니다|이제는 쓰이지 않는 버튼|no longer knows/,
      customId,
    );
    assert.ok(!answer.isPublic, customId);
  }
  assert.equal(reader.channel().includes('보관되어'), before.includes('보관되어'));
});

testReaders(
  'a card that was asked for again within half a minute still has its buttons',
  async (reader, { app }) => {
    const first = await reader.paper('MHLA');
    await app.database.all('DELETE FROM papers');
    const second = await reader.paper('MHLA');
    has(second, 'abstract', 'similar', 'save', 'share');
    assert.deepEqual(shownPapers(second.message), shownPapers(first.message));
    assert.match((await reader.press(second, `abstract:ko/${id}`)).text, /더 이상 보관되어 있지 않습니다/);
  },
);
