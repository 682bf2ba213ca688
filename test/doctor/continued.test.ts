import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import { sendAct } from '../../src/engine/appeals';
import { startCampaign } from '../../src/engine/campaigns';
import { endCase } from '../../src/engine/end-case';
import { settle } from '../../src/engine/own-clock';
import { runBefore } from '../../src/engine/resume';
import { latestRun } from '../../src/engine/runs';
import { CAMPAIGNS } from '../../src/store/campaigns/campaign-log';
import { readLog } from '../../src/store/log/read-log';
import { eventually } from '../repair/eventually';
import { OFFICE } from '../support/city';
import { tamper } from './tamper';
import { of, openDoctorFixture, type Ids, type DoctorFixture } from './fixture';

let fixture: DoctorFixture;
beforeAll(async () => {
  fixture = await openDoctorFixture();
});
afterAll(() => fixture.close());

/** Firms with the longest names: some dozen preparations make a history too long to go on in. */
const targets = Array.from({ length: 300 }, (_one, place) => ({ id: `t${place}`, title: '企'.repeat(100) }));

const runNow = async ({ workflowId }: Ids) => (await latestRun(fixture.engine, workflowId))?.runId ?? '';

async function prepare({ workflowId }: Ids, commandId: string): Promise<void> {
  const answer = await sendAct(fixture.engine, workflowId, 'prepare', { commandId, by: OFFICE, body: { targets } });
  if (answer.kind !== 'done') throw new Error(`${commandId}: ${JSON.stringify(answer).slice(0, 300)}`);
}

/** Prepared again and again until its workflow has gone on in a new history so many times; gives the runs, the latest first. */
async function continued(ids: Ids, times: number): Promise<string[]> {
  const runs = [await runNow(ids)];
  for (let sent = 0; runs.length <= times && sent < 100; sent += 1) {
    await prepare(ids, `p-${sent}`);
    const run = await runNow(ids);
    if (run !== runs[0]) runs.unshift(run);
  }
  await settle(fixture.engine, ids.workflowId);
  return runs;
}

const recorded = async ({ caseId }: Ids) => (await readLog(fixture.pool, CAMPAIGNS, caseId)).map(({ fact }) => fact);

describe('a campaign that has gone on in a new history', () => {
  it('is told again from both of them where the record is lost, and goes on from it', async () => {
    const ids = { caseId: 'check~continued', workflowId: campaignWorkflowIdOf('check~continued') };
    await startCampaign(fixture.engine, { kind: 'check', name: 'continued' }, '检查');
    await settle(fixture.engine, ids.workflowId);
    const [second = '', first] = await continued(ids, 1);
    expect(await runBefore(fixture.engine, ids.workflowId, second)).toBe(first);
    const before = await recorded(ids);

    await tamper(fixture.pool, 'delete from campaign_facts where campaign_id = $1', [ids.caseId]);
    await tamper(fixture.pool, 'delete from campaigns where id = $1', [ids.caseId]);
    const missing = { kind: 'record-missing', workflowId: ids.workflowId, detail: '' } as const;
    expect(await fixture.repaired('record', missing)).toBe(`补记 ${before.length} 条事实`);
    expect(await recorded(ids)).toEqual(before);
    await eventually(async () => expect(of(await fixture.examined(), ids)).toEqual([]));

    // Only what the latest run told is missing: that is enough to ask of.
    const cut = before.length - 1;
    await tamper(fixture.pool, 'delete from campaign_facts where campaign_id = $1 and pos >= $2', [ids.caseId, cut]);
    await tamper(fixture.pool, 'update campaigns set version = $2, head_pos = $2 - 1 where id = $1', [ids.caseId, cut]);
    await fixture.repaired('rebuild', { kind: 'projection-differs', ...ids, detail: '' });
    expect(await fixture.repaired('record', missing)).toBe('补记 1 条事实');
    expect(await recorded(ids)).toEqual(before);

    await endCase(fixture.engine, ids.workflowId, '手误');
    const [stopped] = of(await fixture.examined(), ids);
    expect(await fixture.repaired('take-up', stopped)).toBe('已由记录接续，新流程在运行');
    await settle(fixture.engine, ids.workflowId);
    await prepare(ids, 'after');
    expect((await recorded(ids)).map(({ type }) => type).slice(before.length)).toEqual(['taken-up', 'prepared']);
    await eventually(async () => expect(of(await fixture.examined(), ids)).toEqual([]));
  }, 240_000);
});
