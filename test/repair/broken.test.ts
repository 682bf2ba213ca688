import { startCampaign } from '../../src/engine/campaigns';
import { settle } from '../../src/engine/own-clock';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import { APPELLANT, idsOf, OFFICE, openCity, ordinaryInput, send, startCase, type City } from '../support/city';
import { openCuttableProxy, type CuttableProxy } from '../support/neighbours/cuttable-proxy';
import { testStack } from '../support/stack';
import { cardOf, settledCard } from './card-of';
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

const says = (workflowId: string, words: RegExp) =>
  eventually(async () => expect(await cardOf(city, workflowId)).toMatch(words), 20_000);

describe('what a case has to record cannot be recorded', () => {
  it('PostgreSQL is away: the card says so, still shows the case, and forgets it once all is recorded', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    line.cut();
    await send(city, workflowId, 'judge', OFFICE, JUDGED);
    await says(workflowId, /⚠ 办理记录暂时写不进去\*\*：存储没有应答[^]*待交办/);
    line.mend();
    expect(await settledCard(city, workflowId)).not.toContain('⚠');
    expect(await cardOf(city, workflowId)).toContain('待交办');
  });

  it('PostgreSQL refuses the write: the card says with which code, and recovers by itself', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await city.pool.query(
      `alter table facts add constraint "full" check (case_id <> '${caseId}' or type <> 'supplemented') not valid`,
    );
    await send(city, workflowId, 'supplement', APPELLANT, { text: '合同编号 2023-017' });
    await says(workflowId, /⚠[^]*存储拒绝写入（PostgreSQL 23514）/);
    await city.pool.query('alter table facts drop constraint "full"');
    await eventually(async () => expect(await cardOf(city, workflowId)).not.toContain('⚠'), 30_000);
    expect(await cardOf(city, workflowId)).toContain('补充');
  });

  it('not even its opening: the card says so before there is a case to show', async () => {
    const input = ordinaryInput();
    const { caseId, workflowId } = idsOf(input);
    // The store can be read: while it cannot, nobody reads what the case is sealed under, nor its card (decision 47).
    await city.pool.query(`alter table facts add constraint "full" check (case_id <> '${caseId}') not valid`);
    const { taskQueue } = city.engine;
    await city.engine.client.workflow.start(APPEAL_WORKFLOW, { workflowId, taskQueue, args: [input] });
    await says(workflowId, /⚠ 办理记录暂时写不进去/);
    await city.pool.query('alter table facts drop constraint "full"');
    await eventually(async () => expect(await cardOf(city, workflowId)).not.toContain('⚠'), 30_000);
    expect(await cardOf(city, workflowId)).toContain('待研判');
  });
});

describe('what a campaign has to record cannot be recorded', () => {
  it('PostgreSQL is away: the card says so, still shows the campaign, and forgets it once all is recorded', async () => {
    const workflowId = 'campaign~check~store-away';
    await startCampaign(city.engine, { kind: 'check', name: 'store-away' }, '明察暗访');
    await settle(city.engine, workflowId);
    line.cut();
    await send(city, workflowId, 'begin', OFFICE);
    await says(workflowId, /⚠ 办理记录暂时写不进去\*\*：存储没有应答[^]*实施中/);
    line.mend();
    expect(await settledCard(city, workflowId)).not.toContain('⚠');
    expect(await cardOf(city, workflowId)).toContain('实施中');
  });
});
