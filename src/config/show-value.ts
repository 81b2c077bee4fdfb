// How a wrong value is shown in a fault without telling a secret.

const maxShownChars = 60;
// https://docs.slack.dev/authentication/tokens, https://huggingface.co/docs/hub/security-tokens, and the keys of the
// language models' providers
const tokenPrefix = /^(?:xox[a-z]|xapp|xwfp)-|^hf_|^sk-(?:ant-|proj-)?|^AIza/;

/** Whether a text looks like a secret of a service we know. */
export const isToken = (text: string): boolean => tokenPrefix.test(text);

/** The text in quotes, shortened; of what looks like a token or a password in an address, only its kind. */
export function showValue(text: string): string {
  // A key may have been put behind the name of its provider.
  for (const part of [text, text.slice(text.indexOf('/') + 1)]) if (isToken(part)) return showSecret(part);
  const open = text.replace(/\/\/[^/@]*@/, '//…@');
  return JSON.stringify(open.length > maxShownChars ? `${open.slice(0, maxShownChars)}…` : open);
}

/** A secret's length, and its kind if it has a known prefix. */
export function showSecret(secret: string): string {
  const prefix = tokenPrefix.exec(secret)?.[0];
  const length = `${secret.length} characters`;
  return prefix === undefined ? length : `a value that starts with ${prefix} (${length})`;
}
