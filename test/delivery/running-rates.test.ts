// 429 to a bot that runs by the clock of the machine: how long it waits, as the platform counts it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startBot } from '../../src/bot.ts';
import { discordChannel, fireSlot, planSlots, runningClock, slackChannel, startTown } from '../town.ts';

const times = 3;
/** Longer than asked for by no more than this; on Discord its SDK adds 50 ms for the way, which are among it. */
const mostLateMs = 500;
const asksMs = { slack: 1_000, discord: 400 };

describe('429 to a running bot', { concurrency: 2 }, () => {
  for (const platform of ['slack', 'discord'] as const)
    test(`is waited out on ${platform} to the tenth of a second each time, and no longer`, async t => {
      const town = await startTown(t, {
        now: runningClock(),
        yaml: `destinations:
  - { name: lab, platform: ${platform}, channel: "${{ slack: slackChannel, discord: discordChannel }[platform]}" }
`,
        servers: { discord: { rates: false } },
      });
      const fault = { status: 429, retryAfterSeconds: asksMs[platform] / 1000, times };
      town.slack.fault('chat.postMessage', fault);
      town.discord.fault(`POST /channels/${discordChannel}/messages`, fault);
      const app = await town.open();
      const bot = await startBot(app, { work: ['sender'] });
      try {
        await fireSlot(app, 'lab');
        await planSlots(app);
        await town.line('Delivery sent');
      } finally {
        await bot.close();
      }
      const askedAt = [
        ...town.slack.requests.filter(({ method }) => method === 'chat.postMessage'),
        ...town.discord.requests.filter(({ path }) => path.endsWith('/messages')),
      ].map(({ at }) => at);
      const waitedMs = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0));
      assert.equal(waitedMs.length, times);
      assert.ok(
        waitedMs.every(ms => ms >= asksMs[platform] && ms <= asksMs[platform] + mostLateMs),
        `${asksMs[platform]} ms were asked for, and waited: ${waitedMs.join(', ')}`,
      );
    });
});
