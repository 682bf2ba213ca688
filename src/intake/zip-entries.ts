import { FileFault } from './file-fault';

/** One file in a ZIP archive, as its central directory tells it; the sizes are claims and to be checked. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly size: number;
  readonly compressed: Buffer;
}

const END = { signature: 0x06054b50, bytes: 22, longestComment: 65_535 };
const HEAD = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
/** An ordinary workbook has a dozen. */
const MOST_ENTRIES = 1_000;
/** Sizes of ZIP64 stand elsewhere; no file of 10 MB needs it. */
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;

/** Every file of the archive, nothing unpacked yet. Refuses whatever an ordinary spreadsheet program would not write. */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new FileFault('工作簿内的文件过多');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let turn = 0; turn < count; turn += 1) {
    const { entry, next } = entryAt(bytes, at);
    entries.push(entry);
    at = next;
  }
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw damaged();
  return entries;
}

/** The archive ends with its directory's place, behind which a comment may stand. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END.bytes - END.longestComment);
  for (let at = bytes.length - END.bytes; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END.signature && at + END.bytes + bytes.readUInt16LE(at + 20) === bytes.length) {
      return at;
    }
  }
  throw new FileFault('不是 .xlsx 工作簿');
}

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + HEAD.bytes > bytes.length || bytes.readUInt32LE(at) !== HEAD.signature) throw damaged();
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new FileFault('文件有密码：请取消密码后再导入');
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as Three;
  const [packed, size, local] = [20, 24, 42].map((offset) => bytes.readUInt32LE(at + offset)) as Three;
  if ([packed, size, local].includes(IN_ZIP64)) throw damaged();
  const nameEnd = at + HEAD.bytes + nameLength;
  return {
    entry: {
      name: bytes.toString('utf8', at + HEAD.bytes, nameEnd),
      method: methodOf(bytes.readUInt16LE(at + 10)),
      size,
      compressed: contentAt(bytes, local, packed),
    },
    next: nameEnd + extra + comment,
  };
}

type Three = [number, number, number];

function methodOf(code: number): ZipEntry['method'] {
  if (code === 0) return 'stored';
  if (code === 8) return 'deflated';
  throw damaged();
}

function contentAt(bytes: Buffer, local: number, length: number): Buffer {
  if (local + LOCAL.bytes > bytes.length || bytes.readUInt32LE(local) !== LOCAL.signature) throw damaged();
  const start = local + LOCAL.bytes + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + length > bytes.length) throw damaged();
  return bytes.subarray(start, start + length);
}

export function damaged(): FileFault {
  return new FileFault('工作簿已损坏，或不是表格程序保存的 .xlsx');
}
