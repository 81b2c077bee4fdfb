// Several processes that change the book at once.
import assert from 'node:assert/strict';
import type { Database, Dialect } from '../../src/store/database.ts';
import { allSubscriptions } from '../../src/store/subscriptions.ts';
import { changeSubscription, subscribe } from '../../src/subscriptions/keep.ts';
import { usualSettings } from '../../src/subscriptions/settings.ts';
import { type Open, testBoth } from '../store/stores.ts';

const settings = usualSettings('day', { timeZone: 'Asia/Seoul', language: 'ko', top: 5 });
const place = { platform: 'slack', workspace: 'T1', channelName: null, isPrivate: false } as const;
const subscriber = (channel: string, userId = 'U1') => ({ ...place, channel, userId });

/** Two processes; a SQLite has but one, with its connection to itself. */
async function twoOf(open: Open, dialect: Dialect): Promise<[Database, Database]> {
  const one = await open();
  return [one, dialect === 'sqlite' ? one : await open()];
}

testBoth(
  'of two who subscribe a channel at once one is told that it is subscribed',
  async (open, { dialect }) => {
    const databases = await twoOf(open, dialect);
    const areNew = await Promise.all(
      databases.map((database, index) =>
        database.tx(sql => subscribe(sql, subscriber('C1', `U${index}`), { settings, nowMs: index })),
      ),
    );
    assert.deepEqual(areNew.toSorted(), [false, true]);
    const rows = await allSubscriptions(databases[0]);
    assert.deepEqual(
      rows.map(row => [row.name, row.made_by]),
      [['slack/C1', `U${areNew.indexOf(true)}`]],
    );
  },
);

testBoth('of two who change different settings at once both are kept', async (open, { dialect }) => {
  const [one, two] = await twoOf(open, dialect);
  await one.tx(sql => subscribe(sql, subscriber('C1'), { settings, nowMs: 1 }));
  await Promise.all([
    changeSubscription(one, 'slack/C1', { texts: { time: '18:00' }, nowMs: 2 }),
    changeSubscription(two, 'slack/C1', { texts: { language: 'en' }, nowMs: 2 }),
  ]);
  const [row] = await allSubscriptions(one);
  assert.deepEqual([row?.schedule, row?.language, row?.made_by], ['0 18 * * *', 'en', 'U1']);
  assert.equal(await changeSubscription(one, 'slack/C2', { texts: {}, nowMs: 3 }), null);
});
