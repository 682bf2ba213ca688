import fc from 'fast-check';
import { caseIdOf, externalIdFits, workflowIdOf } from '../../../src/domain/appeal/case-id';

const source = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const externalId = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.string({ unit: fc.constantFrom('a', '=', '~', '4', '1', 'A', '!', '㛃', '%'), minLength: 1, maxLength: 8 }),
);

describe('the id of a case', () => {
  it.each([
    ['hotline-12345', 'hotline-12345-2026-0002', 'hotline-12345~hotline-12345-2026-0002'],
    ['web', '徐 1', 'web~=E5=BE=90=201'],
    ['web', 'a=b~c/d', 'web~a=3Db=7Ec=2Fd'],
    ['web', "!*'()", 'web~=21=2A=27=28=29'],
    ['web', '𬭎', 'web~=F0=AC=AD=8E'],
  ])('%s and %s give %s', (from, id, expected) => {
    expect(caseIdOf(from, id)).toBe(expected);
    expect(workflowIdOf(expected)).toBe(`appeal~${expected}`);
  });

  it('differs whenever the source or its id differs', () => {
    fc.assert(
      fc.property(source, externalId, source, externalId, (s1, e1, s2, e2) => {
        expect(caseIdOf(s1, e1) === caseIdOf(s2, e2)).toBe(s1 === s2 && e1 === e2);
      }),
      { numRuns: 3_000 },
    );
  });

  it('needs no escaping in a URL', () => {
    fc.assert(
      fc.property(source, externalId, (from, id) => {
        expect(caseIdOf(from, id)).toMatch(/^[a-z0-9-]+~[A-Za-z0-9._=-]+$/);
      }),
    );
  });

  it('that the engine has no room for is known before', () => {
    expect(externalIdFits('x'.repeat(200))).toBe(true);
    expect(externalIdFits('x'.repeat(201))).toBe(false);
    expect(externalIdFits('徐'.repeat(22))).toBe(true);
    expect(externalIdFits('徐'.repeat(23))).toBe(false);
    expect(workflowIdOf(caseIdOf('s'.repeat(40), 'x'.repeat(200))).length).toBeLessThanOrEqual(255);
  });
});
