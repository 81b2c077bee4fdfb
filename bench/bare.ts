// The yardstick: a program that only connects both SDKs, and answers "pong", or what it is told, to whatever command comes.
import bolt from '@slack/bolt';
import { Client, Events, type InteractionReplyOptions, MessageFlags } from 'discord.js';

const { DISCORD_API_URL: api = '', SLACK_API_URL: slackApiUrl = '' } = process.env;
const { ANSWER_ON_DISCORD = '{"content":"pong"}', ANSWER_ON_SLACK = '{"text":"pong"}' } = process.env;
const onDiscord = JSON.parse(ANSWER_ON_DISCORD) as InteractionReplyOptions;
const onSlack = JSON.parse(ANSWER_ON_SLACK) as bolt.RespondArguments;
/** By what is asked, where it is told so: as many answers as there are questions, each of another size. */
const { ANSWERS_ON_DISCORD = '{}', ANSWERS_ON_SLACK = '{}' } = process.env;
const answersOnDiscord = JSON.parse(ANSWERS_ON_DISCORD) as Record<string, InteractionReplyOptions>;
const answersOnSlack = JSON.parse(ANSWERS_ON_SLACK) as Record<string, bolt.RespondArguments>;
const { DISCORD_TOKEN = '', SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '' } = process.env;

const discord = new Client({ intents: [], rest: { api } });
discord.on(Events.InteractionCreate, async interaction => {
  if (!interaction.isChatInputCommand()) return;
  const asked = interaction.options.getSubcommand(false) ?? interaction.options.getString('query') ?? '';
  const answer = answersOnDiscord[asked] ?? onDiscord;
  await interaction.reply({ ...answer, flags: MessageFlags.Ephemeral });
});

const slack = new bolt.App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl },
});
slack.command(/.*/, ({ command, ack }) =>
  ack({ ...(answersOnSlack[command.text] ?? onSlack), response_type: 'ephemeral' }),
);

await Promise.all([discord.login(DISCORD_TOKEN), slack.start()]);
// Killed by the signal it would not keep its compile cache, where it has one.
process.once('SIGTERM', () => process.exit());
