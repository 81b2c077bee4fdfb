// Registering and listing commands: https://discord.com/developers/docs/interactions/application-commands

import { refusals } from './api-error.ts';
import type { Call, CallResult } from './call.ts';
import { checkCommands } from './command-rules.ts';
import { isRecord } from './form.ts';
import type { RegisteredCommand } from './state.ts';

/** PUT /applications/{application}/commands, or those of a guild: replaces all; a command keeps its id by name. */
export function putCommands(call: Call): CallResult {
  const { state, body } = call;
  const guildId = scopeOf(call);
  checkCommands(body.json);
  const earlier = commandsOf(call, guildId);
  const sent = Array.isArray(body.json) ? body.json.filter(isRecord) : [];
  const registered = sent.map(command => register(call, command, earlier, guildId));
  if (guildId === undefined) state.commands.global = registered;
  else state.commands.guilds.set(guildId, registered);
  state.commands.registrations += 1;
  return { status: 200, body: registered };
}

/** GET of the same; translations are there only with `with_localizations=true`. */
export function getCommands(call: Call): CallResult {
  const commands = commandsOf(call, scopeOf(call));
  const isFull = call.query.get('with_localizations') === 'true';
  return { status: 200, body: isFull ? commands : commands.map(withoutTranslations) };
}

/** The guild of the call, if it names one; throws for another application or a guild the bot isn't in. */
function scopeOf({ state, param }: Call): string | undefined {
  if (param('application') !== state.applicationId) throw refusals.unknownApplication();
  const guildId = param('guild');
  if (guildId === '') return undefined;
  const isMember = [...state.channels.values()].some(channel => channel.guildId === guildId);
  if (!isMember) throw refusals.missingAccess();
  return guildId;
}

function commandsOf({ state }: Call, guildId: string | undefined): RegisteredCommand[] {
  return guildId === undefined ? state.commands.global : (state.commands.guilds.get(guildId) ?? []);
}

function register(
  { state }: Call,
  sent: Record<string, unknown>,
  earlier: readonly RegisteredCommand[],
  guildId: string | undefined,
): RegisteredCommand {
  const name = String(sent.name);
  const type = Number(sent.type ?? 1);
  const known = earlier.find(command => command.name === name && command.type === type);
  return {
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    name_localizations: null,
    description: '',
    description_localizations: null,
    ...sent,
    name,
    type,
    id: known?.id ?? state.newId(),
    application_id: state.applicationId,
    version: state.newId(),
    ...(guildId !== undefined && { guild_id: guildId }),
  };
}

function withoutTranslations(node: Record<string, unknown>): Record<string, unknown> {
  const { name_localizations: _name, description_localizations: _description, ...rest } = node;
  const lists = ['options', 'choices'].flatMap(key => {
    const list = rest[key];
    return Array.isArray(list) ? [[key, list.filter(isRecord).map(withoutTranslations)]] : [];
  });
  return { ...rest, ...Object.fromEntries(lists) };
}
