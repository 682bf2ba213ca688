import { setTimeout as sleep } from 'node:timers/promises';
import { settle } from '../../src/engine/own-clock';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { APPELLANT, OFFICE, openCity, ordinaryInput, send, startCase, type City } from '../support/city';
import { openCuttableProxy, type CuttableProxy } from '../support/neighbours/cuttable-proxy';
import { testStack } from '../support/stack';
import { accountsOf } from './reconcile';

/** The longest text an act takes, in signs of three bytes each. */
const LONGEST = '诉'.repeat(10_000);
const KB = 1_024;

describe('an appellant who supplements again and again (R10)', () => {
  let city: City;
  let line: CuttableProxy;
  beforeAll(async () => {
    line = await openCuttableProxy(testStack().adminUrl);
    city = await openCity({ workerReaches: line.through });
  });
  afterAll(async () => {
    await city.close();
    await line.close();
  });

  const supplement = (workflowId: string, text: string, commandId: string) =>
    send(city, workflowId, 'supplement', APPELLANT, { text }, commandId);

  async function eventsOfRun(workflowId: string, runId?: string) {
    const { events } = await city.engine.client.workflow.getHandle(workflowId, runId).fetchHistory();
    return events ?? [];
  }

  it('a hundred times: under 2,000 events, none of them with 100 KB', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    for (let turn = 0; turn < 100; turn += 1) await supplement(workflowId, `补充第 ${turn} 次`, `s-${turn}`);
    const events = await eventsOfRun(workflowId);
    expect(events.length).toBeLessThan(2_000);
    const sizes = events.map((event) => JSON.stringify(event).length);
    process.stderr.write(`history-size: ${events.length} events, the largest ${Math.max(...sizes)} bytes\n`);
    expect(Math.max(...sizes)).toBeLessThan(100 * KB);
    const { folded, workflow } = await accountsOf(city, { caseId, workflowId });
    expect(folded).toEqual(workflow);
  });

  it('at length: a new history takes over, and the case goes on in it as one', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    const first = (await city.engine.client.workflow.getHandle(workflowId).describe()).runId;
    let sent = 0;
    let runId = first;
    for (; sent < 200 && runId === first; sent += 1) {
      await supplement(workflowId, LONGEST, `s-${sent}`);
      runId = (await city.engine.client.workflow.getHandle(workflowId).describe()).runId;
    }
    expect(runId).not.toBe(first);
    expect((await eventsOfRun(workflowId, first)).at(-1)?.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy();
    const [started] = await eventsOfRun(workflowId);
    expect(JSON.stringify(started).length).toBeLessThan(100 * KB);

    // A command of the earlier history is still known for a repeat in the new one.
    await supplement(workflowId, LONGEST, `s-${sent - 1}`);
    await send(city, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' }, 'judge');
    await settle(city.engine, workflowId);
    const { folded, row, workflow, commands, superseded } = await accountsOf(city, { caseId, workflowId });
    expect(folded).toEqual(workflow);
    expect(row).toEqual(workflow);
    expect(workflow.status).toBe('awaiting-assignment');
    expect([...commands.values()]).toEqual(Array.from({ length: sent + 1 }, () => 1));
    expect(superseded).toBe(0);
    expect(await verifyLedger(city.pool, city.ledgerKey)).toEqual([]);
    process.stderr.write(`history-size: a new history after ${sent} of the longest texts\n`);
  });

  it('while the store comes and goes: what gathers is recorded in portions that the engine takes', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    line.cut();
    for (let turn = 0; turn < 40; turn += 1) await supplement(workflowId, LONGEST, `s-${turn}`);
    line.mend();
    // Away again as soon as the first is on record: all the others are now too much to be recorded in passing.
    while ((await supplementsOf(caseId)) === 0);
    line.cut();
    await sleep(3_000);
    line.mend();
    await settle(city.engine, workflowId);

    const events = await eventsOfRun(workflowId);
    // One or more, as the line was cut earlier or later; what counts is that none of them is too large.
    expect(events.some((event) => event.activityTaskScheduledEventAttributes)).toBe(true);
    expect(Math.max(...events.map((event) => JSON.stringify(event).length))).toBeLessThan(100 * KB);
    const { folded, workflow, commands } = await accountsOf(city, { caseId, workflowId });
    expect(folded).toEqual(workflow);
    expect([...commands.keys()]).toEqual(Array.from({ length: 40 }, (_, turn) => `s-${turn}`));
  });

  async function supplementsOf(caseId: string): Promise<number> {
    const counted = await city.pool.query(`select 1 from facts where case_id = $1 and type = 'supplemented'`, [caseId]);
    return counted.rowCount ?? 0;
  }
});
