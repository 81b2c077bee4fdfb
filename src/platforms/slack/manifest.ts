// The Slack app's manifest, made from the commands: https://docs.slack.dev/reference/app-manifest
import type { Command } from '../../commands/command.ts';
import { usageLine } from '../../commands/parse-text.ts';
import { commands } from '../../commands/table.ts';
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';

/**
 * What the bot may do: post, hear commands, see the channels it is in and find its own messages there, know the language
 * and zone of who asks, write to people and upload a chart.
 */
export const slackScopes = [
  'chat:write',
  'chat:write.public',
  'commands',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'users:read',
  'im:write',
  'im:history',
  'files:write',
  'files:read',
];

/** Where Slack sends commands and clicks to in HTTP mode. */
export const requestPath = '/slack/events';

/** That path on the host, or under the path, where Paperboy is reached from outside. */
export const requestUrl = (base: string): string =>
  `${base.replace(/\/+$/, '').replace(new RegExp(`${requestPath}$`), '')}${requestPath}`;

/**
 * The manifest.
 * @param language of the descriptions
 * @param requestUrl where Slack reaches the bot in HTTP mode; `null` for Socket Mode
 */
export const slackManifest = (language: Language, requestUrl: string | null): object => ({
  display_information: { name: 'Paperboy', description: stringsOf(language).commands.descriptions.papers },
  features: {
    // Without its messages tab an app may not write to a person.
    app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
    bot_user: { display_name: 'paperboy', always_online: true },
    slash_commands: commands.map(command => slashCommand(command, language, requestUrl)),
  },
  oauth_config: { scopes: { bot: slackScopes } },
  settings: {
    interactivity: { is_enabled: true, ...(requestUrl !== null && { request_url: requestUrl }) },
    org_deploy_enabled: false,
    socket_mode_enabled: requestUrl === null,
    token_rotation_enabled: false,
  },
});

const slashCommand = (command: Command, language: Language, requestUrl: string | null): object => ({
  command: `/${command.name}`,
  ...(requestUrl !== null && { url: requestUrl }),
  description: stringsOf(language).commands.descriptions[command.name],
  usage_hint: usageLine(command).replace(/^\S+ /, ''),
  should_escape: false,
});
