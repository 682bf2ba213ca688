import { signsOf, type Script } from './signs';

/** What tells who an appellant is, as it was filed. */
export interface Identity {
  readonly name?: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly address?: string;
  readonly firmId?: string;
  /** For whom somebody else speaks. */
  readonly onBehalfOf?: string;
}

export const identityKinds = ['name', 'phone', 'idNumber', 'address', 'firmId', 'onBehalfOf'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** As the office is told them. */
export const IDENTITY_TITLES: Readonly<Record<IdentityKind, string>> = {
  name: '姓名',
  phone: '电话',
  idNumber: '证件号',
  address: '地址',
  firmId: '企业代码',
  onBehalfOf: '代谁反映',
};

/** One thing to look for: a row of digits, a code of letters and digits, or words. */
export interface Sought {
  readonly kind: IdentityKind;
  readonly as: 'digits' | 'code' | 'words';
  readonly value: string;
}

/** Fewer digits stand in any text, and tell of nobody. */
const LEAST_DIGITS = 7;
const LEAST_CODE = 6;

/** Everything of the person that a text may hold, the longest first. */
export function soughtOf(identity: Identity, script: Script): readonly Sought[] {
  const all = identityKinds.flatMap((kind) => {
    const value = identity[kind];
    return value === undefined ? [] : soughtIn(kind, value, script);
  });
  const known = new Map(all.map((one) => [`${one.as}|${one.value}`, one]));
  return [...known.values()].sort((a, b) => b.value.length - a.value.length);
}

function soughtIn(kind: IdentityKind, value: string, script: Script): Sought[] {
  const of = (as: Sought['as'], values: Iterable<string>): Sought[] =>
    [...new Set(values)].map((one) => ({ kind, as, value: one }));
  return [
    ...of('digits', numbersIn(kind, value, script)),
    ...of('code', codesIn(kind, value, script)),
    ...of('words', wordsIn(kind, value, script)),
  ];
}

/** The rows of digits in it: whole, each apart from the next, without the country or the area before it. */
function numbersIn(kind: IdentityKind, value: string, script: Script): string[] {
  const spoken = kind === 'phone' || kind === 'idNumber';
  const digits = (text: string): string =>
    signsOf(text, script)
      .flatMap(({ digit }) => (digit !== undefined && (spoken || digit.kind === 'figure') ? [digit.value] : []))
      .join('');
  const pieces = value.normalize('NFKC').split(/[^\p{N}\s().+-]+/u);
  const rows = [value, ...pieces, ...pieces.flatMap((piece) => piece.split(/\s+/))].map(digits);
  const shorter = kind === 'idNumber' ? rows.flatMap(oldNumber) : rows.flatMap(withoutPrefix);
  return [...rows, ...shorter].filter((row) => row.length >= LEAST_DIGITS);
}

function withoutPrefix(row: string): string[] {
  const inland = row.replace(/^(?:00)?86(?=1[3-9]\d{9}$|[1-9]\d{9,10}$)/, '');
  const local = /^0?(?:10|2\d|[3-9]\d\d)(\d{7,8})$/.exec(inland.startsWith('1') ? '' : inland)?.[1];
  return local === undefined ? [inland] : [inland, inland.replace(/^0/, ''), local];
}

/** Fifteen digits, as before 1999: without the century, and without the last sign. */
function oldNumber(row: string): string[] {
  return row.length < 17 ? [] : [row.slice(0, 17), `${row.slice(0, 6)}${row.slice(8, 17)}`];
}

/** Codes of letters and digits, such as a firm's; of what has digits alone the digits are sought. */
function codesIn(kind: IdentityKind, value: string, script: Script): string[] {
  if (kind !== 'firmId' && kind !== 'idNumber') return [];
  const signs = signsOf(value, script).map(({ text, digit }) => (digit?.kind === 'figure' ? digit.value : text));
  const code = signs.join('');
  return code.length >= LEAST_CODE && /^(?=.*\d)[a-z\d]+$/.test(code) ? [code] : [];
}

const BETWEEN_NAMES = /[、,，;；/／|\n]+|\s{2,}/u;
/** 张三（业主代表）. */
const ASIDE = /[（(][^）)]*[）)]/gu;
const REGION = /^(?:江苏省?)?(?:徐州市?)?(?:[^\s区县市]{1,3}[区县市])?/u;
const LEAST_ADDRESS = 4;

/** Names and addresses: whole, each of several, and the address without its district. */
function wordsIn(kind: IdentityKind, value: string, script: Script): string[] {
  const several = kind === 'address' ? [] : value.replace(ASIDE, '').split(BETWEEN_NAMES);
  const within = kind === 'address' ? [value.trim().replace(REGION, '')] : [];
  const lengthOf = (text: string): number => signsOf(text, script).length;
  const long = within.filter((text) => lengthOf(text) >= LEAST_ADDRESS);
  return [value, ...several, ...long].map((text) => text.trim()).filter((text) => isWordy(text) && lengthOf(text) > 1);
}

/** Rows of digits are sought as digits. */
function isWordy(text: string): boolean {
  return /\p{L}/u.test(text);
}
