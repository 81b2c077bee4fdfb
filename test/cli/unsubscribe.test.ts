// `paperboy unsubscribe`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { destinationRecord } from '../../src/store/destinations.ts';
import { allSubscriptions } from '../../src/store/subscriptions.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { startFollowing } from '../../src/subscriptions/follow.ts';
import { subscribe } from '../../src/subscriptions/keep.ts';
import { usualSettings } from '../../src/subscriptions/settings.ts';
import { bothChannels, startTown } from '../town.ts';
import { paperboy } from './paperboy.ts';

const settings = usualSettings('day', { timeZone: 'Asia/Seoul', language: 'ko', top: 5 });

test('a subscription from the chat is ended by its name, and nothing else is', async t => {
  const town = await startTown(t, { yaml: bothChannels });
  const app = await town.open();
  const channel = { platform: 'slack', workspace: 'T1', channel: 'C9', channelName: 'old' } as const;
  const subscriber = { ...channel, isPrivate: false, userId: 'U1' };
  await app.database.tx(sql => subscribe(sql, subscriber, { settings, nowMs: 0 }));
  const place = { platform: 'slack', user_id: 'U1', channel: 'D1', language: 'ko' };
  const follower = { ...place, time_zone: 'Asia/Seoul', made_at: 0 };
  await startFollowing(app.database, follower, [{ kind: 'topic', words: 'agents' }]);
  const run = (name: string) => paperboy(town.folder, ['unsubscribe', name], town.variables);

  for (const [name, words] of [
    ['lab-slack', /lab-slack was not subscribed from the chat: take it out of .*paperboy\.yaml/],
    ['follow/slack/U1', /is a reader, who ends what they follow with \/papers follow/],
    ['slack/C8', /There is no destination "slack\/C8"/],
  ] as const) {
    const { status, out, err } = await run(name);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, words);
  }
  assert.equal((await allSubscriptions(app.database)).length, 1);

  const said = stringsOf('ko').subscriptions.unsubscribed('slack/C9');
  assert.deepEqual(await run('slack/C9'), { status: 0, out: `${said}\n`, err: '' });
  assert.deepEqual(await allSubscriptions(app.database), []);
  assert.equal(await destinationRecord(app.database, 'slack/C9'), null);
  assert.equal((await run('slack/C9')).status, 2);
});
