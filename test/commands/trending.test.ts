// What still rises, on both platforms.
import assert from 'node:assert/strict';
import { readSnapshot } from '../../src/store/snapshots.ts';
import { shownPapers } from '../shown-papers.ts';
import { entry } from '../sources/entries.ts';
import { freeze, testReaders } from './asking-town.ts';

const monday = '2026-01-12';
const tuesday = '2026-01-13';
const voted = (votes: Readonly<Record<string, number>>) =>
  Object.entries(votes).map(([id, upvotes]) => entry(`2601.0000${id}`, upvotes));
const days = { [monday]: voted({ 1: 100, 2: 7 }), [tuesday]: voted({ 3: 162, 4: 3 }) };
const dates = [monday, tuesday];

testReaders(
  'the papers that gained most votes since their lists were frozen come first, with what they gained',
  async (reader, { town, app }) => {
    const frozen = await readSnapshot(app.database, Temporal.PlainDate.from(monday));
    town.huggingFace.setDay(monday, voted({ 1: 101, 2: 40 }));
    town.huggingFace.setDay(tuesday, voted({ 3: 210, 4: 3 }));
    const { message, text, isPublic } = await reader.papers('trending');
    assert.deepEqual(shownPapers(message), ['2601.00003', '2601.00002', '2601.00001']);
    assert.match(text, /지난 14일/);
    assert.match(text, /210.*\+48 .*162 → 210.*40.*\+33 .*7 → 40.*101.*\+1 .*100 → 101/);
    assert.ok(!isPublic);
    const opened = await reader.choose(
      { message, text, isPublic, hasReplaced: false },
      'paper:ko',
      '2601.00002',
    );
    assert.deepEqual(shownPapers(opened.message), ['2601.00002']);
    // What is frozen stays as it was, and half an hour's askers cost no more requests.
    assert.deepEqual(await readSnapshot(app.database, Temporal.PlainDate.from(monday)), frozen);
    const before = town.huggingFace.requests.length;
    assert.ok((await reader.papers('trending', undefined, true)).isPublic);
    assert.equal(town.huggingFace.requests.length, before);
  },
  { options: { days }, dates },
);

testReaders(
  'where nothing rose it says so',
  async reader => {
    const { text, isPublic } = await reader.papers('trending', undefined, true);
    assert.match(text, /추천이 늘어난 논문이 없습니다/);
    assert.ok(!isPublic);
  },
  { options: { days }, dates },
);

testReaders(
  'where no list of the last two weeks is frozen it says so',
  async (reader, { town, app }) => {
    const { text, isPublic } = await reader.papers('trending', undefined, true);
    assert.match(text, /아직 보관된 목록이 없어/);
    assert.ok(!isPublic);
    town.huggingFace.setDay('2025-12-30', voted({ 1: 1 }));
    await freeze(app, '2025-12-30');
    assert.match((await reader.papers('trending')).text, /아직 보관된 목록이 없어/);
    // A list that came with a file holds the votes of another time.
    await freeze(app, monday);
    await app.database.all("UPDATE snapshots SET origin = 'markdown'");
    assert.match((await reader.papers('trending')).text, /아직 보관된 목록이 없어/);
  },
  { options: { days }, dates: [] },
);

testReaders(
  'where the source fails it says so, to the asker alone',
  async (reader, { town }) => {
    town.huggingFace.failWith(403);
    const { text, isPublic } = await reader.papers('trending', undefined, true);
    assert.match(text, /Hugging Face 연결이 되지 않습니다/);
    assert.ok(!isPublic);
  },
  { options: { days }, dates },
);
