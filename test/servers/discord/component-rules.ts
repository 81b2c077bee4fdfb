// What Discord refuses in a message's components: https://discord.com/developers/docs/components/reference

import { ComponentType } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import { type FormField, refuseRepeated } from './form.ts';

const maxRows = 5;
const maxLayoutComponents = 40;
const maxLayoutChars = 4000;
// Not documented; above it every answer is a 500 (discord-api-docs#8554).
const maxLayoutBytes = 10_170;
const bytesPerText = 12;
const linkStyle = 5;
const web = ['http', 'https'];
const picture = [...web, 'attachment'];
const contained = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const entitySelects: unknown[] = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Checks the components of a message without the layout flag: rows of buttons, or of one select. */
export function checkComponents(components: FormField): void {
  const rows = components.list({ max: maxRows });
  for (const row of rows) {
    row.at('type').oneOf([ComponentType.ActionRow]);
    checkRow(row);
  }
  refuseRepeatedIds(rows.flatMap(descendants));
}

/** Checks the components of a message with the layout flag; throws 500 for more bytes than can be stored. */
export function checkLayout(components: FormField): void {
  const top = components.list({ max: maxLayoutComponents, min: 1 });
  const all = top.flatMap(descendants);
  if (all.length > maxLayoutComponents) {
    components.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${maxLayoutComponents} or fewer in length.`);
  }
  for (const component of top) {
    component.at('type').oneOf([...contained, ComponentType.Container]);
    checkLayoutPart(component);
  }
  refuseRepeatedIds(all);

  const texts = all.map(component => component.at('content')).filter(content => content.present);
  const text = texts.map(content => content.value).join('');
  if (text.length > maxLayoutChars) {
    components.refuse(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Displayable text size exceeds maximum size of ${maxLayoutChars}`,
    );
  } else if (Buffer.byteLength(text) + bytesPerText * texts.length > maxLayoutBytes)
    throw refusals.internal();
}

function checkLayoutPart(part: FormField): void {
  switch (part.at('type').value) {
    case ComponentType.ActionRow:
      checkRow(part);
      break;
    case ComponentType.TextDisplay:
      part.at('content').text({ max: maxLayoutChars, required: true });
      break;
    case ComponentType.Section:
      for (const text of part.at('components').list({ min: 1, max: 3, required: true })) {
        text.at('type').oneOf([ComponentType.TextDisplay]);
        checkLayoutPart(text);
      }
      if (part.at('accessory').require()) checkAccessory(part.at('accessory'));
      break;
    case ComponentType.Container:
      for (const child of part.at('components').list({ min: 1, max: maxLayoutComponents, required: true })) {
        child.at('type').oneOf(contained);
        checkLayoutPart(child);
      }
      break;
    case ComponentType.MediaGallery:
      for (const item of part.at('items').list({ min: 1, max: 10, required: true })) {
        item.at('media').at('url').url(picture, { required: true });
        item.at('description').text({ max: 1024 });
      }
      break;
    case ComponentType.File:
      part.at('file').at('url').url(['attachment'], { required: true });
      break;
  }
}

function checkAccessory(accessory: FormField): void {
  accessory.at('type').oneOf([ComponentType.Button, ComponentType.Thumbnail]);
  if (accessory.at('type').value === ComponentType.Button) checkButton(accessory);
  else {
    accessory.at('media').at('url').url(picture, { required: true });
    accessory.at('description').text({ max: 1024 });
  }
}

function checkRow(row: FormField): void {
  const children = row.at('components').list({ min: 1, max: 5, required: true });
  for (const child of children) {
    if (child.at('type').value === ComponentType.Button) checkButton(child);
    else {
      checkSelect(child);
      if (children.length > 1) {
        row.refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
      }
    }
  }
}

function checkButton(button: FormField): void {
  button.at('style').oneOf([1, 2, 3, 4, linkStyle]);
  button.at('label').text({ max: 80 });
  button.at('disabled').boolean();
  checkEmoji(button.at('emoji'));
  if (!button.at('label').present && !button.at('emoji').present) {
    button.refuse('BUTTON_COMPONENT_INVALID', 'A button needs a label or an emoji');
  }
  const isLink = button.at('style').value === linkStyle;
  if (isLink) button.at('url').url(web, { max: 512, required: true });
  else checkCustomId(button);
  if (button.at(isLink ? 'custom_id' : 'url').present) {
    button.refuse('BUTTON_COMPONENT_INVALID', 'A button has a custom id or a URL, never both');
  }
}

/** Checks a select menu, of a message or of a modal. */
export function checkSelect(select: FormField): void {
  select.at('type').oneOf([ComponentType.Button, ComponentType.StringSelect, ...entitySelects]);
  checkCustomId(select);
  select.at('placeholder').text({ max: 150 });
  select.at('min_values').integer(0, 25);
  if (entitySelects.includes(select.at('type').value)) {
    select.at('max_values').integer(1, 25);
    return;
  }
  const options = select.at('options').list({ min: 1, max: 25, required: true });
  select.at('max_values').integer(1, Math.max(1, options.length));
  select.at('disabled').boolean();
  checkCounts(select, options);
  for (const option of options) {
    option.at('label').text({ min: 1, max: 100, required: true });
    option.at('value').text({ min: 1, max: 100, required: true });
    option.at('description').text({ max: 100 });
    option.at('default').boolean();
    checkEmoji(option.at('emoji'));
  }
  refuseRepeated(options, {
    below: 'value',
    code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    message: 'The specified option value is already used',
  });
}

/** At least as many as at most, and no more chosen beforehand than can be. */
function checkCounts(select: FormField, options: readonly FormField[]): void {
  const most = Number(select.at('max_values').value ?? 1);
  if (Number(select.at('min_values').value ?? 1) > most)
    select.at('min_values').refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
  if (options.filter(option => option.at('default').value === true).length > most)
    select.refuse('SELECT_COMPONENT_TOO_MANY_DEFAULTS', `At most ${most} options can be selected`);
}

/** A character, or one of a guild's own by its id. */
function checkEmoji(emoji: FormField): void {
  if (!emoji.present) return;
  emoji.at('name').text({ max: 32, required: !emoji.at('id').present });
}

function checkCustomId(component: FormField): void {
  component.at('custom_id').text({ min: 1, max: 100, required: true });
}

function refuseRepeatedIds(components: readonly FormField[]): void {
  refuseRepeated(
    components.map(component => component.at('custom_id')),
    { code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message: 'Component custom id cannot be duplicated' },
  );
}

/** A component, then everything inside it. */
function descendants(component: FormField): FormField[] {
  const { value } = component.at('components');
  const children = Array.isArray(value) ? value.map((_, index) => component.at('components').at(index)) : [];
  const accessory = component.at('accessory');
  return [component, ...[...children, ...(accessory.present ? [accessory] : [])].flatMap(descendants)];
}
