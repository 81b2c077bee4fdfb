// People of the workspace: what they type, press and submit reaches the app, and its answers are gathered.

import { randomUUID } from 'node:crypto';
import { type Answer, checkAck, gathered, type HttpAnswer, overHttp, type Patience } from './answer.ts';
import { type Forgery, postSigned, type SignedRequest, signedForm } from './http-mode.ts';
import type { JsonObject } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import {
  type BlockAction,
  blockActionPayload,
  pressedMessage,
  type SlashCommand,
  slashCommandPayload,
  type ViewAction,
  viewActionPayload,
} from './payloads.ts';
import type { Inbox, Original, ResponseUrls } from './response-urls.ts';
import type { Ack, Envelope, Retry, SocketMode } from './socket-mode.ts';
import { filledIn, type Outcome, type Submission, settle, submissionPayload } from './submissions.ts';
import type { OpenView } from './views.ts';
import type { Workspace } from './workspace.ts';

/** What became of a submitted modal, and the acknowledgement that did it. */
export interface Submitted extends Outcome {
  ackMs: number;
  ack?: JsonObject;
  /** What was posted to the response_url of the conversation chosen, if the modal asks for one. */
  responses: JsonObject[];
}

/** The acknowledgement of a press in a modal; it shows nothing. */
type Acknowledged = Pick<Submitted, 'ackMs' | 'ack'>;

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
  const acknowledged = ({ ackMs, payload }: Ack): Acknowledged => ({
    ackMs,
    ...(payload && { ack: payload }),
  });
  const filled = (submission: Submission) => {
    const submitted = filledIn(workspace, submission);
    let inbox = nobody;
    const payload = submissionPayload(workspace, submitted, () => {
      const opened = open();
      inbox = opened.inbox;
      return opened.url;
    });
    return { submitted, payload, inbox };
  };
  const settled = async (
    ack: Ack,
    { submitted, inbox }: { submitted: OpenView; inbox: Inbox },
    { awaitResponses = 0, withinMs = 5000 }: Patience,
  ): Promise<Submitted> => {
    const outcome = settle(workspace, submitted, { payload: ack.payload, check });
    await inbox.arrived(awaitResponses, withinMs);
    return { ...acknowledged(ack), ...outcome, responses: inbox.responses };
  };

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

    /** Presses or chooses in the modal in front of a person over Socket Mode; its acknowledgement shows nothing. */
    async viewAction(press: ViewAction): Promise<Acknowledged> {
      return acknowledged(await send('interactive', viewActionPayload(workspace, press), nobody));
    },

    /** Submits the modal in front of a person over Socket Mode; rejects where Slack says it had trouble. */
    async submitView(submission: Submission, patience: Patience = {}): Promise<Submitted> {
      const filledView = filled(submission);
      const ack = await send('interactive', filledView.payload, filledView.inbox);
      return settled(ack, filledView, patience);
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
    async httpSubmitView(
      url: string,
      submission: Submission,
      how: Forgery & Patience = {},
    ): Promise<Submitted> {
      const filledView = filled(submission);
      const form = { payload: JSON.stringify(filledView.payload) };
      const ack = await post(url, form, { forgery: forgeryIn(how), inbox: filledView.inbox });
      if (ack.status !== 200) throw new Error(`the app answered ${ack.status}`);
      return settled(ack, filledView, how);
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
