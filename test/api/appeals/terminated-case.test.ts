import { endCase } from '../../../src/engine/end-case';
import { settle } from '../../../src/engine/own-clock';
import { latestRun } from '../../../src/engine/runs';
import { eventually } from '../../repair/eventually';
import { openApi, post, type TestApi } from '../../support/api';
import { factsOf, openCity, ordinaryInput, startCase, type City } from '../../support/city';

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

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };

async function judge(caseId: string) {
  return post(api, `/v1/appeals/${caseId}/acts/judge`, JUDGED, await api.keyOf('office'));
}

describe('an act on a case whose workflow was terminated', () => {
  it('is answered 503 with Retry-After, the case is taken up from its record, and the act is then done', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await endCase(city.engine, workflowId, '手误');
    const first = await judge(caseId);
    expect([first.status, first.body.code]).toEqual([503, 'engine-unavailable']);
    expect(Number(first.headers['retry-after'])).toBeGreaterThan(0);
    expect((await latestRun(city.engine, workflowId))?.open).toBe(true);
    await eventually(async () => expect((await judge(caseId)).status).toBe(200), 30_000);
    await eventually(async () => {
      const types = (await factsOf(city, caseId)).map(({ type }) => type);
      expect(types).toEqual(expect.arrayContaining(['taken-up', 'judged']));
    }, 10_000);
  });

  it('is still refused as closed where the case has ended', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await city.pool.query(`update appeals set state = jsonb_set(state, '{status}', '"ended"') where case_id = $1`, [
      caseId,
    ]);
    await endCase(city.engine, workflowId, '已归档');
    const answer = await judge(caseId);
    expect([answer.status, answer.body.code]).toEqual([409, 'case-closed']);
  });
});

describe('an act on a campaign whose workflow was terminated', () => {
  it('is answered 503 as well, the campaign is taken up from its record, and the act is then done', async () => {
    const key = await api.keyOf('office');
    const opened = await post(api, '/v1/campaigns', { kind: 'session', name: 'terminated', units: ['housing'] }, key);
    expect(opened.status).toBe(201);
    const { id } = opened.body as { id: string };
    const callOff = () => post(api, `/v1/campaigns/${id}/acts/call-off`, { reason: '合并进行' }, key);
    // What it has told and not recorded yet only the doctor can record.
    await settle(city.engine, `campaign~${id}`);
    await endCase(city.engine, `campaign~${id}`, '手误');
    const first = await callOff();
    expect([first.status, first.body.code]).toEqual([503, 'engine-unavailable']);
    expect((await latestRun(city.engine, `campaign~${id}`))?.open).toBe(true);
    await eventually(async () => expect((await callOff()).status).toBe(200), 30_000);
    await eventually(async () => {
      const again = await callOff();
      expect([again.status, again.body.code]).toEqual([409, 'case-closed']);
    }, 10_000);
  });
});
