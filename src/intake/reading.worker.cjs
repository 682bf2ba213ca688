/**
 * Reads one file in a thread of its own, whose memory and time are bounded: a workbook of 1 KB may name a cell in row 10^300, and the
 * library fills the rows up to it. Sends `{rows}`, the rows with anything in them, or `{fault}`.
 */
const { parentPort, workerData } = require('node:worker_threads');
const { parse } = require('@fast-csv/parse');
const { readSheet } = require('read-excel-file/node');

const READERS = { xlsx: readWorkbook, csv: readCsv };

async function readWorkbook(content, { sheet }) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    return await readSheet(bytes, sheet, { trim: false });
  } catch (error) {
    if (error.name !== 'SheetNotFoundError') throw error;
    return readSheet(bytes, 1, { trim: false });
  }
}

function readCsv(content) {
  const rows = [];
  return new Promise((resolve, reject) => {
    const parser = parse({ headers: false, ignoreEmpty: false })
      .on('error', reject)
      .on('data', (row) => rows.push(row))
      .on('end', () => resolve(rows));
    parser.end(content);
  });
}

const isBlank = (cell) => cell === null || cell === undefined || String(cell).trim() === '';
/** A date is told as such and no more: what was typed before the spreadsheet made it a date is gone. */
const plain = (cell) => (isBlank(cell) ? null : cell instanceof Date ? { date: true } : cell);

function withoutBlankEnd(cells) {
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells.slice(0, last + 1);
}

async function main() {
  const { format, content, limits } = workerData;
  const all = await READERS[format](content, workerData);
  const rows = [];
  for (let index = 0; index < all.length; index += 1) {
    const cells = withoutBlankEnd(all[index].map(plain));
    if (cells.length > limits.columns) return { fault: 'columns' };
    if (cells.length > 0) rows.push({ row: index + 1, cells });
    if (rows.length > limits.rows + 1) return { fault: 'rows' };
  }
  return { rows };
}

main().then(
  (answer) => parentPort.postMessage(answer),
  () => parentPort.postMessage({ fault: 'malformed' }),
);
