import fc from 'fast-check';
import { evolve } from '../../../src/domain/appeal/evolve/evolve';
import { joinFact, partFact } from '../../../src/domain/appeal/free-text';
import type { Fact } from '../../../src/domain/appeal/facts';
import type { AppealState } from '../../../src/domain/appeal/state';
import { viewOf } from '../../../src/domain/appeal/view/view-of';
import { ERASED, joined, part } from '../../../src/domain/words';
import { ended, inSession, instantly, judged, listedAtWork, replied, standing } from '../../support/case-stages';
import { act, evidence, people, type Story } from '../../support/cases-builder';
import { defaultRules } from '../../support/rules';

const STORIES: Record<string, () => Story> = {
  'a case to its end': ended,
  'an answer at once': instantly,
  'a listed case at work': listedAtWork,
  'a case before a joint session': inSession,
  'a case on the standing list': standing,
  'a case with assisting units, paused': () => {
    const assisting = [{ unit: 'water', task: '核实水费' }];
    const given = act(judged(), 'assign', people.office, { lead: 'housing', assisting, why: '职责' });
    return act(act(given, 'sign', people.unit), 'pause', people.office, { reason: '等待检测', basis: '办法第三条' });
  },
  'a case with an extension asked for': () =>
    act(
      act(act(judged(), 'assign', people.office, { lead: 'housing' }), 'sign', people.unit),
      'request-extension',
      people.unit,
    ),
  'a falsified reply': () => {
    const doubted = act(replied(), 'evaluate', people.appellant, {
      contacted: true,
      solved: false,
      satisfaction: 'dissatisfied',
    });
    return act(doubted, 'verify', people.office, { finding: 'falsified', reason: '现场没有修', evidence });
  },
};

const fold = (facts: readonly Fact[]): AppealState => {
  const state = facts.reduce<AppealState | undefined>(evolve, undefined);
  if (state === undefined) throw new Error('no facts');
  return state;
};

/** Every word another one that can be found again. */
function marked(facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => {
    const { open, words } = partFact(fact);
    return joinFact(open, Object.fromEntries(Object.keys(words).map((place) => [place, `⟦${fact.seq} ${place}⟧`])));
  });
}

describe.each(Object.entries(STORIES))('%s', (_, story) => {
  const { facts } = story();

  it('comes back whole when its words are put back', () => {
    for (const fact of facts) {
      const { open, words } = partFact(fact);
      expect(joinFact(open, words)).toEqual(fact);
      expect(partFact(open)).toEqual({ open, words: {} });
    }
  });

  it('goes the same way without its words, and no word is left in its state', () => {
    const open = fold(facts.map((fact) => partFact(fact).open));
    const spoken = JSON.stringify(fold(marked(facts)));
    expect(spoken).toContain('⟦');
    expect(JSON.parse(spoken.replace(/⟦[^⟧]*⟧/g, ERASED))).toEqual(open);
  });

  it('reads the same but for its words', () => {
    const [spoken, open] = [fold(facts), fold(facts.map((fact) => partFact(fact).open))];
    const view = (state: AppealState) => viewOf(state, state.statusSince, defaultRules);
    expect(part(view(spoken), ['title', 'assisting/*/task']).open).toEqual(view(open));
  });
});

describe('words', () => {
  const places = ['a', 'list/*/b', 'c/d'];

  it('of any value are taken out and put back, and nothing else is touched', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (rest, a, b) => {
        const value = { a, list: [{ b, rest }, { rest }], c: { d: rest }, rest };
        const { open, words } = part(value, places);
        expect(joined(open, words, places)).toEqual(value);
        expect([open.rest, open.list[0]?.rest, open.list[1]]).toEqual([rest, rest, { rest }]);
        expect(open.a).toBe(ERASED);
      }),
    );
  });

  it('of a place that is not there make none', () => {
    expect(part({ x: 1 }, places)).toEqual({ open: { x: 1 }, words: {} });
    expect(joined({ a: ERASED }, { constructor: 'x' }, places)).toEqual({ a: ERASED });
  });
});
