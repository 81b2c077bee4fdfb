// What Discord refuses in a modal: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal

import { ComponentType } from 'discord-api-types/v10';
import { checkSelect } from './component-rules.ts';
import { checkForm, type FormField, refuseRepeated } from './form.ts';

const maxParts = 5;
const maxTitleChars = 45;
const maxLabelChars = 45;
const maxValueChars = 4000;

/**
 * Checks a modal: rows of one text input each, labels with a text input or a string select in them, and texts. The
 * other components Discord takes in a label (pickers, files, boxes to tick) this server refuses.
 */
export function checkModal(data: unknown): void {
  checkForm(data, form => {
    form.at('custom_id').text({ min: 1, max: 100, required: true });
    form.at('title').text({ min: 1, max: maxTitleChars, required: true });
    const parts = form.at('components').list({ min: 1, max: maxParts, required: true });
    const fields = parts.flatMap(checkPart);
    refuseRepeated(
      fields.map(field => field.at('custom_id')),
      { code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message: 'Component custom id cannot be duplicated' },
    );
  });
}

/** Checks a part of the modal and gives the fields in it. */
function checkPart(part: FormField): FormField[] {
  const type = part.at('type');
  type.oneOf([ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label]);
  if (type.value === ComponentType.TextDisplay) {
    part.at('content').text({ min: 1, max: maxValueChars, required: true });
    return [];
  }
  return type.value === ComponentType.Label ? checkLabel(part) : checkRow(part);
}

function checkRow(row: FormField): FormField[] {
  const inputs = row.at('components').list({ min: 1, max: 5, required: true });
  if (inputs.length > 1)
    row.refuse('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  for (const input of inputs) {
    input.at('type').oneOf([ComponentType.TextInput]);
    input.at('label').text({ min: 1, max: maxLabelChars, required: true });
    checkTextInput(input);
  }
  return inputs;
}

function checkLabel(label: FormField): FormField[] {
  label.at('label').text({ min: 1, max: maxLabelChars, required: true });
  label.at('description').text({ min: 1, max: 100 });
  const field = label.at('component');
  if (!field.require()) return [];
  field.at('type').oneOf([ComponentType.TextInput, ComponentType.StringSelect]);
  if (field.at('type').value === ComponentType.StringSelect) {
    field.at('required').boolean();
    // A menu that can't be used has no place in a form.
    if (field.at('disabled').value === true)
      field.at('disabled').refuse('COMPONENT_DISABLED_INVALID', 'A component of a modal cannot be disabled');
    checkSelect(field);
    return [field];
  }
  if (field.at('label').present)
    field.at('label').refuse('COMPONENT_LABEL_INVALID', 'A text input in a label has no label of its own');
  checkTextInput(field);
  return [field];
}

function checkTextInput(input: FormField): void {
  input.at('custom_id').text({ min: 1, max: 100, required: true });
  input.at('style').oneOf([1, 2]);
  input.at('placeholder').text({ max: 100 });
  input.at('required').boolean();
  input.at('min_length').integer(0, maxValueChars);
  input.at('max_length').integer(1, maxValueChars);
  const [min, max] = [input.at('min_length').value, Number(input.at('max_length').value ?? maxValueChars)];
  if (Number(min ?? 0) > max) input.at('min_length').refuse('NUMBER_TYPE_MAX', 'More than max_length.');
  // One that comes filled in has to fit into its own bounds.
  const value = input.at('value');
  if (value.value !== '') value.text({ min: Number(min ?? 0), max });
}
