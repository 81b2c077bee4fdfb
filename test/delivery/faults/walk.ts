// Walks a cell of the matrix, stage by stage.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { startBot } from '../../../src/bot.ts';
import { postNow } from '../../../src/delivery/post-now.ts';
import { createHold, type Hold } from '../../servers/hold.ts';
import { platforms } from './channels.ts';
import { beforeStage, check } from './check.ts';
import { openRoom, type Room } from './room.ts';
import type { Act, Cell, Ordered, Stage } from './stage.ts';
import { troubles } from './troubles.ts';

const mostRounds = 200;
const date = Temporal.PlainDate.from('2026-01-13');

/** Walks it. */
export async function walk(t: TestContext, cell: Cell): Promise<void> {
  const room = await openRoom(t, cell);
  const holds: Hold[] = [];
  const beganMs = performance.now();
  for (const [index, stage] of cell.stages.entries()) {
    const name = `stage ${index + 1}`;
    const before = beforeStage(room);
    await prepare(room, stage, holds);
    await act(room, stage.act ?? (index === 0 ? 'fire' : 'send'));
    assert.ok(performance.now() - beganMs >= (stage.overMs ?? 0), name);
    await check(room, stage, { name, before });
  }
}

async function prepare(room: Room, stage: Stage, holds: Hold[]): Promise<void> {
  for (const ordered of stage.trouble ?? []) order(room, ordered, holds);
  if (stage.refused !== undefined) room.refuse(stage.refused);
  room.move(stage.laterMs ?? 0);
  if (stage.letGo) await Promise.all(holds.map(hold => hold.release()));
  if (stage.away !== undefined) await room.setAway(stage.away);
  if (stage.revoked) room.revokeTokens();
  for (const n of stage.emptied ?? []) room.empty(n);
  if (stage.standing !== undefined) room.setStanding(3, stage.standing);
  for (const n of stage.hidden ?? []) room.setHistoryShown(n, false);
  for (const n of stage.shown ?? []) room.setHistoryShown(n, true);
}

function order(room: Room, { channel, what, times, skip }: Ordered, holds: Hold[]): void {
  const how = { ...(times !== undefined && { times }), ...(skip !== undefined && { skip }) };
  if (what !== 'held' && what !== 'acceptedAndHeld') {
    room.trouble(channel, troubles[what], how);
    return;
  }
  const [slack, discord] = [createHold(), createHold()];
  holds.push(slack, discord);
  const accepted = what === 'acceptedAndHeld';
  room.trouble(channel, { slack: { hold: slack, accepted }, discord: { hold: discord, accepted } }, how);
}

async function act(room: Room, what: Act): Promise<void> {
  if (what === 'wait') return waitForRest(room);
  if (what === 'post') return post(room);
  if (typeof what === 'object' && 'startAndSend' in what) {
    await room.restart();
    const bot = await startBot(room.app, { work: ['sender'] });
    return room.town.line('Delivery sent', what.startAndSend).then(() => bot.close());
  }
  if (what === 'fire') await room.fire();
  if (typeof what === 'object') await room.fire('fireOnly' in what ? what.fireOnly : what.planOnly);
  if (typeof what === 'object' && 'planOnly' in what) return;
  assert.deepEqual(await room.send(), []);
}

async function post({ app }: Room): Promise<void> {
  const jobs = await app.openJobs();
  await postNow(
    { ...app, jobs },
    { date, destinations: app.config.destinations, again: false, waitMs: 0 },
  ).finally(() => jobs.close());
}

/** Moves the clock from one thing that comes due to the next; at no time may a channel hold a message twice. */
async function waitForRest(room: Room): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const senders = [...room.app.senders.values()];
    const dueMs = (await Promise.all(senders.map(sender => sender.nextDueMs()))).filter(ms => ms !== null);
    if (dueMs.length === 0) return;
    room.move(Math.max(0, Math.min(...dueMs) - room.now().epochMilliseconds));
    assert.deepEqual(await room.send(), []);
    for (const platform of platforms) assert.ok(room.held(platform).every(count => count <= 1));
  }
  assert.fail('Something is due for ever');
}
