// Walks a cell of the matrix: stage by stage, and looks at what the channels hold and what the operator reads.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { startBot } from '../../../src/bot.ts';
import type { Form } from '../../../src/delivery/platform.ts';
import { postNow } from '../../../src/delivery/post-now.ts';
import type { StoredMessage as DiscordMessage } from '../../servers/discord/state.ts';
import { createHold, type Hold } from '../../servers/hold.ts';
import type { StoredMessage as SlackMessage } from '../../servers/slack/workspace.ts';
import { channelNumbers, type Platform, platforms } from './channels.ts';
import { openRoom, type Room, type RoomOptions } from './room.ts';
import { type TroubleName, troubles } from './troubles.ts';

/** Five numbers, one a channel; or one for all of them. */
type Held = number | readonly number[];

/** Trouble for posts to one channel: by name, or an answer that waits until it is let go, accepted first or not. */
type Ordered = {
  readonly channel: number;
  readonly what: TroubleName | 'held' | 'acceptedAndHeld';
  /** 1 by default. */
  readonly times?: number;
  /** Posts to the channel that go well before. */
  readonly skip?: number;
};

/** What is done, in this order, and what is seen then. */
export type Stage = {
  readonly trouble?: readonly Ordered[];
  /** The clock is moved by so much. */
  readonly laterMs?: number;
  /** What is held is let go. */
  readonly letGo?: true;
  /** Both tokens are refused from now on. */
  readonly revoked?: true;
  /** Channels that somebody empties. */
  readonly emptied?: readonly number[];
  /** Channels whose history may no longer be read, or may be again. */
  readonly hidden?: readonly number[];
  readonly shown?: readonly number[];
  /**
   * `fire` the schedule, for all or the nth channels, and send; only `send` what is due; `wait` for all that comes due,
   * however long; `post` by hand; start the bot anew, with the right tokens, until it has sent so many. By default the
   * first stage fires, and every other sends.
   */
  readonly act?:
    | 'fire'
    | 'send'
    | 'wait'
    | 'post'
    | { readonly fireOnly: number }
    | { readonly startAndSend: number };
  /** Messages in each channel of both platforms, or of one. */
  readonly holds: Held | Readonly<Record<Platform, Held>>;
  /** Posts asked for since the beginning. */
  readonly asked?: Readonly<Partial<Record<Platform, number>>>;
  /** What `status` says of what is not done, line by line; nothing by default. */
  readonly reads?: readonly string[] | 'something';
  /** What the log says as an error since the stage before, in alphabetical order; nothing by default. */
  readonly told?: readonly string[];
  /** The form of the messages in one channel. */
  readonly form?: readonly [channel: number, form: Form];
  /** The least time since the cell began. */
  readonly overMs?: number;
};

/** A cell of the matrix. */
export type Cell = RoomOptions & { readonly title: string; readonly stages: readonly Stage[] };

const mostRounds = 200;
const date = Temporal.PlainDate.from('2026-01-13');

/** Walks it. */
export async function walk(t: TestContext, cell: Cell): Promise<void> {
  const room = await openRoom(t, cell);
  const holds: Hold[] = [];
  const beganMs = performance.now();
  for (const [index, stage] of cell.stages.entries()) {
    const name = `stage ${index + 1}`;
    const linesBefore = room.town.lines.length;
    for (const ordered of stage.trouble ?? []) order(room, ordered, holds);
    room.move(stage.laterMs ?? 0);
    if (stage.letGo) await Promise.all(holds.map(hold => hold.release()));
    if (stage.revoked) room.revokeTokens();
    for (const n of stage.emptied ?? []) room.empty(n);
    for (const n of stage.hidden ?? []) room.setHistoryShown(n, false);
    for (const n of stage.shown ?? []) room.setHistoryShown(n, true);
    await act(room, stage.act ?? (index === 0 ? 'fire' : 'send'));
    assert.ok(performance.now() - beganMs >= (stage.overMs ?? 0), name);
    await check(room, stage, { name, linesBefore });
  }
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

async function act(room: Room, what: NonNullable<Stage['act']>): Promise<void> {
  if (what === 'wait') return waitForRest(room);
  if (what === 'post') return post(room);
  if (typeof what === 'object' && 'startAndSend' in what) {
    await room.restart();
    const bot = await startBot(room.app, { work: ['sender'] });
    return room.town.line('Delivery sent', what.startAndSend).then(() => bot.close());
  }
  if (what === 'fire') await room.fire();
  if (typeof what === 'object') await room.fire(what.fireOnly);
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

async function check(
  room: Room,
  stage: Stage,
  { name, linesBefore }: { name: string; linesBefore: number },
): Promise<void> {
  const { holds, asked = {}, reads = [], told = [], form } = stage;
  const both = typeof holds === 'object' && 'slack' in holds ? holds : { slack: holds, discord: holds };
  const status = await room.status('open');
  const seen = {
    slack: room.held('slack'),
    discord: room.held('discord'),
    asked: Object.fromEntries(namesIn(asked).map(platform => [platform, room.asked(platform)])),
    reads: reads === 'something' && status.length > 0 ? reads : status,
    told: room.town.lines
      .slice(linesBefore)
      .flatMap(line => (line.level === 'error' ? [line.message] : []))
      .toSorted(),
    forms: form === undefined ? [] : formsIn(room, form[0]),
  };
  const expected = {
    slack: inFull(both.slack),
    discord: inFull(both.discord),
    asked,
    reads,
    told,
    forms: form === undefined ? [] : [form[1], form[1]],
  };
  assert.deepEqual(seen, expected, name);
}

const namesIn = (asked: Partial<Record<Platform, number>>) => Object.keys(asked) as Platform[];

const inFull = (held: Held): readonly number[] =>
  typeof held === 'number' ? channelNumbers.map(() => held) : held;

const formsIn = ({ messagesIn }: Room, n: number): Form[] => [
  ...messagesIn.slack(n).map(({ blocks }: SlackMessage) => formOf(blocks, 'image_url')),
  ...messagesIn.discord(n).map(({ embeds }: DiscordMessage) => formOf(embeds, 'thumbnail')),
];

function formOf(rich: readonly object[] | undefined, picture: string): Form {
  if (rich === undefined || rich.length === 0) return 'plain';
  return JSON.stringify(rich).includes(`"${picture}"`) ? 'full' : 'imageless';
}
