// Buttons and menus as Slack blocks. A block's id must be one of its message, and an action's one of its block.
import type { ActionsBlock, Button as SlackButton, StaticSelect } from '@slack/types';
import { type ControlVerb, controlId } from '../../commands/control-id.ts';
import type { Button, Choice, Menu, Reply } from '../../commands/reply.ts';
import { cut } from '../../digest/cut.ts';
import type { Language } from '../../digest/language.ts';
import type { Paper } from '../../digest/paper.ts';
import { titleText } from './card.ts';
import { elementLimits } from './limits.ts';

/** A row of buttons. */
export const buttonRow = (language: Language, buttons: readonly Button[]): ActionsBlock => ({
  type: 'actions',
  elements: buttons.map(
    ({ verb, argument, label, style, language: own = language }): SlackButton => ({
      type: 'button',
      action_id: controlId({ verb, language: own, argument }),
      text: { type: 'plain_text', text: cut(label, elementLimits.buttonChars) },
      ...(style !== undefined && { style }),
    }),
  ),
});

/** The rows of a reply. */
export const controlBlocks = ({
  language,
  menus = [],
  buttons = [],
}: Pick<Reply, 'language' | 'menus' | 'buttons'>): ActionsBlock[] => [
  ...menus.filter(({ choices }) => choices.length > 0).map(menu => menuRow(language, menu)),
  ...(buttons.length === 0 ? [] : [buttonRow(language, buttons)]),
];

/** A menu of papers. */
export const paperMenu = (
  verb: ControlVerb,
  papers: readonly Paper[],
  { language, placeholder, first = 1 }: { language: Language; placeholder: string; first?: number },
): ActionsBlock =>
  menuRow(language, {
    verb,
    argument: '',
    placeholder,
    choices: papers.map((paper, index) => ({
      label: `${first + index}. ${titleText(paper, elementLimits.optionChars)}`,
      value: paper.id,
    })),
  });

const menuRow = (language: Language, { verb, argument, placeholder, choices }: Menu): ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'static_select',
      action_id: controlId({ verb, language, argument }),
      placeholder: { type: 'plain_text', text: cut(placeholder, elementLimits.placeholderChars) },
      options: optionsOf(choices),
    },
  ],
});

/** What can be chosen in a menu. */
export const optionsOf = (choices: readonly Choice[]): NonNullable<StaticSelect['options']> =>
  choices.slice(0, elementLimits.options).map(({ label, value }) => ({
    text: { type: 'plain_text', text: cut(label, elementLimits.optionChars), emoji: false },
    value,
  }));
