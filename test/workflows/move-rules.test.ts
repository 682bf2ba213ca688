import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import type { Fact } from '../../src/domain/appeal/facts';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { findAppeal } from '../../src/store/appeals/appeal.repository';
import { moveCases } from '../../src/use-cases/rules/move-cases';
import type { Principal } from '../../src/use-cases/principal';
import { EngineUnavailable } from '../../src/engine/engine-error';
import { engineAway, get, openApi, post, type TestApi } from '../support/api';
import { recordOpenCases } from '../support/cases/open-cases';
import {
  factsOf,
  OFFICE,
  openCity,
  ordinaryInput,
  send,
  startCase,
  SUPERVISOR,
  unitActor,
  type City,
  type StartedCase,
} from '../support/city';

const LONGER = {
  ...defaultPolicy,
  version: '2027.1',
  handle: { ...defaultPolicy.handle, 'first-asked': { amount: 8, unit: 'working-days' } },
};
const JUDGED = { lawful: true, reasonable: true, reason: '属实' };
const DAY = 86_400_000;
const reason = '新办法施行';

let city: City;
let api: TestApi;
let supervisor: string;
let handled: StartedCase;
let waiting: StartedCase;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city, { perKey: 1e6, perAddress: 1e6 });
  supervisor = await api.keyOf('supervisor');
  handled = await startCase(city, ordinaryInput());
  await send(city, handled.workflowId, 'judge', OFFICE, JUDGED);
  await send(city, handled.workflowId, 'assign', OFFICE, { lead: 'housing' });
  await send(city, handled.workflowId, 'sign', unitActor('housing'));
  await send(city, handled.workflowId, 'contact', unitActor('housing'), { how: 'phone', note: '已联系' });
  waiting = await startCase(city, ordinaryInput());
  await Promise.all([handled, waiting].map(({ workflowId }) => settle(city.engine, workflowId, 20_000)));
});
afterAll(async () => {
  await api.close();
  await city.close();
});

async function edit(path: string, body: object, key: string) {
  const { headers } = await get(api, '/v1/policies', key);
  const answer = await post(api, path, body, key, { 'If-Match': headers['etag'] as string });
  expect(answer.status).toBeLessThan(300);
}

const move = (body: object = {}) => {
  const versions = { policyVersion: '2027.1', calendarVersion: city.rules.calendar.version };
  return post(api, '/v1/policies/moves', { ...versions, reason, ...body }, supervisor);
};
const tell = (workflowId: string, policyVersion: string) =>
  send(city, workflowId, 'move-rules', SUPERVISOR, {
    ...{ policyVersion, calendarVersion: city.rules.calendar.version, reason },
  });
const movesOf = async ({ caseId }: StartedCase): Promise<unknown[]> =>
  (await factsOf(city, caseId)).filter(({ type }) => type === 'rules-moved').map(({ body }) => body);

async function failureOf(answer: Promise<unknown>): Promise<ApplicationFailure> {
  const error = await answer.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
  return (error as WorkflowUpdateFailedError).cause as ApplicationFailure;
}

describe('rules that nobody has approved', () => {
  it('move no case, also not by hand in the Temporal UI', async () => {
    await edit('/v1/policies', { policy: LONGER, reason }, await api.keyOf('office'));
    expect((await move()).body).toMatchObject({ status: 409, code: 'version-not-current' });
    for (const version of ['2027.1', 'none']) {
      const failure = await failureOf(tell(handled.workflowId, version));
      expect(failure.message).toContain('没有这个已批准的制度');
    }
    expect(await movesOf(handled)).toEqual([]);
  });
});

