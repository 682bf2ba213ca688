import { startUnopened } from '../../src/use-cases/upkeep/start-unopened';
import type { Difference } from '../../src/doctor/difference';
import { handoverWorkflowIdOf } from '../../src/engine/handovers';
import { HANDOVER_WORKFLOW } from '../../workflows/messages';
import { engineAway, get, openApi, post, type TestApi } from '../support/api';
import { OFFICE, send } from '../support/city';
import { eventually } from '../repair/eventually';
import { filedCase, openDoctorFixture, type DoctorFixture } from './fixture';

let fixture: DoctorFixture;
let api: TestApi;
/** The same API while the engine is away. */
let lonely: TestApi;
beforeAll(async () => {
  fixture = await openDoctorFixture();
  api = await openApi(fixture);
  lonely = await openApi({ ...fixture, engine: engineAway() });
});
afterAll(async () => {
  await lonely.close();
  await api.close();
  await fixture.close();
});

/** Written down while nobody could begin it; gives its id. */
async function unbegun(name: string): Promise<string> {
  const { caseId, workflowId } = await filedCase(fixture);
  await send(fixture, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
  const asked = { ids: [caseId], why: '集中交办' };
  const key = { 'Idempotency-Key': name };
  const answer = await post(lonely, '/v1/hand-overs', asked, await lonely.keyOf('office'), key);
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, expect.any(String)]);
  const { rows } = await fixture.pool.query<{ id: string }>(
    'select hand_over_id as id from hand_over_cases where case_id = $1',
    [caseId],
  );
  return rows[0]?.id ?? '';
}

const stalled = async (id: string): Promise<Difference[]> =>
  (await fixture.examined()).filter(({ workflowId }) => workflowId === handoverWorkflowIdOf(id));

async function carriedOut(id: string): Promise<void> {
  await eventually(async () => {
    const { body } = await get(api, `/v1/hand-overs/${id}`, await api.keyOf('office'));
    expect(body).toMatchObject({ total: 1, waiting: 0, handed: 1 });
  });
}

describe('X12: a hand-over that was written down while the engine was away', () => {
  it('is named by the doctor and taken up by it', async () => {
    const id = await unbegun('doctor');
    const [found] = await stalled(id);
    expect(found).toMatchObject({ kind: 'hand-over-stalled', detail: '1 件待交办；引擎里查无此流程' });
    expect(await fixture.repaired('start', found)).toBe('流程已启动');
    await carriedOut(id);
    expect(await stalled(id)).toEqual([]);
    await expect(fixture.repaired('start', found)).rejects.toThrow('没有待交办的件');
  });

  it('is begun later, without anybody', async () => {
    const id = await unbegun('later');
    expect(await startUnopened(api.deps, 0)).toBe(1);
    await carriedOut(id);
  });

  it('that somebody ended is left to the doctor', async () => {
    const id = await unbegun('ended');
    const workflowId = handoverWorkflowIdOf(id);
    const { client } = fixture.engine;
    const start = { workflowId, taskQueue: 'nobody', args: [{ id }] };
    await (await client.workflow.start(HANDOVER_WORKFLOW, start)).terminate('先不办');
    expect(await startUnopened(api.deps, 0)).toBe(0);
    const [found] = await stalled(id);
    expect(found).toMatchObject({ kind: 'hand-over-stalled', detail: expect.stringContaining('最后一次运行的状态') });
    await fixture.repaired('start', found);
    await carriedOut(id);
  });
});
