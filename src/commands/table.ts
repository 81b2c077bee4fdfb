// Every command there is. What is registered, parsed and explained is read from here.
import type { Action, Command } from './command.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';

/** The commands, in the order in which they are shown. */
export const commands: readonly Command[] = [papers, paper];

/**
 * The action of a command.
 * @param name the command's
 * @param action the name of one in its group; `null` for a command that is an action itself
 */
export function findAction(name: string, action: string | null): Action | null {
  const command = commands.find(known => known.name === name);
  if (command === undefined) return null;
  if (!('actions' in command)) return command;
  return command.actions.find(known => known.name === action) ?? null;
}
