import { acts } from '../../../../src/domain/appeal/acts/acts';
import { roles, type Actor } from '../../../../src/domain/people/people';
import { signed } from '../../../support/case-stages';
import { act, attempt, since } from '../../../support/cases-builder';
import { actRows as rows } from './rows';

describe.each(rows.map((row) => [row.act, row] as const))('%s', (name, { works, refused, notAllowed }) => {
  it(`works: ${works.facts.join(', ')}`, () => {
    const before = works.given();
    const after = act(before, name, works.by, works.body);
    expect(since(before, after)).toEqual(works.facts);
    expect(after.state.status).toBe(works.status);
    expect(after.facts[before.facts.length]?.by).toEqual(works.by);
  });

  it(`is refused: ${refused.code}`, () => {
    const answer = attempt(refused.given(), name, refused.by, refused.body);
    expect(answer).toMatchObject({ code: refused.code });
    expect('reason' in answer && answer.reason).toMatch(/[\u4e00-\u9fff]/);
  });

  it(`is not for ${notAllowed.by.role} ${notAllowed.by.id}: ${notAllowed.code}`, () => {
    expect(attempt(notAllowed.given(), name, notAllowed.by, notAllowed.body)).toMatchObject({ code: notAllowed.code });
  });

  it('says by whose role it may be done, and nobody else may', () => {
    const own = acts.find((one) => one.name === name)?.roles ?? [];
    const others = roles.filter((role) => !own.some((one) => one === role));
    for (const role of others) {
      const by: Actor = { role, id: 'somebody', ...(role === 'unit' && { unit: 'housing' }) };
      expect(attempt(works.given(), name, by, works.body)).toMatchObject({ code: 'role-not-allowed' });
    }
  });
});

describe('the table of acts', () => {
  it('has a row for every act, and each row all three', () => {
    expect(rows.map((row) => row.act).sort()).toEqual(acts.map(({ name }): string => name).sort());
    const short = rows.filter(({ works, refused, notAllowed }) => {
      const shown = new Set<string>([refused.code, notAllowed.code, ...works.facts]);
      return works.facts.length === 0 || shown.size < 3;
    });
    expect(short).toEqual([]);
  });

  it.each(acts.map((one) => [one.name, one] as const))('%s: its example is a body it takes', (_name, one) => {
    expect(one.body.safeParse(one.example).success).toBe(true);
  });

  it('does not know other acts', () => {
    const { state, rules, now } = signed();
    expect(
      attempt({ state, rules, now, facts: [] }, 'no-such-act' as 'sign', { role: 'office', id: 'o' }),
    ).toMatchObject({
      code: 'nothing-to-decide',
    });
  });
});
