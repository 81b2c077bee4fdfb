// Slack on loopback: Web API, Socket Mode, response_url and the people of a workspace.

import { type LoopbackRequest, startLoopback } from '../loopback.ts';
import { type Fault, type FaultMatch, Faults, type SlackCall } from './faults.ts';
import { uploadedBytes } from './files.ts';
import { type ImageTrouble, MessageCheck } from './message-rules.ts';
import { people } from './people.ts';
import type { NewPerson } from './person.ts';
import type { RateOptions } from './rates.ts';
import { SlackRefusal } from './refusal.ts';
import { ResponseUrls } from './response-urls.ts';
import { SocketMode } from './socket-mode.ts';
import { viewPayload } from './views.ts';
import { webApi, withTrouble } from './web-api.ts';
import { type NewChannel, Workspace } from './workspace.ts';

/** The scopes of a bot that posts, reads back and answers commands; `chat:write.public` is not among them. */
export const defaultScopes = [
  'chat:write',
  'commands',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'users:read',
];

/** How the workspace is set up. */
export interface SlackOptions {
  /** `xoxb-test` by default. */
  botToken?: string;
  /** `xapp-test` by default. */
  appToken?: string;
  /** `test-signing-secret` by default. */
  signingSecret?: string;
  /** The clock in milliseconds, the machine's by default. */
  now?: () => number;
  /** Keeps Slack's rates: one message a second per channel, the methods' tiers, and what is named. Off by default. */
  rates?: RateOptions | false;
  /** What the bot token may do; `defaultScopes` unless given. */
  scopes?: readonly string[];
  /** How many answers of `files.info` come before a file is processed and blocks can show it; 1 by default. */
  fileLookups?: number;
}

/** A running Slack. */
export type SlackServer = Awaited<ReturnType<typeof startSlack>>;

/** Starts Slack on a free port of 127.0.0.1. */
export async function startSlack({
  botToken = 'xoxb-test',
  appToken = 'xapp-test',
  signingSecret = 'test-signing-secret',
  now = Date.now,
  rates = false,
  scopes = defaultScopes,
  fileLookups = 1,
}: SlackOptions = {}) {
  const workspace = new Workspace({ now, scopes, fileLookups });
  const faults = new Faults();
  const requests: SlackCall[] = [];
  const socket = new SocketMode();
  let revokedWith: string | undefined;
  let imageTrouble: ImageTrouble = () => false;
  const check = new MessageCheck(
    (url, pointer) => imageTrouble(url, pointer),
    file => workspace.files.isUsable(file),
  );
  const responseUrls = new ResponseUrls(now, check);
  const origin = () => server.url;

  const callApi = webApi({
    workspace,
    faults,
    rates,
    requests,
    check,
    origin,
    openSocket: () => `${server.url.replace('http', 'ws')}/link/?ticket=${socket.ticket()}`,
    whoIs(token) {
      if (token === undefined) return new SlackRefusal('not_authed');
      if (token === appToken) return 'app';
      if (token !== botToken) return new SlackRefusal('invalid_auth');
      return revokedWith ? new SlackRefusal(revokedWith) : 'bot';
    },
  });
  const respond = (request: LoopbackRequest) =>
    withTrouble(faults.take({ method: 'response_url', arguments: {}, at: now() }), () =>
      responseUrls.handle(request),
    );

  const upload = async (request: LoopbackRequest) => {
    const bytes = await uploadedBytes(request);
    return withTrouble(faults.take({ method: 'upload_url', arguments: {}, at: now() }), () =>
      workspace.files.receive(request, bytes),
    );
  };

  const server = await startLoopback(request => {
    if (request.url.pathname.startsWith('/api/')) return callApi(request);
    if (request.url.pathname.startsWith('/respond/')) return respond(request);
    if (request.url.pathname.startsWith('/upload/')) return upload(request);
    return { status: 404, body: 'not found' };
  }, socket.upgrade);

  return {
    /** For the SDK's `slackApiUrl`. */
    apiUrl: `${server.url}/api/`,
    botToken,
    appToken,
    signingSecret,
    /** Every Web API call in order, refused ones too. */
    requests: requests as readonly SlackCall[],
    /** Messages that only one person sees. */
    ephemerals: workspace.ephemerals,
    /** Every view opened with `views.open`, as it is now, closed ones too. */
    get views() {
      return workspace.views.all.map(({ view }) => view);
    },
    /** The modal a person has in front of them, with what it holds. */
    openView(userId: string) {
      const front = workspace.views.inFrontOf(userId);
      return front && viewPayload(front);
    },
    /** The same as soon as there is one; an app may open it after it has acknowledged. */
    opened: async (userId: string) => viewPayload(await workspace.views.opened(userId)),
    /** Every file announced by the app, with the bytes that came for it. */
    files: workspace.files.all,
    addChannel: (channel: NewChannel) => workspace.addChannel(channel),
    /** Makes a person known; who types or presses something is known from then on. */
    addPerson: (person: NewPerson) => workspace.addPerson(person),
    /** The id of the direct messages between a person and the app. */
    directChannel(userId: string): string {
      workspace.addPerson({ id: userId });
      return workspace.directChannel(userId) ?? '';
    },
    /** Installs the app anew with these scopes. */
    install(granted: readonly string[]) {
      workspace.scopes = granted;
    },
    /** What the Web API accepted in a channel, or in a person's direct messages by their id, oldest first. */
    messages: (id: string) => workspace.messages(id),
    /** From now on the bot token gets this error. */
    revokeToken(error: 'token_revoked' | 'invalid_auth' | 'account_inactive' = 'token_revoked') {
      revokedWith = error;
    },
    /** Orders trouble for the next matching calls: `faults.ts` says which kinds there are. */
    fault: (match: FaultMatch, fault: Fault) => faults.add(match, fault),
    /** From now on these images can't be downloaded; all of them without a predicate. */
    refuseImages(predicate: ImageTrouble = () => true) {
      imageTrouble = predicate;
    },
    ...people({
      workspace,
      socket,
      responseUrls,
      signingSecret,
      check,
      origin,
    }),
    /** How many Socket Mode connections are open. */
    get connections() {
      return socket.count;
    },
    /** Resolves when a Socket Mode connection is there that takes commands. */
    connected: () => socket.connected(),
    /** Warns every connection that it will be closed; `refresh` then has them closed, and no newer one. */
    warnConnection() {
      const warned = socket.warn();
      return { refresh: () => socket.refresh(warned) };
    },
    /** Asks the app to connect again, as Slack does every few hours, without having warned it. */
    refreshConnection: () => socket.refresh(),
    /** Cuts the Socket Mode connections without a word. */
    dropConnection: () => socket.drop(),
    /** Is away, Web API and Socket Mode. */
    leave: server.leave,
    /** Ends everything; stop the app first, or it tries to connect again. */
    async close() {
      await socket.close();
      await server.close();
    },
  };
}
