import { randomUUID } from 'node:crypto';
import { RawValue, type Payload } from '@temporalio/common';
import { tellFactInFull } from '../../src/domain/appeal/card/fact-story';
import type { Fact } from '../../src/domain/appeal/facts';
import { settle } from '../../src/engine/own-clock';
import { createPayloadCodec, sealPayload, unmarked } from '../../src/engine/payload-codec';
import { marked } from '../../src/engine/sent-by-us';
import { factsTold } from '../../src/engine/resume';
import { verifyChain } from '../../src/store/log/chain';
import { readLog } from '../../src/store/log/read-log';
import { CASES } from '../../src/store/appeals/case-log';
import { adoptPolicy } from '../../src/store/rules/rules.repository';
import { APPEAL_WORKFLOW, ESCALATE_SIGNAL, MOVE_RULES_UPDATE, NOTE_RESET_SIGNAL } from '../../workflows/messages';
import { get, openApi, type TestApi } from '../support/api';
import { APPELLANT, OFFICE, openCity, ordinaryInput, send, startCase, SUPERVISOR, type City } from '../support/city';
import { actStraight, pastTheApi, ways } from '../support/cases/past-the-api';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };
const OPERATOR = { role: 'operator', id: 'temporal' };

let city: City;
let api: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
});

const told = async (workflowId: string): Promise<Fact[]> => (await factsTold(city.engine, workflowId)) ?? [];
const last = async (workflowId: string): Promise<Fact | undefined> => (await told(workflowId)).at(-1);
const handleOf = (workflowId: string) => city.engine.client.workflow.getHandle(workflowId);

interface KeptRequest {
  readonly input: { readonly args: { readonly payloads: [Payload] } };
  readonly meta: { readonly updateId: string };
}

/** The last act of a case as the engine keeps it: whoever reads the history has its payload. */
async function lastActOf(workflowId: string): Promise<{ payload: Payload; updateId: string }> {
  const { events } = await handleOf(workflowId).fetchHistory();
  const attributes = (events ?? []).map((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  const { input, meta } = attributes.findLast((one) => one)?.acceptedRequest as unknown as KeptRequest;
  return { payload: input.args.payloads[0], updateId: meta.updateId };
}

describe('what is sent straight to the engine', () => {
  it.each(ways)('stands as the operator’s in the fact, the timeline, the card and the chain: %s', async (way) => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    expect(await actStraight(pastTheApi(city, way), workflowId, 'judge', { by: OFFICE, body: JUDGED })).toBeUndefined();
    await settle(city.engine, workflowId, 20_000);
    const log = await readLog(city.pool, CASES, caseId);
    const judged = log.find(({ fact }) => fact.type === 'judged');
    expect(judged?.fact.by).toEqual({ ...OPERATOR, onBehalfOf: OFFICE });
    expect(verifyChain(log, city.ledgerKey)).toMatchObject({ whole: true });
    const denied = log.map((one) => (one === judged ? { ...one, fact: { ...one.fact, by: OFFICE } } : one));
    expect(verifyChain(denied, city.ledgerKey)).toMatchObject({ whole: false, reason: 'content' });
    const timeline = await get(api, `/v1/appeals/${caseId}/timeline`, await api.keyOf('office'));
    expect(JSON.stringify(timeline.body)).toContain(JSON.stringify({ ...OPERATOR, onBehalfOf: OFFICE }));
    const { currentDetails } = await handleOf(workflowId).query<{ currentDetails: string }>(
      '__temporal_workflow_metadata',
    );
    expect(currentDetails).toContain('值班员（代会客厅办公室） 研判受理');
  });

  it('escalate: the operator’s, on behalf of the supervisor', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    const raising = { commandId: 'e1', by: SUPERVISOR, level: 1, reason: '群众反映集中' };
    await pastTheApi(city).workflow.getHandle(workflowId).signal(ESCALATE_SIGNAL, raising);
    const fact = (await told(workflowId)).find(({ type }) => type === 'escalated');
    expect(fact?.by).toEqual({ ...OPERATOR, onBehalfOf: SUPERVISOR });
    expect(fact && tellFactInFull(fact, city.rules)).toContain('值班员（代市营商办）');
  });

  it('move-rules: the operator’s, on behalf of the supervisor', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    const policy = { ...city.rules.policy, version: '2026.9' };
    await adoptPolicy(city.pool, policy);
    const body = { policyVersion: policy.version, calendarVersion: city.rules.calendar.version, reason: '新办法施行' };
    const message = { by: SUPERVISOR, body };
    expect(await actStraight(pastTheApi(city), workflowId, MOVE_RULES_UPDATE, message)).toBeUndefined();
    expect(await last(workflowId)).toMatchObject({ type: 'rules-moved', by: { ...OPERATOR, onBehalfOf: SUPERVISOR } });
  });

  it('note-reset: the operator’s', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    await pastTheApi(city).workflow.getHandle(workflowId).signal(NOTE_RESET_SIGNAL, { runId: randomUUID() });
    expect(await last(workflowId)).toMatchObject({ type: 'case-reset', by: OPERATOR });
  });
});

