// The routes of Discord's REST API that this server knows, and how a path finds its route.

import { refusals } from './api-error.ts';
import type { Call, CallResult } from './call.ts';
import * as channels from './channel-routes.ts';
import { getCommands, putCommands } from './command-routes.ts';
import { createDirectChannel } from './direct-messages.ts';
import { checkForm } from './form.ts';
import * as interactions from './interaction-routes.ts';

type Handler = (call: Call) => CallResult;

/** A route: the token in its path stands for the bot's, or the bot's is required. */
export interface Route {
  handler: Handler;
  params: Readonly<Record<string, string>>;
  needsToken: boolean;
}

const message = '/channels/:channel/messages/:message';
const answer = '/webhooks/:application/:token/messages/:message';

const table: readonly [method: string, pattern: string, handler: Handler][] = [
  ['GET', '/gateway', ({ state }) => ({ status: 200, body: { url: state.gatewayUrl() } })],
  ['GET', '/gateway/bot', getGatewayBot],
  ['GET', '/users/@me', ({ state }) => ({ status: 200, body: state.user })],
  ['POST', '/users/@me/channels', createDirectChannel],
  ['GET', '/applications/@me', getApplication],
  ['GET', '/oauth2/applications/@me', getApplication],
  ['GET', '/applications/:application/commands', getCommands],
  ['PUT', '/applications/:application/commands', putCommands],
  ['GET', '/applications/:application/guilds/:guild/commands', getCommands],
  ['PUT', '/applications/:application/guilds/:guild/commands', putCommands],
  ['GET', '/channels/:channel', channels.getChannel],
  ['GET', '/channels/:channel/messages', channels.listMessages],
  ['POST', '/channels/:channel/messages', channels.createMessage],
  ['GET', message, channels.getMessage],
  ['PATCH', message, channels.patchMessage],
  ['DELETE', message, channels.deleteMessage],
  ['POST', `${message}/threads`, channels.startThread],
  ['POST', '/interactions/:interaction/:token/callback', interactions.postCallback],
  ['POST', '/webhooks/:application/:token', interactions.postFollowUp],
  ['GET', answer, interactions.getAnswer],
  ['PATCH', answer, interactions.patchAnswer],
  ['DELETE', answer, interactions.deleteAnswer],
];

const routes = table.map(([method, pattern, handler]) => ({
  method,
  handler,
  matcher: new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  needsToken: !pattern.includes(':token') && pattern !== '/gateway',
}));

/** Finds the route of a path without `/api/v10`; throws 404 or 405 as Discord does. */
export function findRoute(method: string, path: string): Route {
  const matching = routes.filter(route => route.matcher.test(path));
  if (matching.length === 0) throw refusals.notFound();
  const route = matching.find(each => each.method === method);
  if (!route) throw refusals.methodNotAllowed();
  const params = { ...route.matcher.exec(path)?.groups };
  return { handler: route.handler, params, needsToken: route.needsToken };
}

/** Throws 50035 for an id in the path that is no snowflake. */
export function checkIds({ token: _, ...params }: Route['params']): void {
  checkForm(params, form => {
    for (const [key, value] of Object.entries(params)) {
      if (/^(\d{1,20}|@original)$/.test(value)) continue;
      form.at(`${key}_id`).refuse('NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
    }
  });
}

function getGatewayBot({ state }: Call): CallResult {
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { status: 200, body: { url: state.gatewayUrl(), shards: 1, session_start_limit: limit } };
}

function getApplication({ state }: Call): CallResult {
  const about = { name: 'Paperboy', description: '', icon: null, flags: 0, verify_key: '', bot_public: true };
  const body = { id: state.applicationId, ...about, bot_require_code_grant: false, bot: state.user };
  return { status: 200, body };
}
