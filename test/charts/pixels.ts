// What is seen in a picture, read back by a library that did not write it.
import { Resvg } from '@resvg/resvg-wasm';

/** A picture's pixels. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** The colours of an area as hexadecimal text, by rows. */
  area(from: { x: number; y: number; width: number; height: number }): string[];
};

/** Reads a PNG. Something must have been drawn before, which starts the library. */
export function readPicture(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const address = `data:image/png;base64,${bytes.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${address}" width="${width}" height="${height}"/></svg>`;
  const pixels = Buffer.from(new Resvg(svg).render().pixels);
  return {
    width,
    height,
    area: from =>
      Array.from({ length: from.height }, (_, row) => {
        const start = ((from.y + row) * width + from.x) * 4;
        return pixels.toString('hex', start, start + from.width * 4);
      }),
  };
}

/** Whether an area is white all over. */
export const isWhite = (rows: readonly string[]): boolean => rows.every(row => /^f*$/.test(row));
