// `/papers subscribe`: makes a channel a destination, once a preview of it is confirmed.
import type { Digest } from '../digest/digest.ts';
import { newestOpenDate } from '../sources/list-day.ts';
import { SourceError } from '../sources/source.ts';
import { type Draft, readDraft, takeDraft, writeDraft } from '../store/drafts.ts';
import { stringsOf } from '../strings/strings.ts';
import { subscribe, subscriptionName } from '../subscriptions/keep.ts';
import { changeSettings, type Settings, settingNames, usualSettings } from '../subscriptions/settings.ts';
import type { Action, CommandContext, Values } from './command.ts';
import type { Control } from './controls.ts';
import { describeSettings } from './describe-settings.ts';
import { faultsNotice } from './faults-notice.ts';
import { firstFiring } from './first-firing.ts';
import { refusalToManage } from './manage.ts';
import { type Button, notice, type Reply } from './reply.ts';
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
type Proposal = { readonly settings: Settings; readonly channelName: string | null };

async function propose(values: Values, context: CommandContext): Promise<Reply> {
  const { book, database, language, now, place, asker, timeZone, selection } = context;
  const { subscriptions, fixes } = stringsOf(language);
  const refusal = refusalToManage(context);
  if (refusal !== null) return refusal;
  const { platform, channel } = place;
  if (platform === null || channel === null) return notice(language, subscriptions.inDirect);
  const settings = readSettings(values, { timeZone, language, top: selection.top });
  if (Array.isArray(settings)) return faultsNotice(settingsFaults(settings, language), language);
  const proposed = settings as Settings;
  const known = await book.byName(subscriptionName(platform, channel, proposed.edition));
  if (known !== null) return notice(language, subscriptions.already(describeSettings(known, language)));
  const sight = await place.look();
  if (sight.isThread) return notice(language, subscriptions.inThread);
  if (sight.obstacle !== null) return notice(language, subscriptions.cannotPost(fixes[sight.obstacle]));
  const proposal: Proposal = { settings: proposed, channelName: sight.name };
  const id = await writeDraft(database, {
    platform,
    user_id: asker.id,
    channel,
    content: JSON.stringify(proposal),
    made_at: now().epochMilliseconds,
  });
  return preview(proposed, id, context);
}

/** The edition comes first: what is usual depends on it. */
function readSettings(values: Values, usual: Parameters<typeof usualSettings>[1]) {
  const texts = Object.fromEntries(
    settingNames.flatMap(name => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  const { edition, ...others } = texts;
  const chosen = changeSettings(usualSettings('day', usual), edition === undefined ? {} : { edition });
  if (!('edition' in chosen)) return chosen;
  return changeSettings(usualSettings(chosen.edition, usual), others);
}

async function preview(settings: Settings, draftId: string, context: CommandContext): Promise<Reply> {
  const { language } = context;
  const { subscriptions } = stringsOf(language);
  const buttons: Button[] = [
    { verb: 'subscribe', argument: draftId, label: subscriptions.confirm, style: 'primary' },
    { verb: 'discard', argument: draftId, label: subscriptions.discard },
  ];
  const note = subscriptions.preview(describeSettings(settings, language));
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

/** The button that confirms. */
export const subscribeControl: Control = {
  async press({ argument }, context) {
    const { language, database, now, place, asker } = context;
    const { subscriptions } = stringsOf(language);
    const draft = await ownDraft(argument, context);
    if ('refusal' in draft) return draft.refusal;
    const refusal = refusalToManage(context);
    if (refusal !== null) return refusal;
    const { settings, channelName } = JSON.parse(draft.content) as Proposal;
    const { platform, channel, workspace } = place;
    if (platform === null || channel === null || workspace === null)
      return notice(language, subscriptions.inDirect);
    const nowMs = now().epochMilliseconds;
    const subscriber = { platform, workspace, channel, channelName, userId: asker.id };
    const isDone = await database.tx(async sql => {
      if (!(await takeDraft(sql, draft.id))) return false;
      await subscribe(sql, subscriber, { settings, nowMs });
      return true;
    });
    if (!isDone) return notice(language, subscriptions.expired);
    const first = firstFiring(settings, now(), language);
    return {
      ...notice(language, subscriptions.done(describeSettings(settings, language), first)),
      replaces: true,
    };
  },
};

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
