// `/papers subscribe`: makes a channel a destination, once a preview of it is confirmed.
import type { Digest } from '../../digest/digest.ts';
import type { Edition } from '../../digest/edition.ts';
import { newestOpenDate } from '../../sources/list-day.ts';
import { SourceError } from '../../sources/source.ts';
import { type Draft, readDraft, takeDraft, writeDraft } from '../../store/drafts.ts';
import { stringsOf } from '../../strings/strings.ts';
import { subscribe } from '../../subscriptions/keep.ts';
import { changeSettings, givenTexts, type Settings, usualSettings } from '../../subscriptions/settings.ts';
import type { Action, CommandContext, Values } from '../command.ts';
import type { Control } from '../controls.ts';
import { faultsNotice } from '../faults-notice.ts';
import { type Button, notice, type Reply } from '../reply.ts';
import { describeSettings, settingsParts } from './describe-settings.ts';
import { firstFiring } from './first-firing.ts';
import { refusalToManage } from './manage.ts';
import { obstacleText } from './posting.ts';
import { settingOptions } from './setting-options.ts';
import { settingsFaults } from './settings-faults.ts';

/** `/papers subscribe [09:00] [weekdays] [zone:…] …`. */
export const subscribeAction: Action = {
  name: 'subscribe',
  options: settingOptions,
  isPrivate: true,
  run: propose,
};

/** What a draft holds: the settings, and what else is known of the channel. */
type Proposal = {
  readonly settings: Settings;
  readonly channelName: string | null;
  readonly isPrivate: boolean;
};

async function propose(values: Values, context: CommandContext): Promise<Reply> {
  const { database, language, now, place, asker, timeZone, selection } = context;
  const { subscriptions } = stringsOf(language);
  const refusal = refusalToManage(context);
  if (refusal !== null) return refusal;
  const { platform, channel } = place;
  if (platform === null || channel === null) return notice(language, subscriptions.inDirect);
  // The channel may have a zone by another subscription; whoever asks means their own.
  const usual = { timeZone: asker.timeZone ?? timeZone, language, top: selection.top };
  const settings = readSettings(values, usual);
  if (!('edition' in settings)) return faultsNotice(settingsFaults(settings, language), language);
  const already = await alreadyPosted(settings.edition, context, values);
  if (already !== null) return already;
  const sight = await place.look(settings.layout);
  if (sight.isThread) return notice(language, subscriptions.inThread);
  const obstacle = obstacleText(sight, language);
  if (obstacle !== null) return notice(language, subscriptions.cannotPost(obstacle));
  const proposal: Proposal = { settings, channelName: sight.name, isPrivate: sight.isPrivate };
  const id = await writeDraft(database, {
    platform,
    user_id: asker.id,
    channel,
    content: JSON.stringify(proposal),
    made_at: now().epochMilliseconds,
  });
  const missing = settings.edition === 'day' ? [] : (sight.missingForChart ?? []);
  const names = missing.map(permission => subscriptions.permissions[permission]);
  const hint = names.length === 0 ? null : subscriptions.withoutChart(names.join(', '));
  return preview(settings, { draftId: id, hint }, context);
}

/**
 * Says so where an edition is posted to the channel already; `null` where it is not.
 * @param values what was typed: what of it would change something is told too
 */
async function alreadyPosted(
  edition: Edition,
  { book, language, place: { platform, channel } }: CommandContext,
  values: Values = {},
): Promise<Reply | null> {
  const { subscriptions } = stringsOf(language);
  const here = platform === null || channel === null ? [] : await book.inChannel(platform, channel);
  const same = here.find(each => each.origin !== 'follower' && (each.edition ?? 'day') === edition);
  if (same === undefined) return null;
  const now = describeSettings(same, language);
  if (same.origin === 'config') return notice(language, subscriptions.alreadyConfigured(now));
  const changed = changeSettings({ ...same, edition }, { ...givenTexts(values), edition });
  const known = settingsParts(same, language);
  const others =
    'edition' in changed ? settingsParts(changed, language).filter(part => !known.includes(part)) : [];
  const wanted = others.length === 0 ? [] : [subscriptions.wanted(others.join(' · '))];
  return notice(language, [subscriptions.already(now), ...wanted].join('\n'));
}

