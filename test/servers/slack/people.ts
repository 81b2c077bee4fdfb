// People of the workspace: what they type and press reaches the app, and its answers are gathered.

import { type Forgery, type HttpAck, postSigned } from './http-mode.ts';
import type { JsonObject } from './json.ts';
import { checkMessage, type ImageTrouble } from './message-rules.ts';
import { type BlockAction, blockActionPayload, type SlashCommand, slashCommandPayload } from './payloads.ts';
import type { Inbox, ResponseUrls } from './response-urls.ts';
import type { Ack, SocketMode } from './socket-mode.ts';
import type { Workspace } from './workspace.ts';

/** How long to wait for answers at response_url. */
export interface Patience {
  /** How many to wait for; by default 1 when the acknowledgement showed nothing, else 0. */
  awaitResponses?: number;
  /** In milliseconds, 5,000 by default; then the answer is what has come. */
  withinMs?: number;
}

/** What the person got. */
export interface Answer {
  ackMs: number;
  /** The payload given in the acknowledgement. */
  ack?: JsonObject;
  /** What was posted to response_url, growing as more comes. */
  responses: JsonObject[];
  /** The first message shown: the acknowledgement of a command, else the first response. */
  final?: JsonObject;
}

/** An answer over HTTP, with the acknowledgement's status and body. */
export interface HttpAnswer extends Answer {
  status: number;
  body: unknown;
}

/** What people need from the server around them. */
export interface PeopleOptions {
  workspace: Workspace;
  socket: SocketMode;
  responseUrls: ResponseUrls;
  /** The server's own origin, known once it listens. */
  origin: () => string;
  signingSecret: string;
  imageFails: ImageTrouble;
}

/** The ways in which a person's doing reaches the app. */
export function people({
  workspace,
  socket,
  responseUrls,
  origin,
  signingSecret,
  imageFails,
}: PeopleOptions) {
  const open = () => {
    const { path, inbox } = responseUrls.open();
    return { url: origin() + path, inbox };
  };
  const signed = ({ timestamp = Math.floor(workspace.now() / 1000), ...forgery }: Forgery) => ({
    signingSecret,
    timestamp,
    ...forgery,
  });

  return {
    /** Types a command over Socket Mode; rejects when it isn't acknowledged or the answer breaks a rule. */
    async command(typed: SlashCommand, patience: Patience = {}): Promise<Answer> {
      const { url, inbox } = open();
      const ack = await socket.send('slash_commands', slashCommandPayload(workspace, typed, url));
      checkAck(ack, imageFails);
      return gathered(ack, inbox, ack.payload, patience);
    },

    /** Presses or chooses over Socket Mode; what its acknowledgement holds is shown to nobody, as on Slack. */
    async blockAction(press: BlockAction, patience: Patience = {}): Promise<Answer> {
      const { url, inbox } = open();
      const ack = await socket.send('interactive', blockActionPayload(workspace, press, url));
      return gathered(ack, inbox, undefined, patience);
    },

    /** Types a command that Slack posts to `url`; a status other than 200 is answered without waiting. */
    async httpCommand(url: string, typed: SlashCommand, how: Forgery & Patience = {}): Promise<HttpAnswer> {
      const { url: responseUrl, inbox } = open();
      const fields = slashCommandPayload(workspace, typed, responseUrl);
      const ack = await postSigned(url, fields, signed(how));
      if (ack.status === 200) checkAck(ack, imageFails);
      return overHttp(ack, inbox, ack.payload, how);
    },

    /** Presses or chooses, and Slack posts it to `url`. */
    async httpBlockAction(
      url: string,
      press: BlockAction,
      how: Forgery & Patience = {},
    ): Promise<HttpAnswer> {
      const { url: responseUrl, inbox } = open();
      const payload = JSON.stringify(blockActionPayload(workspace, press, responseUrl));
      const ack = await postSigned(url, { payload }, signed(how));
      return overHttp(ack, inbox, undefined, how);
    },
  };
}

/** Throws the refusal of a message in an acknowledgement; one without text and blocks is only a nod. */
function checkAck({ payload }: Ack, imageFails: ImageTrouble): void {
  if (payload && (payload.text !== undefined || payload.blocks !== undefined))
    checkMessage(payload, imageFails);
}

async function gathered(
  { ackMs, payload }: Ack,
  inbox: Inbox,
  shown: JsonObject | undefined,
  { awaitResponses = shown ? 0 : 1, withinMs = 5000 }: Patience,
): Promise<Answer> {
  await inbox.arrived(awaitResponses, withinMs);
  const final = shown ?? inbox.responses[0];
  return { ackMs, responses: inbox.responses, ...(payload && { ack: payload }), ...(final && { final }) };
}

async function overHttp(
  ack: HttpAck,
  inbox: Inbox,
  shown: JsonObject | undefined,
  patience: Patience,
): Promise<HttpAnswer> {
  const { status, body } = ack;
  if (status !== 200) return { status, body, ackMs: ack.ackMs, responses: inbox.responses };
  return { status, body, ...(await gathered(ack, inbox, shown, patience)) };
}
