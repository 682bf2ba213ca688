import { checkPolicy } from '../../../src/domain/policy/check-policy';
import { defaultPolicy } from '../../../src/domain/policy/default-policy';
import { ruleOfDuty } from '../../../src/domain/policy/duty-rules';
import {
  consequences,
  dutyKinds,
  laterDutyKinds,
  possibleConsequences,
  type DutyKind,
} from '../../../src/domain/policy/duty-kinds';
import { dutyHolders } from '../../../src/domain/policy/policy';

function pathsOf(candidate: unknown): string[] {
  const answer = checkPolicy(candidate);
  return 'faults' in answer ? answer.faults.map(({ path }) => path) : [];
}

/** The default policy with one duty's rule changed. */
function withRule(kind: DutyKind, change: object): unknown {
  return {
    ...defaultPolicy,
    duties: { ...defaultPolicy.duties, [kind]: { ...ruleOfDuty(defaultPolicy, kind), ...change } },
  };
}

function without(kind: DutyKind, part: 'actor' | 'limit' | 'consequence'): unknown {
  const { [part]: _left, ...rule } = ruleOfDuty(defaultPolicy, kind);
  return { ...defaultPolicy, duties: { ...defaultPolicy.duties, [kind]: rule } };
}

describe('the default policy', () => {
  it('passes, and is taken as it is', () => {
    expect(checkPolicy(defaultPolicy)).toEqual({ policy: defaultPolicy });
  });

  it('passes again when it comes back from where policies are kept', () => {
    expect(checkPolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({ policy: defaultPolicy });
  });
});

describe.each(dutyKinds)('the duty %s', (kind) => {
  it.each(['actor', 'limit', 'consequence'] as const)('without %s is refused, and the place named', (part) => {
    expect(pathsOf(without(kind, part))).toEqual([`duties.${kind}.${part}`]);
  });

  it('left out is refused, unless it is younger than policies', () => {
    const { [kind]: _left, ...duties } = defaultPolicy.duties;
    const isLater = laterDutyKinds.some((one) => one === kind);
    expect(pathsOf({ ...defaultPolicy, duties })).toEqual(isLater ? [] : [`duties.${kind}`]);
  });

  it('with a consequence that makes no sense for it is refused', () => {
    for (const consequence of consequences) {
      const refused = pathsOf(withRule(kind, { consequence }));
      expect(refused).toEqual(possibleConsequences[kind].includes(consequence) ? [] : [`duties.${kind}.consequence`]);
    }
  });

  it('of somebody the rules do not wait for is refused', () => {
    for (const actor of dutyHolders) {
      const refused = pathsOf(withRule(kind, { actor }));
      expect(refused).toEqual(actor === ruleOfDuty(defaultPolicy, kind).actor ? [] : [`duties.${kind}.actor`]);
    }
  });

  it.each([0, -1, 1.5, 401])('with a limit of %d is refused', (amount) => {
    expect(pathsOf(withRule(kind, { limit: { amount, unit: 'working-days' } }))).toEqual([
      `duties.${kind}.limit.amount`,
    ]);
  });
});

describe('a listed round', () => {
  it('has the joint session after it, not the ladder it has left behind', () => {
    expect(possibleConsequences['listed-round']).toEqual(['joint-session']);
  });
});

describe("limits above the law's", () => {
  it.each([
    ['working-days', 40, []],
    ['working-days', 41, ['handle.escalated']],
    ['calendar-days', 60, []],
    ['calendar-days', 61, ['handle.escalated']],
    ['working-hours', 280, []],
    ['working-hours', 281, ['handle.escalated']],
  ] as const)('%s: %d', (unit, amount, paths) => {
    const handle = { ...defaultPolicy.handle, escalated: { amount, unit } };
    expect(pathsOf({ ...defaultPolicy, handle })).toEqual(paths);
  });

  it.each([[{ amount: 21, unit: 'working-days' }], [{ amount: 20, unit: 'calendar-days' }]])(
    'an extension of %j',
    (extensionMost) => {
      expect(pathsOf({ ...defaultPolicy, extensionMost })).toEqual(['extensionMost']);
    },
  );
});

describe('a policy with several faults', () => {
  it('has all of them named, those of its shape and those of its sense', () => {
    const { limit: _limit, ...theme } = defaultPolicy.duties.theme;
    const candidate = {
      ...defaultPolicy,
      rounds: 0,
      handle: { ...defaultPolicy.handle, escalated: { amount: 60, unit: 'working-days' } },
      duties: {
        ...defaultPolicy.duties,
        theme,
        sign: { ...defaultPolicy.duties.sign, consequence: 'archive' },
        verify: { ...defaultPolicy.duties.verify, actor: 'nobody' },
        evaluate: { ...defaultPolicy.duties.evaluate, actor: 'lead' },
      },
    };
    expect(pathsOf(candidate).sort()).toEqual([
      'duties.evaluate.actor',
      'duties.sign.consequence',
      'duties.theme.limit',
      'duties.verify.actor',
      'handle.escalated',
      'rounds',
    ]);
  });

  it.each([[undefined], [null], ['policy'], [[]], [{}], [{ duties: null, handle: 7 }]])(
    '%j is refused without a crash',
    (candidate) => {
      expect(pathsOf(candidate).length).toBeGreaterThan(0);
    },
  );

  it('is told what may stand there instead', () => {
    const answer = checkPolicy(withRule('sign', { consequence: 'archive' }));
    expect('faults' in answer && answer.faults[0]?.message).toContain('ladder');
  });
});
