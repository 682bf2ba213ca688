import { telephoneSchema } from '../../src/domain/telephone';

describe('a telephone number', () => {
  it.each([
    ...[
      '13900000001',
      '139 0000 0001',
      '139-0000-0001',
      '+86 139 0000 0001',
      '＋８６１３９００００００１',
      '（0516）83700000',
    ],
    ...[
      '0516-83700000',
      '0516-83700000转8001',
      '83700000',
      '400-820-8820',
      '12345',
      '(111) 111-1111 x22',
      '13900000001\t',
    ],
    ...['13900000001、0516-83700000', '13900000001/13900000002'],
  ])('is %j', (text) => {
    expect(telephoneSchema.safeParse(text).success).toBe(true);
  });

  it.each([
    ...[
      'abc',
      '',
      ' ',
      '1234',
      '3.20302E+17',
      '#N/A',
      '139****0001',
      '无',
      '13900000001 张三',
      '电话13900000001',
      '1'.repeat(16),
    ],
    ...['13900000001、13900000002、13900000003', '+', '--', `1${' '.repeat(28)}1`],
  ])('is not %j', (text) => {
    expect(telephoneSchema.safeParse(text).success).toBe(false);
  });

  it('is told from anything else in a moment, however long', () => {
    const start = performance.now();
    for (const long of ['1'.repeat(1e6), '1 - '.repeat(2.5e5), `1${' '.repeat(1e6)}`]) telephoneSchema.safeParse(long);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
