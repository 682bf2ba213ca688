import fc from 'fast-check';
import { z } from 'zod';
import { faultsOf, firstFaults } from '../../src/domain/faults';

const schema = z.strictObject({ a: z.string(), list: z.array(z.strictObject({ b: z.number() })).optional() });

describe('the faults of what was sent', () => {
  it('are told by path, a name that is not known like any other', () => {
    const { error } = schema.safeParse({ x: 1, list: [{ b: 'no', y: 2 }] });
    const paths = faultsOf(error?.issues ?? [], 'body').map(({ path }) => path);
    expect(paths.sort()).toEqual(['body.a', 'body.list.0.b', 'body.list.0.y', 'body.x']);
  });

  it('are shown as far as a person can mend them at a time, and never in more than 10 KB', () => {
    const words = fc.string({ unit: 'binary', maxLength: 3_000 });
    fc.assert(
      fc.property(fc.array(fc.record({ path: words, message: words }), { maxLength: 200 }), (faults) => {
        const shown = firstFaults(faults);
        expect(shown.length).toBeLessThanOrEqual(50);
        expect(faults.length === 0).toBe(shown.length === 0);
        expect(Buffer.byteLength(shown.map(({ path, message }) => path + message).join())).toBeLessThan(10_000);
      }),
      { numRuns: 50 },
    );
  });

  it('grow in a line with what was sent', () => {
    const sizeOf = (names: number): number => {
      const { error } = schema.safeParse(
        Object.fromEntries(Array.from({ length: names }, (_, at) => [`name${at}`, 1])),
      );
      return JSON.stringify(faultsOf(error?.issues ?? [], 'body')).length;
    };
    expect(sizeOf(4_000)).toBeLessThan(4.5 * sizeOf(1_000));
  });
});
