// A town with an archive, and a reader of Korean on both platforms who asks and presses.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { App } from '../../src/app.ts';
import { everything } from '../../src/digest/selection.ts';
import type { InteractionReply } from '../servers/discord/interact.ts';
import { pressButton, selectMenu, slashCommand } from '../servers/discord/interaction-input.ts';
import { textOf } from '../shown-papers.ts';
import { discordChannel, discordToken, slackChannel, startTown } from '../town.ts';

const ephemeralFlag = 64;
const slackUser = 'U0123456789';

/** An answer as both platforms give one. */
export type Answered = {
  readonly text: string;
  readonly message: unknown;
  /** Whether the whole channel sees it. */
  readonly isPublic: boolean;
  /** Whether it took the place of what was pressed. */
  readonly hasReplaced: boolean;
};

/** One platform, as its reader uses it. */
type Reader = {
  readonly name: 'Discord' | 'Slack';
  /** `/papers WORD …`; on Discord the words are the text of the sub-command's option. */
  papers(word: string, words?: string, isPublic?: boolean): Promise<Answered>;
  paper(query: string, isPublic?: boolean): Promise<Answered>;
  /** Presses the button of an answer, or of a message in the channel by its id. */
  press(on: Answered | string, customId: string): Promise<Answered>;
  /** Chooses in the menu of an answer, or of a message in the channel by its id. */
  choose(on: Answered | string, customId: string, value: string): Promise<Answered>;
  /** Puts a message with one button or menu into the channel, as an earlier version had it; gives its id. */
  putOld(control: { customId: string; slackValue?: string; menuOf?: string }): Promise<string>;
  /** What everybody sees in the channel. */
  channel(): string;
};

type Town = Awaited<ReturnType<typeof startTown>>;

/** Freezes the lists of dates. */
export async function freeze(app: App, ...dates: readonly string[]): Promise<void> {
  for (const date of dates)
    await app.desk.digest(
      {
        date: Temporal.PlainDate.from(date),
        language: 'ko',
        selection: { top: 5, filter: everything },
      },
      'freeze',
    );
}

/** A town with a bot, the list of 2026-01-13 frozen, and its reader on each platform. */
async function openArchive(
  t: TestContext,
  options: Parameters<typeof startTown>[1] = {},
  dates: readonly string[] = ['2026-01-13'],
) {
  const town = await startTown(t, { servers: { discord: { rates: false } }, ...options });
  const app = await town.open();
  const bot = await town.start(app);
  await freeze(app, ...dates);
  return { town, app, bot, readers: [discordReader(town), slackReader(town)] as const };
}

/** A test with the reader of each platform. */
export function testReaders(
  title: string,
  body: (reader: Reader, archive: Awaited<ReturnType<typeof openArchive>>) => Promise<void>,
  { options, dates }: { options?: Parameters<typeof startTown>[1]; dates?: readonly string[] } = {},
): void {
  for (const index of [0, 1] as const)
    test(`${title} (${index === 0 ? 'Discord' : 'Slack'})`, async t => {
      const archive = await openArchive(t, options, dates);
      await body(archive.readers[index], archive);
    });
}

/** The reader on Discord. */
function discordReader(town: Town): Reader {
  const asker = { channelId: discordChannel, locale: 'ko' };
  const answered = (reply: InteractionReply): Answered => ({
    text: textOf(reply.message ?? reply.final),
    // As it is now, whatever is done to it later.
    message: structuredClone(reply.message ?? reply.final),
    isPublic: (reply.flags & ephemeralFlag) === 0 && reply.callbackType !== 7,
    hasReplaced: reply.callbackType === 7,
  });
  const idOf = (on: Answered | string) =>
    typeof on === 'string' ? on : String((on.message as { id?: unknown }).id);
  const optionOf: Readonly<Record<string, string>> = { day: 'date', search: 'words' };
  return {
    name: 'Discord',
    papers: async (word, words, isPublic) =>
      answered(
        await town.discord.interact(
          slashCommand({
            ...asker,
            name: 'papers',
            subcommand: word,
            options: {
              ...(words !== undefined && { [optionOf[word] ?? word]: words }),
              ...(isPublic && { public: true }),
            },
          }),
        ),
      ),
    paper: async (query, isPublic) =>
      answered(
        await town.discord.interact(
          slashCommand({ ...asker, name: 'paper', options: { query, ...(isPublic && { public: true }) } }),
        ),
      ),
    press: async (on, customId) =>
      answered(await town.discord.interact(pressButton({ ...asker, messageId: idOf(on), customId }))),
    choose: async (on, customId, value) =>
      answered(
        await town.discord.interact(selectMenu({ ...asker, messageId: idOf(on), customId, values: [value] })),
      ),
    async putOld({ customId, menuOf }) {
      const component =
        menuOf === undefined
          ? { type: 2, style: 2, custom_id: customId, label: 'old' }
          : { type: 3, custom_id: customId, options: [{ label: 'old', value: menuOf }] };
      const response = await fetch(`${town.discord.url}/api/v10/channels/${discordChannel}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${discordToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'old', components: [{ type: 1, components: [component] }] }),
      });
      return idIn(await response.json(), 'id');
    },
    channel: () => textOf(town.discord.messages(discordChannel)),
  };
}

/** The reader on Slack. */
function slackReader(town: Town): Reader {
  const asker = { userId: slackUser, channelId: slackChannel };
  town.slack.addPerson({ id: slackUser, name: 'Ada', locale: 'ko-KR' });
  const answered = ({ final }: { final?: Record<string, unknown> }): Answered => ({
    text: textOf(final),
    message: final,
    isPublic: final?.response_type === 'in_channel',
    hasReplaced: final?.replace_original === true,
  });
  const on = (message: Answered | string) =>
    typeof message === 'string'
      ? { messageTs: message }
      : { message: message.message as Record<string, never> };
  const typed = (words: readonly (string | undefined | false)[]) => words.filter(Boolean).join(' ');
  return {
    name: 'Slack',
    papers: async (word, words, isPublic) =>
      answered(
        await town.slack.command({
          ...asker,
          command: '/papers',
          text: typed([word, words, isPublic && 'public']),
        }),
      ),
    paper: async (query, isPublic) =>
      answered(
        await town.slack.command({ ...asker, command: '/paper', text: typed([query, isPublic && 'public']) }),
      ),
    press: async (message, actionId) =>
      answered(await town.slack.blockAction({ ...asker, ...on(message), actionId })),
    choose: async (message, actionId, selectedOption) =>
      answered(await town.slack.blockAction({ ...asker, ...on(message), actionId, selectedOption })),
    async putOld({ customId, slackValue, menuOf }) {
      const text = { type: 'plain_text', text: 'old' };
      const element =
        menuOf === undefined
          ? {
              type: 'button',
              action_id: customId,
              text,
              ...(slackValue !== undefined && { value: slackValue }),
            }
          : {
              type: 'static_select',
              action_id: customId,
              placeholder: text,
              options: [{ text, value: menuOf }],
            };
      const response = await fetch(`${town.slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${town.slack.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          channel: slackChannel,
          text: 'old',
          blocks: [{ type: 'actions', elements: [element] }],
        }),
      });
      return idIn(await response.json(), 'ts');
    },
    channel: () => textOf(town.slack.messages(slackChannel)),
  };
}

function idIn(answer: unknown, key: string): string {
  assert.ok(typeof answer === 'object' && answer !== null && key in answer, textOf(answer));
  return String((answer as Record<string, unknown>)[key]);
}
