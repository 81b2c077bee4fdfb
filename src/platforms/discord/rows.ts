// The rows of buttons and menus under a Discord message.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type ControlVerb, controlId } from '../../commands/control-id.ts';
import type { Button, Menu, Reply } from '../../commands/reply.ts';
import { cut } from '../../digest/cut.ts';
import type { Language } from '../../digest/language.ts';
import { type Paper, paperLinks } from '../../digest/paper.ts';
import type { Strings } from '../../strings/strings.ts';
import { titleText } from './card.ts';
import { distinctLabels } from './distinct-labels.ts';
import { buttonLimits, selectLimits } from './limits.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A menu of papers. */
export const paperMenu = (
  verb: ControlVerb,
  papers: readonly Paper[],
  { language, placeholder, first = 1 }: { language: Language; placeholder: string; first?: number },
): Row =>
  menuRow(language, {
    verb,
    argument: '',
    placeholder,
    choices: papers.map((paper, index) => ({
      label: `${first + index}. ${titleText(paper)}`,
      value: paper.id,
    })),
  });

/** The rows of a reply: those that its message has by itself, with its menus and buttons, as many as Discord takes. */
export function controlRows(
  { language, menus = [], buttons = [] }: Pick<Reply, 'language' | 'menus' | 'buttons'>,
  own: readonly Row[],
): Row[] {
  const rows: Row[] = [...own, ...menus.filter(hasChoices).map(menu => menuRow(language, menu))];
  for (let from = 0; from < buttons.length; from += buttonLimits.perRow)
    rows.push(buttonRow(language, buttons.slice(from, from + buttonLimits.perRow)));
  return rows.slice(0, buttonLimits.rows);
}

const hasChoices = ({ choices }: Menu): boolean => choices.length > 0;

const menuRow = (language: Language, { verb, argument, placeholder, choices }: Menu): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: controlId({ verb, language, argument }),
      placeholder: cut(placeholder, selectLimits.placeholderChars),
      options: distinctLabels(choices.slice(0, selectLimits.options), selectLimits.labelChars),
    },
  ],
});

const styles = {
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
  plain: ButtonStyle.Secondary,
} as const;

/** A row of buttons, five at most. */
export const buttonRow = (language: Language, buttons: readonly Button[]): Row => ({
  type: ComponentType.ActionRow,
  components: buttons.map(
    ({
      verb,
      argument,
      label,
      language: own = language,
      style = 'plain' as const,
    }): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: styles[style],
      custom_id: controlId({ verb, language: own, argument }),
      label: cut(label, buttonLimits.labelChars),
    }),
  ),
});

/** The ways to a paper that its title does not lead to; no row where there are none. */
export function linkRow(paper: Paper, strings: Strings): Row[] {
  const links = paperLinks(paper).filter(({ to }) => to !== 'page');
  if (links.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: links.map(({ to, url }) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Link,
        url,
        label: strings.digest.links[to],
      })),
    },
  ];
}
