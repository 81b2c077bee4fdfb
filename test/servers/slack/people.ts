// People of the workspace: what they type, press and submit reaches the app, and its answers are gathered.

import { randomUUID } from 'node:crypto';
import { type Forgery, type HttpAck, postSigned, type SignedRequest, signedForm } from './http-mode.ts';
import type { JsonObject } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import {
  type BlockAction,
  blockActionPayload,
  pressedMessage,
  type SlashCommand,
  slashCommandPayload,
} from './payloads.ts';
import type { Inbox, Original, ResponseUrls } from './response-urls.ts';
import type { Ack, Envelope, Retry, SocketMode } from './socket-mode.ts';
import { filledIn, type Outcome, type Submission, settle, submissionPayload } from './submissions.ts';
import type { OpenView } from './views.ts';
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
  /** What the person sees in the end, the message they pressed something in included; it follows what comes. */
  shown: JsonObject[];
  /** The first message shown: the acknowledgement of a command, else the first response. */
  final?: JsonObject;
}

/** An answer over HTTP, with the acknowledgement's status and body. */
export interface HttpAnswer extends Answer {
  status: number;
  body: unknown;
}

/** What became of a submitted modal, and the acknowledgement that did it. */
export interface Submitted extends Outcome {
  ackMs: number;
  ack?: JsonObject;
}

/** What people need from the server around them. */
export interface PeopleOptions {
  workspace: Workspace;
  socket: SocketMode;
  responseUrls: ResponseUrls;
  /** The server's own origin, known once it listens. */
  origin: () => string;
  signingSecret: string;
  check: MessageCheck;
}

