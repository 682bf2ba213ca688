import { caseCard } from '../../../../src/domain/appeal/card/card';
import { tellFactBriefly } from '../../../../src/domain/appeal/card/card-story';
import { joinFact, partFact } from '../../../../src/domain/appeal/free-text';
import type { Fact, FactBodies, FactType } from '../../../../src/domain/appeal/facts';
import { ended, filed, inSession, listedAtWork, standing } from '../../../support/case-stages';
import { defaultRules } from '../../../support/rules';

const CANARY = '⟦word⟧';
const by = { role: 'office', id: CANARY } as const;

/** Every text that people write, wherever a fact holds one, replaced by a mark that can be found again. */
function marked(fact: Fact): Fact {
  // The rules alone remind, by the title of the duty.
  if (fact.type === 'reminded') return fact;
  const { open, words } = partFact(fact);
  return joinFact(open, Object.fromEntries(Object.keys(words).map((place) => [place, CANARY])));
}

/** Facts whose own line quotes somebody or names a person, with all such words. */
const QUOTING: { readonly [T in FactType]?: FactBodies[T] } = {
  'theme-confirmed': {
    ...{ category: CANARY, theme: '民生服务', track: 'first-contact', byDefault: false, why: CANARY },
  } as unknown as FactBodies['theme-confirmed'],
  redirected: { destination: CANARY, reason: CANARY, byDefault: true },
  paused: { reason: CANARY, basis: CANARY },
  'follow-up-decided': { next: 'session', why: CANARY },
  delisted: { reason: CANARY },
  'session-called': { reason: CANARY },
  'put-on-standing-list': { leader: CANARY },
  'held-accountable': {
    ...{ id: 'A1', held: true, reason: CANARY },
    ...{ direct: { who: CANARY, measure: CANARY }, leadership: { who: CANARY, measure: CANARY } },
  },
  'notice-archived': { id: 'N1', reason: CANARY },
  'message-refused': { message: 'escalate', code: 'invalid', reason: CANARY },
  contacted: { unit: 'housing', how: 'phone', note: CANARY },
  'cancellation-requested': { reason: CANARY },
};

describe('the card of a case, which the engine keeps in clear', () => {
  it.each([
    ['to its end', ended],
    ['listed and at work', listedAtWork],
    ['before a joint session', inSession],
    ['on the standing list', standing],
  ])('holds no word that a person wrote, of any fact of a case %s', (_what, story) => {
    const { state, facts, now } = story();
    const card = caseCard({ ...state, title: CANARY }, facts.map(marked), now, defaultRules, 'liubu');
    expect(card.split('\n').length).toBeGreaterThan(facts.length);
    expect(card).not.toContain(CANARY);
  });

  it.each(Object.entries(QUOTING))('says what happened without the words and names: %s', (type, body) => {
    const fact = { ...(filed().facts[0] as Fact), type, body, by } as Fact;
    const line = tellFactBriefly(fact, defaultRules);
    expect(line).not.toContain(CANARY);
    expect(line.length).toBeGreaterThan(20);
  });

  it('names a category only where the duty list has it: any other is whatever somebody typed', () => {
    const { state, now } = filed();
    expect(caseCard({ ...state, category: CANARY }, [], now, defaultRules)).toContain('· 其他');
    expect(caseCard({ ...state, category: '供水' }, [], now, defaultRules)).toContain('· 供水');
  });
});
