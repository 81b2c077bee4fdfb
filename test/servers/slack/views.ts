// The modals people have open: triggers, ids, hashes and what was typed into them.
// https://docs.slack.dev/surfaces/modals

import { randomUUID } from 'node:crypto';
import { type Entries, stateOf, withIds } from './element-state.ts';
import type { JsonObject } from './json.ts';
import { bot, team } from './names.ts';
import { SlackRefusal } from './refusal.ts';

/** A trigger id is good for three seconds: https://docs.slack.dev/interactivity/handling-user-interaction */
const triggerLifeMs = 3000;

/** A modal, with Slack's own field names. */
export interface View extends JsonObject {
  id: string;
  hash: string;
  callback_id: string;
  external_id: string;
  blocks: JsonObject[];
}

/** A view in front of a person. */
export interface OpenView {
  view: View;
  userId: string;
  /** What the person changed; it outlives an update that keeps the same block and action ids. */
  entries: Entries;
  isOpen: boolean;
}

/** All modals that were opened in a workspace. */
export class Views {
  /** Every one ever opened, as it is now. */
  readonly all: OpenView[] = [];
  readonly #triggers = new Map<string, { userId: string; at: number; exchanged: boolean }>();
  readonly #now: () => number;
  #news = Promise.withResolvers<void>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new trigger id for what this person did. */
  trigger(userId: string): string {
    const id = `${this.#triggers.size + 1}.1.${randomUUID().replaceAll('-', '')}`;
    this.#triggers.set(id, { userId, at: this.#now(), exchanged: false });
    return id;
  }

  /** Opens a view for who caused the trigger, over what they have open. */
  open(triggerId: unknown, asked: JsonObject): View {
    const trigger = this.#triggers.get(String(triggerId));
    if (!trigger) throw new SlackRefusal('invalid_trigger_id');
    if (trigger.exchanged) throw new SlackRefusal('exchanged_trigger_id');
    if (this.#now() - trigger.at > triggerLifeMs) throw new SlackRefusal('expired_trigger_id');
    this.#checkExternalId(asked);
    trigger.exchanged = true;
    const id = `V${String(this.all.length + 1).padStart(9, '0')}`;
    const view = whole(asked, id);
    this.all.push({ view, userId: trigger.userId, entries: new Map(), isOpen: true });
    this.#news.resolve();
    this.#news = Promise.withResolvers();
    return view;
  }

  /** Changes a view that is open, named by its id or the app's own. */
  update({ view_id, external_id, hash }: JsonObject, asked: JsonObject): View {
    const found = this.all.find(
      ({ isOpen, view }) =>
        isOpen && (view_id === undefined ? view.external_id === external_id : view.id === view_id),
    );
    if (!found || (view_id === undefined && !external_id)) throw new SlackRefusal('not_found');
    if (hash !== undefined && hash !== found.view.hash) throw new SlackRefusal('hash_conflict');
    this.#checkExternalId(asked, found);
    found.view = whole(asked, found.view.id);
    return found.view;
  }

  /** What a person has in front of them. */
  inFrontOf(userId: string): OpenView | undefined {
    return this.all.findLast(one => one.isOpen && one.userId === userId);
  }

  /** What a person has in front of them as soon as there is something. */
  async opened(userId: string): Promise<OpenView> {
    for (;;) {
      const front = this.inFrontOf(userId);
      if (front) return front;
      await this.#news.promise;
    }
  }

  /** Closes everything a person has open. */
  clear(userId: string): void {
    for (const one of this.all) if (one.userId === userId) one.isOpen = false;
  }

  #checkExternalId({ external_id }: JsonObject, besides?: OpenView): void {
    if (
      this.all.some(
        one => one !== besides && one.isOpen && external_id && one.view.external_id === external_id,
      )
    )
      throw new SlackRefusal('duplicate_external_id');
  }
}

/** The view as the app gets it, with what it holds at the moment. */
export function viewPayload({ view, entries }: OpenView): View {
  return { ...view, state: { values: stateOf(view.blocks, entries) } };
}

function whole(asked: JsonObject, id: string): View {
  return {
    id,
    team_id: team.id,
    type: 'modal',
    close: null,
    submit: null,
    private_metadata: '',
    clear_on_close: false,
    notify_on_close: false,
    ...asked,
    callback_id: typeof asked.callback_id === 'string' ? asked.callback_id : '',
    external_id: typeof asked.external_id === 'string' ? asked.external_id : '',
    blocks: withIds(asked.blocks),
    state: { values: {} },
    hash: randomUUID(),
    root_view_id: id,
    previous_view_id: null,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
  };
}
