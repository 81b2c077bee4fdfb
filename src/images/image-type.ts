// What a picture is, told by its first bytes: what a server calls it proves nothing.

/** The kinds of picture that both Slack and Discord show, by the ending of their files. */
export type ImageType = 'png' | 'jpg' | 'gif';

/** https://www.w3.org/TR/png-3/#5PNG-file-signature, ITU-T T.81 B.1.1.3, https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
const signatures: readonly (readonly [ImageType, Buffer])[] = [
  ['png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['jpg', Buffer.from('\xff\xd8\xff', 'latin1')],
  ['gif', Buffer.from('GIF87a', 'latin1')],
  ['gif', Buffer.from('GIF89a', 'latin1')],
];

/** The kind of a picture, or `null` for anything else. */
export function imageType(bytes: Uint8Array): ImageType | null {
  const found = signatures.find(([, signature]) => signature.equals(bytes.subarray(0, signature.length)));
  return found?.[0] ?? null;
}
