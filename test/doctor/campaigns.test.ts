import { temporal } from '@temporalio/proto';
import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import { sendAct } from '../../src/engine/appeals';
import { startCampaign } from '../../src/engine/campaigns';
import { endCase } from '../../src/engine/end-case';
import { fastForward, settle, startOnOwnClock } from '../../src/engine/own-clock';
import { noteResets } from '../../src/doctor/resets';
import { campaignTimeline, findCampaign } from '../../src/store/campaigns/campaigns.repository';
import { exportHeads, verifyLedger } from '../../src/store/log/ledger.repository';
import { CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import { cardOf } from '../repair/card-of';
import { eventually } from '../repair/eventually';
import { OFFICE } from '../support/city';
import { tamper as change } from './tamper';
import { of, openDoctorFixture, type Ids, type DoctorFixture } from './fixture';

let fixture: DoctorFixture;
beforeAll(async () => {
  fixture = await openDoctorFixture();
});
afterAll(() => fixture.close());

const DAY = 86_400_000;
const NONE = temporal.api.enums.v1.ResetReapplyType.RESET_REAPPLY_TYPE_NONE;
const kinds = async (ids: Ids) => of(await fixture.examined(), ids).map(({ kind }) => kind);
const typesOf = async ({ caseId }: Ids) => (await campaignTimeline(fixture.pool, caseId)).map(({ type }) => type);

async function act({ workflowId }: Ids, name: string, body: object = {}, commandId = name): Promise<void> {
  const answer = await sendAct(fixture.engine, workflowId, name, { commandId, by: OFFICE, body });
  if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  await settle(fixture.engine, workflowId);
}

/** An inspection under way on its own clock, with a rectification owed by the tax office. */
async function inspection(name: string): Promise<Ids> {
  const caseId = `inspection~${name}`;
  const workflowId = campaignWorkflowIdOf(caseId);
  const input = {
    kind: 'inspection',
    name,
    mode: 'enforcement',
    targets: [{ id: 'bureau', title: '大队', unit: 'tax' }],
  };
  const start = {
    workflowId,
    type: CAMPAIGN_WORKFLOW,
    input,
    startAt: Date.now(),
    searchAttributes: [],
    summary: '督查',
  };
  await startOnOwnClock(fixture.engine, start);
  await settle(fixture.engine, workflowId);
  const ids = { caseId, workflowId };
  await act(ids, 'begin');
  await act(ids, 'find', { text: '重复检查', use: 'rectification', unit: 'tax', target: 'bureau' });
  return ids;
}

const tamper = (sql: string, values: readonly unknown[]) => change(fixture.pool, sql, values);

describe('a campaign beside the cases in the doctor’s hands', () => {
  it('has no difference where nothing is wrong', async () => {
    const ids = await inspection('sound');
    await eventually(async () => expect(await kinds(ids)).toEqual([]));
  });

  it('whose rows are not what its facts say is named by column, and rebuilt', async () => {
    const ids = await inspection('rows');
    await tamper(`update campaigns set status = 'closed', light = 'red' where id = $1`, [ids.caseId]);
    await tamper('delete from campaign_items where campaign_id = $1', [ids.caseId]);
    const found = of(await fixture.examined(), ids).find(({ kind }) => kind === 'projection-differs');
    expect(found?.detail).toMatch(/campaigns\.light、campaigns\.status.*campaign_items|campaigns\.status/);
    await fixture.repaired('rebuild', found);
    expect(await kinds(ids)).toEqual([]);
  });

  it('whose log was changed is found by its chain', async () => {
    const ids = await inspection('chain');
    await tamper(`update campaign_facts set fact = jsonb_set(fact, '{at}', '1') where campaign_id = $1 and pos = 1`, [
      ids.caseId,
    ]);
    const found = of(await fixture.examined(), ids);
    expect(found.find(({ kind }) => kind === 'chain-broken')?.detail).toBe('第 1 条（content）');
    const { caseId } = ids;
    expect((await exportHeads(fixture.pool, fixture.ledgerKey)).heads).toContainEqual(
      expect.objectContaining({ kind: 'campaign', caseId }),
    );
    const broken = { kind: 'campaign', caseId, whole: false, brokenAt: 1, reason: 'content' };
    expect(await verifyLedger(fixture.pool, fixture.ledgerKey)).toContainEqual(broken);
    await tamper(`delete from campaign_facts where campaign_id = $1`, [ids.caseId]);
    await tamper(`delete from campaigns where id = $1`, [ids.caseId]);
    await endCase(fixture.engine, ids.workflowId, '保全现场');
  });

  it('that was terminated goes on from its record: nothing twice, no limit lost', async () => {
    const ids = await inspection('terminated');
    await endCase(fixture.engine, ids.workflowId, '手误');
    const [found] = of(await fixture.examined(), ids);
    expect(found).toMatchObject({ kind: 'workflow-stopped' });
    expect(await fixture.repaired('take-up', found)).toBe('已由记录接续，新流程在运行');
    await settle(fixture.engine, ids.workflowId);
    await eventually(async () => expect(await kinds(ids)).toEqual([]));
    await fastForward(fixture.engine, ids.workflowId, 30 * DAY);
    expect(await typesOf(ids)).toEqual(
      expect.arrayContaining(['opened', 'begun', 'found', 'item-opened', 'taken-up', 'item-supervised']),
    );
    expect((await typesOf(ids)).filter((type) => type === 'item-opened')).toHaveLength(1);
    expect(await fixture.repaired('take-up', found)).toBe('流程在运行，没有落后于记录');
  });

  it('whose record is older than its workflow is told again', async () => {
    const ids = await inspection('restored');
    const before = await typesOf(ids);
    await tamper(`delete from campaign_facts where campaign_id = $1`, [ids.caseId]);
    await tamper(`delete from campaigns where id = $1`, [ids.caseId]);
    await eventually(async () => expect(await kinds(ids)).toContain('record-missing'));
    const found = of(await fixture.examined(), ids).find(({ kind }) => kind === 'record-missing');
    expect(await fixture.repaired('record', found)).toBe(`补记 ${before.length} 条事实`);
    expect(await typesOf(ids)).toEqual(before);
    await eventually(async () => expect(await kinds(ids)).toEqual([]));
  });

  it('that was reset in the Temporal UI is put on record, and what stood behind no longer counts', async () => {
    const { engine, pool } = fixture;
    const caseId = 'check~reset';
    const ids = { caseId, workflowId: campaignWorkflowIdOf(caseId) };
    await startCampaign(engine, { kind: 'check', name: 'reset' }, '检查');
    await settle(engine, ids.workflowId);
    await act(ids, 'begin');
    expect((await findCampaign(pool, caseId))?.state.status).toBe('under-way');
    await engine.connection.workflowService.resetWorkflowExecution({
      ...{ namespace: engine.namespace, workflowExecution: { workflowId: ids.workflowId }, reason: '误开' },
      ...{ workflowTaskFinishEventId: 4 as never, requestId: 'reset-1', resetReapplyType: NONE },
    });
    await settle(engine, ids.workflowId);
    await eventually(async () => expect(await noteResets(fixture, Date.now() - DAY)).toBeGreaterThan(0), 15_000);
    await settle(engine, ids.workflowId);
    await eventually(async () => expect((await findCampaign(pool, caseId))?.state.status).toBe('preparing'));
    expect(await typesOf(ids)).toEqual(['opened', 'campaign-reset']);
    await eventually(async () => expect(await kinds(ids)).toEqual([]));
  });
});

describe('a click on cancel in the Temporal UI', () => {
  it('ends no campaign: it is on record, and the card names the act that does', async () => {
    const ids = await inspection('cancelled');
    await fixture.engine.client.workflow.getHandle(ids.workflowId).cancel();
    await settle(fixture.engine, ids.workflowId);
    await eventually(async () => expect(await typesOf(ids)).toContain('message-refused'));
    expect(await cardOf(fixture, ids.workflowId)).toContain('活动不会因此结束');
    await act(ids, 'conclude');
    expect(await cardOf(fixture, ids.workflowId)).not.toContain('活动不会因此结束');
    expect((await findCampaign(fixture.pool, ids.caseId))?.state.status).toBe('reporting');
  });
});
