// `/papers list`: the channels of this workspace that are posted to.
import { pausedDestinations } from '../../store/destinations.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import type { CommandContext } from '../command.ts';
import { notice, type Reply } from '../reply.ts';
import { describeSettings, describeTimes, languageNames } from './describe-settings.ts';
import { pauseText } from './pause-text.ts';

// What one message holds with room to spare.
const mostShown = 12;

// Why they are paused is told of so many; those of the channel that is asked in are the first.
const mostReasons = 3;

/** Lists them, those of the channel that is asked in first. */
export async function listHere(context: CommandContext): Promise<Reply> {
  const { book, database, language, place } = context;
  const { subscriptions, status } = stringsOf(language);
  const all = (await book.all()).filter(each => isShown(each, place)).toSorted(hereFirst(place.channel));
  if (all.length === 0) return notice(language, subscriptions.emptyList);
  const paused = new Map((await pausedDestinations(database)).map(record => [record.name, record]));
  const lines: string[] = [];
  let reasons = 0;
  for (const each of all.slice(0, mostShown)) {
    const record = paused.get(each.name);
    const state = record === undefined ? '' : ` (${subscriptions.isPaused})`;
    lines.push(`**${channelLabel(each)}**${state} · ${shownSettings(each, context)}`);
    if (record === undefined || reasons >= mostReasons) continue;
    reasons += 1;
    lines.push(await pauseText(each, record, context));
  }
  const more = all.length > mostShown ? [status.more(all.length - mostShown)] : [];
  return notice(language, [subscriptions.list, ...lines, ...more].join('\n'));
}

/** Who may see a channel of the configuration is not known, so nobody outside it learns what it looks for. */
const shownSettings = (each: KnownDestination, { place, language }: CommandContext): string =>
  each.origin === 'config' && each.channel !== place.channel
    ? `${describeTimes(each, language)} · ${languageNames[each.language]}`
    : describeSettings(each, language);

/**
 * Whether a destination is of the workspace that is asked in, and no secret to whoever asks: a private channel is shown
 * to those within. Of what stands in the configuration the workspace is not known: Slack's token has but one, and on
 * Discord only the channel itself is shown.
 */
function isShown(each: KnownDestination, { platform, workspace, channel }: CommandContext['place']): boolean {
  if (each.platform !== platform || each.origin === 'follower') return false;
  if (each.channel === channel) return true;
  if (each.origin === 'config') return platform === 'slack';
  return each.workspace === workspace && each.isPrivate === false;
}

const hereFirst = (channel: string | null) => (a: KnownDestination, b: KnownDestination) =>
  Number(b.channel === channel) - Number(a.channel === channel);

const channelLabel = ({ channelName, origin, name, channel }: KnownDestination): string =>
  channelName === null ? (origin === 'config' ? name : channel) : `#${channelName}`;
