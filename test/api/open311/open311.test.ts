import { connect } from 'node:net';
import request from 'supertest';
import { defaultServices } from '../../../src/domain/open311/default-services';
import { caseIdOfNumber } from '../../../src/store/open311/open311.repository';
import { openCity, type City } from '../../support/city';
import { get, openApi, type TestApi } from '../../support/api';
import { bothWays, lampForm, listOf, read, same, send, treeOfXml, type Form } from './open311-client';

let city: City;
let api: TestApi;
let upstream: string;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  upstream = await api.keyOf('upstream');
});
afterAll(async () => {
  await api.close();
  await city.close();
});

const file = (form: Form, suffix = 'json') => send(api, `requests.${suffix}`, form, { key: upstream });
const without = (form: Form, ...names: string[]): Form =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));

/** The same posting both ways; gives the JSON. */
async function refusedBothWays(form: Form, status = 400): Promise<{ code: string; description: string }[]> {
  const [json, xml] = [await file(form), await file(form, 'xml')];
  expect(same(json, xml)).toBe('errors');
  expect(json.status).toBe(status);
  const list = json.body as { code: string; description: string }[];
  expect(list.every(({ code }) => code === String(status))).toBe(true);
  return list;
}

describe('the services', () => {
  it('are every category of the registry, and one for the rest', async () => {
    const answer = await bothWays(api, 'services.*', 'services');
    const { body } = answer;
    expect(body).toHaveLength(defaultServices.length);
    expect(body[0]).toEqual({
      ...{ service_code: 'property-management', service_name: '物业管理', description: '反映物业管理方面的诉求' },
      ...{ metadata: true, type: 'realtime', keywords: '物业,电梯,公共收益,楼道,业委会,维修基金', group: '民生服务' },
    });
    expect(listOf(answer).at(-1)).toMatchObject({ service_code: 'other', metadata: false, keywords: null });
    const codes = listOf(answer).map((one) => one.service_code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(defaultServices.map(({ code, attributes }) => [code, attributes.length] as const))(
    '%s are defined with their %i attributes',
    async (code, count) => {
      const { body, status } = await bothWays(api, `services/${code}.*`, 'service_definition');
      expect(status).toBe(200);
      expect(body.service_code).toBe(code);
      expect(body.attributes).toHaveLength(count);
    },
  );

  it('say of an attribute what it takes, in native booleans and numbers', async () => {
    const { body } = await bothWays(api, 'services/enforcement-on-firms.*', 'service_definition');
    expect(body.attributes[1]).toEqual({
      ...{ variable: true, code: 'INSPECTED_AT', datatype: 'datetime', required: true, order: 2 },
      ...{ datatype_description: expect.any(String), description: '检查日期', values: [] },
    });
    expect(body.attributes[2].values[0]).toEqual({ key: 'repeated', name: '重复检查' });
  });

  it.each([
    'services/none.*',
    'services/__proto__.*',
    'services/constructor.*',
    'tokens/none.*',
    'requests/2026-999999.*',
  ])('answer 404 for %s', async (path) => {
    expect((await bothWays(api, path, '')).status).toBe(404);
  });

  it('are another jurisdiction’s nowhere, and ours where it is named', async () => {
    for (const path of ['services.*', 'requests.*', 'discovery.*', 'services/other.*', 'servicerequestupdates.*']) {
      expect((await bothWays(api, `${path}?jurisdiction_id=elsewhere`, '')).status).toBe(404);
      expect((await read(api, `${path.replace('*', 'json')}?jurisdiction_id=liubu`)).status).toBe(200);
    }
    expect(await refusedBothWays(lampForm({ jurisdiction_id: 'elsewhere' }), 404)).toHaveLength(1);
  });

  it('are discovered, with both formats and where they are', async () => {
    const { body } = await bothWays(api, 'discovery.*', 'discovery');
    expect(body.endpoints[0]).toMatchObject({
      url: `${api.url}/open311/v2`,
      formats: ['text/xml', 'application/json'],
    });
    const strange = await request(api.url).get('/open311/v2/discovery.xml').set('Host', 'a<b>"&');
    expect(treeOfXml(strange.text).tree).toMatchObject({ endpoints: [{ url: '/open311/v2' }, { url: '/open311/v2' }] });
  });
});

describe('a key', () => {
  it.each([
    ['missing', {}],
    ['wrong', { api_key: `lb_00000000_${'a'.repeat(43)}` }],
    ['of no shape', { api_key: '钥匙\r\n' }],
    ['given twice', { api_key: ['a', 'b'] }],
  ])('%s is a 403, in either format', async (_what, given) => {
    const form = lampForm(given);
    const [json, xml] = [await send(api, 'requests.json', form), await send(api, 'requests.xml', form)];
    expect(json.status).toBe(403);
    expect(same(json, xml)).toBe('errors');
  });

  it.each(['unit', 'centre', 'supervisor', 'discipline', 'operator'] as const)(
    'of role %s may not file',
    async (role) => {
      const answer = await send(api, 'requests.json', lampForm(), { key: await api.keyOf(role) });
      expect(answer.status).toBe(403);
      expect(answer.body).toEqual([{ code: '403', description: expect.any(String) }]);
    },
  );

  it('may come in the form, the query or the header', async () => {
    const key = await api.keyOf('office');
    const answers = [
      await send(api, 'requests.json', lampForm(), { key }),
      await send(api, `requests.json?api_key=${key}`, lampForm()),
      await send(api, 'requests.json', lampForm(), { headers: { Authorization: `Bearer ${key}` } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is not asked for by any GET, nor read there', async () => {
    expect((await read(api, 'requests.json?api_key=nonsense')).status).toBe(200);
  });

  it('is in no log', async () => {
    await send(api, `requests.json?api_key=${upstream}`, lampForm());
    expect(api.lines.join('\n')).not.toContain(upstream);
    expect(api.lines.join('\n')).toContain('/open311/v2/requests.{format}');
  });
});

describe('a posting with a fault', () => {
  it('of an unknown service is a 404, of none a 400', async () => {
    await refusedBothWays(lampForm({ service_code: 'none' }), 404);
    await refusedBothWays(lampForm({ service_code: '' }));
  });

  it('says everything that is wrong at once', async () => {
    const errors = await refusedBothWays(lampForm({ lat: '91', email: 'nobody', phone: 'abc' }));
    expect(errors.map(({ description }) => description.split('：')[0])).toEqual(['lat', 'email', 'phone']);
  });

  it.each([
    ['nowhere', without(lampForm(), 'lat', 'long', 'address_string')],
    ['at an empty place', lampForm({ lat: '', long: '', address_string: '' })],
    ['of half a point', without(lampForm(), 'long')],
    ['beyond the earth', lampForm({ long: '180.1' })],
    ['of a place in words', lampForm({ lat: 'north' })],
    ['at 1e400', lampForm({ lat: '1e400' })],
    ['at NaN', lampForm({ lat: 'NaN' })],
    ['with two descriptions', lampForm({ description: ['a', 'b'] })],
    ['with 4,001 signs', lampForm({ description: '字'.repeat(4_001) })],
    ['with 64 KB and one', lampForm({ description: 'x'.repeat(65_537) })],
    ['without a required attribute', without(lampForm(), 'attribute[FAULT]')],
    ['with an empty required attribute', lampForm({ 'attribute[FAULT]': '' })],
    ['with a value not in the list', lampForm({ 'attribute[FAULT]': 'on fire' })],
    ['with two values of one', lampForm({ 'attribute[FAULT]': ['off', 'damaged'] })],
    ['with an attribute nobody asked', lampForm({ 'attribute[COLOUR]': 'red' })],
    ['with an attribute of no object', lampForm({ 'attribute[__proto__]': 'red' })],
    ['with a picture that is a script', lampForm({ media_url: 'javascript:alert(1)' })],
    ['with a thousand pictures', lampForm({ media_url: Array.from({ length: 400 }, () => 'https://files.example/1') })],
    ['with a NUL', lampForm({ description: 'a\u0000b' })],
    ['with a NUL in the name', lampForm({ first_name: 'a\u0000b' })],
    ['with a line as an account', lampForm({ account_id: 'a\r\nb' })],
  ])('%s is a 400', async (_what, form) => {
    await refusedBothWays(form);
  });

  it.each([
    ['a zone-less moment', 'INSPECTED_AT', '2026-06-01T09:30:00'],
    ['24 o’clock', 'INSPECTED_AT', '2026-06-01T24:00:00+08:00'],
    ['the year 0', 'INSPECTED_AT', '0000-01-01T00:00:00Z'],
  ])('an attribute with %s is a 400', async (_what, code, value) => {
    const form = without(lampForm({ service_code: 'enforcement-on-firms' }), 'attribute[FAULT]');
    const good = {
      'attribute[FIRM]': '测试公司',
      'attribute[INSPECTED_AT]': '2026-06-01T09:30:00+08:00',
      'attribute[CONDUCT][]': ['repeated', 'fine'],
    };
    expect((await file({ ...form, ...good })).status).toBe(200);
    await refusedBothWays({ ...form, ...good, [`attribute[${code}]`]: value });
    await refusedBothWays({ ...form, ...good, 'attribute[CONDUCT][]': ['repeated', 'repeated'] });
  });

  it.each([
    ['JSON', 'application/json', '{}'],
    ['many parts', 'multipart/form-data; boundary=x', '--x--'],
    ['another alphabet', 'application/x-www-form-urlencoded; charset=gbk', 'a=b'],
    ['half a percent sign', 'application/x-www-form-urlencoded', 'service_code=%zz'],
    ['bytes that are no UTF-8', 'application/x-www-form-urlencoded', 'service_code=%ff'],
    ['a thousand fields', 'application/x-www-form-urlencoded', 'a=b&'.repeat(1_000)],
    ['more than fits', 'application/x-www-form-urlencoded', `a=${'b'.repeat(300_000)}`],
    ['half a surrogate pair', 'application/x-www-form-urlencoded', 'description=%ED%A0%80'],
  ])('sent as %s is a 400', async (_what, type, text) => {
    const post = (suffix: string) =>
      request(api.url).post(`/open311/v2/requests.${suffix}`).set('Content-Type', type).send(text);
    const [json, xml] = [await post('json'), await post('xml')];
    expect(json.status).toBe(400);
    expect(same(json, xml)).toBe('errors');
  });

  it('sent without a body is asked for its key', async () => {
    expect((await request(api.url).post('/open311/v2/requests.xml')).status).toBe(403);
  });
});

describe('what clients write', () => {
  it.each([
    '㛃䶮𬭎',
    '=cmd|calc',
    "'; drop table appeals; --",
    '<svg onload=alert(1)>]]>&amp;',
    '\u202e反向',
    'a\u200bb',
    '１２３',
    'a\r\nb',
    '%00',
    '__proto__',
  ])('comes to the case as it was written: %j', async (text) => {
    const answer = await file(lampForm({ description: text, 'attribute[LAMP]': text }));
    expect(answer.status).toBe(200);
    const number = answer.body[0].service_request_id as string;
    const caseId = await caseIdOfNumber(city.pool, number);
    const shown = await get(api, `/v1/appeals/${caseId}`, await api.keyOf('office'));
    expect(shown.body.text).toBe([text, `灯杆编号：${text}`, '故障：不亮'].join('\n'));
    expect((await bothWays(api, `requests/${number}.*`, 'service_requests')).text).not.toContain('svg');
  });

  it('comes back in errors without what XML cannot hold', async () => {
    const code = '<b>&"\'\u0001\u202e\ufffe]]>';
    const path = `services/${encodeURIComponent(code)}.*`;
    expect((await bothWays(api, path, '')).status).toBe(404);
    const answers = ['json', 'xml'].map((suffix) => file(lampForm({ [`attribute[${code}]`]: 'x' }), suffix));
    const [json, xml] = await Promise.all(answers);
    expect(same(json!, xml!)).toBe('errors');
    expect(json!.text).toContain('<b>&');
    for (const held of ['<b>', '\u0001', '\u202e', '\ufffe']) expect(xml!.text).not.toContain(held);
  });

  it('from a million signs up is cut off without harm', async () => {
    const answer = await raw(
      `POST /open311/v2/requests.xml HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\na=`,
    );
    expect(answer).toContain('400 Bad Request');
    expect((await read(api, 'services.json')).status).toBe(200);
  });
});

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    setTimeout(() => socket.end(), 500);
  });
}
