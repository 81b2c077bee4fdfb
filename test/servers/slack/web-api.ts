// The Web API's front door: reads a call, keeps the rules common to all methods, and answers as Slack does.

import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import type { Faults, SlackCall, Trouble } from './faults.ts';
import { isObject, type JsonObject, parsedOr } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import type { Method } from './method.ts';
import { methods } from './methods.ts';
import { type Limit, type RateOptions, Rates } from './rates.ts';
import { SlackRefusal } from './refusal.ts';
import type { Workspace } from './workspace.ts';

/** What the Web API needs from the server around it. */
export interface WebApiOptions {
  workspace: Workspace;
  faults: Faults;
  /** Slack's rates, or `false` for none. */
  rates: RateOptions | false;
  /** Every call is added here. */
  requests: SlackCall[];
  /** The token's kind, or the error code its use gives; `undefined` where there is none. */
  whoIs: (token: string | undefined) => 'bot' | 'app' | SlackRefusal;
  check: MessageCheck;
  openSocket: () => string;
  origin: () => string;
}

const perChannel = { most: 1, windowMs: 1000 };
const posts = new Set(['chat.postMessage', 'chat.postEphemeral']);
const reads = new Set(['conversations.history', 'conversations.replies']);

/** Makes the handler of `/api/METHOD`. */
export function webApi(
  options: WebApiOptions,
): (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer> {
  const { workspace, faults, requests } = options;
  const rates = new Rates();

  return request => {
    const { token: given, ...args } = argumentsOf(request);
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? given;
    const call = { method: request.url.pathname.slice('/api/'.length), arguments: args, at: workspace.now() };
    requests.push(call);

    return withTrouble(faults.take(call), () => {
      const method = methods[call.method];
      try {
        checkCaller(method, options.whoIs(typeof token === 'string' ? token : undefined), workspace);
        const waitSeconds =
          options.rates === false
            ? 0
            : rates.waitSeconds(limitsOf(call, method, options.rates, workspace), call.at);
        if (waitSeconds > 0) return rateLimited(waitSeconds);
        const isDistributed = options.rates !== false && options.rates.distributed === true;
        const result = method.run({ ...options, arguments: args, maxPage: isDistributed ? 15 : 999 });
        return answer(workspace, { ok: true, ...result });
      } catch (error) {
        if (!(error instanceof SlackRefusal)) throw error;
        return answer(workspace, { ok: false, error: error.code, ...error.fields });
      }
    });
  };
}

/** Answers with the trouble instead of handling the call, or handles it and loses the answer. */
export function withTrouble(
  trouble: Trouble | undefined,
  handle: () => LoopbackAnswer,
): LoopbackAnswer | Promise<LoopbackAnswer> {
  if (!trouble) return handle();
  if ('hold' in trouble) {
    const accepted = trouble.accepted === true ? handle() : null;
    return trouble.hold.keep(() => accepted ?? handle());
  }
  if ('hang' in trouble) return 'hang';
  if ('reset' in trouble) return 'reset';
  if ('error' in trouble) return { status: 200, body: { ok: false, error: trouble.error } };
  if ('status' in trouble) {
    if (trouble.status === 429) return rateLimited(trouble.retryAfterSeconds ?? 1);
    return { status: trouble.status, body: 'the server met an error' };
  }
  handle();
  if (trouble.loseAnswer === 500) return { status: 500, body: 'the server met an error' };
  return trouble.loseAnswer === 'hang' ? 'hang' : 'reset';
}

/** Arguments come as a form, in which structures are JSON strings, as JSON, or in the address. */
function argumentsOf({ url, headers, body }: LoopbackRequest): JsonObject {
  const query = Object.fromEntries(url.searchParams);
  const text = body.toString();
  if (headers['content-type']?.startsWith('application/json')) {
    const json = parsedOr(text);
    return { ...query, ...(isObject(json) ? json : {}) };
  }
  const fields = Object.entries({ ...query, ...Object.fromEntries(new URLSearchParams(text)) });
  const structures = new Set(['blocks', 'metadata', 'view']);
  return Object.fromEntries(
    fields.map(([key, value]) => [key, structures.has(key) ? parsedOr(value) : value]),
  );
}

function checkCaller(
  method: Method | undefined,
  caller: 'bot' | 'app' | SlackRefusal,
  workspace: Workspace,
): asserts method is Method {
  if (!method) throw new SlackRefusal('unknown_method');
  if (caller instanceof SlackRefusal) throw caller;
  if (caller !== method.token) throw new SlackRefusal('not_allowed_token_type');
  if (method.scope) workspace.needScope(method.scope);
}

function limitsOf(
  { method, arguments: { channel } }: SlackCall,
  { perMinute }: Method,
  { postsPerMinute, distributed = false }: RateOptions,
  workspace: Workspace,
): Limit[] {
  const windowMs = 60_000;
  if (posts.has(method))
    return [
      { key: `post ${workspace.directChannel(String(channel)) ?? channel}`, ...perChannel },
      ...(postsPerMinute === undefined ? [] : [{ key: 'post', most: postsPerMinute, windowMs }]),
    ];
  const most = distributed && reads.has(method) ? 1 : perMinute;
  return most === undefined ? [] : [{ key: method, most, windowMs }];
}

function rateLimited(retryAfterSeconds: number): LoopbackAnswer {
  const headers = { 'retry-after': String(retryAfterSeconds) };
  return { status: 429, headers, body: { ok: false, error: 'ratelimited' } };
}

/** Web API answers are 200, refusals too, and name the token's scopes. */
function answer({ scopes }: Workspace, body: JsonObject): LoopbackAnswer {
  return { status: 200, headers: { 'x-oauth-scopes': scopes.join(',') }, body };
}
