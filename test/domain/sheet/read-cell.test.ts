import { titleIn, trimmed, type Cell, type CellKind } from '../../../src/domain/sheet/cell';
import { readCell } from '../../../src/domain/sheet/read-cell';

const yesNo = new Map([
  ['是', true],
  ['否', false],
]);
const channels = new Map([['热线电话', 'phone']]);
const all: readonly CellKind[] = ['text', 'code', 'identity', 'number', 'day', yesNo];
const faultOf = (kind: CellKind, cell: Exclude<Cell, null>): string | undefined => {
  const read = readCell(kind, cell);
  return 'fault' in read ? read.fault : undefined;
};
const date = (day: string) => ({ date: Date.parse(day) });

describe('a cell that says something', () => {
  it.each<[CellKind, Exclude<Cell, null>, string | number | boolean]>([
    // The space around it, and the apostrophe before it, are nobody's words.
    ['code', 'GD1\t', 'GD1'],
    ['code', "'GD1", 'GD1'],
    ['code', " '007 ", '007'],
    ['code', '\u3000GD1\u00a0\u200b\ufeff\u2007', 'GD1'],
    ['identity', '32030219900101123X\t', '32030219900101123X'],
    ['text', ' 路灯\u3000不亮　\t', '路灯\u3000不亮'],
    ['text', "'=乙公司", '=乙公司'],
    ['text', "'一网通办'打不开", "'一网通办'打不开"],
    ['text', '3.20302E+17', '3.20302E+17'],
    // Numbers that a spreadsheet has whole.
    ['code', 13_900_000_002, '13900000002'],
    ['code', 999_999_999_999_999, '999999999999999'],
    ['text', 1.5, '1.5'],
    ['number', 12, 12],
    ['number', '１２', 12],
    ['number', '0.5', 0.5],
    // Numbers of a form of their own, which only look like it.
    ['code', '2024E001', '2024E001'],
    ['code', '12E+5X', '12E+5X'],
    ['code', '2E5', '2E5'],
    ['identity', '320302199001011234', '320302199001011234'],
    // Written out, eighteen digits may end in three zeros where the check digit says so.
    ['identity', '110101199001090000', '110101199001090000'],
    ['day', date('2026-01-02'), '2026-01-02'],
    ['day', date('2026-01-02T08:30:00Z'), '2026-01-02'],
    ['day', '2026-01-02', '2026-01-02'],
    ['day', '2026/1/2', '2026-01-02'],
    ['day', '2026年1月2日', '2026-01-02'],
    ['day', '2026/1/2 0:00', '2026-01-02'],
    [yesNo, true, true],
    [yesNo, 'FALSE', false],
    [yesNo, ' 是\u3000', true],
    [channels, '热線电话', 'phone'],
    [channels, 'phone', 'phone'],
  ])('in %p: %p is %p', (kind, cell, value) => {
    expect(readCell(kind, cell)).toEqual({ value });
  });
});

describe('a cell that says nothing sure', () => {
  const errors = [
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#n/a',
    ' #N/A ',
    'Err:502',
  ];

  it.each([...errors, '#GETTING_DATA', '########'])(
    'as the error %j is refused in every column, by its name',
    (error) => {
      for (const kind of all) expect(faultOf(kind, error)).toContain(error.trim());
    },
  );

  it.each<[CellKind, Exclude<Cell, null>, string]>([
    ['identity', 320_302_199_001_011_230, '文本格式'],
    ['code', 1e15, '文本格式'],
    ['code', 9.13203e17, '文本格式'],
    ['code', 1.5, '文本格式'],
    ['text', 1e21, '文本格式'],
    ['code', '3.20302E+17', '文本格式'],
    ['code', "'3.20302e+17\t", '文本格式'],
    ['identity', '９.13203E+17', '文本格式'],
    ['code', '5E-10', '文本格式'],
    ['code', '9.1E17', '文本格式'],
    ['number', '1E+20', '文本格式'],
    ['number', '1234567890123456', '文本格式'],
    ['number', '十二', '须为数字'],
    ['number', '1,000', '须为数字'],
    ['identity', '320302199001011000', '文本格式'],
    ['code', date('2026-01-02'), '日期'],
    ['text', date('2026-01-02'), '日期'],
    [yesNo, date('2026-01-02'), '日期'],
    ['day', 46_024, '2026-01-02'],
    ['day', '1/2/2026', '2026-01-02'],
    ['day', '2026-02-30', '2026-01-02'],
    ['day', date('1899-12-31T08:00:00Z'), '2026-01-02'],
    ['day', { date: Number.NaN }, '2026-01-02'],
    ['day', true, '2026-01-02'],
    [yesNo, '也许', '是、否'],
    [yesNo, 1, '是、否'],
    [channels, true, '热线电话'],
  ])('in %p: %p is refused with the remedy', (kind, cell, remedy) => {
    expect(faultOf(kind, cell)).toContain(remedy);
  });
});

describe('a title', () => {
  it('is found in full width, with spaces or an apostrophe around it', () => {
    expect([' 标题\t', "'标题", '\ufeff标题', '（标题）'].map(titleIn)).toEqual(['标题', '标题', '标题', '(标题)']);
  });
});

it('space by the ten thousand is taken off, or left, at once', () => {
  const spaces = ' '.repeat(1e6);
  const start = performance.now();
  expect(trimmed(`${spaces}x${spaces}x${spaces}`)).toHaveLength(1e6 + 2);
  expect(performance.now() - start).toBeLessThan(1_000);
});
