import { fastForward } from '../../src/engine/own-clock';
import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { get, intake, post } from '../support/api';
import { eventually } from '../support/neighbours/receiver';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

type Appeal = Awaited<ReturnType<typeof appealOnce>>;

async function actOn(caseId: string, by: string, act: string, body: object): Promise<Appeal> {
  const { api } = fixture;
  const key = by === 'office' ? await api.keyOf('office') : await api.keyOf('unit', by);
  const { status, body: answer } = await post(api, `/v1/appeals/${caseId}/acts/${act}`, body, key);
  expect([act, status]).toEqual([act, 200]);
  return answer as Appeal;
}

/** An appeal that the housing unit has signed for. */
async function handledCase(change: Parameters<typeof intake>[0] = {}, track = 'first-asked'): Promise<string> {
  const { api } = fixture;
  const filed = await post(api, '/v1/appeals', intake(change), await api.keyOf('operator'));
  const { id } = filed.body as { id: string };
  await appealOnce(fixture, id, ({ status }) => status !== undefined);
  const known = await appealOnce(fixture, id, ({ status }) => String(status).startsWith('awaiting'));
  if (known['status'] === 'awaiting-theme') {
    const theme = { kind: 'complaint', category: '物业管理', theme: '民生服务', track, urgent: false };
    await actOn(id, 'office', 'confirm-theme', theme);
  }
  await actOn(id, 'office', 'judge', { lawful: true, reasonable: true, reason: '属实' });
  await actOn(id, 'office', 'assign', { lead: 'housing', track });
  await actOn(id, 'housing', 'sign', {});
  return id;
}

const timelineOf = async (caseId: string, by: 'office' | 'unit') => {
  const { body } = await get(fixture.api, `/v1/appeals/${caseId}/timeline`, await fixture.api.keyOf(by));
  return (body as { items: { fact: string; body: object }[] }).items.filter(({ fact }) => fact === 'checked');
};

describe('P7: supervision carried by a case', () => {
  it('a case sends a check to its unit; what it finds returns to the case, and each liability is pursued', async () => {
    const caseId = await handledCase({ confidential: true, title: '甲公司举报住建局拖延' });
    const { api } = fixture;
    const input = { kind: 'check', name: 'by-case-1', mode: 'by-case', fromCase: caseId };
    const opened = await post(api, '/v1/campaigns', input, await api.keyOf('supervisor'));
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ fromCase: caseId, targets: [{ id: 'housing', unit: 'housing' }] });
    expect(JSON.stringify(opened.body)).not.toContain('甲公司');
    const { id } = opened.body as { id: string };
    await fixture.act(id, 'office', 'begin');
    // Its unit has a part in the check, but is not told that one is on its way by the case, nor which case sent it.
    const seen = await get(api, `/v1/campaigns/${id}`, await api.keyOf('unit', 'housing'));
    expect(seen.body).not.toHaveProperty('fromCase');
    expect(await timelineOf(caseId, 'unit')).toEqual([]);
    expect(await timelineOf(caseId, 'office')).toMatchObject([{ body: { check: id, step: 'opened' } }]);
    await fixture.act(id, 'office', 'record', { task: 'inspect:housing', outcome: 'faults', evidence: PROOF });
    await fixture.act(id, 'office', 'find', { text: '台账与现场不符', use: 'rectification', unit: 'housing' });
    await fixture.act(id, 'office', 'conclude');
    const told = await appealOnce(fixture, caseId, ({ checks }) => checks !== undefined);
    expect(told['checks']).toEqual([{ id, step: 'found', findings: 1, items: 1, held: 0 }]);
    await fixture.act(id, 'office', 'release-report', { how: 'filed' });
    await fixture.pass(id, 60);
    const lines = { direct: { who: '科长', measure: '批评' }, leadership: { who: '副局长', measure: '约谈' } };
    await fixture.act(id, 'supervisor', 'hold-item', { item: 'r-f1', held: true, reason: '两次督办未改', ...lines });
    await fixture.act(id, 'housing', 'report-item', { item: 'r-f1', text: '已重新登记', evidence: PROOF });
    await fixture.act(id, 'office', 'verify-item', { item: 'r-f1', accepted: true, reason: '核实' });
    const over = await appealOnce(fixture, caseId, ({ checks }) => JSON.stringify(checks).includes('ended'));
    expect(over['checks']).toEqual([{ id, step: 'ended', findings: 1, items: 1, held: 1 }]);
    expect(await timelineOf(caseId, 'office')).toMatchObject([
      { body: { step: 'opened' } },
      { body: { step: 'found', text: '台账与现场不符' } },
      { body: { step: 'ended', text: expect.stringContaining('问责：科长批评，副局长约谈') } },
    ]);
    // The case itself has gone on meanwhile.
    expect(over).toMatchObject({ stage: 'handle', lead: 'housing' });
  });

  it('is refused for a case nobody knows, a kind no case can send, and a supervisor without a case', async () => {
    const { api } = fixture;
    const open = async (change: object, by: 'office' | 'supervisor' = 'office') =>
      post(api, '/v1/campaigns', { kind: 'check', name: 'refused', ...change }, await api.keyOf(by));
    expect((await open({ fromCase: 'nowhere~1' })).body).toMatchObject({ errors: [{ path: 'body.fromCase' }] });
    expect((await open({ kind: 'session', fromCase: 'nowhere~1' })).status).toBe(422);
    expect((await open({}, 'supervisor')).body).toMatchObject({ errors: [{ path: 'body.fromCase' }] });
  });

  it('a case that is over by then is told nothing, and the check closes all the same', async () => {
    const caseId = await handledCase();
    const { api, city } = fixture;
    await actOn(caseId, 'office', 'withdraw', {
      reason: '诉求人电话撤回',
      appellantWord: { how: 'phone', note: '来电撤回' },
    });
    const input = { kind: 'check', name: 'too-late', fromCase: caseId };
    const opened = await post(api, '/v1/campaigns', input, await api.keyOf('office'));
    expect(opened.status).toBe(201);
    const { id } = opened.body as { id: string };
    await fastForward(city.engine, workflowIdOf(caseId), 40 * 86_400_000);
    await appealOnce(fixture, caseId, ({ status }) => status === 'ended');
    await fixture.act(id, 'office', 'call-off', { reason: '诉求已归档' });
    // A busy machine answers an act before it can be read.
    await eventually(async () => (await fixture.read(id)).status === 'called-off');
  });
});

describe('L4: a team that calls at the firm for truly hard matters', () => {
  it('its visits at the door stand on the escalated case, also those of a visit day the case asked for', async () => {
    const caseId = await handledCase({ appellant: { type: 'firm', name: '测试企业甲' } }, 'escalated');
    const note = '到厂区核对用电增容方案';
    const met = await actOn(caseId, 'housing', 'contact', { how: 'visit', note, team: '企服通第三队' });
    expect(met).toMatchObject({ track: 'escalated', visits: [{ unit: 'housing', team: '企服通第三队' }] });
    const { id, targets } = await fixture.open({ kind: 'visit-day', name: 'at-the-door', fromCase: caseId });
    expect(targets).toEqual([{ id: 'appellant', title: '诉求人' }]);
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'visit:appellant', outcome: 'visited', note });
    await fixture.act(id, 'office', 'find', { text: '须由供电公司增容', use: 'noted', target: 'appellant' });
    await fixture.act(id, 'office', 'conclude');
    const told = await appealOnce(fixture, caseId, ({ checks }) => checks !== undefined);
    expect(told['checks']).toEqual([{ id, step: 'found', findings: 1, items: 0, held: 0 }]);
  });
});
