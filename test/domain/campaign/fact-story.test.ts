import { tellCampaignFact } from '../../../src/domain/campaign/view/fact-story';
import type { CampaignFact, CampaignFactBodies, CampaignFactType } from '../../../src/domain/campaign/facts';
import { session } from '../../../src/domain/campaign/templates/session';
import { OFFICE, openFixture, PROOF, START, unit } from './fixture';

const nameOf = (id: string): string => `〔${id}〕`;
const decision = { lead: 'tax', who: '分管副局长', how: '现场办公', day: '2026-04-30' };

/** One fact of every type there is: a new type does not compile without its line here. */
const BODIES: CampaignFactBodies = {
  opened: { id: 'session~one', template: session, calendarVersion: '2026.1', title: '会客厅主题会', theme: '惠企政策' },
  prepared: { theme: '惠企政策' },
  begun: { byDefault: true },
  'task-done': { task: 'invitation:housing', outcome: 'coming', byDefault: false, answers: [], evidence: [] },
  'task-missed': { task: 'attendance:housing' },
  'task-escalated': { task: 'attendance:housing', level: 1, to: 'centre' },
  'case-decided': { case: 'a~1', decision },
  'case-told': { case: 'a~1', answer: 'refused', reason: '已办结' },
  found: { id: 'f1', text: '窗口排队久', use: 'appeal' },
  'finding-filed': { finding: 'f1', caseId: 'campaign~session-one-f1' },
  'item-opened': { id: 'p1', kind: 'promise', what: '开通网上变更', unit: 'housing' },
  'item-reported': { item: 'p1', text: '已开通', evidence: PROOF },
  'item-verified': { item: 'p1', accepted: false, reason: '尚未开通' },
  'item-supervised': { item: 'p1', level: 2 },
  'item-referred': { item: 'p1', reason: '两次督办后仍未办' },
  'item-held': { item: 'p1', held: false, reason: '情况属实，不予追究' },
  matched: { target: 'm-1', answer: 'taken' },
  'case-returned': { step: 'found', answer: 'refused' },
  'promises-reviewed': { promises: [] },
  reminded: { what: 'task:invitation:tax' },
  'limit-missed': { what: 'item:p1', consequence: 'supervise', also: 2 },
  concluded: { byDefault: false },
  'report-drafted': { text: '报告' },
  'report-released': { how: 'published', byDefault: false, text: '报告' },
  'called-off': { reason: '并入下月' },
  'message-refused': { message: 'cancel', code: 'wrong-stage', reason: '活动不能在引擎中取消' },
  closed: { summary: '议题 1 件' },
  'campaign-reset': { runId: 'run-2' },
  'taken-up': { after: 'terminated' },
};

/** A session under way with a promise of housing's. */
function underWay() {
  const fixture = openFixture(session, { units: ['housing', 'tax'], agenda: [{ id: 'a~1', title: '议题' }] });
  fixture.done(unit('housing'), 'record', { task: 'invitation:housing', outcome: 'coming' });
  fixture.done(OFFICE, 'begin', {});
  return fixture.done(OFFICE, 'promise', { unit: 'housing', what: '开通网上变更', day: '2026-03-20' });
}

const state = underWay();
const told = <T extends CampaignFactType>(type: T, body: CampaignFactBodies[T] = BODIES[type]): string =>
  tellCampaignFact({ type, body, by: OFFICE, seq: 9, at: START } as CampaignFact, state, nameOf);

describe('the course of a campaign, told to people', () => {
  it.each(Object.keys(BODIES) as CampaignFactType[])('has words for %s', (type) => {
    const words = told(type);
    expect(words).toMatch(/[\u4e00-\u9fff]{2}/u);
    expect(words).not.toMatch(/undefined|\[object|phase|task:|item:|cancel|supervise|invitation|attendance/);
  });

  it('has other words for each', () => {
    const all = (Object.keys(BODIES) as CampaignFactType[]).map((type) => told(type));
    expect(new Set(all).size).toBe(all.length);
  });

  it('names what was waited for, for whom, and what follows', () => {
    expect(told('reminded')).toBe('提醒：答复参会邀请（〔tax〕）');
    expect(told('reminded', { what: 'phase' })).toBe('提醒：实施完毕');
    expect(told('limit-missed')).toBe('承诺 p1（开通网上变更）逾期：上一级督办（又错过 2 次）');
    expect(told('limit-missed', { what: 'phase', consequence: 'conclude' })).toBe(
      '实施完毕逾期：按现有结果结束，未办的记为未完成',
    );
    expect(told('message-refused')).toBe('界面上的取消未予执行：活动不能在引擎中取消');
    expect(told('message-refused', { message: 'conclude', code: 'x', reason: '还没有开始' })).toBe(
      '“结束实施”未予执行：还没有开始',
    );
  });
});
