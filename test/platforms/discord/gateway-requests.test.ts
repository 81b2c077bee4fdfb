// How the gateway's sessions ask.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { gatewayRequests } from '../../../src/platforms/discord/gateway-requests.ts';
import { startDiscord } from '../../servers/discord/server.ts';
import { createHold } from '../../servers/hold.ts';

async function start(t: TestContext, everyMs: number) {
  const discord = await startDiscord({ rates: false });
  t.after(discord.close);
  const ask = gatewayRequests(everyMs);
  return {
    discord,
    ask: (path: string, method = 'GET') =>
      ask(`${discord.url}/api/v10${path}`, { method, headers: { Authorization: `Bot ${discord.token}` } }),
    asked: (path: string) => discord.requests.filter(request => request.path === path).length,
  };
}

test('what the start takes is asked one after the other, so long after the answer to the last', async t => {
  const { discord, ask } = await start(t, 150);
  await Promise.all([ask('/gateway/bot'), ask('/applications/1/commands', 'PUT'), ask('/gateway/bot')]);
  const at = discord.requests.map(request => request.at);
  assert.equal(at.length, 3);
  // The server's clock has whole milliseconds.
  for (const [index, ms] of at.slice(1).entries()) assert.ok(ms - (at[index] ?? 0) >= 149);
});

test('what commands ask, and answers to interactions, wait for none', async t => {
  const { discord, ask } = await start(t, 600_000);
  const hold = createHold();
  discord.fault('GET /gateway/bot', { hold });
  const slow = ask('/gateway/bot');
  await hold.arrived;
  const answers = [
    ask('/channels/112233445566778899'),
    ask('/users/@me/channels', 'POST'),
    ask('/interactions/1/token/callback', 'POST'),
    ask('/webhooks/1/token', 'POST'),
  ];
  assert.deepEqual(
    (await Promise.all(answers)).map(({ status }) => status >= 400),
    [true, true, true, true],
  );
  await hold.release();
  assert.equal((await slow).status, 200);
});

test('where the gateway is, is asked once for two sessions, and anew for the next', async t => {
  const { ask, asked } = await start(t, 1);
  const told = [];
  for (const _ of [1, 2]) told.push(await (await ask('/gateway/bot')).json());
  assert.deepEqual(told[0], told[1]);
  assert.equal(asked('/gateway/bot'), 1);
  await ask('/gateway/bot');
  assert.equal(asked('/gateway/bot'), 2);
});

test('where the gateway is, is asked again after a refusal', async t => {
  const { discord, ask, asked } = await start(t, 1);
  discord.fault('GET /gateway/bot', { status: 503 });
  assert.deepEqual([(await ask('/gateway/bot')).status, (await ask('/gateway/bot')).status], [503, 200]);
  assert.equal(asked('/gateway/bot'), 2);
});
