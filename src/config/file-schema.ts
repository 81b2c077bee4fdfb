// What config/paperboy.yaml may say: its keys, defaults, limits and descriptions stand here and nowhere else.
// Every error text completes the sentence "expected …".
import { validate, validateDetailed } from 'node-cron';
import { z } from 'zod';
import { layouts, platformNames } from '../delivery/platform.ts';
import { channelEditions } from '../digest/edition.ts';
import { languages } from '../digest/language.ts';
import { isTimeZone, nearestTimeZone } from '../digest/time-zone.ts';

/** The form of a channel id on each platform. */
const channelIds = {
  // https://docs.slack.dev/reference/objects/conversation-object
  slack: { pattern: /^[CGD][A-Z0-9]{8,}$/, expected: 'a Slack channel id such as C0123456789' },
  // https://docs.discord.com/developers/reference#snowflakes
  discord: {
    pattern: /^\d{17,20}$/,
    expected: 'a Discord channel id of 17 to 20 digits, such as "112233445566778899"',
  },
};

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

const mapping = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: `a mapping with the keys ${Object.keys(shape).join(', ')}` });

const words = z.array(
  z.string({ error: 'a word, in quotes if it looks like a number' }).trim().min(1, { error: 'a word' }),
  { error: 'a list of words, such as [diffusion, 확산]' },
);

const platform = oneOf(platformNames);
const language = oneOf(languages);
const emptyDay = oneOf(['skip', 'notice']);

const oneToTen = 'a whole number from 1 to 10';
const top = z.int({ error: oneToTen }).min(1, { error: oneToTen }).max(10, { error: oneToTen });

const zeroOrMore = 'a whole number, 0 or more';
const minUpvotes = z.int({ error: zeroOrMore }).min(0, { error: zeroOrMore });

const cron = 'a cron expression such as "0 9 * * 1-6"';
const schedule = z
  .string({ error: cron })
  .refine(isFiveFieldCron, { error: ({ input }) => cronError(String(input)) });

const zone = 'a time zone such as Asia/Seoul or America/New_York';
const timeZone = z.string({ error: zone }).refine(isTimeZone, {
  error: ({ input }) => {
    const nearest = nearestTimeZone(String(input));
    return nearest === null ? zone : `${zone} (did you mean ${nearest}?)`;
  },
});

const nameRule = 'a name of at most 50 letters, digits, dots, hyphens and underscores, such as lab-slack';
const name = z
  .string({ error: nameRule })
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,49}$/u, { error: nameRule });

const channel = z
  .string({
    error: ({ input }) =>
      typeof input === 'number'
        ? 'a channel id in quotes, such as "112233445566778899" (YAML rounds a number that long)'
        : 'a channel id, such as C0123456789 (Slack) or "112233445566778899" (Discord)',
  })
  // Which of the two forms it must have is checked below; editors are told both.
  .meta({ pattern: `${channelIds.slack.pattern.source}|${channelIds.discord.pattern.source}` });

