import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageType } from '../../src/images/image-type.ts';
import { gif, jpg, png, webp } from './pictures.ts';

test('the kind of a picture is told by its first bytes', () => {
  assert.equal(imageType(png), 'png');
  assert.equal(imageType(jpg), 'jpg');
  assert.equal(imageType(gif), 'gif');
  assert.equal(imageType(Buffer.from('GIF87a…')), 'gif');
  assert.equal(imageType(new Uint8Array(png)), 'png');
});

test('what not both platforms show is no picture', () => {
  for (const bytes of [
    webp,
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('<!doctype html>'),
    Buffer.from('GIF88a'),
    Buffer.from('%PDF-1.7'),
    Buffer.concat([Buffer.from('\n'), png]),
    png.subarray(0, 7),
    jpg.subarray(0, 2),
    Buffer.alloc(0),
  ])
    assert.equal(imageType(bytes), null, bytes.toString('latin1'));
});
