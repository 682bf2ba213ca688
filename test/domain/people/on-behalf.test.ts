import { acts } from '../../../src/domain/appeal/acts/acts';
import { APPELLANTS_OWN, NOT_ON_BEHALF, operatorFor } from '../../../src/domain/people/on-behalf';
import type { Actor } from '../../../src/domain/people/people';
import { tellFactInFull } from '../../../src/domain/appeal/card/fact-story';
import { tellFactBriefly } from '../../../src/domain/appeal/card/card-story';
import { checkPolicy } from '../../../src/domain/policy/check-policy';
import { defaultPolicy } from '../../../src/domain/policy/default-policy';
import { signed } from '../../support/case-stages';
import { attempt, people, type Story } from '../../support/cases-builder';
import { actRows } from '../appeal/acts/rows';

const factsOf = (answer: ReturnType<typeof attempt>) => ('code' in answer ? answer : answer.facts);
const nameless = (facts: ReturnType<typeof factsOf>) =>
  'code' in facts ? facts : facts.map(({ type, body, seq, at }) => ({ type, body, seq, at }));

describe.each(actRows.map((row) => [row.act, row] as const))('an operator at the engine: %s', (name, { works }) => {
  const refused = APPELLANTS_OWN.includes(name) || NOT_ON_BEHALF.includes(name);
  const story = works.given();
  const own = factsOf(attempt(story, name, works.by, works.body));
  const answer = factsOf(attempt(story, name, operatorFor(works.by), works.body));

  if (refused) {
    it('may not do it for whom they name, and reads why', () => {
      expect(answer).toMatchObject({ code: 'not-on-behalf' });
      expect('reason' in answer && answer.reason).toMatch(/[\u4e00-\u9fff]{4}/);
    });
    return;
  }

  it('brings about what the person they name would, and stands there as the one who did it', () => {
    expect(nameless(answer)).toEqual(nameless(own));
    if ('code' in answer || 'code' in own) throw new Error('it has to work');
    expect(answer.map(({ by }) => by)).toEqual(
      own.map(({ by }) => (by === works.by ? { role: 'operator', id: 'temporal', onBehalfOf: works.by } : by)),
    );
    expect(answer[0]?.by.role).toBe('operator');
  });

  it('is told so on the card and in the story', () => {
    const [fact] = 'code' in answer ? [] : answer;
    if (fact === undefined) throw new Error('it has to work');
    for (const tell of [tellFactInFull, tellFactBriefly])
      expect(tell(fact, story.rules)).toMatch(/ 值班员（代[\u4e00-\u9fff]+） /);
  });
});

describe('what an operator may not do for others', () => {
  const story = signed();
  const asPolicy = (notOnBehalf: string[] | undefined): Story => {
    const { notOnBehalf: _none, ...rest } = story.rules.policy;
    return { ...story, rules: { ...story.rules, policy: { ...rest, ...(notOnBehalf && { notOnBehalf }) } } };
  };
  const contact = (told: Story, by: Actor) => attempt(told, 'contact', by);

  it('is what the policy says', () => {
    expect(contact(asPolicy(['contact']), operatorFor(people.unit))).toMatchObject({ code: 'not-on-behalf' });
    expect(contact(asPolicy([]), operatorFor(people.unit))).toHaveProperty('facts');
    expect(contact(asPolicy(['contact']), people.unit)).toHaveProperty('facts');
  });

  it('is never less than the appellant’s own acts, whatever the policy says and whoever is named', () => {
    for (const name of APPELLANTS_OWN)
      for (const role of acts.find((one) => one.name === name)?.roles ?? [])
        expect(attempt(asPolicy([]), name as 'evaluate', operatorFor({ role, id: 'x' }))).toMatchObject({
          code: 'not-on-behalf',
        });
  });

  it('names acts there are: a slip of the pen is a fault of the policy', () => {
    const told = checkPolicy({ ...defaultPolicy, notOnBehalf: ['transfer', 'escalate', 'hold-item', 'tranfser'] });
    expect(told).toEqual({ faults: [{ path: 'notOnBehalf.3', message: expect.stringContaining('tranfser') }] });
    expect(checkPolicy(defaultPolicy)).toEqual({ policy: defaultPolicy });
  });
});