/** The edition comes first: what is usual depends on it. */
function readSettings(values: Values, usual: Parameters<typeof usualSettings>[1]) {
  const { edition, ...others } = givenTexts(values);
  const chosen = changeSettings(usualSettings('day', usual), edition === undefined ? {} : { edition });
  if (!('edition' in chosen)) return chosen;
  return changeSettings(usualSettings(chosen.edition, usual), others);
}

async function preview(
  settings: Settings,
  { draftId, hint }: { draftId: string; hint: string | null },
  context: CommandContext,
): Promise<Reply> {
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const buttons: Button[] = [
    { verb: 'subscribe', argument: draftId, label: subscriptions.confirm, style: 'primary' },
    { verb: 'discard', argument: draftId, label: subscriptions.discard },
  ];
  const hints = hint === null ? [] : [hint];
  const note = [subscriptions.preview(describeSettings(settings, language)), ...hints].join('\n');
  const digest = await newest(settings, context);
  return digest === null
    ? { ...notice(language, `${note}\n\n${subscriptions.nothingToPreview}`), buttons }
    : { kind: 'digest', language, digest, note, layout: settings.layout, buttons };
}

/** The newest digest with settings; `null` where there is none, or none can be had now. */
async function newest(settings: Settings, { desk, now }: CommandContext): Promise<Digest | null> {
  try {
    const date = settings.edition === 'day' ? await desk.latest('look') : newestOpenDate(now());
    const digest = await desk.digest({ date, language: settings.language, selection: settings });
    return digest.entries.length === 0 ? null : digest;
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

/** The button that confirms; much may have changed since the preview. */
export const subscribeControl: Control = {
  async press({ argument }, context) {
    const { language, place } = context;
    const { subscriptions } = stringsOf(language);
    const draft = await ownDraft(argument, context);
    if ('refusal' in draft) return draft.refusal;
    const refusal = refusalToManage(context);
    if (refusal !== null) return refusal;
    const proposal = JSON.parse(draft.content) as Proposal;
    const already = await alreadyPosted(proposal.settings.edition, context);
    if (already !== null) return already;
    const obstacle = obstacleText(await place.look(proposal.settings.layout), language);
    if (obstacle !== null) return notice(language, subscriptions.cannotPost(obstacle));
    return confirm(draft.id, proposal, context);
  },
};

async function confirm(draftId: string, proposal: Proposal, context: CommandContext): Promise<Reply> {
  const { language, database, now, place, asker } = context;
  const { subscriptions } = stringsOf(language);
  const { platform, channel, workspace } = place;
  if (platform === null || channel === null || workspace === null)
    return notice(language, subscriptions.inDirect);
  const { settings, channelName, isPrivate } = proposal;
  const nowMs = now().epochMilliseconds;
  const subscriber = { platform, workspace, channel, channelName, isPrivate, userId: asker.id };
  const done = await database.tx(async sql => {
    if (!(await takeDraft(sql, draftId))) return 'expired';
    return (await subscribe(sql, subscriber, { settings, nowMs })) ? 'done' : 'already';
  });
  if (done === 'expired') return notice(language, subscriptions.expired);
  // Somebody else was faster.
  if (done === 'already')
    return (await alreadyPosted(settings.edition, context)) ?? notice(language, subscriptions.expired);
  const first = firstFiring(settings, now(), language);
  return {
    ...notice(language, subscriptions.done(describeSettings(settings, language), first)),
    replaces: true,
  };
}

/** The button that does not. */
export const discardControl: Control = {
  async press({ argument }, context) {
    const { subscriptions } = stringsOf(context.language);
    const draft = await ownDraft(argument, context);
    if ('refusal' in draft) return draft.refusal;
    await takeDraft(context.database, draft.id);
    return { ...notice(context.language, subscriptions.discarded), replaces: true };
  },
};

/** The asker's draft for this channel; else why it is none. */
async function ownDraft(
  id: string,
  { database, language, place, asker }: CommandContext,
): Promise<Draft | { readonly refusal: Reply }> {
  const { subscriptions } = stringsOf(language);
  const draft = await readDraft(database, id);
  if (draft === null) return { refusal: notice(language, subscriptions.expired) };
  const isOwn =
    draft.platform === place.platform && draft.user_id === asker.id && draft.channel === place.channel;
  return isOwn ? draft : { refusal: notice(language, subscriptions.notYours) };
}
