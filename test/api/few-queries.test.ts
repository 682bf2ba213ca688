import { openCity, type City } from '../support/city';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { countQueries, type CountedPool } from './count-queries';

let city: City;
let api: TestApi;
let counted: CountedPool;

beforeAll(async () => {
  city = await openCity();
  counted = countQueries(city.pool);
  api = await openApi({ ...city, pool: counted.pool });
});
afterAll(async () => {
  await api.close();
  await city.close();
});

/** The tables asked; the case is asked once more until it shows what was done, which it does at once as a rule. */
async function tablesOf(id: string, act: string, body: object, key: string): Promise<readonly string[]> {
  await get(api, '/v1/organisations', key);
  counted.asked();
  const { status } = await post(api, `/v1/appeals/${id}/acts/${act}`, body, key);
  expect(status).toBe(200);
  return [...new Set(counted.asked().map((query) => /\b(?:from|into|update) (\w+)/.exec(query)?.[1] ?? query))];
}

describe('an act, as the API carries it out', () => {
  it('asks the database for the key, the case and, where words are written, the person: four queries with the look at what was done', async () => {
    const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('upstream'));
    const { id } = filed.body as { id: string };
    const office = await api.keyOf('office');
    await post(api, `/v1/appeals/${id}/acts/judge`, { lawful: true, reasonable: true, reason: '属实' }, office);
    expect(await tablesOf(id, 'assign', {}, office)).toEqual(['api_keys', 'appeals']);
    const { body } = await get(api, `/v1/appeals/${id}`, office);
    const unit = await api.keyOf('unit', (body as { lead: string }).lead);
    expect(await tablesOf(id, 'sign', {}, unit)).toEqual(['api_keys', 'appeals']);
    const contact = { how: 'phone', note: '已说明安排' };
    expect(await tablesOf(id, 'contact', contact, unit)).toEqual(['api_keys', 'appeals', 'appellants']);
  });
});
