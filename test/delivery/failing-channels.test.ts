import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resume } from '../../src/cli/resume.ts';
import { ko } from '../../src/strings/ko.ts';
import { textOf } from '../shown-papers.ts';
import { smallDay } from '../town.ts';
import { channelNumbers, type Platform, platforms } from './faults/channels.ts';
import { openRoom, type Room } from './faults/room.ts';
import { troubles } from './faults/troubles.ts';

const hourMs = 3_600_000;
const operatorChannel = 'C0000000009';
const yaml = `operator: { platform: slack, channel: ${operatorChannel} }`;
const days = Object.fromEntries(['13', '14', '15', '16'].map(day => [`2026-01-${day}`, smallDay]));
const fixOf = { slack: ko.fixes.restricted, discord: ko.fixes['no-permission'] };
const commandOf = (platform: Platform) => `npm start -- resume ${platform}-3`;

/** The days whose lists a channel holds, in the order of its messages. */
const daysIn = (room: Room, platform: Platform, n: number): string[] =>
  room.messagesIn[platform](n).map(message => /2026년 1월 (\d+)일/.exec(textOf(message))?.[1] ?? '');

/** The first morning, or the one after the last. */
async function nextMorning(room: Room, day: number): Promise<void> {
  if (day > 0) room.move(24 * hourMs);
  await room.fire();
  assert.deepEqual(await room.send(), []);
}

const notices = (room: Room) => room.town.slack.messages(operatorChannel).map(({ text }) => text);
const errors = (room: Room) => room.town.lines.filter(({ level }) => level === 'error');

// What is waited for is Slack's second between two messages to a channel.
describe('a channel or a platform that fails', { concurrency: 3 }, () => {
  test('three failures in a row pause a channel, tell once, send nothing more; resume brings what was missed', async t => {
    const room = await openRoom(t, { yaml, days });
    room.town.slack.addChannel({ id: operatorChannel, member: true });
    room.trouble(3, troubles.noPermission, { times: 3 });

    for (const day of [0, 1]) await nextMorning(room, day);
    assert.deepEqual([notices(room), errors(room), await room.status('paused')], [[], [], []]);

    await nextMorning(room, 2);
    // The word to the operator was planned by what failed, and leaves by the same senders.
    assert.deepEqual(await room.send(), []);
    const told = platforms.map(platform =>
      ko.alerts.paused(`${platform}-3`, fixOf[platform], commandOf(platform)),
    );
    assert.deepEqual(notices(room).toSorted(), told.toSorted());
    assert.deepEqual(
      errors(room)
        .map(({ message }) => message)
        .toSorted(),
      platforms
        .map(
          platform =>
            `Posting to ${platform}-3 is paused after three failures in a row; mend it, then: ${commandOf(platform)}`,
        )
        .toSorted(),
    );
    assert.deepEqual(
      await room.status('paused'),
      (['discord', 'slack'] as const).flatMap(platform => [
        `${platform}-3  멈춘 때: 1월 16일 오전 10:00 대한민국 시간`,
        fixOf[platform],
        `그다음: ${commandOf(platform)}`,
      ]),
    );
    assert.deepEqual([room.asked('slack'), room.asked('discord')], [3 * 5 + 2, 3 * 5]);

    await nextMorning(room, 3);
    assert.deepEqual([room.asked('slack'), room.asked('discord')], [3 * 5 + 2 + 4, 3 * 5 + 4]);
    assert.deepEqual(
      [room.held('slack'), room.held('discord')],
      [
        [4, 4, 0, 4, 4],
        [4, 4, 0, 4, 4],
      ],
    );

    room.move(2 * hourMs);
    const lines: string[] = [];
    const output = { out: (text: string) => void lines.push(text), err: assert.fail };
    for (const platform of platforms) await resume(room.app, `${platform}-3`, output);
    assert.deepEqual(lines, [
      'slack-3: 다시 게시합니다. 곧 올라올 다이제스트: 3',
      'discord-3: 다시 게시합니다. 곧 올라올 다이제스트: 3',
    ]);
    await room.plan();
    assert.deepEqual(await room.send(), []);
    for (const platform of platforms) {
      // The list of the 13th is more than catchUpDays old.
      assert.deepEqual(daysIn(room, platform, 3), ['14', '15', '16']);
      for (const n of channelNumbers.filter(number => number !== 3))
        assert.deepEqual(daysIn(room, platform, n), ['13', '14', '15', '16']);
    }
    assert.deepEqual([notices(room).length, errors(room).length], [2, 2]);
    assert.deepEqual(await room.status('paused'), []);
  });

  test('a message that gets through ends the row: two failures, a success, two failures pause nothing', async t => {
    const room = await openRoom(t, { yaml, days: { ...days, '2026-01-17': smallDay } });
    room.town.slack.addChannel({ id: operatorChannel, member: true });
    for (const day of [0, 1, 2, 3, 4]) {
      if (day !== 2) room.trouble(3, troubles.noPermission);
      await nextMorning(room, day);
    }
    for (const platform of platforms) assert.deepEqual(daysIn(room, platform, 3), ['15']);
    assert.deepEqual([notices(room), errors(room), await room.status('paused')], [[], [], []]);
  });

  test('a platform that refuses the token is told in the operator’s channel on the other, once', async t => {
    const room = await openRoom(t, { yaml, wrongTokens: { DISCORD_TOKEN: 'MTAw.revoked.token' } });
    room.town.slack.addChannel({ id: operatorChannel, member: true });
    await room.fire();
    for (let round = 0; round < 2; round++) assert.deepEqual(await room.send(), []);
    assert.deepEqual(notices(room), [ko.alerts.accountRefused('discord', ko.fixes.token)]);
    assert.equal(errors(room).length, 1);
  });
});
