// What Slack asks of a modal: https://docs.slack.dev/reference/views/modal-views

import { blockList } from './block-rules.ts';
import { plainText } from './element-rules.ts';
import { isObject, type JsonObject } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import { invalidArguments, SlackRefusal } from './refusal.ts';
import { byType, flag, object, type Rule, text } from './rule.ts';

/** https://docs.slack.dev/reference/methods/views.open#errors, view_too_large. */
const maxViewBytes = 250_000;

const modal: Rule = byType({
  modal: object(
    { title: plainText(24), blocks: blockList(100) },
    {
      submit: plainText(24),
      close: plainText(24),
      private_metadata: text(3000, 0),
      callback_id: text(255, 0),
      external_id: text(255, 0),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
});

/** The view itself, once it keeps the rules; else throws the `SlackRefusal` it deserves. */
export function checkedView(view: unknown, check: MessageCheck): JsonObject {
  const faults: string[] = [];
  modal(view, '/view', faults);
  const { blocks, submit } = isObject(view) ? view : {};
  const asks = Array.isArray(blocks) ? blocks.findIndex(one => isObject(one) && one.type === 'input') : -1;
  if (asks >= 0 && submit === undefined)
    faults.push(`must define \`submit\` to use \`input\` block [json-pointer:/view/blocks/${asks}/input]`);
  if (faults.length === 0) faults.push(...check.lostPictures(blocks, '/view/blocks'));
  if (!isObject(view) || faults.length > 0) throw invalidArguments(faults);
  if (Buffer.byteLength(JSON.stringify(view)) > maxViewBytes) throw new SlackRefusal('view_too_large');
  return view;
}
