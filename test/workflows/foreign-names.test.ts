import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import { startCampaign } from '../../src/engine/campaigns';
import { APPEAL_WORKFLOW, CAMPAIGN_WORKFLOW } from '../../workflows/messages';
import { caseIdOf, workflowIdOf } from '../../src/domain/appeal/case-id';
import { factsOf, OFFICE, openCity, ordinaryInput, send, type City } from '../support/city';
import { actStraight, pastTheApi } from '../support/cases/past-the-api';
import { eventually } from '../support/neighbours/receiver';

/** What stands where a district belongs when somebody has typed into the wrong field of the Temporal UI. */
const PERSON = '钱试 13900004321';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** Starts as the start form of the Temporal UI does: nothing is checked before, no columns are given. */
async function startByHand(type: string, workflowId: string, input: unknown) {
  const handle = await city.engine.client.workflow.start(type, {
    ...{ workflowId, taskQueue: city.engine.taskQueue, args: [input] },
  });
  return handle;
}

/** The innermost failure: of the activity that opens, or of the message. */
async function failureOf(answer: Promise<unknown>): Promise<ApplicationFailure> {
  const error: unknown = await answer.catch((thrown: unknown) => thrown);
  let cause: unknown = error;
  for (let depth = 0; depth < 4 && !(cause instanceof ApplicationFailure); depth += 1)
    cause = (cause as { cause?: unknown }).cause;
  expect([WorkflowFailedError, WorkflowUpdateFailedError].some((type) => error instanceof type)).toBe(true);
  return cause as ApplicationFailure;
}

async function nothingIsStored(): Promise<void> {
  for (const table of ['intakes', 'appeals', 'facts', 'campaigns', 'campaign_facts']) {
    const sql = `select 1 from ${table} t where position($1 in to_jsonb(t)::text) > 0`;
    expect([table, (await city.pool.query(sql, [PERSON])).rowCount]).toEqual([table, 0]);
  }
}

const columnsOf = async (workflowId: string): Promise<unknown> =>
  // The plain form holds what the engine shows.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  (await city.engine.client.workflow.getHandle(workflowId).describe()).searchAttributes;

describe('started by hand in the Temporal UI', () => {
  it.each(['district', 'category'] as const)(
    'a case with a foreign %s fails at once, naming the nearest',
    async (name) => {
      const input = ordinaryInput({ [name]: PERSON });
      const handle = await startByHand(APPEAL_WORKFLOW, workflowIdOf(caseIdOf(input.source, input.externalId)), input);
      const failure = await failureOf(handle.result());
      expect(failure).toMatchObject({ type: 'invalid', nonRetryable: true });
      expect(failure.message).toMatch(new RegExp(`${name}：须为名录中的.+，最接近的有：`));
      expect(failure.message).not.toContain(PERSON);
      expect(JSON.stringify(await columnsOf(handle.workflowId))).not.toContain(PERSON);
      await nothingIsStored();
    },
  );

  it('a case with another spelling opens in that district, and its column says so', async () => {
    const input = ordinaryInput({ district: '徐州市雲龍區 ' });
    const caseId = caseIdOf(input.source, input.externalId);
    const { workflowId } = await startByHand(APPEAL_WORKFLOW, workflowIdOf(caseId), input);
    await eventually(async () => (await factsOf(city, caseId)).length > 0);
    await eventually(async () => JSON.stringify(await columnsOf(workflowId)).includes('AppealDistrict'));
    expect(await columnsOf(workflowId)).toMatchObject({ AppealDistrict: ['云龙区'] });
  });

  it.each(['district', 'theme', 'period'])('a campaign with a foreign %s fails at once', async (field) => {
    const input = { kind: 'patrol', name: `by-hand-${field}`, [field]: PERSON.slice(0, 20) };
    const handle = await startByHand(CAMPAIGN_WORKFLOW, campaignWorkflowIdOf(`patrol~by-hand-${field}`), input);
    expect(await failureOf(handle.result())).toMatchObject({ type: 'invalid' });
    await nothingIsStored();
  });
});

describe('an act sent straight to the engine', () => {
  it.each([
    [{ category: PERSON }, /body\.category：须为名录中的事项类别/],
    [{ theme: PERSON }, /body\.theme：须为名录中的主题/],
    [{ category: '物業管理' }, /body\.category：名录中写作“物业管理”/],
  ])('confirming the theme with %j is refused before history', async (body, message) => {
    const input = ordinaryInput({ title: '说不清的事', kind: 'help', category: '其他' });
    const caseId = caseIdOf(input.source, input.externalId);
    const { workflowId } = await startByHand(APPEAL_WORKFLOW, workflowIdOf(caseId), input);
    await eventually(async () => (await factsOf(city, caseId)).length > 0);
    const failure = await failureOf(send(city, workflowId, 'confirm-theme', OFFICE, body));
    expect(failure.message).toMatch(message);
    expect((await factsOf(city, caseId)).map(({ type }) => type)).toEqual(['filed']);
    await nothingIsStored();
  });

  it.each([
    [PERSON, /body\.theme：须为名录中的主题/],
    ['惠企 政策', /body\.theme：名录中写作“惠企政策”/],
  ])('preparing a campaign with the theme %j is refused before history', async (theme, message) => {
    await startCampaign(city.engine, { kind: 'session', name: 'act-theme', units: ['housing'] }, '主题会');
    const workflowId = campaignWorkflowIdOf('session~act-theme');
    const refused = await actStraight(pastTheApi(city), workflowId, 'prepare', { by: OFFICE, body: { theme } });
    expect(refused?.words).toMatch(message);
    await nothingIsStored();
  });

  it.each(['district', 'category'])('a finding with a foreign %s is refused before history', async (name) => {
    await startCampaign(city.engine, { kind: 'patrol', name: `act-${name}`, units: ['housing'] }, '巡查');
    const finding = { text: '路灯不亮', use: 'noted', [name]: PERSON };
    const workflowId = campaignWorkflowIdOf(`patrol~act-${name}`);
    await eventually(
      async () =>
        (await city.pool.query('select 1 from campaigns where id = $1', [`patrol~act-${name}`])).rowCount === 1,
    );
    await send(city, workflowId, 'begin', OFFICE).catch(() => undefined);
    const failure = await failureOf(send(city, workflowId, 'find', OFFICE, finding));
    expect(failure.message).toMatch(new RegExp(`body\\.${name}：须为名录中的`));
    await nothingIsStored();
  });
});
