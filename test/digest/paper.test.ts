// What is known of a paper by its id and its addresses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idFromUrl, isArxivId, paperLinks, thumbnailUrl, titleUrl } from '../../src/digest/paper.ts';
import { plainPaper } from './digests.ts';

test('an arXiv id has the form since 2007 or the one before', () => {
  for (const id of ['2601.07832', '0704.0001', 'cs/0112017', 'math.GT/0309136', 'hep-th/9901001'])
    assert.equal(isArxivId(id), true, id);
  for (const text of ['', '2601.078', '2601.078321', '2601.07832v2', '2601-07832', 'cs/011', 'MHLA'])
    assert.equal(isArxivId(text), false, text);
});

test('every address of a paper gives its id without the version', () => {
  const addresses = [
    'https://huggingface.co/papers/2601.07832',
    'http://www.huggingface.co/papers/2601.07832/',
    'hf.co/papers/2601.07832',
    'https://arxiv.org/abs/2601.07832',
    'https://arxiv.org/abs/2601.07832v2',
    'https://www.arxiv.org/pdf/2601.07832',
    'https://arxiv.org/pdf/2601.07832v12.pdf',
    'https://export.arxiv.org/html/2601.07832v1#S1',
    'HTTPS://ARXIV.ORG/ABS/2601.07832?context=cs',
  ];
  for (const address of addresses) assert.equal(idFromUrl(address), '2601.07832', address);
  assert.equal(idFromUrl('https://arxiv.org/abs/cs/0112017v1'), 'cs/0112017');
});

test('another address gives no id', () => {
  const others = [
    'https://huggingface.co/models/2601.07832',
    'https://evil.example/arxiv.org/abs/2601.07832',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/listing',
    '2601.07832',
    '',
  ];
  for (const text of others) assert.equal(idFromUrl(text), null, text);
});

test('the links to a paper are its page, arXiv, the PDF, and code and project where there are some', () => {
  const known = { codeUrl: 'https://github.com/example/code', projectUrl: 'https://project.example/' };
  assert.deepEqual(paperLinks(plainPaper('2601.07832', known)), [
    { to: 'page', url: 'https://huggingface.co/papers/2601.07832' },
    { to: 'arxiv', url: 'https://arxiv.org/abs/2601.07832' },
    { to: 'pdf', url: 'https://arxiv.org/pdf/2601.07832' },
    { to: 'code', url: 'https://github.com/example/code' },
    { to: 'project', url: 'https://project.example/' },
  ]);
  assert.deepEqual(
    paperLinks(plainPaper('2601.07832')).map(({ to }) => to),
    ['page', 'arxiv', 'pdf'],
  );
});

test('a paper that is not of arXiv has no links there', () => {
  assert.deepEqual(paperLinks(plainPaper('own-paper')), [
    { to: 'page', url: 'https://huggingface.co/papers/own-paper' },
  ]);
});

test('an address unfit for a message gives way to the page of the paper, or to none', () => {
  const paper = plainPaper('2601.07832', { url: 'javascript:alert(1)', codeUrl: 'file:///etc/passwd' });
  assert.equal(titleUrl(paper), 'https://huggingface.co/papers/2601.07832');
  assert.equal(
    paperLinks(paper).some(({ to }) => to === 'code'),
    false,
  );
});

test('a picture beside a digest is found by the id instead', () => {
  const thumbnail = 'images/MHLA_img.jpg';
  assert.equal(
    thumbnailUrl(plainPaper('2601.07832', { thumbnail })),
    'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.07832.png',
  );
  assert.equal(thumbnailUrl(plainPaper('own-paper', { thumbnail })), null);
});

test('a picture with an address is shown from there, and without one there is none', () => {
  const thumbnail = 'https://pictures.example/1.png';
  assert.equal(thumbnailUrl(plainPaper('2601.07832', { thumbnail })), thumbnail);
  assert.equal(thumbnailUrl(plainPaper('2601.07832')), null);
});
