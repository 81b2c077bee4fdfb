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

test('requests begin one after the other, so long after the answer to the last', async t => {
  const { discord, ask } = await start(t, 150);
  const answers = await Promise.all([ask('/users/@me'), ask('/applications/@me'), ask('/users/@me')]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  const at = discord.requests.map(request => request.at);
  // The server's clock has whole milliseconds.
  for (const [index, ms] of at.slice(1).entries()) assert.ok(ms - (at[index] ?? 0) >= 149);
});

test('answers to interactions wait for none', async t => {
  const { discord, ask } = await start(t, 600_000);
  const hold = createHold();
  discord.fault('GET /users/@me', { hold });
  const slow = ask('/users/@me');
  await hold.arrived;
  const answers = [ask('/interactions/1/token/callback', 'POST'), ask('/webhooks/1/token', 'POST')];
  assert.deepEqual(
    (await Promise.all(answers)).map(({ status }) => status >= 400),
    [true, true],
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
