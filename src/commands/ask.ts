// Everything that can be asked from the chat, in one form for both platforms: commands, presses and forms.
import { stringsOf } from '../strings/strings.ts';
import type { Action, CommandContext, Values } from './command.ts';
import type { ControlId } from './control-id.ts';
import { controlOf } from './controls.ts';
import type { AskerLimit } from './limit-askers.ts';
import { type FormAnswer, notice, type Reply } from './reply.ts';

/** A command, or words on what could not be read of it. */
export type AskedCommand =
  | { readonly action: Action; readonly values: Values; readonly isPublic: boolean }
  | { readonly usage: string };

/** Runs a command. What is the asker's business alone is never public. */
export async function runCommand(
  asked: AskedCommand,
  context: CommandContext,
  askers: AskerLimit,
): Promise<Reply> {
  const tooFast = waitOf(context, askers);
  if (tooFast !== null) return notice(context.language, tooFast);
  if ('usage' in asked) return notice(context.language, asked.usage);
  const reply = await asked.action.run(asked.values, context);
  return asked.isPublic && !asked.action.isPrivate && !reply.isPrivate ? { ...reply, isPublic: true } : reply;
}

/** Runs what a button or a menu asks for; `null` stands for a control that nobody made. */
export async function runPress(
  id: ControlId | null,
  chosen: readonly string[],
  context: CommandContext,
  askers: AskerLimit,
): Promise<Reply> {
  const tooFast = waitOf(context, askers);
  if (tooFast !== null) return notice(context.language, tooFast);
  if (id === null) return notice(context.language, stringsOf(context.language).commands.unknownControl);
  return controlOf(id.verb).press({ ...id, chosen }, context);
}

/** Runs a form that was filled in. To whoever asks too often that is a fault of its first field, so that all stays filled in. */
export async function runForm(
  id: ControlId | null,
  values: Readonly<Record<string, string>>,
  context: CommandContext,
  askers: AskerLimit,
): Promise<FormAnswer> {
  const tooFast = waitOf(context, askers);
  const [first] = Object.keys(values);
  if (tooFast !== null)
    return first === undefined ? notice(context.language, tooFast) : { faults: { [first]: tooFast } };
  const { submit } = id === null ? {} : controlOf(id.verb);
  if (id === null || submit === undefined)
    return notice(context.language, stringsOf(context.language).commands.unknownControl);
  return submit(id.argument, values, context);
}

function waitOf({ language, asker, place }: CommandContext, askers: AskerLimit): string | null {
  const seconds = askers.ask(`${place.platform} ${asker.id}`);
  return seconds === null ? null : stringsOf(language).commands.tooFast(seconds);
}
