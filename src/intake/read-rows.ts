import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Cell } from '../domain/sheet/cell';
import { csvText, delimiterOf, type Encoding } from './csv-text';
import { FileFault } from './file-fault';
import { MOST_COLUMNS, MOST_ROWS, type Format } from './formats';
import { unpackedWorkbook } from './unpack-workbook';

/** A row with something in it, by the number the spreadsheet shows beside it. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface FileRead {
  readonly rows: readonly RawRow[];
  readonly encoding?: Encoding;
}

/** The sheet of the template; in a workbook without it, the first one is read. */
export const SHEET = '诉求';

/** Heap of the reading thread in MB, and how long it may take: about ten times what 5,000 full rows need. */
const MEMORY = 384;
const TIMEOUT_MS = 20_000;

/** The rows of a file, or a `FileFault`. Memory and time are bounded whatever the file is. */
export async function readRows(format: Format, bytes: Buffer): Promise<FileRead> {
  if (format === 'xlsx') return { rows: await readInThread(format, await unpackedWorkbook(bytes)) };
  const { text, encoding } = csvText(bytes);
  return { rows: await readInThread(format, { text, delimiter: delimiterOf(text) }), encoding };
}

type Content = { readonly text: string; readonly delimiter: string } | Record<string, Uint8Array<ArrayBuffer>>;

type Answer = { readonly rows: RawRow[] } | { readonly fault: keyof typeof FAULTS };

const FAULTS = {
  columns: `列数超过 ${MOST_COLUMNS}：请使用下载的模板`,
  rows: `超过 ${MOST_ROWS} 行：请分成几个文件`,
  malformed: '文件内容有误，无法读取',
  'too-large': '文件内容过大或过于复杂，无法读取',
};

function readInThread(format: Format, content: Content): Promise<RawRow[]> {
  const worker = new Worker(workerFile(__dirname), {
    workerData: { format, content, sheet: SHEET, limits: { rows: MOST_ROWS, columns: MOST_COLUMNS } },
    transferList: Object.values<string | Uint8Array<ArrayBuffer>>(content).flatMap((part) =>
      typeof part === 'string' ? [] : [part.buffer],
    ),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise<RawRow[]>((resolve, reject) => {
    const give = (answer: Answer): void => {
      if ('rows' in answer) resolve(answer.rows);
      else reject(new FileFault(FAULTS[answer.fault]));
    };
    const late = setTimeout(() => give({ fault: 'too-large' }), TIMEOUT_MS);
    worker
      .once('message', give)
      // The thread reports its own faults; what ends it is memory.
      .once('error', () => give({ fault: 'too-large' }))
      .once('exit', () => {
        clearTimeout(late);
        give({ fault: 'too-large' });
      });
  }).finally(() => worker.terminate());
}

/** A thread cannot run TypeScript, so its file is written as it runs and read where it is written: the compiler copies no .cjs. */
function workerFile(from: string): string {
  const file = path.join(from, 'src/intake/reading.worker.cjs');
  if (existsSync(file)) return file;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('reading.worker.cjs not found');
  return workerFile(parent);
}
