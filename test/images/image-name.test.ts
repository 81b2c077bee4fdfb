import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { imageName, imageNameWithId } from '../../src/images/image-name.ts';

const named = (title: string, id = '2601.07832') => ({ id, title });

test('the names of the real digest come out of its titles', () => {
  for (const [title, name] of [
    [
      'Watching, Reasoning, and Searching: A Video Deep Research Benchmark on Open Web for Agentic Video Reasoning',
      'Watching,_Reasoning,_and_Searching_A_Video_Deep_Research_Benchmark_on_Open_Web_for_Agentic_Video_Rea_img.jpg',
    ],
    [
      'X-Coder: Advancing Competitive Programming with Fully Synthetic Tasks, Solutions, and Tests',
      'X-Coder_Advancing_Competitive_Programming_with_Fully_Synthetic_Tasks,_Solutions,_and_Tests_img.jpg',
    ],
    [
      'MHLA: Restoring Expressivity of Linear Attention via Token-Level Multi-Head',
      'MHLA_Restoring_Expressivity_of_Linear_Attention_via_Token-Level_Multi-Head_img.jpg',
    ],
    [
      'PaCoRe: Learning to Scale Test-Time Compute with Parallel Coordinated Reasoning',
      'PaCoRe_Learning_to_Scale_Test-Time_Compute_with_Parallel_Coordinated_Reasoning_img.jpg',
    ],
    ['BabyVision: Visual Reasoning Beyond Language', 'BabyVision_Visual_Reasoning_Beyond_Language_img.jpg'],
  ] as const)
    assert.equal(imageName(named(title), 'jpg'), name);
});

test('the ending is that of the picture', () => {
  assert.equal(imageName(named('A'), 'png'), 'A_img.png');
  assert.equal(imageName(named('A'), 'gif'), 'A_img.gif');
});

test('what file systems refuse is dropped', () => {
  assert.equal(imageName(named('A\\B/C: *D?* "E" <F> |G|\u0007\u007f\u0085'), 'png'), 'ABC_D_E_F_G_img.png');
  // They would end a path in an address, or stand for another character there.
  assert.equal(imageName(named('A# 100%25 B'), 'png'), 'A_10025_B_img.png');
  assert.equal(imageName(named('A\u202egpj.exe'), 'png'), 'Agpj.exe_img.png');
  assert.equal(imageName(named(' A \t B\nC '), 'png'), 'A_B_C_img.png');
});

test('no name is hidden, and no way leads out of the folder', () => {
  assert.equal(imageName(named('.hidden'), 'png'), 'hidden_img.png');
  assert.equal(imageName(named('../../etc/passwd'), 'png'), 'etcpasswd_img.png');
  assert.equal(imageName(named(': .NET'), 'png'), 'NET_img.png');
});

test('a title of which nothing is left gives way to the id, and that to a word', () => {
  assert.equal(imageName(named('???'), 'png'), '2601.07832_img.png');
  assert.equal(imageName(named('…'), 'png'), '…_img.png');
  assert.equal(imageName(named('...', 'cs/0112017'), 'png'), 'cs-0112017_img.png');
  assert.equal(imageName(named('', '..'), 'png'), 'paper_img.png');
});

test('the id stands in the second name, that of an old paper without its slash', () => {
  assert.equal(imageNameWithId(named('MHLA'), 'png'), 'MHLA_2601.07832_img.png');
  assert.equal(imageNameWithId(named('MHLA', 'cs/0112017'), 'jpg'), 'MHLA_cs-0112017_img.jpg');
  assert.equal(imageNameWithId(named('x'.repeat(200)), 'jpg'), `${'x'.repeat(100)}_2601.07832_img.jpg`);
});

test('a long title is cut at a whole grapheme, and a Korean one at 255 bytes', () => {
  assert.equal(imageName(named('👩‍👩‍👧‍👦'.repeat(20)), 'png'), `${'👩‍👩‍👧‍👦'.repeat(9)}_img.png`);
  assert.equal(imageName(named('가'.repeat(100)), 'png'), `${'가'.repeat(82)}_img.png`);
  assert.equal(imageNameWithId(named('가'.repeat(100)), 'png'), `${'가'.repeat(78)}_2601.07832_img.png`);
});

test('any title and id give names that every file system takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('CON', '.', '..', '한국어 제목'.repeat(40), '\ud800', '/', 'x\u0301'.repeat(200)),
  );
  fc.assert(
    fc.property(text, text, (title, id) => {
      for (const name of [imageName({ id, title }, 'jpg'), imageNameWithId({ id, title }, 'jpg')]) {
        assert.ok(Buffer.byteLength(name) <= 255, 'too long');
        assert.match(name, /^[^._\s][^\s]*_img\.jpg$/u);
        assert.doesNotMatch(name, /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/u);
        assert.ok(name.isWellFormed());
      }
    }),
  );
});
