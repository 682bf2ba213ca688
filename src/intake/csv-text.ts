import { FileFault } from './file-fault';

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/**
 * The characters of a CSV file: UTF-8, UTF-16 with its mark, or GB18030, which Chinese Excel writes unless told otherwise. Bytes of
 * yet another encoding may pass for GB18030; then the titles of the columns are not ours, and the file is refused there.
 */
export function csvText(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe;
  const candidates: readonly Encoding[] = marked ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  throw new FileFault('无法识别文字编码：请以 UTF-8 保存 CSV');
}
