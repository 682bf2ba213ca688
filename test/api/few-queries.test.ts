import { createPayloadCodec } from '../../src/engine/payload-codec';
import { createEngineKeys } from '../../src/store/keys/engine-keys.repository';
import { openTestEngine } from '../support/stack';
import { openCity, type City } from '../support/city';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { countQueries, type CountedPool } from './count-queries';

let city: City;
let api: TestApi;
let counted: CountedPool;

beforeAll(async () => {
  city = await openCity();
  counted = countQueries(city.pool);
  // As in the API's process: the keys that messages are sealed under are asked for as well.
  const codec = createPayloadCodec(city.keyring, createEngineKeys(counted.pool, city.keyring));
  const engine = await openTestEngine(city.engine.taskQueue, codec);
  api = await openApi({ ...city, engine, pool: counted.pool });
});
afterAll(async () => {
  await api.close();
  await city.close();
});

/** What is asked; the case is asked once more until it shows what was done, which it does at once as a rule. */
async function asked(id: string, act: string, body: object, key: string): Promise<readonly string[]> {
  await get(api, `/v1/appeals/${id}`, key);
  counted.asked();
  const { status } = await post(api, `/v1/appeals/${id}/acts/${act}`, body, key);
  expect(status).toBe(200);
  return counted.asked();
}

describe('an act, as the API carries it out', () => {
  it('asks the database three times, with words and without: for the key, for the case with its person and its seal, and for what was done', async () => {
    const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('upstream'));
    const { id } = filed.body as { id: string };
    const office = await api.keyOf('office');
    await post(api, `/v1/appeals/${id}/acts/judge`, { lawful: true, reasonable: true, reason: '属实' }, office);
    const three = ['examine-api-key', 'case-to-act-on', 'version-of-appeals'];
    expect(await asked(id, 'assign', {}, office)).toEqual(three);
    const { body } = await get(api, `/v1/appeals/${id}`, office);
    const unit = await api.keyOf('unit', (body as { lead: string }).lead);
    expect(await asked(id, 'sign', {}, unit)).toEqual(three);
    expect(await asked(id, 'contact', { how: 'phone', note: '已说明安排' }, unit)).toEqual(three);
  });
});
