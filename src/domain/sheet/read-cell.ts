import { spellingKey } from '../registry/choice';
import { folded } from '../text';
import { errorIn, isScientific, trimmed, unquoted, type Cell, type CellKind, type CellValue } from './cell';
import { hasLostDigits } from './check-digit';
import { dayOf } from './day';

const AS_TEXT = '请将此列设为文本格式后重新填写';
const LOST = `数字成了科学计数法或超过 15 位，位数可能已丢失：${AS_TEXT}`;

/** What a cell says in a column of the kind, or what is wrong with it. Never called for a blank one. */
export function readCell(kind: CellKind, cell: Exclude<Cell, null>): CellValue {
  const plain = typeof cell === 'string' ? unquoted(trimmed(cell)) : cell;
  const error = typeof plain === 'string' ? errorIn(plain) : undefined;
  if (error !== undefined) return { fault: `单元格是错误值 ${error}：请改正公式或直接填写` };
  if (kind === 'day') return dayOf(plain);
  if (typeof plain === 'object') return { fault: `单元格是日期：${AS_TEXT}` };
  if (typeof kind !== 'string') return chosen(kind, plain);
  return kind === 'number' ? numberOf(plain) : textOf(kind, plain);
}

type Plain = string | number | boolean;

function textOf(kind: 'text' | 'code' | 'identity', cell: Plain): CellValue {
  if (typeof cell === 'number') return numberAsText(kind, cell);
  const text = String(cell);
  const lost = kind !== 'text' && (isScientific(text) || (kind === 'identity' && hasLostDigits(text)));
  return lost ? { fault: LOST } : { value: text };
}

/** A spreadsheet keeps fifteen digits of a number and shows the others as zeros; it drops the zeros that a fraction ends with. */
function numberAsText(kind: 'text' | 'code' | 'identity', number: number): CellValue {
  const isWhole = Number.isInteger(number) || (kind === 'text' && !isScientific(String(number)));
  return isWhole && Math.abs(number) < 1e15 ? { value: String(number) } : { fault: LOST };
}

function numberOf(cell: Plain): CellValue {
  const text = folded(String(cell));
  if (isScientific(text) || text.replace(/\D/g, '').length > 15) return { fault: LOST };
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { fault: '须为数字' };
}

/** By what people read, by its name in the document, and TRUE or FALSE, which spreadsheets make of 是 and 否. */
function chosen(choices: ReadonlyMap<string, string | boolean>, cell: Plain): CellValue {
  const typed = spellingKey(String(cell));
  const titled = [...choices].find(([title]) => spellingKey(title) === typed)?.[1];
  const named = [...choices.values()].find((value) => String(value) === typed);
  const value = titled ?? named;
  return value === undefined ? { fault: `须为其中之一：${[...choices.keys()].join('、')}` } : { value };
}
