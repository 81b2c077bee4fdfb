// A message that is not delivered, as the operator reads it: one way on for each state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOpenPart } from '../../src/cli/open-part.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { dueRow } from '../store/ledger-rows.ts';

const en = stringsOf('en');
const { fixes, otherFixes, status } = en;

const lines = (change: Partial<Delivery>, isPaused = false): string[] =>
  describeOpenPart({ ...dueRow, reason: 'why', ...change }, en, { timeZone: 'Asia/Seoul', isPaused }).split(
    '\n    ',
  );

const failed = { state: 'failed', failure: 'not-in-channel' } as const;
const unseen = { state: 'unknown', failure: 'unseen' } as const;
const reader = { destination: 'follow/slack/U1' } as const;
const post = 'npm start -- post 2026-01-13 --to lab';

test('what failed is posted once that is mended, and resumed where posting is paused', () => {
  const first = ['failed: why', fixes['not-in-channel']];
  assert.deepEqual(lines(failed), [...first, `Then: ${post}`]);
  assert.deepEqual(lines(failed, true), [...first, 'Then: npm start -- resume lab']);
});

test('what may not be looked for is looked for by posting, and sent anew only by whoever looked', () => {
  assert.deepEqual(lines(unseen), [
    'unknown: why',
    fixes.unseen,
    status.thenLook(post),
    status.unknownFix(`${post} --again`),
  ]);
});

test('a reader’s message is not posted by hand', () => {
  assert.deepEqual(lines({ ...failed, ...reader, failure: 'other' }), [
    'failed: why',
    fixes.other,
    status.nextAlert,
  ]);
  assert.deepEqual(lines({ ...unseen, ...reader }), [
    'unknown: why',
    otherFixes.direct.unseen,
    status.thenStart,
  ]);
  const paused = lines({ ...failed, ...reader, failure: 'messages-tab' }, true);
  assert.deepEqual(paused, [
    'failed: why',
    fixes['messages-tab'],
    'Then: npm start -- resume follow/slack/U1',
  ]);
});

test('a word to the operator that could not be said has its fix, and no command', () => {
  const notice = { kind: 'notice', destination: 'operator/lab' } as const;
  assert.deepEqual(lines({ ...failed, ...notice }), ['failed: why', fixes['not-in-channel']]);
});

test('what is tried again by itself has no fix', () => {
  assert.equal(lines({ state: 'unknown', failure: null }).length, 1);
  assert.equal(lines({ attempt: 2 }).length, 1);
});
