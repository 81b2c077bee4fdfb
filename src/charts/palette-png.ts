// A picture of few colours as a PNG with a palette, a third of the size that it has with every colour spelled out.
import { crc32, deflateSync } from 'node:zlib';

/** Pixels by rows, four bytes each: red, green, blue and opacity. */
export type Pixels = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

// https://www.w3.org/TR/png-3/: 5.2 signature, 11.2.1 IHDR (8 bits a pixel, which stand for a colour of the palette).
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const bitDepth = 8;
const indexedColour = 3;
const maxColours = 256;

/** The picture without its opacity as a PNG, or `null` when it has more than 256 colours. */
export function palettePng({ width, height, pixels }: Pixels): Buffer | null {
  const colours = new Map<number, number>();
  // A row begins with the number of its filter: 0, none, which suits a palette.
  const rows = Buffer.alloc((1 + width) * height);
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = bytes.readUIntBE(pixel * 4, 3);
    const index = colours.get(colour) ?? colours.size;
    if (index === maxColours) return null;
    colours.set(colour, index);
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, indexedColour], 8);
  const palette = Buffer.from([...colours.keys()].flatMap(colour => [colour >> 16, colour >> 8, colour]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: 'IHDR' | 'PLTE' | 'IDAT' | 'IEND', data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8);
  return framed;
}
