// What one person does with Paperboy, the same on Discord and Slack, through the real SDKs.

import type { InteractionReply } from './servers/discord/interact.ts';
import { pressButton, selectMenu, slashCommand } from './servers/discord/interaction-input.ts';
import type { Answer as SlackAnswer } from './servers/slack/answer.ts';
import { discordChannel, slackChannel, type startTown } from './town.ts';

type Town = Awaited<ReturnType<typeof startTown>>;

/** What a person sees after they did something. */
export type Seen = {
  /** The payload as one text. */
  readonly text: string;
  /** Whether it took the place of what was pressed, and whether they alone see it. */
  readonly replaced: boolean;
  readonly isPrivate: boolean;
  /** What to press in next: where a message was replaced, that message. */
  readonly on: unknown;
  /** A file's text, where there is one: on Discord an attachment, on Slack preformatted. */
  readonly file: string | null;
};

/** A person on a platform. */
export type Person = {
  ask(action: string, options?: Readonly<Record<string, string>>): Promise<Seen>;
  press(on: unknown, control: string): Promise<Seen>;
  choose(on: unknown, control: string, value: string): Promise<Seen>;
};

/** Somebody on Discord, who reads Korean by default. */
export function discordPerson(
  { discord }: Town,
  { userId = '200000000000000001', channelId = discordChannel, language = 'ko' } = {},
): Person {
  const asker = { channelId, userId, locale: language === 'en' ? 'en-US' : language };
  const on = (message: unknown) => ({ ...asker, messageId: (message as { id: string }).id });
  const seen = (answer: InteractionReply): Seen => {
    const replaced = answer.callbackType === 7;
    const [attachment] = (answer.message?.attachments ?? []) as { id: string }[];
    return {
      text: JSON.stringify(answer.final),
      replaced,
      isPrivate: replaced || answer.flags === 64,
      on: answer.message,
      file: attachment === undefined ? null : discord.file(attachment).toString(),
    };
  };
  return {
    ask: async (subcommand, options = {}) =>
      seen(await discord.interact(slashCommand({ ...asker, name: 'papers', subcommand, options }))),
    press: async (message, customId) =>
      seen(await discord.interact(pressButton({ ...on(message), customId }))),
    choose: async (message, customId, value) =>
      seen(await discord.interact(selectMenu({ ...on(message), customId, values: [value] }))),
  };
}

/**
 * Somebody who reads Korean on Slack.
 * @param options `fileMessages`: how many messages a file comes in
 */
export function slackPerson(
  { slack }: Town,
  { userId = 'U0123456789', channelId = slackChannel, fileMessages = 1, timeZone = 'Asia/Seoul' } = {},
): Person {
  slack.addPerson({ id: userId, locale: 'ko-KR', tz: timeZone });
  const asker = { userId, channelId };
  const seen = ({ final = {}, responses }: SlackAnswer): Seen => ({
    text: JSON.stringify(responses.length > 1 ? responses : final),
    replaced: final.replace_original === true,
    isPrivate: final.response_type === 'ephemeral',
    on: final,
    file: responses.length > 1 ? responses.slice(1).map(preformatted).join('\n') : null,
  });
  const used = async (message: unknown, press: { actionId: string; selectedOption?: string }) => {
    const known = message as { ts?: string };
    const where = known.ts === undefined ? { message: { ...known } } : { messageTs: known.ts };
    const isFile = press.actionId.startsWith('export:');
    return seen(
      await slack.blockAction(
        { ...asker, ...press, ...where },
        { awaitResponses: isFile ? 1 + fileMessages : 1, withinMs: 2000 },
      ),
    );
  };
  return {
    async ask(action, options = {}) {
      const words = Object.entries(options).map(([name, value]) =>
        name === 'topic' ? value : `${name}:"${value}"`,
      );
      const command = { ...asker, command: '/papers', text: [action, ...words].join(' ') };
      return seen(await slack.command(command));
    },
    press: (message, actionId) => used(message, { actionId }),
    choose: (message, actionId, selectedOption) => used(message, { actionId, selectedOption }),
  };
}

const preformatted = (message: unknown): string => {
  const { blocks } = message as { blocks: { elements: { elements: { text: string }[] }[] }[] };
  return blocks[0]?.elements[0]?.elements[0]?.text ?? '';
};
