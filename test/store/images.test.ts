// Which paper has which picture.
import assert from 'node:assert/strict';
import { imageOf, isImageFile, writeImage } from '../../src/store/images.ts';
import { type Open, testBoth } from './stores.ts';

const url = 'https://pictures.example/1.png';

async function openWriting(open: Open) {
  const database = await open();
  const write = (paperId: string, ...names: string[]) =>
    database.tx(sql => writeImage(sql, { paperId, url, names }));
  return { database, write };
}

testBoth('a picture is read back as it was written', async open => {
  const { database, write } = await openWriting(open);
  assert.equal(await imageOf(database, '1'), null);
  assert.deepEqual(await write('1', 'a.png'), { file: 'a.png', replaced: null });
  assert.deepEqual(await imageOf(database, '1'), { url, file: 'a.png' });
  assert.equal(await imageOf(database, '2'), null);
});

testBoth('a file is known by its exact name alone', async open => {
  const { database, write } = await openWriting(open);
  await write('1', 'a.png');
  assert.equal(await isImageFile(database, 'a.png'), true);
  for (const name of ['A.png', 'a.pn', '%', '_.png', '../a.png', ''])
    assert.equal(await isImageFile(database, name), false, name);
});

testBoth('a later picture takes the place of an earlier one, and tells its file', async open => {
  const { database, write } = await openWriting(open);
  await write('1', 'a.png');
  assert.deepEqual(await write('1', 'a.png', 'a_1.png'), { file: 'a.png', replaced: null });
  assert.deepEqual(await write('1', 'a.jpg', 'a_1.jpg'), { file: 'a.jpg', replaced: 'a.png' });
  assert.deepEqual(await imageOf(database, '1'), { url, file: 'a.jpg' });
  assert.equal(await isImageFile(database, 'a.png'), false);
});

testBoth('a name that another paper has is left to it, in any case of its letters', async open => {
  const { write } = await openWriting(open);
  await write('1', 'Same.png');
  assert.deepEqual(await write('2', 'Same.png', 'Same_2.png'), { file: 'Same_2.png', replaced: null });
  assert.deepEqual(await write('3', 'sAME.png', 'sAME_3.png'), { file: 'sAME_3.png', replaced: null });
});

testBoth('a paper that gets none of its names keeps what it had', async open => {
  const { database, write } = await openWriting(open);
  await write('1', 'a.png');
  await write('2', 'b.png');
  await assert.rejects(
    write('2', 'a.png', 'A.PNG'),
    /^Error: Other papers have the names a\.png and A\.PNG$/,
  );
  assert.deepEqual(await imageOf(database, '2'), { url, file: 'b.png' });
});