/** The ways in which a person's doing reaches the app. */
export function people({ workspace, socket, responseUrls, origin, signingSecret, check }: PeopleOptions) {
  const nobody = responseUrls.open().inbox;
  let lastSent: { envelope: Envelope; inbox: Inbox } | undefined;
  let lastPosted: { request: SignedRequest; inbox: Inbox } | undefined;

  const open = (original?: Original) => {
    const { path, inbox } = responseUrls.open(original);
    return { url: origin() + path, inbox };
  };
  const send = (type: Envelope['type'], payload: JsonObject, inbox: Inbox) => {
    const envelope = { envelope_id: randomUUID(), type, payload };
    lastSent = { envelope, inbox };
    return socket.send(envelope);
  };
  const post = (url: string, form: Record<string, string>, how: { forgery: Forgery; inbox: Inbox }) => {
    const { timestamp = Math.floor(workspace.now() / 1000), ...signature } = how.forgery;
    const request = signedForm(url, form, { signingSecret, timestamp, ...signature });
    lastPosted = { request, inbox: how.inbox };
    return postSigned(request);
  };
  const typed = (command: SlashCommand) => {
    const { url, inbox } = open();
    return { payload: slashCommandPayload(workspace, command, url), inbox };
  };
  const pressed = (press: BlockAction) => {
    const original = pressedMessage(workspace, press);
    const { url, inbox } = open(original);
    return { payload: blockActionPayload(workspace, press, { url, original }), inbox };
  };
  const settled = ({ ackMs, payload }: Ack, submitted: OpenView): Submitted => ({
    ackMs,
    ...(payload && { ack: payload }),
    ...settle(workspace, submitted, { payload, check }),
  });

  return {
    /** Types a command over Socket Mode; rejects when it isn't acknowledged or the answer breaks a rule. */
    async command(command: SlashCommand, patience: Patience = {}): Promise<Answer> {
      const { payload, inbox } = typed(command);
      const ack = await send('slash_commands', payload, inbox);
      checkAck(ack, check);
      return gathered(ack, inbox, ack.payload, patience);
    },

    /** Presses or chooses over Socket Mode; what its acknowledgement holds is shown to nobody, as on Slack. */
    async blockAction(press: BlockAction, patience: Patience = {}): Promise<Answer> {
      const { payload, inbox } = pressed(press);
      const ack = await send('interactive', payload, inbox);
      return gathered(ack, inbox, undefined, patience);
    },

    /** Submits the modal in front of a person over Socket Mode; rejects where Slack says it had trouble. */
    async submitView(submission: Submission): Promise<Submitted> {
      const submitted = filledIn(workspace, submission);
      return settled(await send('interactive', submissionPayload(workspace, submitted), nobody), submitted);
    },

    /**
     * Sends the last envelope again, as Slack does when it saw no acknowledgement: the same but for the retry's
     * count and reason. Waits for no response unless told to; `responses` holds the earlier ones too.
     */
    async resend(
      { attempt = 1, reason = 'timeout' }: Partial<Retry> = {},
      { awaitResponses = 0, withinMs = 5000 }: Patience = {},
    ): Promise<Answer> {
      if (!lastSent) throw new Error('nothing was sent yet');
      const { envelope, inbox } = lastSent;
      const before = inbox.responses.length;
      const ack = await socket.send(envelope, { attempt, reason });
      return gathered(ack, inbox, undefined, { awaitResponses: before + awaitResponses, withinMs });
    },

    /** Types a command that Slack posts to `url`; a status other than 200 is answered without waiting. */
    async httpCommand(url: string, command: SlashCommand, how: Forgery & Patience = {}): Promise<HttpAnswer> {
      const { payload, inbox } = typed(command);
      const ack = await post(url, payload, { forgery: forgeryIn(how), inbox });
      if (ack.status === 200) checkAck(ack, check);
      return overHttp(ack, inbox, ack.payload, how);
    },

    /** Presses or chooses, and Slack posts it to `url`. */
    async httpBlockAction(
      url: string,
      press: BlockAction,
      how: Forgery & Patience = {},
    ): Promise<HttpAnswer> {
      const { payload, inbox } = pressed(press);
      const form = { payload: JSON.stringify(payload) };
      return overHttp(await post(url, form, { forgery: forgeryIn(how), inbox }), inbox, undefined, how);
    },

    /** Submits the modal in front of a person, and Slack posts it to `url`; rejects unless the status is 200. */
    async httpSubmitView(url: string, submission: Submission, forgery: Forgery = {}): Promise<Submitted> {
      const submitted = filledIn(workspace, submission);
      const form = { payload: JSON.stringify(submissionPayload(workspace, submitted)) };
      const ack = await post(url, form, { forgery, inbox: nobody });
      if (ack.status !== 200) throw new Error(`the app answered ${ack.status}`);
      return settled(ack, submitted);
    },

    /** Posts the very same signed request again, at whatever time it is by now; waits as `resend` does. */
    async httpResend({ awaitResponses = 0, withinMs = 5000 }: Patience = {}): Promise<HttpAnswer> {
      if (!lastPosted) throw new Error('nothing was posted yet');
      const { request, inbox } = lastPosted;
      const before = inbox.responses.length;
      const ack = await postSigned(request);
      return overHttp(ack, inbox, undefined, { awaitResponses: before + awaitResponses, withinMs });
    },
  };
}

function forgeryIn({ timestamp, signature }: Forgery): Forgery {
  return { ...(timestamp !== undefined && { timestamp }), ...(signature !== undefined && { signature }) };
}

/** Throws the refusal of a message in an acknowledgement; one without text and blocks is only a nod. */
function checkAck({ payload }: Ack, check: MessageCheck): void {
  if (payload && (payload.text !== undefined || payload.blocks !== undefined)) check.message(payload);
}

async function gathered(
  { ackMs, payload }: Ack,
  inbox: Inbox,
  seen: JsonObject | undefined,
  { awaitResponses = seen ? 0 : 1, withinMs = 5000 }: Patience,
): Promise<Answer> {
  if (seen) inbox.shown.unshift(seen);
  await inbox.arrived(awaitResponses, withinMs);
  const final = seen ?? inbox.responses[0];
  const { responses, shown } = inbox;
  return { ackMs, responses, shown, ...(payload && { ack: payload }), ...(final && { final }) };
}

async function overHttp(
  ack: HttpAck,
  inbox: Inbox,
  seen: JsonObject | undefined,
  patience: Patience,
): Promise<HttpAnswer> {
  const { status, body, ackMs } = ack;
  const { responses, shown } = inbox;
  if (status !== 200) return { status, body, ackMs, responses, shown };
  return { status, body, ...(await gathered(ack, inbox, seen, patience)) };
}
