/**
 * Reads one file in a thread of its own, whose memory and time are bounded: a workbook of 1 KB may name a cell in row 10^300, and the
 * library fills the rows up to it. Sends `{rows}`, the rows with anything in them, or `{fault}`.
 */
const { parentPort, workerData } = require('node:worker_threads');
const { parse } = require('@fast-csv/parse');
const { strFromU8, strToU8, zipSync } = require('fflate');
const { readSheet } = require('read-excel-file/node');

const READERS = { xlsx: readWorkbook, csv: readCsv };

async function readWorkbook(files, { sheet }) {
  const named = Object.entries(files).map(([name, bytes]) => [name, told(bytes)]);
  const bytes = Buffer.from(zipSync(Object.fromEntries(named), { level: 0 }));
  try {
    return await readSheet(bytes, sheet, { trim: false });
  } catch (error) {
    if (error.name !== 'SheetNotFoundError') throw error;
    return readSheet(bytes, 1, { trim: false });
  }
}

const ERROR_CELL = /(<(?:\w+:)?c\b[^<>]*?\bt\s*=\s*)(?:"e"|'e')/g;
const FORMULA_CELL = /<((?:\w+:)?)c\b([^<>]*)>\s*<\1f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/\1f>)\s*<\/\1c>/g;
const TYPE = /\bt\s*=\s*(?:"[^"]*"|'[^']*')/;
const LOCAL_DATE = /(<(?:\w+:)?c\b[^<>]*?\bt="d"[^<>]*>\s*<(?:\w+:)?v>\s*[\d-]+T[\d:.]+)(?=\s*<)/g;
const YEAR_1904 = /(<(?:\w+:)?workbookPr\b[^<>]*?\bdate1904\s*=\s*)(?:"true"|'true')/;

/**
 * The library leaves out what it cannot show: a cell whose formula failed, or was never reckoned, would be a cell nobody filled in. Here
 * both become texts that say so. It knows 1904 as "1" and not as LibreOffice's "true", and takes a date without a zone for the machine's.
 */
function told(bytes) {
  const xml = strFromU8(bytes);
  if (!xml.includes('sheetData') && !xml.includes('workbookPr')) return bytes;
  const changed = xml
    .replace(YEAR_1904, '$1"1"')
    .replace(ERROR_CELL, '$1"str"')
    .replace(FORMULA_CELL, (_cell, prefix, attributes) => {
      const open = `<${prefix}c${attributes.replace(TYPE, '')} t="str">`;
      return `${open}<${prefix}v>#GETTING_DATA</${prefix}v></${prefix}c>`;
    })
    .replace(LOCAL_DATE, '$1Z');
  return strToU8(changed);
}

function readCsv({ text, delimiter }) {
  const rows = [];
  return new Promise((resolve, reject) => {
    const parser = parse({ headers: false, ignoreEmpty: false, delimiter })
      .on('error', reject)
      .on('data', (row) => rows.push(row))
      .on('end', () => resolve(rows));
    parser.end(text);
  });
}

const isBlank = (cell) => cell === null || cell === undefined || String(cell).trim() === '';
const plain = (cell) => (isBlank(cell) ? null : cell instanceof Date ? { date: cell.getTime() } : cell);

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
