import fc from 'fast-check';
import { channels, kinds } from '../../../../src/domain/appeal/intake/intake';
import { defaultCategories } from '../../../../src/domain/registry/default-categories';
import { defaultDutyList } from '../../../../src/domain/registry/default-duty-list';
import { defaultRegistry } from '../../../../src/domain/registry/default-registry';
import type { Filing } from '../../../../src/domain/registry/proposal/matter';
import { proposalSchema } from '../../../../src/domain/registry/proposal/proposal';
import { propose } from '../../../../src/domain/registry/proposal/propose';
import { defaultCatalogue } from '../../../support/default-catalogue';
import { REDIRECT_RULES } from '../../../../src/domain/registry/proposal/redirect-rules';
import { reasonsOf } from '../../../../src/domain/registry/proposal/rule-reasons';

/** Any text at all, halves of surrogate pairs included, with words the rules look for thrown in. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc.constantFrom('法院', '索贿', '停电', '电梯', '老人', '多个部门', '请问', '稳岗', '申请', '仲裁', '__proto__'),
      fc.constantFrom(...defaultCategories.flatMap(({ words }) => words)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const anyFiling: fc.Arbitrary<Filing> = fc.record({
  title: anyText,
  text: fc.option(anyText, { nil: undefined }),
  kind: fc.option(fc.constantFrom(...kinds), { nil: undefined }),
  category: fc.option(fc.oneof(anyText, fc.constantFrom(...defaultCategories.map(({ name }) => name))), {
    nil: undefined,
  }),
  district: fc.oneof(anyText, fc.constantFrom(...defaultRegistry.districts.map(({ name }) => name))),
  urgent: fc.option(fc.boolean(), { nil: undefined }),
  channel: fc.constantFrom(...channels),
  appellantType: fc.constantFrom('firm', 'resident'),
});

const units = new Set(defaultRegistry.units.map(({ id }) => id));
const redirects = new Set(REDIRECT_RULES.map(({ id }) => id));
const RUNS = { numRuns: 3_000 };

describe('whatever anybody writes', () => {
  it('gets a well-formed proposal, the same each time, with a registered unit and a reason for every rule', () => {
    const seen = { redirect: 0, instant: 0, discipline: 0, confident: 0 };
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const proposal = propose(filing, defaultDutyList, defaultCatalogue);
        expect(proposalSchema.parse(proposal)).toEqual(proposal);
        expect(propose(filing, defaultDutyList, defaultCatalogue)).toEqual(proposal);
        expect(units).toContain(proposal.unit);
        expect(reasonsOf(proposal.rules)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^[a-z-]+$/)]));
        if (proposal.redirect) seen.redirect += 1;
        if (proposal.instant) seen.instant += 1;
        if (proposal.rules.includes('discipline')) seen.discipline += 1;
        if (proposal.confident) seen.confident += 1;
      }),
      RUNS,
    );
    // The property would say nothing of what never came up.
    expect(Math.min(seen.redirect, seen.discipline, seen.confident)).toBeGreaterThan(0);
  });

  it('is never turned away, taken for discipline, or left unknown without the office looking', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const { confident, redirect, rules, category } = propose(filing, defaultDutyList, defaultCatalogue);
        expect(redirect !== undefined).toBe(rules.some((rule) => redirects.has(rule)));
        const look =
          redirect !== undefined ||
          rules.includes('discipline') ||
          !Object.hasOwn(defaultDutyList.byCategory, category);
        expect(look && confident).toBe(false);
      }),
      RUNS,
    );
  });

  it('is answered at once only where the proposal is confident', () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const { confident, instant, urgent, kind } = propose(filing, defaultDutyList, defaultCatalogue);
        expect(instant === undefined || (confident && !urgent && kind === 'consult')).toBe(true);
      }),
      RUNS,
    );
  });
});
