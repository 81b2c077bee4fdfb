// People in the chat of a town: the same asked and pressed on both platforms, and what they saw of it.
import type { TestContext } from 'node:test';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { pressButton, selectMenu, slashCommand } from './servers/discord/interaction-input.ts';
import { discordChannel, slackChannel, slackUser, startTown } from './town.ts';

type Town = Awaited<ReturnType<typeof startTown>>;

/** What somebody got: the last message that is theirs. */
export type Seen = {
  /** Everything that it says, as one text. */
  readonly says: string;
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean;
  /** The ids of its buttons and menus, in order. */
  readonly controls: readonly string[];
  /** The values that its menus offer. */
  readonly offers: readonly string[];
  /** Whether it took the place of what was pressed. */
  readonly isReplaced: boolean;
  /** For the next press. */
  readonly message: unknown;
  /** A file's text, where there is one: on Discord an attachment, on Slack preformatted in messages after the first. */
  readonly file: string | null;
};

/** A command by its English words. */
export type Asked = {
  readonly command: 'papers' | 'paper';
  readonly action?: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
};

/** Somebody on a platform. */
export type Person = {
  readonly platform: 'slack' | 'discord';
  readonly channel: string;
  ask(asked: Asked): Promise<Seen>;
  /**
   * Presses the first button whose id begins so.
   * @param messages in how many the answer comes on Slack, 1 by default
   */
  press(seen: Seen, control: string, messages?: number): Promise<Seen>;
  /** Chooses in the first menu whose id begins so. */
  choose(seen: Seen, control: string, value: string): Promise<Seen>;
  /** The messages that all see in the channel. */
  messages(): readonly unknown[];
};

/** Who they are, where and what they may do; by default somebody Korean who may do everything, in the town's channel. */
export type Who = {
  readonly id?: string;
  readonly channel?: string;
  readonly mayManage?: boolean;
  readonly locale?: 'ko' | 'en-US';
};

/** A message that somebody sees without having asked, such as one in the channel. */
export const seenIn = (message: unknown): Seen =>
  seen(message, { isPrivate: false, isReplaced: false, file: null });

/**
 * A town with a bot at work, and people on both platforms.
 * @param changed the app as the bot has it
 */
export async function startChat(
  t: TestContext,
  options: Parameters<typeof startTown>[1] = {},
  changed: (app: App) => App = app => app,
) {
  const town = await startTown(t, { yaml: 'destinations: []', ...options });
  const app = changed(await town.open());
  const bot = await town.start(app);
  return {
    town,
    app,
    bot,
    person: (platform: 'slack' | 'discord', who: Who = {}) => people[platform](town, who),
  };
}

export type Chat = Awaited<ReturnType<typeof startChat>> & { readonly app: App };

/** Whether somebody was told something, whatever marks it has on their platform. */
export const isTold = ({ says }: Pick<Seen, 'says'>, text: string): boolean =>
  bare(says).includes(bare(JSON.stringify(text).slice(1, -1)));

const bare = (text: string): string => text.replaceAll('**', '').replaceAll('\\', '');

/** Every value that stands under a key, wherever. */
function under(value: unknown, key: string, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (name === key && typeof inner === 'string') found.push(inner);
    else under(inner, key, found);
  }
  return found;
}

const seen = (
  message: unknown,
  rest: Pick<Seen, 'isPrivate' | 'isReplaced' | 'file'>,
  all: readonly unknown[] = [message],
): Seen => ({
  ...rest,
  says: all.map(each => JSON.stringify(each)).join('\n'),
  controls: [...under(message, 'action_id'), ...under(message, 'custom_id')],
  offers: under(message, 'value'),
  message,
});

function find(controls: readonly string[], beginning: string): string {
  const found = controls.find(control => control.startsWith(beginning));
  if (found === undefined) throw new Error(`There is no ${beginning} among ${controls.join(', ')}`);
  return found;
}

