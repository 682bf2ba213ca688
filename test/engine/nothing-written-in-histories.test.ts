import { temporal } from '@temporalio/proto';
import { settle } from '../../src/engine/own-clock';
import type { Actor } from '../../src/domain/people/people';
import { ESCALATE_SIGNAL } from '../../workflows/messages';
import { APPELLANT, OFFICE, openCity, ordinaryInput, send, startCase, SUPERVISOR, unitActor } from '../support/city';
import type { City } from '../support/city';

const CANARY = 'canary金丝雀';
const words = (what: string): string => `${CANARY} ${what}`;
const HOUSING = unitActor('housing');
const { Payloads } = temporal.api.common.v1;
const { History } = temporal.api.history.v1;
const { DescribeWorkflowExecutionResponse } = temporal.api.workflowservice.v1;

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** Everything the engine keeps of a case and tells of it, its card too, as it comes over the wire, in one text. */
async function heldByEngine(workflowId: string): Promise<string> {
  await settle(city.engine, workflowId);
  const { workflowService } = city.engine.connection;
  const asked = { namespace: city.engine.namespace, execution: { workflowId } };
  const { history } = await workflowService.getWorkflowExecutionHistory({ ...asked, maximumPageSize: 1_000 });
  const described = await workflowService.describeWorkflowExecution(asked);
  const query = { queryType: '__temporal_workflow_metadata' };
  const { queryResult } = await workflowService.queryWorkflow({ ...asked, query });
  const parts = [
    History.encode(history ?? {}).finish(),
    DescribeWorkflowExecutionResponse.encode(described).finish(),
    Payloads.encode(queryResult ?? {}).finish(),
  ];
  return parts.map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');
}

type Written = readonly [act: string, by: Actor, body: object];
const ACTS: readonly Written[] = [
  ['judge', OFFICE, { lawful: true, reasonable: true, reason: words('研判') }],
  ['assign', OFFICE, { lead: 'housing', why: words('交办') }],
  ['sign', HOUSING, {}],
  ['pause', OFFICE, { reason: words('暂停'), basis: words('依据') }],
  ['resume', OFFICE, { reason: words('恢复') }],
  ['contact', HOUSING, { how: 'phone', note: words('联系') }],
  ['reply', HOUSING, { result: 'explained', text: words('答复'), basis: words('依据') }],
  ['evaluate', APPELLANT, { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: words('评价') }],
];

describe('what people write in a case', () => {
  it('is at no moment anywhere in the engine, while whoever has the key reads it', async () => {
    const input = ordinaryInput({ title: words('标题'), appellant: { type: 'firm', firmId: words('公司') } });
    const { workflowId } = await startCase(city, input);
    const handle = city.engine.client.workflow.getHandle(workflowId);
    for (const [act, by, body] of ACTS) {
      await send(city, workflowId, act, by, body);
      expect([act, (await heldByEngine(workflowId)).includes(CANARY)]).toEqual([act, false]);
    }
    await handle.signal(ESCALATE_SIGNAL, { commandId: 'e1', by: SUPERVISOR, level: 1, reason: words('提级') });
    const held = await heldByEngine(workflowId);
    expect(held).not.toContain(CANARY);
    // What Liubu writes itself is there to be read.
    for (const own of ['暂停计时', '记录：研判', '诉求人评价']) expect(held).toContain(own);
    const facts = JSON.stringify(await handle.query('facts'));
    for (const [, , body] of ACTS)
      for (const text of Object.values(body)) if (String(text).startsWith(CANARY)) expect(facts).toContain(text);
  });
});

describe('a refused act', () => {
  it('tells its reason and quotes nothing', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    const refused = send(city, workflowId, 'judge', OFFICE, { lawful: CANARY, reasonable: true });
    await expect(refused).rejects.toMatchObject({ cause: { message: expect.stringContaining('body.lawful') } });
    await expect(refused).rejects.not.toMatchObject({ cause: { message: expect.stringContaining(CANARY) } });
    expect(await heldByEngine(workflowId)).not.toContain(CANARY);
  });
});
