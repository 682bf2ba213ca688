import { isInTerm, termStateOf } from '../../../src/domain/record/terms';

const TERM = { termFrom: '2026-01-01', termTo: '2026-12-31' };

describe('the term of a style supervisor (X5)', () => {
  it.each([
    ['2025-12-31', 'coming', false],
    ['2026-01-01', 'running', true],
    ['2026-10-31', 'running', true],
    ['2026-11-01', 'ending', true],
    ['2026-12-31', 'ending', true],
    ['2027-01-01', 'over', false],
  ] as const)('on %s is %s', (today, state, may) => {
    expect(termStateOf(TERM, today, 60)).toBe(state);
    expect(isInTerm(TERM, today)).toBe(may);
  });
});
