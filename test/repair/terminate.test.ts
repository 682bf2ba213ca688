import { agenda } from '../../src/domain/appeal/limits/agenda';
import { evolve } from '../../src/domain/appeal/evolve/evolve';
import type { AppealState } from '../../src/domain/appeal/state';
import { repairDifference } from '../../src/doctor/repair-difference';
import { reconcile } from '../../src/doctor/reconcile';
import { endCase } from '../../src/engine/end-case';
import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { accountsOf } from '../faults/reconcile';
import { APPELLANT, OFFICE, openCity, ordinaryInput, send, startCase, unitActor, type City } from '../support/city';
import { openCuttableProxy, type CuttableProxy } from '../support/neighbours/cuttable-proxy';
import { testStack } from '../support/stack';
import { eventually } from './eventually';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };

let city: City;
let line: CuttableProxy;
beforeAll(async () => {
  line = await openCuttableProxy(testStack().adminUrl);
  city = await openCity({ workerReaches: line.through });
});
afterEach(() => line.mend());
afterAll(async () => {
  await city.close();
  await line.close();
});

const typesOf = async (caseId: string) => (await readTimeline(city.pool, caseId)).map(({ type }) => type);
const found = async (workflowId: string) =>
  (await reconcile(city, { young: 0 })).differences.filter((one) => one.workflowId === workflowId);
const resume = (ids: { caseId: string; workflowId: string }) =>
  repairDifference(city, 'take-up', { kind: 'workflow-stopped', detail: '', ...ids });

async function inHand(): Promise<{ caseId: string; workflowId: string; lead: string }> {
  const { caseId, workflowId } = await startCase(city, ordinaryInput());
  await send(city, workflowId, 'judge', OFFICE, JUDGED);
  const { lead = '' } = await send(city, workflowId, 'assign', OFFICE);
  await send(city, workflowId, 'sign', unitActor(lead), {}, 'sign-1');
  await settle(city.engine, workflowId);
  return { caseId, workflowId, lead };
}

describe('a case is terminated in the Temporal UI', () => {
  it('is noticed as soon as the lists say so, and goes on from its record: nothing twice, every account the same', async () => {
    const ids = await inHand();
    expect(await found(ids.workflowId)).toEqual([]);
    const before = await typesOf(ids.caseId);
    await endCase(city.engine, ids.workflowId, '手误');
    await eventually(async () =>
      expect(await found(ids.workflowId)).toMatchObject([{ kind: 'workflow-stopped', caseId: ids.caseId }]),
    );
    expect(await resume(ids)).toContain('新流程在运行');
    await settle(city.engine, ids.workflowId);
    expect(await typesOf(ids.caseId)).toEqual([...before, 'taken-up']);
    // The command of before is known for a repeat, and the next act is one.
    await send(city, ids.workflowId, 'sign', unitActor(ids.lead), {}, 'sign-1');
    await send(city, ids.workflowId, 'contact', unitActor(ids.lead), { how: 'phone', note: '已联系' });
    await settle(city.engine, ids.workflowId);
    expect(await typesOf(ids.caseId)).toEqual([...before, 'taken-up', 'contacted']);
    const { folded, row, workflow, superseded } = await accountsOf(city, ids);
    expect(folded).toEqual(workflow);
    expect(row).toEqual(workflow);
    expect(superseded).toBe(0);
    expect(await verifyLedger(city.pool, city.ledgerKey)).toEqual([]);
    await eventually(async () => expect(await found(ids.workflowId)).toEqual([]));
    // Again is nothing.
    expect(await resume(ids)).toContain('在运行');
    expect(await typesOf(ids.caseId)).toEqual([...before, 'taken-up', 'contacted']);
  });

  it('with an act that was answered and not yet recorded: its history still knows it, and it is recorded first', async () => {
    const ids = await inHand();
    line.cut();
    await send(city, ids.workflowId, 'supplement', APPELLANT, { text: '合同编号 2023-017' }, 'sup-1');
    await endCase(city.engine, ids.workflowId, '手误');
    line.mend();
    expect(await typesOf(ids.caseId)).not.toContain('supplemented');
    await resume(ids);
    await settle(city.engine, ids.workflowId);
    expect((await typesOf(ids.caseId)).slice(-2)).toEqual(['supplemented', 'taken-up']);
    const { folded, workflow } = await accountsOf(city, ids);
    expect(folded).toEqual(workflow);
  });

  it('and a limit passed meanwhile: it is carried out when the case is taken up, late by what it says', async () => {
    const ids = await inHand();
    const state = (await readTimeline(city.pool, ids.caseId)).reduce<AppealState | undefined>(evolve, undefined);
    const plannedAt = state === undefined ? 0 : (agenda(state, city.rules)[0]?.plannedAt ?? 0);
    await endCase(city.engine, ids.workflowId, '手误');
    await resume(ids);
    await settle(city.engine, ids.workflowId);
    // The new run's own clock begins today; the limit lies on the old one's next Monday.
    await fastForwardTo(city.engine, ids.workflowId, plannedAt + 60_000);
    const facts = await readTimeline(city.pool, ids.caseId);
    const missed = facts.filter(({ timing }) => timing?.plannedAt === plannedAt);
    expect(missed).toHaveLength(1);
    expect(missed[0]?.at).toBeGreaterThanOrEqual(plannedAt);
  });

  it('and one that has its workflow is not taken up', async () => {
    const ids = await inHand();
    expect(await resume(ids)).toBe('流程在运行，没有落后于记录');
    expect(await typesOf(ids.caseId)).not.toContain('taken-up');
  });
});