describe('a mark that is not ours', () => {
  /** Sends a payload as it is, as an update of any id. */
  async function sendPayload(workflowId: string, act: string, payload: Payload, updateId: string = randomUUID()) {
    const handle = pastTheApi(city).workflow.getHandle(workflowId);
    await handle.executeUpdate<unknown, [unknown]>(act, { args: [RawValue.fromPayload(payload)], updateId });
  }

  it('proves nothing, copied onto a message in clear or put there before the codec server seals it', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    const updateId = randomUUID();
    const [forged] = marked([{ by: OFFICE, body: JUDGED }], { workflowId, handler: 'judge', updateId });
    const { payload } = forged as RawValue;
    await sendPayload(workflowId, 'judge', payload, updateId);
    expect((await told(workflowId)).find(({ type }) => type === 'judged')?.by).toMatchObject(OPERATOR);
    // What /v1/codec/encode does.
    const bySeal = sealPayload(city.keyring, unmarked(payload));
    const [opened] = await createPayloadCodec(city.keyring).decode([bySeal]);
    expect(Object.keys(opened?.metadata ?? {})).toEqual(['encoding']);
  });

  it('proves nothing at another case, another act, or once more', async () => {
    const one = await startCase(city, ordinaryInput());
    const two = await startCase(city, ordinaryInput());
    await send(city, one.workflowId, 'supplement', APPELLANT, { text: '补充' });
    expect((await last(one.workflowId))?.by).toEqual(APPELLANT);
    const { payload, updateId } = await lastActOf(one.workflowId);
    // The very update again is the engine's own repeat: nothing happens.
    const count = (await told(one.workflowId)).length;
    await sendPayload(one.workflowId, 'supplement', payload, updateId);
    expect(await told(one.workflowId)).toHaveLength(count);
    await sendPayload(one.workflowId, 'supplement', payload);
    expect((await last(one.workflowId))?.by).toEqual({ ...OPERATOR, onBehalfOf: APPELLANT });
    // It is sealed for the one case, and cannot be read at another (decision 47).
    await expect(sendPayload(two.workflowId, 'supplement', payload, updateId)).rejects.toThrow();
    expect((await told(two.workflowId)).map(({ type }) => type)).not.toContain('supplemented');
  });
});

describe('a case started by hand', () => {
  it('is the operator’s from its first fact on', async () => {
    const input = ordinaryInput();
    const workflowId = `by-hand-${input.externalId}`;
    const start = { workflowId, taskQueue: city.engine.taskQueue, args: [input] };
    await pastTheApi(city).workflow.start(APPEAL_WORKFLOW, start);
    await settle(city.engine, workflowId, 20_000);
    expect((await told(workflowId))[0]).toMatchObject({ type: 'filed', by: OPERATOR });
  });

  it('cannot go on from a state that somebody made up', async () => {
    const made = await startCase(city, ordinaryInput());
    const input = ordinaryInput();
    const workflowId = `made-up-${input.externalId}`;
    const state = await handleOf(made.workflowId).query('state');
    const args = [input, { state, rules: city.rules, recent: [] }];
    const handle = await pastTheApi(city).workflow.start(APPEAL_WORKFLOW, {
      ...{ workflowId, taskQueue: city.engine.taskQueue, args },
    });
    await expect(handle.result()).rejects.toMatchObject({
      cause: { message: expect.stringContaining('liubu doctor') },
    });
  });

  it('filed through the API it is nobody’s but the rules’', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    expect((await told(workflowId))[0]).toMatchObject({ type: 'filed', by: { role: 'rules' } });
  });
});
