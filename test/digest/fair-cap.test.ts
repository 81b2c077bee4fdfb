// Sharing out room among texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fairCap } from '../../src/digest/fair-cap.ts';

test('what fits is not cut, and a short text leaves its room to the long ones', () => {
  assert.equal(fairCap([10, 20], 30), Number.POSITIVE_INFINITY);
  assert.equal(fairCap([10, 20, 30], 50), 20);
  assert.equal(fairCap([5, 100, 100], 105), 50);
  assert.equal(fairCap([9, 9], -3), 0);
  assert.equal(fairCap([], 0), Number.POSITIVE_INFINITY);
});

test('cut so, the texts fit, and one more character for each would not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 10 }), fc.nat(3000), (lengths, room) => {
      const cap = fairCap(lengths, room);
      const total = (most: number) => lengths.reduce((sum, length) => sum + Math.min(length, most), 0);
      assert.ok(total(cap) <= room);
      if (Number.isFinite(cap)) assert.ok(total(cap + 1) > room);
    }),
  );
});
