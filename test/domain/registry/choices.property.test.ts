import fc from 'fast-check';
import { categories, districts, shownDistrict, withEntries } from '../../../src/domain/registry/choices';
import { defaultCategories } from '../../../src/domain/registry/default-categories';
import { defaultRegistry } from '../../../src/domain/registry/default-registry';
import { folded } from '../../../src/domain/text';

/** Spaces of every script, zero-width and other signs that show nothing (the poison list of RELIABILITY.md among them). */
const UNSEEN = [
  ...[' ', '\t', '\n', '\r', '\u00a0', '\u1680', '\u2000', '\u2009', '\u202f', '\u205f', '\u3000', '\u2028'],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u2069', '\ufe0f', '\u{e0100}'],
  ...['\u3164', '\u2800', '\u034f', '\u061c', '\u180e'],
];
const unseen = fc.array(fc.constantFrom(...UNSEEN), { maxLength: 3 }).map((signs) => signs.join(''));

/** The name with unseen signs before, after and between. */
function scattered(name: string): fc.Arbitrary<string> {
  return fc
    .array(unseen, { minLength: name.length + 1, maxLength: name.length + 1 })
    .map((gaps) => gaps.map((gap, at) => `${gap}${[...name][at] ?? ''}`).join(''));
}

const NAMES = defaultRegistry.districts.map(({ name }) => name);

describe('any spelling of a name of the registry', () => {
  it('means that name: with anything unseen in it, with or without 徐州市, in compatibility forms', () => {
    const spelled = fc
      .record({
        name: fc.constantFrom(...NAMES),
        before: fc.constantFrom('', '徐州', '徐州市', '江苏省徐州市', '江苏徐州市'),
      })
      .chain(({ name, before }) => scattered(`${before}${name}`).map((spelling) => ({ name, spelling })));
    fc.assert(
      fc.property(spelled, ({ name, spelling }) => districts.entryFor(spelling) === name),
      { numRuns: 1_000 },
    );
  });

  it('holds for categories', () => {
    const spelled = fc
      .constantFrom(...defaultCategories.map(({ name }) => name))
      .chain((name) => scattered(name).map((spelling) => ({ name, spelling })));
    fc.assert(
      fc.property(spelled, ({ name, spelling }) => categories.entryFor(spelling) === name),
      { numRuns: 1_000 },
    );
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );

  it('is an entry or has a fault, which names entries only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entry = districts.entryFor(text);
        const fault = districts.faultOf(text);
        expect((entry === undefined) === (fault !== undefined)).toBe(true);
        for (const named of fault?.split('：')[1]?.split('、') ?? []) expect([...NAMES, '全市']).toContain(named);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is shown as a name of the registry, 全市 or 其他, and as the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = shownDistrict(text);
        expect([...NAMES, '全市', '其他']).toContain(shown);
        expect(shownDistrict(shown)).toBe(shown);
        const body = withEntries({ district: text, category: text });
        expect(withEntries(body)).toEqual(body);
      }),
      { numRuns: 1_000 },
    );
  });

  it('folded twice is folded once', () => {
    fc.assert(
      fc.property(anyText, (text) => folded(folded(text)) === folded(text)),
      { numRuns: 2_000 },
    );
  });
});