function slackPerson(town: Town, { id = slackUser, channel = slackChannel, locale = 'ko' }: Who): Person {
  town.slack.addPerson({ id, locale: locale === 'ko' ? 'ko-KR' : locale });
  const who = { userId: id, channelId: channel };
  const answer = (
    { final, shown }: { final?: object; shown?: readonly object[] },
    isReplaced = false,
  ): Seen => {
    const last = shown?.at(-1) ?? final ?? {};
    const type = Reflect.get(final ?? last, 'response_type');
    return seen(last, { isPrivate: type !== 'in_channel', isReplaced, file: null });
  };
  const act = async (
    message: unknown,
    press: { actionId: string; selectedOption?: string },
    messages = 1,
  ): Promise<Seen> => {
    const known = message as Record<string, unknown>;
    const where = typeof known.ts === 'string' ? { messageTs: known.ts } : { message: known };
    const { responses } = await town.slack.blockAction(
      { ...who, ...press, ...where },
      { awaitResponses: messages },
    );
    const last = responses.at(-1) ?? {};
    const isPrivate = last.response_type !== 'in_channel';
    const file = responses.length > 1 ? responses.slice(1).map(preformatted).join('\n') : null;
    return seen(last, { isPrivate, isReplaced: last.replace_original === true, file }, responses);
  };
  return {
    platform: 'slack',
    channel,
    async ask({ command, action = '', options = {} }) {
      const words = Object.entries(options).map(([name, value]) =>
        /^(?:date|query|words|topic)$/.test(name)
          ? String(value)
          : value === true
            ? name
            : `${name}:${/\s/.test(String(value)) ? `"${value}"` : value}`,
      );
      const bare = action === 'day' ? '' : action;
      return answer(
        await town.slack.command({ ...who, command: `/${command}`, text: [bare, ...words].join(' ').trim() }),
      );
    },
    press: (from, control, messages) =>
      act(from.message, { actionId: find(from.controls, control) }, messages),
    choose: (from, control, selectedOption) =>
      act(from.message, { actionId: find(from.controls, control), selectedOption }),
    messages: () => town.slack.messages(channel),
  };
}

function discordPerson(
  town: Town,
  { id = '200000000000000001', channel = discordChannel, mayManage = true, locale = 'ko' }: Who,
): Person {
  const who = {
    userId: id,
    channelId: channel,
    locale,
    ...(!mayManage && { permissions: String(PermissionFlagsBits.SendMessages) }),
  };
  type Reply = Awaited<ReturnType<Town['discord']['interact']>>;
  const answer = (reply: Reply): Seen => {
    const last = reply.followUps.at(-1) ?? reply.message ?? reply.final;
    const isReplaced = reply.callbackType === 7 || reply.callbackType === 6;
    const isPrivate = Number(Reflect.get(last, 'flags') ?? reply.flags) !== 0;
    const [attachment] = (reply.message?.attachments ?? []) as { id: string }[];
    const file = attachment === undefined ? null : town.discord.file(attachment).toString();
    return seen(last, { isPrivate, isReplaced, file });
  };
  const idOf = (message: unknown) => String(Reflect.get(message as object, 'id'));
  return {
    platform: 'discord',
    channel,
    async ask({ command, action, options = {} }) {
      return answer(
        await town.discord.interact(
          slashCommand({
            ...who,
            name: command,
            ...(action !== undefined && { subcommand: action }),
            options,
          }),
        ),
      );
    },
    async press(from, control) {
      const customId = find(from.controls, control);
      return answer(
        await town.discord.interact(pressButton({ ...who, messageId: idOf(from.message), customId })),
      );
    },
    async choose(from, control, value) {
      const customId = find(from.controls, control);
      return answer(
        await town.discord.interact(
          selectMenu({ ...who, messageId: idOf(from.message), customId, values: [value] }),
        ),
      );
    },
    messages: () => town.discord.messages(channel),
  };
}

const preformatted = (message: unknown): string => {
  const { blocks } = message as { blocks: { elements: { elements: { text: string }[] }[] }[] };
  return blocks[0]?.elements[0]?.elements[0]?.text ?? '';
};

const people = { slack: slackPerson, discord: discordPerson } as const;
export const platforms = ['slack', 'discord'] as const;
