// What Discord refuses in a command: https://discord.com/developers/docs/interactions/application-commands

import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { checkForm, type FormField, isRecord, refuseRepeated } from './form.ts';
import { checkNamed, checkTranslated } from './named-rules.ts';
import { checkOptions } from './option-rules.ts';

const maxCommandChars = 8000;
const maxCommands = 100;

/** Checks a whole list of commands as it is PUT; throws 50035 with every fault. */
export function checkCommands(body: unknown): void {
  checkForm(body, form => {
    const commands = form.list({ max: maxCommands, required: true });
    for (const command of commands) checkCommand(command);
    refuseRepeated(
      commands.map(command => command.at('name')),
      { code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message: 'Application command names must be unique' },
    );
  });
}

function checkCommand(command: FormField): void {
  const type = command.at('type').value ?? ApplicationCommandType.ChatInput;
  checkPlaces(command);
  if (type !== ApplicationCommandType.ChatInput) {
    checkTranslated(command, 'name', field => field.text({ min: 1, max: 32, required: true }));
    if (command.at('description').value)
      command.at('description').refuse('BASE_TYPE_MAX_LENGTH', 'Must be 0 in length.');
    return;
  }
  checkNamed(command);
  checkOptions(command.at('options'), [Option.Subcommand, Option.SubcommandGroup]);
  if (countChars(command.value) > maxCommandChars) {
    command.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandChars})`);
  }
}

/** Where a command is offered, and to whom at first. */
function checkPlaces(command: FormField): void {
  const places = { contexts: InteractionContextType, integration_types: ApplicationIntegrationType };
  for (const [key, kinds] of Object.entries(places)) {
    const list = command.at(key).list({ min: 1, max: 3 });
    for (const each of list) each.oneOf(Object.values(kinds).filter(kind => typeof kind === 'number'));
    refuseRepeated(list, { code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message: 'Values must be unique' });
  }
  command.at('dm_permission').boolean();
  command.at('nsfw').boolean();
  const permissions = command.at('default_member_permissions');
  if (permissions.present && !/^\d{1,20}$/.test(String(permissions.value)))
    permissions.refuse('NUMBER_TYPE_COERCE', `Value "${permissions.value}" is not int.`);
}

/** Name, description and value characters of a command and all below it, the longest translation counting. */
function countChars(node: unknown): number {
  if (!isRecord(node)) return 0;
  const longest = (key: string) => {
    const translations = node[`${key}_localizations`];
    const texts = [node[key], ...(isRecord(translations) ? Object.values(translations) : [])];
    return Math.max(...texts.map(text => (typeof text === 'string' ? text.length : 0)));
  };
  const below = [node.options, node.choices].flatMap(list => (Array.isArray(list) ? list : []));
  const own = longest('name') + longest('description') + String(node.value ?? '').length;
  return below.reduce<number>((sum, child) => sum + countChars(child), own);
}
