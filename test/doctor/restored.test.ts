import { evolve } from '../../src/domain/appeal/evolve/evolve';
import type { Fact } from '../../src/domain/appeal/facts';
import type { AppealState } from '../../src/domain/appeal/state';
import { latestRun } from '../../src/engine/runs';
import { settle } from '../../src/engine/own-clock';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { intakeOf } from '../../src/store/appeals/intake.repository';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import type { PoolClient } from '../../src/store/sql/pool';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import { accountsOf } from '../faults/reconcile';
import { eventually } from '../repair/eventually';
import { OFFICE, send, unitActor } from '../support/city';
import { filedCase, inHand, of, openDoctorFixture, signFor, type Ids, type DoctorFixture } from './fixture';

let fixture: DoctorFixture;
beforeEach(async () => {
  fixture = await openDoctorFixture();
});
afterEach(() => fixture.close());

/** All that a backup of PostgreSQL would hold of the city, but for its rules. */
const TABLES = [
  ...(['intakes', 'appellants', 'numbers', 'number_counters', 'facts', 'appeals', 'notices', 'points'] as const),
  ...(['accountabilities', 'listings', 'problem_list', 'outcome_ledger'] as const),
] as const;

async function asOwner(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await fixture.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await work(client);
  } finally {
    await client.query('set session_replication_role = default');
    client.release();
  }
}

const backUp = () =>
  asOwner(async (client) => {
    for (const table of TABLES) await client.query(`create table backup_${table} as select * from ${table}`);
  });

const restore = () =>
  asOwner(async (client) => {
    for (const table of TABLES) {
      await client.query(`delete from ${table}`);
      await client.query(`insert into ${table} select * from backup_${table}`);
    }
  });

async function allAgree(ids: Ids): Promise<void> {
  const { folded, row, workflow } = await accountsOf(fixture, ids);
  expect(folded).toEqual(workflow);
  expect(row).toEqual(workflow);
}

const typesOf = async ({ caseId }: Ids) => (await readTimeline(fixture.pool, caseId)).map(({ type }) => type);
const whole = async () => expect(await verifyLedger(fixture.pool, fixture.ledgerKey)).toEqual([]);
const listed = (expected: Record<string, string>) =>
  eventually(async () => {
    const found = await fixture.examined();
    expect(Object.fromEntries(found.map((one) => [one.workflowId ?? '', one.kind]))).toEqual(expected);
  }, 30_000);

describe('PostgreSQL is restored from an older backup (R9)', () => {
  it('every case is listed that went on or was filed since, and is told anew by its workflow: each fact once, with its own time', async () => {
    const unchanged = await filedCase(fixture);
    const wentOn = await filedCase(fixture);
    await backUp();
    const lead = await signFor(fixture, wentOn);
    await send(fixture, wentOn.workflowId, 'contact', unitActor(lead), { how: 'phone', note: '已联系' }, 'contact-1');
    const filedSince = await inHand(fixture);
    await settle(fixture.engine, wentOn.workflowId);
    const before = {
      wentOn: await readTimeline(fixture.pool, wentOn.caseId),
      filedSince: await readTimeline(fixture.pool, filedSince.caseId),
    };
    await restore();

    await listed({ [wentOn.workflowId]: 'record-behind', [filedSince.workflowId]: 'record-missing' });
    const found = await fixture.examined();
    expect(of(found, wentOn)[0]?.detail).toBe('流程记得 7 条事实，记录里有 3 条');
    for (const ids of [wentOn, filedSince]) await fixture.repaired('record', of(found, ids)[0]);

    expect(await fixture.examined()).toEqual([]);
    expect(await readTimeline(fixture.pool, wentOn.caseId)).toEqual(before.wentOn);
    expect(await readTimeline(fixture.pool, filedSince.caseId)).toEqual(before.filedSince);
    await Promise.all([unchanged, wentOn, filedSince].map(allAgree));
    await whole();
    // The number given out since is not given out again.
    const next = await filedCase(fixture);
    const { rows } = await fixture.pool.query<{ number: string }>('select number from numbers order by number');
    expect(rows).toHaveLength(4);
    expect(of(await fixture.examined(), next)).toEqual([]);
    // Again is nothing.
    expect(await fixture.repaired('record', { kind: 'record-behind', detail: '', ...wentOn })).toBe('补记 0 条事实');
  });
});

describe('Temporal is restored from an older backup (R9)', () => {
  /** The workflow as it was after its first facts, knowing nothing of the later ones. */
  async function asBefore(ids: Ids, facts: readonly Fact[]): Promise<void> {
    const handle = fixture.engine.client.workflow.getHandle(ids.workflowId);
    await handle.terminate('恢复较早的备份');
    const state = facts.reduce<AppealState | undefined>(evolve, undefined);
    const input = (await intakeOf(fixture.pool, ids.caseId))?.input;
    await fixture.engine.client.workflow.start(APPEAL_WORKFLOW, {
      ...{ workflowId: ids.workflowId, taskQueue: fixture.engine.taskQueue },
      args: [input, { state, rules: fixture.rules, recent: [] }],
    });
    await settle(fixture.engine, ids.workflowId);
  }

  /** Not in it at all any more. */
  async function forget({ workflowId }: Ids): Promise<void> {
    const { namespace, connection, client } = fixture.engine;
    await client.workflow.getHandle(workflowId).terminate('恢复较早的备份');
    const workflowExecution = { workflowId };
    await connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
    // The engine deletes in its own time.
    await eventually(async () => expect(await latestRun(fixture.engine, workflowId)).toBeUndefined(), 60_000);
  }

  it('every case is listed that the engine has forgotten, in part or whole, and goes on from its record', async () => {
    const behind = await filedCase(fixture);
    const first = await readTimeline(fixture.pool, behind.caseId, fixture.keyring);
    const lead = await signFor(fixture, behind);
    const gone = await inHand(fixture);
    const before = { behind: await typesOf(behind), gone: await typesOf(gone) };
    await asBefore(behind, first);
    await forget(gone);

    await listed({ [behind.workflowId]: 'workflow-behind', [gone.workflowId]: 'workflow-missing' });
    const found = await fixture.examined();
    for (const ids of [behind, gone])
      expect(await fixture.repaired('take-up', of(found, ids)[0])).toContain('新流程在运行');
    await Promise.all([behind, gone].map(({ workflowId }) => settle(fixture.engine, workflowId)));
    await listed({});
    expect(await typesOf(behind)).toEqual([...before.behind, 'taken-up']);
    expect(await typesOf(gone)).toEqual([...before.gone, 'taken-up']);
    await send(fixture, behind.workflowId, 'contact', unitActor(lead), { how: 'phone', note: '已联系' });
    await send(fixture, gone.workflowId, 'withdraw', OFFICE, {
      reason: '重复',
      appellantWord: { how: 'phone', note: '来电表示不再需要' },
    });
    for (const ids of [behind, gone]) {
      await settle(fixture.engine, ids.workflowId);
      await allAgree(ids);
    }
    await whole();
  });
});
