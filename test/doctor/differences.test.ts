import { endCase } from '../../src/engine/end-case';
import { settle } from '../../src/engine/own-clock';
import { examine } from '../../src/doctor/examine';
import { eventually } from '../repair/eventually';
import { filedCase, inHand, of, openDoctorFixture, type Ids, type DoctorFixture } from './fixture';

let fixture: DoctorFixture;
beforeAll(async () => {
  fixture = await openDoctorFixture();
});
afterAll(() => fixture.close());

const change = (sql: string, { caseId }: Ids) => fixture.pool.query(sql, [caseId]);

/** Rows that nobody but somebody with the database's own password could change. */
async function tamper(sql: string, { caseId }: Ids): Promise<void> {
  const client = await fixture.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(sql, [caseId]);
  } finally {
    await client.query('set session_replication_role = default');
    client.release();
  }
}

const kinds = async (ids: Ids) => of(await fixture.examined(), ids).map(({ kind }) => kind);

describe('a city where nothing is wrong', () => {
  it('has no difference, in whatever step its cases are', async () => {
    await filedCase(fixture);
    await inHand(fixture);
    await eventually(async () => expect(await fixture.examined()).toEqual([]));
  });
});

describe('one thing is wrong', () => {
  it('a row of the lists is not what the facts say: named by column, and rebuilt', async () => {
    const ids = await inHand(fixture);
    await change(`update appeals set status = 'paused', unit = 'water' where case_id = $1`, ids);
    await change(`delete from problem_list where case_id = $1`, ids);
    const [found, ...more] = of(await fixture.examined(), ids);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'projection-differs' });
    expect(found?.detail).toMatch(/appeals\.unit、appeals\.status、problem_list（0 行，应为 1 行）/);
    await fixture.repaired('rebuild', found);
    expect(await kinds(ids)).toEqual([]);
  });

  it('the row of a case is lost: rebuilt from its facts', async () => {
    const ids = await inHand(fixture);
    await change('delete from appeals where case_id = $1', ids);
    const found = of(await fixture.examined(), ids);
    expect(found.map(({ kind }) => kind)).toContain('projection-differs');
    await fixture.repaired(
      'rebuild',
      found.find(({ kind }) => kind === 'projection-differs'),
    );
    expect(await kinds(ids)).toEqual([]);
  });

  it('a fact was changed: the chain says where', async () => {
    const ids = await inHand(fixture);
    await tamper(`update facts set at = at + interval '1 second' where case_id = $1 and pos = 2`, ids);
    const found = of(await fixture.examined(), ids);
    expect(found.find(({ kind }) => kind === 'chain-broken')?.detail).toBe('第 2 条（content）');
    await tamper(`update facts set at = at - interval '1 second' where case_id = $1 and pos = 2`, ids);
    expect(await kinds(ids)).toEqual([]);
  });

  it('a notice stands on no fact', async () => {
    const stray = { caseId: 'nobody~1', workflowId: 'none' };
    await change(
      `insert into notices (id, case_id, kind, status, title, text, confidential, drafted_at, body)
       values ('9999-000001-N1', $1, 'result', 'draft', 't', 't', false, now(), '{}')`,
      stray,
    );
    expect(of(await fixture.examined(), stray)).toMatchObject([{ kind: 'rows-without-facts', detail: 'notices' }]);
    await change('delete from notices where case_id = $1', stray);
  });

  it('a case ended on record whose workflow is still there: ended as well', async () => {
    const ids = await inHand(fixture);
    await tamper(`update appeals set status = 'ended' where case_id = $1`, ids);
    const found = of(await fixture.examined(), ids);
    const lingers = found.find(({ kind }) => kind === 'workflow-lingers');
    expect(lingers).toBeDefined();
    expect(await fixture.repaired('end', lingers)).toBe('流程已结束');
    await change('delete from appeals where case_id = $1', ids);
  });

  it('a case the doctor must not end: one that is open on record', async () => {
    const ids = await inHand(fixture);
    await expect(fixture.repaired('end', { kind: 'workflow-lingers', detail: '', ...ids })).rejects.toThrow('没有归档');
  });

  it('terminated before it opened: started again', async () => {
    const ids = await filedCase(fixture);
    await endCase(fixture.engine, ids.workflowId, '手误');
    for (const table of ['facts', 'appeals', 'problem_list', 'fact_outbox'])
      await tamper(`delete from ${table} where case_id = $1`, ids);
    await change(`update intakes set received_at = now() - interval '1 hour' where case_id = $1`, ids);
    const [found] = of(await fixture.examined(), ids);
    expect(found).toMatchObject({ kind: 'not-started' });
    expect(await fixture.repaired('start', found)).toBe('流程已启动');
    await settle(fixture.engine, ids.workflowId);
    expect(await kinds(ids)).toEqual([]);
  });

  it('a workflow is paused in the Temporal UI', async () => {
    const ids = await filedCase(fixture);
    const { namespace, connection } = fixture.engine;
    await connection.workflowService.pauseWorkflowExecution({ namespace, workflowId: ids.workflowId, requestId: 'p' });
    expect(await kinds(ids)).toEqual(['paused']);
    await connection.workflowService.unpauseWorkflowExecution({
      namespace,
      workflowId: ids.workflowId,
      requestId: 'u',
    });
    expect(await kinds(ids)).toEqual([]);
  });

  it('a fact cannot be told, and nobody serves the queue', async () => {
    const ids = await filedCase(fixture);
    await change(`update fact_outbox set retry_at = now() + interval '1 hour' where case_id = $1`, ids);
    expect((await fixture.examined()).map(({ kind }) => kind)).toContain('outbox-stuck');
    await change('delete from fact_outbox where case_id = $1', ids);
    const deserted = { ...fixture, engine: { ...fixture.engine, taskQueue: `nobody-${process.pid}` } };
    const { differences } = await examine({ ...deserted, young: 0 });
    expect(differences.map(({ kind }) => kind)).toContain('queue-unserved');
  });
});
