import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** The cuts with their table of glyphs: a woff2 would be embedded whole, some megabytes. */
const COMMON = 'files/noto-sans-sc-chinese-simplified-400-normal.woff';
/** All 20,992 of the first block and the rare ones that names are registered with (通用规范汉字表); 19 MB, read when one is met. */
const RARE = 'files/lxgw-wenkai-latin-500-normal.woff';
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

const held = new Map<string, Buffer>();

/**
 * The font of the 8,000 signs that stand in nearly every text, as it is before packing: the PDF writer unpacks a packed one anew for every
 * character, 14 s for 60 rows in place of 0.3 s.
 */
export function commonFont(): Buffer {
  return fontOf(require.resolve('@fontsource/noto-sans-sc/package.json'), COMMON);
}

/** For what the common one has not: 垞, 䶮, 𬭎. */
export function rareFont(): Buffer {
  return fontOf(require.resolve('@fontsource/lxgw-wenkai/package.json'), RARE);
}

function fontOf(manifest: string, file: string): Buffer {
  const font = held.get(file) ?? unpackFont(readFileSync(path.join(path.dirname(manifest), file)));
  held.set(file, font);
  return font;
}

/** The TrueType font that is packed in a WOFF. */
export function unpackFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const tables: Buffer[] = [];
  let place = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = WOFF_HEADER + index * WOFF_ENTRY;
    const to = SFNT_HEADER + index * SFNT_ENTRY;
    const table = tableAt(woff, from);
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(place, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    tables.push(padded);
    place += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

function tableAt(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const table = woff.subarray(offset, offset + packed);
  return packed < woff.readUInt32BE(entry + 12) ? inflateSync(table) : table;
}
