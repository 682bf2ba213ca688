import { setTimeout as sleep } from 'node:timers/promises';
import { agenda } from '../../src/domain/appeal/limits/agenda';
import type { Timing } from '../../src/domain/appeal/limits/timing';
import type { AppealState } from '../../src/domain/appeal/state';
import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { APPELLANT, OFFICE, openCity, ordinaryInput, send, startCase, unitActor, type City } from '../support/city';
import { openCuttableProxy, type CuttableProxy } from '../support/neighbours/cuttable-proxy';
import { testStack } from '../support/stack';
import { accountsOf } from './reconcile';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };

describe('the store is away', () => {
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

  const eventsNamed = async (workflowId: string, name: string): Promise<number> => {
    const { events } = await city.engine.client.workflow.getHandle(workflowId).fetchHistory();
    return (events ?? []).filter((event) => name in event && event[name as keyof typeof event]).length;
  };

  it.each(['cut', 'hold'] as const)('acts are taken meanwhile and recorded once it is back (%s)', async (how) => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    line[how]();
    const act = (name: string, by: Parameters<typeof send>[3], body: unknown = {}) =>
      send(city, workflowId, name, by, body, `${caseId}-${name}`);
    await act('judge', OFFICE, JUDGED);
    const { lead = '' } = await act('assign', OFFICE);
    await act('sign', unitActor(lead));
    await sleep(3_000);
    await act('supplement', APPELLANT, { text: '合同编号 2023-017' });
    await act('supplement', APPELLANT, { text: '合同编号 2023-017' });
    line.mend();
    await settle(city.engine, workflowId);

    const accounts = await accountsOf(city, { caseId, workflowId });
    expect(accounts.folded).toEqual(accounts.workflow);
    expect(accounts.row).toEqual(accounts.workflow);
    expect(accounts.workflow).toMatchObject({ status: 'handling', lead });
    expect([...accounts.commands]).toEqual(
      ['judge', 'assign', 'sign', 'supplement'].map((name) => [`${caseId}-${name}`, 1]),
    );
    expect(accounts.superseded).toBe(0);
    expect(await verifyLedger(city.pool, city.ledgerKey)).toEqual([]);
    expect(await eventsNamed(workflowId, 'activityTaskScheduledEventAttributes')).toBe(1);
    expect(await eventsNamed(workflowId, 'workflowTaskFailedEventAttributes')).toBe(0);
  });

  it('an appeal filed meanwhile is opened once it is back, and its limits count from when it was filed', async () => {
    line.cut();
    const input = ordinaryInput();
    const starting = startCase(city, input);
    await sleep(3_000);
    line.mend();
    const { caseId, workflowId, startAt } = await starting;
    const { rows } = await city.pool.query<{ at: Date }>('select at from facts where case_id = $1 and seq = 0', [
      caseId,
    ]);
    expect(rows[0]?.at.getTime()).toBeLessThan(startAt + 3_000);
    const accounts = await accountsOf(city, { caseId, workflowId });
    expect(accounts.folded).toEqual(accounts.workflow);
  });

  it('a limit that passes meanwhile is carried out once it is back, and shows that it is late', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    const { rows } = await city.pool.query<{ state: AppealState }>('select state from appeals where case_id = $1', [
      caseId,
    ]);
    const [next] = rows[0] === undefined ? [] : agenda(rows[0].state, city.rules);
    const plannedAt = next?.plannedAt ?? 0;
    await fastForwardTo(city.engine, workflowId, plannedAt - 2_000);
    line.cut();
    // Its recording is what the case is at when the limit passes.
    await send(city, workflowId, 'supplement', APPELLANT, { text: '合同编号 2023-017' });
    await sleep(6_000);
    line.mend();
    await settle(city.engine, workflowId);

    const missed = await city.pool.query<{ at: Date; timing: Timing }>(
      `select at, timing from visible_facts where case_id = $1 and type = 'limit-missed'`,
      [caseId],
    );
    expect(missed.rows).toHaveLength(1);
    const [late] = missed.rows;
    expect(late?.timing.plannedAt).toBe(plannedAt);
    const lateness = (late?.at.getTime() ?? 0) - plannedAt;
    expect(lateness).toBeGreaterThan(2_000);
    expect(lateness).toBeLessThan(30_000);
  });
});
