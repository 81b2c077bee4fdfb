// Answers to interactions: https://discord.com/developers/docs/interactions/receiving-and-responding

import { InteractionResponseType as Answer, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { ApiError, refusals } from './api-error.ts';
import type { Call, CallBody, CallResult } from './call.ts';
import { recordOf } from './call.ts';
import { checkForm, isRecord, refuseRepeated } from './form.ts';
import type { LiveInteraction } from './live-interaction.ts';
import { checkModal } from './modal-rules.ts';
import { checkChoice } from './option-rules.ts';
import { channelOf, isShown, isThere, show } from './shown-answers.ts';
import type { StoredMessage } from './state.ts';
import { editMessage, newMessage, uncheckedMessage, wireMessage } from './stored-message.ts';

/** An interaction must be answered within this time. */
export const callbackWithinMs = 3000;
/** How long an interaction's token may be used. */
const tokenLifetimeMs = 15 * 60_000;

const answersTo: Record<number, readonly Answer[]> = {
  [InteractionType.ApplicationCommand]: [
    Answer.ChannelMessageWithSource,
    Answer.DeferredChannelMessageWithSource,
    Answer.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Answer.ChannelMessageWithSource,
    Answer.DeferredChannelMessageWithSource,
    Answer.DeferredMessageUpdate,
    Answer.UpdateMessage,
    Answer.Modal,
  ],
  [InteractionType.ModalSubmit]: [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource],
  [InteractionType.ApplicationCommandAutocomplete]: [Answer.ApplicationCommandAutocompleteResult],
};

/** POST /interactions/{interaction}/{token}/callback: once, within 3 s. */
export function postCallback(call: Call): CallResult {
  const { state, param, query } = call;
  const interaction = state.interactions.get(param('token'));
  if (interaction?.id !== param('interaction')) throw refusals.unknownInteraction();
  if (interaction.callback) throw refusals.alreadyAcknowledged();
  if (state.now() - interaction.createdAtMs > callbackWithinMs) throw refusals.unknownInteraction();

  const sent = recordOf(call.body);
  checkForm(sent, form => form.at('type').oneOf(allowedAnswers(interaction)));
  const data = isRecord(sent.data) ? sent.data : {};
  const type = Number(sent.type);
  underData(() => applyCallback(call, interaction, type, { json: data, files: call.body.files }));
  interaction.callback = { type, data };
  interaction.onCallback(interaction.callback);

  if (query.get('with_response') !== 'true') return { status: 204 };
  const message = interaction.original && wireMessage(interaction.original);
  const resource = { type, ...(message && { message }) };
  return { status: 200, body: { interaction: { id: interaction.id, type: interaction.type }, resource } };
}

function applyCallback({ state }: Call, interaction: LiveInteraction, type: Answer, body: CallBody): void {
  const channel = channelOf(state, interaction);
  switch (type) {
    case Answer.ChannelMessageWithSource:
      interaction.original = newMessage(state, channel, body);
      show(state, interaction, interaction.original);
      break;
    case Answer.DeferredChannelMessageWithSource:
      interaction.original = uncheckedMessage(state, channel, {
        json: { flags: Number(recordOf(body).flags ?? 0) | MessageFlags.Loading },
        files: [],
      });
      interaction.isLoading = true;
      break;
    case Answer.DeferredMessageUpdate:
      interaction.isLoading = true;
      break;
    case Answer.UpdateMessage:
      if (!interaction.source || !isShown(state, interaction.source)) throw refusals.unknownMessage();
      editMessage(state, interaction.source, body);
      break;
    case Answer.Modal:
      checkModal(body.json);
      break;
    case Answer.ApplicationCommandAutocompleteResult:
      checkAutocomplete(body.json);
      break;
  }
}

/** A modal can't open another; the message to update is there if a component began it. */
function allowedAnswers({ type, source }: LiveInteraction): readonly Answer[] {
  const updates = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];
  const isFromMessage = type === InteractionType.ModalSubmit && source !== undefined;
  return [...(answersTo[type] ?? []), ...(isFromMessage ? updates : [])];
}

