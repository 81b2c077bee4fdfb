// What a command does to one or all of the digests that are posted to a channel, also to those of the configuration.
import { pausedDestinations } from '../../store/destinations.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import type { CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { notice, type Reply } from '../reply.ts';
import { chooseMenu } from './choose-menu.ts';
import { destinationsHere } from './manage.ts';

/** Stands for all of them; no destination has this name. */
const all = '*';

/** Such a command. */
export type Picked = {
  readonly verb: 'pause' | 'resume';
  /** Whether it is for those that are paused, or for the others. */
  readonly isForPaused: boolean;
  /** Does it, and says what became of it. */
  readonly act: (destination: KnownDestination, context: CommandContext) => Promise<string>;
};

/** Does it at once where there is but one that it is for; else asks which. Where it is for none it says so of each. */
export async function pickHere({ verb, isForPaused, act }: Picked, context: CommandContext): Promise<Reply> {
  const { database, language } = context;
  const here = await destinationsHere(context);
  if ('refusal' in here) return here.refusal;
  const paused = new Set((await pausedDestinations(database)).map(({ name }) => name));
  const fitting = here.destinations.filter(({ name }) => paused.has(name) === isForPaused);
  if (fitting.length < 2)
    return notice(language, await actOn(fitting.length === 0 ? here.destinations : fitting, act, context));
  const { chooseToPause, chooseToResume, allOfThem } = stringsOf(language).subscriptions;
  const placeholder = verb === 'pause' ? chooseToPause : chooseToResume;
  const menu = chooseMenu(verb, { destinations: fitting, placeholder, language });
  return {
    ...notice(language, placeholder),
    menus: [{ ...menu, choices: [{ label: allOfThem, value: all }, ...menu.choices] }],
  };
}

/** One of them was chosen, or all. */
export const pickControl = ({ act }: Picked): Control => ({
  async press({ argument, chosen }, context) {
    const { language } = context;
    const here = await destinationsHere(context);
    if ('refusal' in here) return here.refusal;
    const [wanted = argument] = chosen;
    const picked = here.destinations.filter(({ name }) => wanted === all || name === wanted);
    if (picked.length === 0) return notice(language, stringsOf(language).subscriptions.gone);
    return { ...notice(language, await actOn(picked, act, context)), replaces: true };
  },
});

async function actOn(
  destinations: readonly KnownDestination[],
  act: Picked['act'],
  context: CommandContext,
): Promise<string> {
  const lines: string[] = [];
  for (const each of destinations) lines.push(await act(each, context));
  return lines.join('\n');
}
