// Looks after a stage at what the channels hold, what was asked for and what the operator reads.
import assert from 'node:assert/strict';
import type { Form } from '../../../src/delivery/platform.ts';
import type { StoredMessage as DiscordMessage } from '../../servers/discord/state.ts';
import type { StoredMessage as SlackMessage } from '../../servers/slack/workspace.ts';
import { channelNumbers, type Platform, platforms } from './channels.ts';
import type { Room } from './room.ts';
import type { Held, Stage } from './stage.ts';
import { dueAt } from './words.ts';

/** What was there before a stage. */
export type Before = { readonly lines: number; readonly asked: Readonly<Record<Platform, number>> };

/** To be kept until the stage is over. */
export const beforeStage = (room: Room): Before => ({ lines: room.town.lines.length, asked: askedOf(room) });

/** Compares everything at once, so that a failure shows all of it. */
export async function check(
  room: Room,
  { holds, asked = {}, reads = [], dueAtRandom, told = [], form }: Stage,
  { name, before }: { name: string; before: Before },
): Promise<void> {
  const both = typeof holds === 'object' && 'slack' in holds ? holds : { slack: holds, discord: holds };
  const requests = askedOf(room);
  const wanted = asked === 'nothing' ? before.asked : asked;
  const status = (await room.status('open')).map(line => line.replace(/127\.0\.0\.1:\d+/, 'PLATFORM'));
  const seen = {
    slack: room.held('slack'),
    discord: room.held('discord'),
    asked: Object.fromEntries(
      platforms.filter(platform => platform in wanted).map(platform => [platform, requests[platform]]),
    ),
    reads: dueAtRandom ? status.map(line => line.replace(/\(\d+월 [^)]+\)/, `(${dueAt})`)) : status,
    told: room.town.lines
      .slice(before.lines)
      .flatMap(line => (line.level === 'error' ? [line.message] : []))
      .toSorted(),
    forms: form === undefined ? [] : formsIn(room, form[0]),
  };
  const expected = {
    slack: inFull(both.slack),
    discord: inFull(both.discord),
    asked: { ...wanted },
    reads,
    told,
    forms: form === undefined ? [] : [form[1], form[1]],
  };
  assert.deepEqual(seen, expected, name);
}

const askedOf = (room: Room) => ({ slack: room.asked('slack'), discord: room.asked('discord') });

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
