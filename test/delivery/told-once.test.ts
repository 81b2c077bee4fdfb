// A refused account is told of once, however often it is tried.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fireSlot, planSlots, sendDue, slackChannel, startTown } from '../town.ts';

const names = ['one', 'two', 'three', 'four'];
const yaml = `
destinations:
${names.map((name, index) => `  - { name: ${name}, platform: slack, channel: ${slackChannel}, top: ${index + 1} }`).join('\n')}
`;

test('a refused account is told of again only after something was sent meanwhile', async t => {
  const town = await startTown(t, { yaml });
  const app = await town.open();
  const told: number[] = [];
  for (const [name, isRefused] of [
    ['one', true],
    ['two', true],
    ['three', false],
    ['four', true],
  ] as const) {
    if (isRefused) town.slack.fault('chat.postMessage', { error: 'token_revoked' });
    await fireSlot(app, name);
    await planSlots(app);
    await sendDue(app);
    told.push(town.lines.filter(({ message }) => message.startsWith('Nothing can be posted')).length);
  }
  assert.deepEqual(told, [1, 1, 1, 2]);
});
