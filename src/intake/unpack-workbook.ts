import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { FileFault } from './file-fault';
import { damaged, zipEntries, type ZipEntry } from './zip-entries';

const inflate = promisify(inflateRaw);

/** 5,000 full rows take about a tenth of it. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** How compound files begin, which is what Excel writes with a password, and wrote before 2007. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

/**
 * The texts of a workbook by their names, unpacked here because the library that reads it unpacks whatever it is given: what this gives
 * is as large as it looks. Each has memory of its own, so that it can be handed over.
 */
export async function unpackedWorkbook(bytes: Buffer): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  if (bytes.toString('hex', 0, 8) === COMPOUND_FILE) {
    throw new FileFault('文件有密码，或是旧版 .xls：请另存为不带密码的 .xlsx');
  }
  const entries = zipEntries(bytes);
  refuseMacros(entries);
  const texts = entries.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.xml.rels'));
  if (!texts.some(({ name }) => name === 'xl/workbook.xml')) throw new FileFault('不是 .xlsx 工作簿');
  return unpacked(texts);
}

function refuseMacros(entries: readonly ZipEntry[]): void {
  if (entries.some(({ name }) => /(^|\/)(vbaproject\.bin|macrosheets\/.+)$/i.test(name))) {
    throw new FileFault('文件含有宏：请另存为不含宏的 .xlsx');
  }
}

async function unpacked(entries: readonly ZipEntry[]): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const texts: [string, Uint8Array<ArrayBuffer>][] = [];
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    const content = await contentOf(entry, left);
    left -= content.length;
    texts.push([entry.name, new Uint8Array(content)]);
  }
  return Object.fromEntries(texts);
}

/** Stops at the limit, whatever size the archive claims. */
async function contentOf({ method, size, compressed }: ZipEntry, most: number): Promise<Buffer> {
  if (size > most || (method === 'stored' && compressed.length > most)) throw tooLarge();
  const content = method === 'stored' ? compressed : await inflated(compressed, most);
  if (content.length !== size) throw damaged();
  return content;
}

function inflated(compressed: Buffer, most: number): Promise<Buffer> {
  return inflate(compressed, { maxOutputLength: Math.max(most, 1) }).catch((error: unknown) => {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  });
}

function tooLarge(): FileFault {
  return new FileFault('工作簿解压后过大');
}