/** Runs it; the faults of a callback's data are told below `data`. */
function underData(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ApiError) || !error.errors) throw error;
    throw new ApiError(error.status, error.code, error.message, { data: error.errors });
  }
}

/** POST /webhooks/{application}/{token}: a further message; the first one after a deferral ends it. */
export function postFollowUp(call: Call): CallResult {
  const { state, body } = call;
  const interaction = answered(call);
  const isDeferred = interaction.callback?.type === Answer.DeferredChannelMessageWithSource;
  if (interaction.isLoading && isDeferred) return patchOriginal(call);
  const channel = channelOf(state, interaction);
  const message = newMessage(state, channel, body);
  interaction.followUps.push(message);
  show(state, interaction, message);
  // Where a deferral was deleted, this is what the user gets in the end.
  if (isDeferred && !interaction.original) interaction.onFinal(message);
  return { status: 200, body: wireMessage(message) };
}

/** GET /webhooks/{application}/{token}/messages/{message}, `@original` or a follow-up's id. */
export function getAnswer(call: Call): CallResult {
  return { status: 200, body: wireMessage(messageOf(call, answered(call))) };
}

/** PATCH of the same. */
export function patchAnswer(call: Call): CallResult {
  const interaction = answered(call);
  const message = messageOf(call, interaction);
  if (message === interaction.original) return patchOriginal(call);
  editMessage(call.state, message, call.body);
  return { status: 200, body: wireMessage(message) };
}

/** DELETE of the same. */
export function deleteAnswer(call: Call): CallResult {
  const interaction = answered(call);
  const message = messageOf(call, interaction);
  const channel = channelOf(call.state, interaction);
  call.state.ephemerals.delete(message.id);
  for (const list of [channel.messages, interaction.followUps]) {
    if (list.includes(message)) list.splice(list.indexOf(message), 1);
  }
  if (message === interaction.original) {
    delete interaction.original;
    // A follow-up is then a message of its own: https://github.com/discord/discord-api-docs/issues/2739
    interaction.isLoading = false;
  }
  return { status: 204 };
}

function patchOriginal(call: Call): CallResult {
  const interaction = answered(call);
  const { original } = interaction;
  if (!original || !isThere(call.state, interaction, original)) throw refusals.unknownMessage();
  editMessage(call.state, original, call.body);
  if (interaction.isLoading) {
    interaction.isLoading = false;
    original.flags &= ~MessageFlags.Loading;
    if (!isShown(call.state, original)) show(call.state, interaction, original);
    interaction.onFinal(original);
  }
  return { status: 200, body: wireMessage(original) };
}

/** The interaction of the token, once answered and while the token lives. */
function answered({ state, param }: Call): LiveInteraction {
  const interaction = state.interactions.get(param('token'));
  if (param('application') !== state.applicationId || !interaction?.callback) throw refusals.unknownWebhook();
  if (state.now() - interaction.createdAtMs > tokenLifetimeMs) throw refusals.invalidWebhookToken();
  return interaction;
}

function messageOf({ state, param }: Call, interaction: LiveInteraction): StoredMessage {
  const { original, followUps } = interaction;
  const id = param('message');
  const message = id === '@original' ? original : [original, ...followUps].find(each => each?.id === id);
  if (!message || !isThere(state, interaction, message)) throw refusals.unknownMessage();
  return message;
}

function checkAutocomplete(data: unknown): void {
  checkForm(data, form => {
    const choices = form.at('choices').list({ max: 25, required: true });
    for (const choice of choices) checkChoice(choice);
    refuseRepeated(
      choices.map(choice => choice.at('name')),
      {
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        message: 'Option choice names must be unique',
      },
    );
  });
}
