import { FileFault } from './file-fault';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The characters of a CSV file: UTF-8, UTF-16 with its mark or without ("Unicode text" of Excel), or GB18030, which Chinese Excel writes
 * unless told otherwise. Bytes of yet another encoding may pass for GB18030; then the titles of the columns are not ours, and the file
 * is refused there.
 */
export function csvText(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } {
  for (const [starts, why] of NO_TEXT) if (bytes.toString('latin1', 0, 8).startsWith(starts)) throw new FileFault(why);
  const wide = utf16Of(bytes);
  for (const encoding of wide === undefined ? (['utf-8', 'gb18030'] as const) : [wide]) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  throw new FileFault(wide === undefined ? '无法识别文字编码：请以 UTF-8 保存 CSV' : CUT);
}

const CUT = '文件是 UTF-16 编码的文本，但内容已损坏：请重新保存，或以 UTF-8 保存 CSV';
const NO_TEXT = [
  ['PK\u0003\u0004', '文件是 .xlsx 工作簿，不是 CSV：请按工作簿导入，或另存为 CSV'],
  ['\u00d0\u00cf\u0011\u00e0', '文件是旧版 .xls 工作簿，不是 CSV：请另存为 .xlsx 或 CSV'],
  ['\u00ff\u00fe\u0000\u0000', '文件是 UTF-32 编码的文本：请以 UTF-8 保存 CSV'],
  ['\u0000\u0000\u00fe\u00ff', '文件是 UTF-32 编码的文本：请以 UTF-8 保存 CSV'],
] as const;

/** By its mark; without one by the separators of its first line, half of whose bytes are zero. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const start = bytes.subarray(0, 1024);
  const separators = [',', '\t', '\n'].map((sign) => sign.charCodeAt(0));
  const little = start.findIndex((byte, at) => at % 2 === 0 && separators.includes(byte) && start[at + 1] === 0);
  const big = start.findIndex((byte, at) => at % 2 === 1 && separators.includes(byte) && start[at - 1] === 0);
  if (little === big) return undefined;
  return big === -1 || (little !== -1 && little < big) ? 'utf-16le' : 'utf-16be';
}

function decoded(bytes: Buffer, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What separates the titles: a comma, or the tab of Excel's "Unicode text". */
export function delimiterOf(text: string): ',' | '\t' {
  const first = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  return first.includes('\t') && !first.includes(',') ? '\t' : ',';
}