const wholeNumber = (least: number, most: number) => {
  const error = `a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};

const dollars = z
  .number({ error: 'US dollars for a million tokens, such as 0.3' })
  .min(0, { error: 'US dollars for a million tokens, 0 or more' });

const briefs = mapping({
  maxTokensPerDay: wholeNumber(0, 1_000_000_000)
    .default(500_000)
    .describe(
      'So many tokens a day, in and out; beyond them papers keep the source’s words until the next day.',
    ),
  parallel: wholeNumber(1, 100).default(10).describe('Papers that the model is asked for at the same time.'),
  timeoutSeconds: wholeNumber(1, 3600)
    .default(120)
    .describe('How long an answer may take, its retries included.'),
  price: mapping({
    input: dollars.describe('US dollars for a million tokens of input.'),
    output: dollars.describe('US dollars for a million tokens of output.'),
  })
    .exactOptional()
    .describe('What the model costs, so that status can tell; tokens alone if absent.'),
});

const destination = mapping({
  name: name.describe('A name of your own, unique; used in --to, logs and pages.'),
  platform: platform.describe('Where the channel is; its token stands in .env.'),
  channel: channel.describe(
    "The channel's id. Slack: at the foot of the channel's details. Discord: turn on developer mode, right-click " +
      'the channel, Copy Channel ID; keep the quotes.',
  ),
  schedule: schedule.exactOptional().describe('When to post, as cron; the schedule above if absent.'),
  timeZone: timeZone.exactOptional().describe('The zone the schedule is read in; the one above if absent.'),
  language: language.exactOptional().describe('The language of the digest; the one above if absent.'),
  layout: oneOf(layouts)
    .default('cards')
    .describe(
      'cards: a card for each paper; compact: a line each; thread: the lines, with the cards as replies.',
    ),
  edition: oneOf(channelEditions)
    .default('day')
    .describe('day: the best of each day; week, month: the best of the last seven days, or the last month.'),
  top: top.exactOptional().describe('How many papers; as above if absent.'),
  filter: mapping({
    keywords: words.default([]).describe('Only papers with one of these in title, abstract or summary.'),
    authors: words.default([]).describe('Only papers by one of these.'),
    minUpvotes: minUpvotes.default(0).describe('Only papers with at least so many upvotes.'),
  })
    .prefault({})
    .describe('Which papers are wanted; all of them if absent.'),
  emptyDay: emptyDay.exactOptional().describe('What to do on a day without papers; as above if absent.'),
}).superRefine(checkChannel, { when: always });

const operator = mapping({
  platform: platform.describe('Where the channel is; its token stands in .env.'),
  channel: channel.describe("The channel's id, as in destinations."),
}).superRefine(checkChannel, { when: always });

/** The whole file; what it leaves out has its default. */
export const fileSchema = mapping({
  timeZone: timeZone.default('Asia/Seoul').describe('The zone that schedules are read in (IANA name).'),
  language: language.default('ko').describe(`The language of digests: ${languages.join(', ')}.`),
  schedule: schedule
    .default('0 9 * * 1-6')
    .describe('When to post, as cron: minute, hour, day of month, month, day of week (0 and 7 are Sunday).'),
  top: top.default(5).describe('How many papers a digest has, 1 to 10.'),
  emptyDay: emptyDay.default('skip').describe('A day without papers: skip it, or post a notice.'),
  catchUpDays: wholeNumber(0, 30).default(3).describe('How many days back missed digests are caught up.'),
  operator: operator
    .exactOptional()
    .describe('The channel that is told of failing channels; the log if absent.'),
  slack: mapping({
    mode: oneOf(['socket', 'http'])
      .exactOptional()
      .describe('How commands arrive: socket (needs SLACK_APP_TOKEN) or http (needs SLACK_SIGNING_SECRET).'),
    // https://docs.slack.dev/apis/web-api/rate-limits
    postsPerMinute: wholeNumber(1, 6000)
      .default(300)
      .describe('How many messages a minute the workspace takes; Slack documents several hundred.'),
    managers: oneOf(['members', 'admins'])
      .default('members')
      .describe('Who may subscribe channels and change it: their members, or workspace admins alone.'),
  })
    .prefault({})
    .describe('Settings of the Slack app; its tokens stand in .env.'),
  briefs: briefs.prefault({}).describe('Limits of the language model that PAPERBOY_MODEL in .env names.'),
  destinations: z
    .array(destination, { error: 'a list, [] for none' })
    .superRefine(checkNames, { when: always })
    .default([])
    .describe('The channels to post to.'),
}).meta({ title: 'Paperboy', description: 'What Paperboy posts where and when.' });

/** The file as read, with its defaults; a destination's own may still be absent. */
export type FileSettings = z.output<typeof fileSchema>;

// Zod skips a check when something else in the value is wrong; all faults are to be told at once.
function always(): boolean {
  return true;
}

// Made once: making a schema takes longer than checking with it.
const addressed = z.object({ platform, channel: z.string() });
const named = z.object({ name: z.string() });

function checkChannel(value: unknown, context: z.RefinementCtx): void {
  const { data } = addressed.safeParse(value);
  if (data === undefined) return;
  const { pattern, expected } = channelIds[data.platform];
  if (!pattern.test(data.channel)) context.addIssue({ code: 'custom', path: ['channel'], message: expected });
}

function checkNames(value: unknown, context: z.RefinementCtx): void {
  if (!Array.isArray(value)) return;
  const firstOf = new Map<string, number>();
  for (const [index, item] of value.entries()) {
    const name = named.safeParse(item).data?.name;
    if (name === undefined) continue;
    const first = firstOf.get(name);
    if (first === undefined) {
      firstOf.set(name, index);
      continue;
    }
    const message = `a name of its own (destinations[${first}] has this one)`;
    context.addIssue({ code: 'custom', path: [index, 'name'], message });
  }
}

// Node-cron would take a sixth field for seconds; a digest has no use for them.
function isFiveFieldCron(expression: string): boolean {
  return validate(expression) && (expression.startsWith('@') || expression.trim().split(/\s+/).length === 5);
}

function cronError(expression: string): string {
  const { errors } = validateDetailed(expression);
  const wrong = errors.map(({ field, value }) =>
    field === 'expression'
      ? 'it has five fields: minute, hour, day of month, month, day of week'
      : `wrong here: ${field.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)} ${value}`,
  );
  if (wrong.length === 0 && validate(expression)) return `${cron} (it has five fields, without seconds)`;
  return wrong.length === 0 ? cron : `${cron} (${wrong.join('; ')})`;
}
