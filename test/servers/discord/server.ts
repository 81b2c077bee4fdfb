// A Discord on loopback for tests: REST and gateway, used by the real discord.js, refusing what Discord refuses.

import { type Loopback, type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../loopback.ts';
import { addChannel } from './add-channel.ts';
import { ApiError, refusals } from './api-error.ts';
import { type CallBody, readBody } from './call.ts';
import { directChannel, type Person } from './direct-messages.ts';
import { createFaultPlan, type Fault, type FaultMatch, faultAnswer, isAnswerLost } from './faults.ts';
import { createGateway, type Which } from './gateway.ts';
import { type InteractionReply, type InteractOptions, interact, replay } from './interact.ts';
import { type InteractionInput, modalSubmit } from './interaction-input.ts';
import type { ModalValues } from './modal-data.ts';
import { createRateKeeper, type RateOptions } from './rates.ts';
import { checkIds, findRoute } from './routes.ts';
import { type ChannelInput, type CommandRegistry, createState, type StoredMessage } from './state.ts';

const filePath = /^\/(ephemeral-)?attachments\/\d+\/(?<id>\d+)\/[^/]+$/;
const apiPrefix = /^\/api\/v10(?=\/)/;

/** What a test may set. */
export interface DiscordOptions {
  /** The bot's token; default `discord-test-token`. */
  token?: string;
  /** Of the application and of the bot's user; default `100000000000000001`. */
  applicationId?: string;
  /** The server's clock in epoch milliseconds: ids, nonces, rates, interactions; default `Date.now`. */
  now?: () => number;
  /** Default Discord's; `false` switches them off. */
  rates?: RateOptions | false;
  /** How long a nonce is remembered ("the past few minutes"); default 3 minutes. */
  nonceWindowMs?: number;
  /** Whether a message that is read back has its nonce; documented is only that it may. Default true. */
  showsNonce?: boolean;
}

/** One REST request as it came. */
export interface RecordedRequest {
  method: string;
  /** Without `/api/v10` and without the query. */
  path: string;
  query: string;
  /** The JSON, of a multipart body its `payload_json`; undefined for none. */
  body: unknown;
  /** Epoch milliseconds by the server's clock. */
  at: number;
  /** What it was answered; undefined while it isn't. */
  answer?: number | 'hang' | 'reset';
}

/** A running Discord. */
export interface DiscordServer {
  /** Origin; the API is at `${url}/api`. */
  url: string;
  token: string;
  applicationId: string;
  requests: readonly RecordedRequest[];
  commands: Readonly<CommandRegistry>;
  /** Clients with an open gateway connection. */
  readonly connected: number;
  /** Adds a channel, or replaces its settings and keeps its messages; connected clients are told of a new one. */
  addChannel(channel: ChannelInput): void;
  /** Says of a person what differs from anybody else. */
  addPerson(person: Person): void;
  /** The channel of the bot's direct message with the person, opened if there is none. */
  directChannel(userId: string): string;
  /** The bytes of a message's attachment. */
  file(attachment: { id: string }): Buffer;
  /** What everybody in the channel or thread sees, oldest first; throws for a channel never added. */
  messages(channelId: string): readonly StoredMessage[];
  /** Makes the next matching requests fail. */
  fault(match: FaultMatch, fault: Fault): void;
  /** Does what a user does and gives what the user gets; rejects when the bot doesn't respond in time. */
  interact(input: InteractionInput, options?: InteractOptions): Promise<InteractionReply>;
  /** Submits the modal that came as the answer, as who was asked; what isn't filled in stays as it came. */
  submitModal(
    opened: InteractionReply,
    values?: ModalValues,
    options?: InteractOptions,
  ): Promise<InteractionReply>;
  /** Sends the event of an interaction once more, as after a resumed session; whatever is answered to it. */
  replay(sent: InteractionReply): void;
  /** Sends any event, well-formed or not, to every session. */
  dispatch(event: string, data: unknown): void;
  /** Closes gateway connections with the code, or cuts them; clients may resume, but not after 4007 or 4009. */
  dropGateway(code?: number, which?: Which): void;
  /** Asks clients to connect again and resume. */
  askToReconnect(which?: Which): void;
  /** Tells clients that their sessions are over and may not be resumed. */
  invalidateSessions(which?: Which): void;
  /** Is away, REST and gateway; sessions may be resumed when it is back. */
  leave: Loopback['leave'];
  close(): Promise<void>;
}

/** Starts a Discord without channels on a free port of 127.0.0.1. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const { token = 'discord-test-token', applicationId = '100000000000000001', now = Date.now } = options;
  const nonceWindowMs = options.nonceWindowMs ?? 3 * 60_000;
  const showsNonce = options.showsNonce ?? true;
  const state = createState({
    token,
    applicationId,
    now,
    nonceWindowMs,
    showsNonce,
    origin: () => loopback.url,
    gatewayUrl: () => gatewayUrl,
  });
  const gateway = createGateway(state);
  const faults = createFaultPlan();
  const judge = createRateKeeper(options.rates ?? {}, now);
  const requests: RecordedRequest[] = [];

  async function answer(request: LoopbackRequest): Promise<LoopbackAnswer> {
    const { method, url } = request;
    const path = decodeURIComponent(url.pathname).replace(apiPrefix, '');
    const record: RecordedRequest = { method, path, query: url.search, body: undefined, at: now() };
    requests.push(record);
    const given = await orRefusal(async () => {
      const body = await readBody(request);
      record.body = body.json;
      const fault = faults.take({ method, path, json: body.json });
      const handling = () => orRefusal(() => handle(request, path, body));
      if (fault && 'hold' in fault) {
        const accepted = fault.accepted === true ? await handling() : null;
        return fault.hold.keep(() => accepted ?? handling());
      }
      if (fault && !isAnswerLost(fault)) return faultAnswer(fault);
      const handled = await handling();
      return fault ? faultAnswer(fault) : handled;
    });
    record.answer = typeof given === 'string' ? given : given.status;
    return given;
  }

  async function handle(request: LoopbackRequest, path: string, body: CallBody): Promise<LoopbackAnswer> {
    const { method, url, headers } = request;
    const fileId = filePath.exec(path)?.groups?.id;
    const file = method === 'GET' && fileId !== undefined ? state.files.get(fileId) : undefined;
    if (file) return { status: 200, body: file };
    if (!apiPrefix.test(url.pathname)) throw refusals.notFound();
    const verdict = judge(method, path);
    if (verdict.refusal) return verdict.refusal;
    return orRefusal(() => {
      const { handler, params, needsToken } = findRoute(method, path);
      if (needsToken && headers.authorization !== `Bot ${token}`) throw refusals.unauthorized();
      checkIds(params);
      const call = { state, query: url.searchParams, body, param: (name: string) => params[name] ?? '' };
      return { headers: verdict.headers, ...handler(call) };
    }, verdict.headers);
  }

  const loopback = await startLoopback(answer, gateway.upgrade);
  const gatewayUrl = loopback.url.replace('http', 'ws');

  return {
    url: loopback.url,
    token,
    applicationId,
    requests,
    commands: state.commands,
    get connected() {
      return gateway.connected;
    },
    addChannel: input => addChannel(state, gateway, input),
    addPerson(person) {
      state.people.set(person.id, person);
    },
    directChannel: userId => directChannel(state, userId).id,
    file({ id }) {
      const bytes = state.files.get(id);
      if (!bytes) throw new Error(`no attachment ${id}`);
      return bytes;
    },
    messages(channelId) {
      const channel = state.channels.get(channelId);
      if (!channel) throw new Error(`no channel ${channelId}: add it first`);
      return channel.messages;
    },
    fault: faults.add,
    interact: (input, waits) => interact(state, gateway, input, waits),
    submitModal: async (opened, values, waits) =>
      interact(state, gateway, modalSubmit(state, opened.interactionId, values), waits),
    replay(sent) {
      const interaction = [...state.interactions.values()].find(({ id }) => id === sent.interactionId);
      if (!interaction) throw new Error(`no interaction ${sent.interactionId}`);
      replay(gateway, interaction);
    },
    dispatch: gateway.dispatch,
    dropGateway: gateway.drop,
    askToReconnect: gateway.askToReconnect,
    invalidateSessions: gateway.invalidate,
    leave: loopback.leave,
    close: loopback.close,
  };
}

async function orRefusal(
  answer: () => LoopbackAnswer | Promise<LoopbackAnswer>,
  headers: Record<string, string> = {},
): Promise<LoopbackAnswer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, headers, body: error.body };
  }
}
