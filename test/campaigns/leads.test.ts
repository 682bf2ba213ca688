import { plusDays, type Day } from '../../src/domain/calendar/instant';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { get, intake, post } from '../support/api';
import { todayThatLasts } from '../support/cases/today';
import { appealOnce, openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
let today: Day;
beforeAll(async () => {
  today = await todayThatLasts();
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

async function save(path: string, body: object): Promise<number> {
  const { api } = fixture;
  return (await post(api, path, body, await api.keyOf('office'))).status;
}

/** The key of a style supervisor's own account. */
async function keyOfAccount(account: string): Promise<string> {
  const { pool, pepper } = fixture.api.deps;
  return (await createApiKey(pool, pepper, { role: 'upstream', source: account })).key;
}

describe('X5: style supervisors with a term', () => {
  const term = (account: string, termFrom: string, termTo: string): object => ({
    ...{ account, origin: 'firm', termFrom, termTo },
  });
  const lead = (account: string) =>
    intake({ source: account, channel: 'style-supervisor', title: '窗口排队两小时无人', category: '涉企服务' });

  it('file leads that become appeals with priority, under their own account', async () => {
    expect(await save('/v1/supervisors/s-1', term('supervisor-01', plusDays(today, -30), plusDays(today, 30)))).toBe(
      201,
    );
    const key = await keyOfAccount('supervisor-01');
    const filed = await post(fixture.api, '/v1/appeals', lead('supervisor-01'), key);
    expect(filed.status).toBe(201);
    const { id } = filed.body as { id: string };
    const appeal = await appealOnce(fixture, id, ({ status }) => status !== undefined);
    expect(appeal).toMatchObject({ channel: 'style-supervisor', urgent: true });
    expect((await get(fixture.api, `/v1/appeals/${id}`, key)).status).toBe(200);
    const others = await post(fixture.api, '/v1/appeals', lead('supervisor-02'), key);
    expect([others.status, (others.body as { code: string }).code]).toEqual([403, 'source-not-yours']);
    const byChannel = await get(fixture.api, '/v1/statistics?by=channel');
    expect(byChannel.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ group: 'style-supervisor', received: 1 })]),
    });
  });

  it('are told why outside their term; what they filed within it stays filed', async () => {
    await save('/v1/supervisors/s-3', term('supervisor-03', plusDays(today, -400), plusDays(today, -1)));
    const key = await keyOfAccount('supervisor-03');
    const refused = await post(fixture.api, '/v1/appeals', lead('supervisor-03'), key);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      errors: [{ path: 'body.source', message: expect.stringContaining('不在任期内') }],
    });
    const nobody = await post(fixture.api, '/v1/appeals', lead('nobody'), await fixture.api.keyOf('operator'));
    expect(nobody.body).toMatchObject({ errors: [{ path: 'body.source' }] });
    const office = await fixture.api.keyOf('office');
    const again = lead('supervisor-04');
    await save('/v1/supervisors/s-4', term('supervisor-04', plusDays(today, -10), today));
    expect((await post(fixture.api, '/v1/appeals', again, office)).status).toBe(201);
    const retired = await post(fixture.api, '/v1/supervisors/s-4/retire', {}, office, { 'If-Match': '"1"' });
    expect(retired.status).toBe(200);
    expect((await post(fixture.api, '/v1/appeals', again, office)).status).toBe(200);
    expect((await post(fixture.api, '/v1/appeals', lead('supervisor-04'), office)).status).toBe(422);
  });

  it('whose term ends soon are listed, the first to end first, so that others are chosen', async () => {
    await save('/v1/supervisors/s-5', term('supervisor-05', today, plusDays(today, 10)));
    await save('/v1/supervisors/s-6', term('supervisor-06', today, plusDays(today, 300)));
    const { body } = await get(fixture.api, '/v1/terms?state=ending&soon=60', await fixture.api.keyOf('office'));
    expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(['s-5', 's-1']);
    expect((await get(fixture.api, '/v1/terms', await fixture.api.keyOf('unit'))).status).toBe(403);
    expect((await get(fixture.api, '/v1/terms?soon=-1', await fixture.api.keyOf('office'))).status).toBe(422);
    expect(await save('/v1/supervisors/s-7', term('监督员七', today, today))).toBe(422);
  });
});

describe('S5: the conduct codes', () => {
  it('an appeal cites an article of, which is shown and counted', async () => {
    await save('/v1/conduct-articles/ten-03', { sort: 'prohibition', text: '严禁在服务企业中推诿扯皮' });
    const { api } = fixture;
    const operator = await api.keyOf('operator');
    const filed = await post(api, '/v1/appeals', intake({ citedArticle: 'ten-03' }), operator);
    expect(filed.status).toBe(201);
    const { id } = filed.body as { id: string };
    expect(await appealOnce(fixture, id, () => true)).toMatchObject({ citedArticle: 'ten-03' });
    const { body } = await get(api, '/v1/statistics?by=article');
    expect((body as { items: { group: string; received: number }[] }).items).toContainEqual(
      expect.objectContaining({ group: 'ten-03', received: 1 }),
    );
    const unknown = await post(api, '/v1/appeals', intake({ citedArticle: 'ten-99' }), operator);
    expect([unknown.status, unknown.body]).toMatchObject([422, { errors: [{ path: 'body.citedArticle' }] }]);
  });
});
