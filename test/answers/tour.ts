import request from 'supertest';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import type { Caller } from '../../src/use-cases/principal';
import type { Route } from '../../src/api/route';
import { MEDIA_TYPES } from '../../src/intake/formats';
import { routes } from '../../src/serve';
import { lampForm, send } from '../api/open311/open311-client';
import { csv, filled } from '../intake/files';
import { noted } from '../support/note-answer';
import { openCity, type City } from '../support/city';

let city: City;
let api: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city, { perKey: 1e6, perAddress: 1e6 });
});
afterAll(async () => {
  await api.close();
  await city.close();
});

type Paid = Exclude<Caller, 'appellant'>;
const keyFor = async ({ roles }: Route): Promise<string | undefined> => {
  const role = roles === 'public' ? 'operator' : roles.find((one): one is Paid => one !== 'appellant');
  return role === undefined ? undefined : api.keyOf(role);
};

/** Run by `npm run record:answers`, beside the tests: calls every operation with its own example, so that none goes without an answer. */
describe('a tour of all operations', () => {
  it('saves a record of each kind, files an appeal each way, and reads all there is', async () => {
    const { body } = await post(api, '/v1/appeals', intake(), await api.keyOf('centre'));
    const filed = await send(api, 'requests.json', lampForm({}), { key: await api.keyOf('upstream') });
    const [opened] = filed.body as { service_request_id: string }[];
    const number = opened?.service_request_id ?? '';
    await asClientsDo((body as { trackingCode: string }).trackingCode, number);
    const known = [(body as { id: string }).id, 'x-1', number, 'street-lighting', 'session', 'firm-1', 'firm-visit'];
    const quiet = routes.filter(({ id, upload }) => id !== 'events' && upload === undefined);
    const ordered = [...quiet].sort((a, b) => (a.method === b.method ? 0 : a.method === 'post' ? -1 : 1));
    for (const route of [...ordered, ...ordered.filter(({ method }) => method === 'get')]) {
      for (const id of route.path.includes('{') ? known : ['']) await called(route, id);
    }
    expect(known).toHaveLength(7);
  }, 300_000);
});

/** What an example as JSON does not reach: forms, files, and what only one code opens. */
async function asClientsDo(code: string, number: string): Promise<void> {
  await get(api, `/open311/v2/tokens/${code}.json`);
  const update = { service_request_id: number, update_id: 'u-1', status: 'open', description: '住户称夜间仍有异响。' };
  const key = await api.keyOf('upstream');
  await send(api, 'servicerequestupdates.json', { ...update, updated_datetime: new Date().toISOString() }, { key });
  await upload('/v1/imports?dryRun=true', await csv([filled(), filled({ 区县: '' })]), key);
  const firm = Buffer.from('编号,名称,区县,规模以上\nfirm-1,甲公司,云龙区,是\n');
  await upload('/v1/records/firms/workbook', firm, await api.keyOf('office'));
}

async function upload(path: string, bytes: Buffer, key: string): Promise<void> {
  const asked = request(api.url).post(path).set('Authorization', `Bearer ${key}`).set('Content-Type', MEDIA_TYPES.csv);
  noted('post', path, await asked.send(bytes.toString()));
}

async function called(route: Route, id: string): Promise<void> {
  const { method, example = {} } = route;
  const where = route.path.replace('{format}', 'json').replace(/\{\w+\}/g, encodeURIComponent(id));
  const key = await keyFor(route);
  const read = await get(api, where, key);
  if (method === 'get') return;
  const etag = (read.headers as Record<string, string>)['etag'];
  await post(api, where, example as object, key, etag === undefined ? {} : { 'If-Match': etag });
}
