// What Discord refuses in a message: https://discord.com/developers/docs/resources/message#create-message

import { refusals } from './api-error.ts';
import { checkComponents, checkLayout } from './component-rules.ts';
import { checkForm, type FormField } from './form.ts';

const maxContentChars = 2000;
const maxNonceChars = 25;
const maxEmbeds = 10;
const maxEmbedsChars = 6000;
const maxFiles = 10;
const maxColor = 0xffffff;
const web = ['http', 'https'];
const picture = [...web, 'attachment'];

/** Message flag that turns the new layout components on and content and embeds off. */
export const componentsV2Flag = 1 << 15;

/** Files of a message: the numbers of those sent with the body, and the ids of those it has. */
export interface Files {
  added: readonly string[];
  known: readonly string[];
}

/**
 * Checks the body of a new message, an interaction's answer or an edit, whole as it will stand.
 * Throws 50035 with all faults, 50006 when nothing would be shown, 500 for a layout too heavy to store.
 * @param files what `attachments` may name
 */
export function checkMessage(body: unknown, files: Files = { added: [], known: [] }): void {
  checkForm(body, form => {
    const isLayout = (Number(form.at('flags').value ?? 0) & componentsV2Flag) !== 0;
    form.at('content').text({ max: maxContentChars });
    checkNonce(form.at('nonce'));
    checkEmbeds(form.at('embeds'));
    checkAttachments(form.at('attachments'), files);
    if (isLayout) {
      refuseLegacy(form);
      checkLayout(form.at('components'));
    } else {
      checkComponents(form.at('components'));
    }
    if (isEmpty(form) && files.added.length === 0) throw refusals.emptyMessage();
  });
}

function isEmpty(form: FormField): boolean {
  const lists = ['embeds', 'components', 'sticker_ids', 'attachments'].map(key => form.at(key).value);
  const content = form.at('content').value;
  const hasContent = content !== undefined && content !== null && String(content).trim() !== '';
  return (
    !hasContent && !form.at('poll').present && !lists.some(list => Array.isArray(list) && list.length > 0)
  );
}

function checkNonce(nonce: FormField): void {
  if (!nonce.present) return;
  const fits =
    typeof nonce.value === 'string' ? nonce.value.length <= maxNonceChars : Number.isInteger(nonce.value);
  if (!fits) nonce.refuse('NONCE_TYPE_TOO_LONG', `Must be ${maxNonceChars} or fewer characters long.`);
}

/** Checks what is said of the files, and how many there are of them. */
function checkAttachments(attachments: FormField, { added, known }: Files): void {
  const named = attachments.list({ max: maxFiles });
  const ids = new Set([...added, ...named.map(each => String(each.at('id').value))]);
  if (named.length <= maxFiles && ids.size > maxFiles)
    attachments.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${maxFiles} or fewer in length.`);
  for (const each of named) {
    if (each.at('id').require() && ![...added, ...known].includes(String(each.at('id').value)))
      each.at('id').refuse('ATTACHMENT_NOT_FOUND', 'No such file or attachment');
    each.at('filename').text({ min: 1, max: 1024 });
    each.at('description').text({ max: 1024 });
  }
}

function refuseLegacy(form: FormField): void {
  for (const key of ['content', 'embeds', 'sticker_ids', 'poll']) {
    const { value } = form.at(key);
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    form
      .at(key)
      .refuse(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  }
}

function checkEmbeds(embeds: FormField): void {
  const chars = embeds.list({ max: maxEmbeds }).reduce((sum, embed) => sum + checkEmbed(embed), 0);
  if (chars <= maxEmbedsChars) return;
  embeds.refuse('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${maxEmbedsChars}`);
}

/** Checks one embed and gives the characters it adds to the sum over all embeds of the message. */
function checkEmbed(embed: FormField): number {
  const title = embed.at('title').text({ max: 256 });
  const description = embed.at('description').text({ max: 4096 });
  const footer = embed.at('footer').present
    ? embed.at('footer').at('text').text({ max: 2048, required: true })
    : '';
  const author = embed.at('author').present
    ? embed.at('author').at('name').text({ max: 256, required: true })
    : '';
  const fields = embed
    .at('fields')
    .list({ max: 25 })
    .map(
      field =>
        field.at('name').text({ max: 256, required: true }) +
        field.at('value').text({ max: 1024, required: true }),
    );

  embed.at('color').integer(0, maxColor);
  embed.at('url').url(web);
  embed.at('author').at('url').url(web);
  embed.at('author').at('icon_url').url(picture);
  embed.at('footer').at('icon_url').url(picture);
  const pictures = ['image', 'thumbnail'].filter(key => embed.at(key).present);
  for (const key of pictures) embed.at(key).at('url').url(picture, { required: true });
  checkTimestamp(embed.at('timestamp'));

  const text = [title, description, footer, author, ...fields].join('');
  // An embed of nothing but a colour is refused at its description.
  if (text === '' && pictures.length === 0) embed.at('description').require();
  return text.length;
}

function checkTimestamp(timestamp: FormField): void {
  if (!timestamp.present) return;
  if (typeof timestamp.value === 'string' && !Number.isNaN(Date.parse(timestamp.value))) return;
  timestamp.refuse('DATE_TIME_TYPE_PARSE', `Could not parse ${timestamp.value}. Should be ISO8601.`);
}