describe('the open cases, once a longer limit is approved', () => {
  it('keep the one they began with until they are moved; new ones take it', async () => {
    await edit('/v1/policies/2027.1/acts/approve', { reason }, supervisor);
    const fresh = await startCase(city, ordinaryInput());
    await settle(city.engine, fresh.workflowId, 20_000);
    expect((await findAppeal(city.pool, fresh.caseId))?.state.policyVersion).toBe('2027.1');
    expect((await findAppeal(city.pool, handled.caseId))?.state.policyVersion).toBe(defaultPolicy.version);
  });

  it('are moved some at a time, each answered with its old and new limit', async () => {
    const first = (await move({ limit: 1 })).body as { items: { id: string }[]; next?: string };
    const rest = (await move({ limit: 1, cursor: first.next })).body as typeof first;
    expect(rest.next).toBeUndefined();
    const [one, other] = [...first.items, ...rest.items];
    const ofHandled = [one, other].find((item) => item?.id === handled.caseId) as Record<string, string>;
    expect(ofHandled).toMatchObject({ result: 'moved', policyVersion: defaultPolicy.version });
    expect(Date.parse(ofHandled['dueTo'] ?? '') - Date.parse(ofHandled['dueFrom'] ?? '')).toBeGreaterThan(2 * DAY);
    expect([one?.id, other?.id].sort()).toEqual([handled.caseId, waiting.caseId].sort());
  });

  it('have it on record, and on their limits', async () => {
    await settle(city.engine, handled.workflowId, 20_000);
    const stored = await findAppeal(city.pool, handled.caseId);
    expect(stored?.state.policyVersion).toBe('2027.1');
    const facts = await factsOf(city, handled.caseId);
    const fact = facts.find(({ type }) => type === 'rules-moved') as Extract<Fact, { type: 'rules-moved' }>;
    const { limits } = fact.body;
    expect(limits).toHaveLength(1);
    expect(stored?.model.dueAt).toBe(limits[0]?.to);
    const { body } = await get(api, `/v1/appeals/${handled.caseId}/deadline`, supervisor);
    expect(body).toMatchObject({ policyVersion: '2027.1', budget: { amount: 8 } });
  });

  it('are not moved again, whoever repeats it', async () => {
    expect((await move()).body).toEqual({ items: [] });
    await tell(handled.workflowId, '2027.1');
    expect(await movesOf(handled)).toHaveLength(1);
  });

  it('climb when the new limit has passed, not the old one', async () => {
    const [body] = (await movesOf(handled)) as { limits: { from: number; to: number }[] }[];
    const { from = 0, to = 0 } = body?.limits[0] ?? {};
    await fastForwardTo(city.engine, handled.workflowId, from + DAY / 2);
    await settle(city.engine, handled.workflowId, 20_000);
    expect((await findAppeal(city.pool, handled.caseId))?.state.level).toBe(0);
    await fastForwardTo(city.engine, handled.workflowId, to + DAY / 2);
    await settle(city.engine, handled.workflowId, 20_000);
    expect((await findAppeal(city.pool, handled.caseId))?.state.level).toBe(1);
  });
});

describe('a case that cannot be told', () => {
  it('says so, and holds no other up', async () => {
    await recordOpenCases(city, 2);
    const lost = 'web~preview-000002';
    expect((await move()).body).toMatchObject({ items: [{}, { id: lost, result: 'not-found' }] });
    expect((await findAppeal(city.pool, lost))?.state.policyVersion).toBe(defaultPolicy.version);
  });

  it('with all the others is a 503: nobody is at work there', async () => {
    const away = { ...api.deps, engine: engineAway() };
    const many = { policyVersion: '2027.1', calendarVersion: city.rules.calendar.version, reason, limit: 10 };
    const principal = { keyId: 'k', actor: SUPERVISOR as Principal['actor'] };
    await expect(moveCases(away, { ...many, principal, commandId: 'm' })).rejects.toThrow(EngineUnavailable);
  });
});

describe('who is not to', () => {
  it.each(['office', 'unit', 'upstream'] as const)('the role %s moves no case', async (role) => {
    const body = { policyVersion: '2027.1', calendarVersion: 'x', reason };
    expect((await post(api, '/v1/policies/moves', body, await api.keyOf(role))).status).toBe(403);
  });
});
