import { folded } from '../text';

/** A cell as the file has it; a date in milliseconds since 1970, as UTC. */
export type Cell = string | number | boolean | null | { readonly date: number };

/** What a column holds: what people wrote, numbers that are names, those of a person or a firm, amounts, days, or one of a list. */
export type CellKind = 'text' | 'code' | 'identity' | 'number' | 'day' | ReadonlyMap<string, string | boolean>;

export type CellValue = { readonly value: string | number | boolean } | { readonly fault: string };

/** Spaces of every script, and signs that show nothing: people paste them along and never see them. */
const BLANK = /[\p{White_Space}\u115f\u1160\u180e\u200b\u2060\u2800\u3164\ufeff\uffa0]/u;

/** The text without the space around it; sign by sign, because a pattern takes the square of the time on 30,000 spaces. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** What a title is compared by. */
export function titleIn(cell: Cell): string {
  return typeof cell === 'string' ? trimmed(unquoted(trimmed(cell)).normalize('NFKC')) : '';
}

export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && trimmed(cell) === '');
}

/**
 * The text without the apostrophe by which spreadsheets and exports mark text. One that opens a quotation, with another one behind it,
 * is somebody's word.
 */
export function unquoted(text: string): string {
  return /^'+[^']*$/.test(text) ? trimmed(text.replace(/^'+/, '')) : text;
}

/**
 * Excel and WPS show these where a formula failed, LibreOffice `Err:502`; `####` is a column too narrow for its date, which a CSV keeps so.
 */
const ERROR =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)|Err:\d{3}|#{3,})$/i;

/** The error that stands in a cell, as the spreadsheet names it. */
export function errorIn(text: string): string | undefined {
  return ERROR.test(text) ? text : undefined;
}

/** 3.20302E+17 as spreadsheets write it, and never 2024E001, which is somebody's number. */
export function isScientific(text: string): boolean {
  return /^[+-]?\d(?:\.\d+e[+-]?|e[+-])\d{1,3}$/i.test(folded(text));
}
