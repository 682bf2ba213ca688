import { DAY } from '../../../src/domain/calendar/instant';
import { evolveCampaign } from '../../../src/domain/campaign/evolve';
import { pendingEffects } from '../../../src/domain/campaign/effects';
import { returnOf } from '../../../src/domain/campaign/returns';
import { check } from '../../../src/domain/campaign/templates/inspections';
import type { CampaignState } from '../../../src/domain/campaign/state';
import { OFFICE, openFixture, PROOF, SUPERVISOR, unit, type Fixture } from './fixture';

const CASE = 'hotline-12345~7';
const nameOf = (id: string): string => `〔${id}〕`;
const sent = (): Fixture =>
  openFixture(check, { fromCase: CASE, targets: [{ id: 'housing', title: '住建', unit: 'housing' }] });
const returnsOf = (state: CampaignState): string[] =>
  pendingEffects(state).flatMap((effect) => (effect.kind === 'return' ? [effect.step] : []));
const told = (state: CampaignState, step: 'opened' | 'found' | 'ended'): CampaignState =>
  evolveCampaign(state, {
    ...{ type: 'case-returned', body: { step, answer: 'taken' }, by: OFFICE, seq: state.version, at: 0 },
  });

describe('a check that a case sent out (P7)', () => {
  it('tells its case that it is on its way, what it found, and how each liability was pursued; each once', () => {
    const fixture = sent();
    expect(returnsOf(fixture.state())).toEqual(['opened']);
    expect(returnsOf(told(fixture.state(), 'opened'))).toEqual([]);
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'inspect:housing', outcome: 'faults', evidence: PROOF });
    fixture.done(OFFICE, 'find', { text: '台账造假', use: 'rectification', unit: 'housing' });
    const found = told(fixture.done(OFFICE, 'conclude', {}), 'opened');
    expect(returnsOf(found)).toEqual(['found']);
    expect(returnOf(found, 'found', nameOf)).toEqual({
      ...{ check: 'check~one', step: 'found', text: '台账造假', findings: 1, items: 1, held: 0 },
    });
    fixture.until(fixture.now() + 60 * DAY);
    const lines = { direct: { who: '科长', measure: '批评' }, leadership: { who: '副局长', measure: '约谈' } };
    fixture.done(SUPERVISOR, 'hold-item', { item: 'r-f1', held: true, reason: '未改', ...lines });
    fixture.done(unit('housing'), 'report-item', { item: 'r-f1', text: '已改', evidence: PROOF });
    const closed = fixture.done(OFFICE, 'verify-item', { item: 'r-f1', accepted: true, reason: '核实' });
    expect(closed.status).toBe('closed');
    const over = told(told(closed, 'opened'), 'found');
    expect(returnsOf(over)).toEqual(['ended']);
    expect(returnOf(over, 'ended', nameOf)).toMatchObject({
      ...{ held: 1, text: '〔housing〕：逾期整改；问责：科长批评，副局长约谈' },
    });
    expect(returnsOf(told(over, 'ended'))).toEqual([]);
  });

  it('that is called off says so, and one that no case sent says nothing', () => {
    const off = told(sent().done(OFFICE, 'call-off', { reason: '已另行处理' }), 'opened');
    expect(returnsOf(off)).toEqual(['ended']);
    expect(returnOf(off, 'ended', nameOf).text).toBe('活动取消');
    expect(pendingEffects(openFixture(check).state())).toEqual([]);
  });
});
