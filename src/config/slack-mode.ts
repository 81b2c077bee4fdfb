// How Slack's commands arrive, and which secrets that needs.
import type { Fault } from './configuration-error.ts';
import type { Environment } from './read-environment.ts';
import type { YamlText } from './yaml-text.ts';

/** Socket Mode (no public address needed) or signed HTTP requests. */
export type SlackMode = 'socket' | 'http';

const needed = {
  socket: {
    name: 'SLACK_APP_TOKEN',
    where:
      'SLACK_APP_TOKEN for Socket Mode (https://api.slack.com/apps, your app, Basic Information, ' +
      'App-Level Tokens, scope connections:write)',
  },
  http: {
    name: 'SLACK_SIGNING_SECRET',
    where:
      'SLACK_SIGNING_SECRET for HTTP mode (https://api.slack.com/apps, your app, Basic Information, ' +
      'App Credentials)',
  },
} as const;

const whereBotToken =
  'SLACK_BOT_TOKEN beside it (https://api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token)';

/** The mode the file asks for; else Socket Mode, unless there is only a signing secret. */
export function slackMode(wanted: SlackMode | undefined, environment: Environment): SlackMode {
  if (wanted !== undefined) return wanted;
  const onlyHttp = environment.values.has(needed.http.name) && !environment.values.has(needed.socket.name);
  return onlyHttp ? 'http' : 'socket';
}

/** What is missing beside a secret that is set; nothing while no secret of Slack's is. */
export function slackFaults(
  wanted: SlackMode | undefined,
  environment: Environment,
  file: YamlText,
): Fault[] {
  const has = (mode: SlackMode) => environment.values.has(needed[mode].name);
  if (!environment.values.has('SLACK_BOT_TOKEN')) {
    return (['socket', 'http'] as const)
      .filter(has)
      .map(mode => environment.fault(needed[mode].name, whereBotToken, 'it alone'));
  }
  if (wanted !== undefined && !has(wanted)) {
    const { name, where } = needed[wanted];
    return [{ ...file.fault(['slack', 'mode'], where), found: `no ${name}` }];
  }
  if (has('socket') || has('http')) return [];
  const expected = `beside it ${needed.socket.where} or ${needed.http.where}`;
  return [environment.fault('SLACK_BOT_TOKEN', expected, 'neither')];
}
