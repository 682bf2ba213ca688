import { openCity, type City } from '../../support/city';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { LEAD } from '../scenes';

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

/** Planted in every personal field, and again in the words people write. */
const CANARY = {
  name: '金丝雀甲子',
  phone: '13712345678',
  idNumber: '32030019880808123X',
  address: '云龙区金丝雀小区八栋',
  firmId: 'FIRM-CANARY-9',
};
const WORDS = `我是${CANARY.name}，电话${CANARY.phone}，身份证${CANARY.idNumber}，住${CANARY.address}`;
const told = (text: string): string[] => Object.values(CANARY).filter((canary) => text.includes(canary));

interface Filed {
  readonly id: string;
  readonly workflowId: string;
  readonly trackingCode: string;
}

async function handled(confidential: boolean): Promise<Filed> {
  const appellant = { type: 'firm' as const, ...CANARY };
  const body = intake({ confidential, title: `${CANARY.name}反映公共收益`, text: WORDS, appellant });
  const filed = (await post(api, '/v1/appeals', body, await api.keyOf('upstream'))).body as Filed;
  const act = async (name: string, key: string, given: object): Promise<void> => {
    const answer = await post(api, `/v1/appeals/${filed.id}/acts/${name}`, given, key);
    expect([name, answer.status]).toEqual([name, 200]);
    expect(told(answer.text)).toEqual([]);
  };
  await act('supplement', filed.trackingCode, { text: WORDS });
  await act('judge', await api.keyOf('office'), { lawful: true, reasonable: true, reason: `${CANARY.name}所述属实` });
  await act('assign', await api.keyOf('office'), { lead: LEAD, why: WORDS });
  await act('sign', await api.keyOf('unit'), {});
  await act('contact', await api.keyOf('unit'), { how: 'phone', note: `已致电${CANARY.phone}` });
  await act('reply', await api.keyOf('unit'), {
    result: 'explained',
    text: `已向${CANARY.name}说明`,
    basis: '《物业管理条例》第十二条',
  });
  await act('evaluate', filed.trackingCode, {
    contacted: true,
    solved: true,
    satisfaction: 'satisfied',
    comment: WORDS,
  });
  return filed;
}

const pathsOf = ({ id }: Filed): string[] =>
  ['', '/timeline', '/deadline', '/acts'].map((rest) => `/v1/appeals/${id}${rest}`);

describe('a confidential appellant', () => {
  let filed: Filed;
  beforeAll(async () => {
    filed = await handled(true);
  });

  it('is unknown to the unit, to the last byte', async () => {
    const key = await api.keyOf('unit', LEAD);
    for (const path of [...pathsOf(filed), '/v1/appeals', '/v1/appeals?q=反映']) {
      const { status, text } = await get(api, path, key);
      expect([path, status]).toEqual([path, 200]);
      expect(told(text)).toEqual([]);
      expect(text).not.toMatch(/金\*\*|137\*|hotline.*onBehalf/);
    }
    const read = await get(api, `/v1/appeals/${filed.id}`, key);
    expect(read.body).not.toHaveProperty('appellant');
    // The matter is told without the person.
    expect(read.body.text).toMatch(/我是某某，电话某某/);
    expect(read.body).not.toHaveProperty('trackingCode');
  });

  it('is in no history of the engine, no fact, no log, no figure, no public page', async () => {
    const history = await city.engine.client.workflow.getHandle(filed.workflowId).fetchHistory();
    const clear = (history.events ?? []).map((event) => decoded(event)).join('\n');
    expect(told(clear)).toEqual([]);
    const { rows } = await city.pool.query('select body from facts where case_id = $1', [filed.id]);
    expect(told(JSON.stringify(rows))).toEqual([]);
    expect(told(api.lines.join('\n'))).toEqual([]);
    expect(api.lines.join('\n')).not.toContain(filed.trackingCode);
    for (const path of ['/v1/notices', '/v1/statistics', '/metrics', `/track/${filed.trackingCode}`]) {
      expect(told((await get(api, path)).text)).toEqual([]);
    }
  });
});

describe('an ordinary appellant', () => {
  let filed: Filed;
  beforeAll(async () => {
    filed = await handled(false);
  });

  it.each(['office', 'centre', 'supervisor', 'unit', 'upstream'] as const)('is shown masked to a %s', async (role) => {
    const { body, text } = await get(api, `/v1/appeals/${filed.id}`, await api.keyOf(role, LEAD));
    expect(body.appellant).toMatchObject({
      name: '金**',
      phone: '137****5678',
      idNumber: '3****************X',
      address: '云龙区****',
      firmId: 'F***********9',
    });
    expect(told(text)).toEqual([]);
    expect(body.trackingCode).toBe(role === 'upstream' ? filed.trackingCode : undefined);
  });

  it('is not shown to an operator', async () => {
    expect((await get(api, `/v1/appeals/${filed.id}`, await api.keyOf('operator'))).body).not.toHaveProperty(
      'appellant',
    );
  });

  it('is revealed to the office for a purpose, on record', async () => {
    const path = `/v1/appeals/${filed.id}/appellant`;
    expect((await get(api, path, await api.keyOf('office'))).status).toBe(422);
    const answer = await get(api, `${path}?purpose=${encodeURIComponent('电话回访')}`, await api.keyOf('office'));
    expect(answer.body).toMatchObject({ name: CANARY.name, phone: CANARY.phone, firmId: CANARY.firmId, text: WORDS });
    const { rows } = await city.pool.query('select actor_role, purpose from reveals where case_id = $1', [filed.id]);
    expect(rows).toEqual([{ actor_role: 'office', purpose: '电话回访' }]);
  });

  it('is revealed to the lead unit, which has to reach them, on record; never where the case is confidential, nor to another unit', async () => {
    const reveal = async (id: string, unit: string) =>
      get(api, `/v1/appeals/${id}/appellant?purpose=x`, await api.keyOf('unit', unit));
    expect((await reveal(filed.id, LEAD)).body).toMatchObject({ phone: CANARY.phone });
    expect((await reveal(filed.id, 'education')).status).toBe(404);
    const confidential = await handled(true);
    const refused = await reveal(confidential.id, LEAD);
    expect([refused.status, refused.text.includes(CANARY.phone)]).toEqual([403, false]);
  });

  it.each(['supervisor', 'upstream', 'operator'] as const)('is not revealed to a %s', async (role) => {
    const path = `/v1/appeals/${filed.id}/appellant?purpose=x`;
    expect((await get(api, path, await api.keyOf(role, LEAD))).status).toBe(403);
  });
});

describe('whose case it is', () => {
  it('is asked everywhere: other units, other sources, other codes and the discipline body find nothing', async () => {
    const filed = await handled(false);
    const other = await handled(false);
    for (const path of pathsOf(filed)) {
      expect((await get(api, path, await api.keyOf('unit', 'education'))).status).toBe(404);
      expect((await get(api, path, await api.keyOf('discipline'))).status).toBe(404);
      expect((await get(api, path, other.trackingCode)).status).toBe(404);
      expect((await get(api, path, filed.trackingCode)).status).toBe(200);
    }
    const listed = await get(api, '/v1/appeals', await api.keyOf('unit', 'education'));
    expect(listed.body.items).toEqual([]);
    expect((await get(api, '/v1/appeals', filed.trackingCode)).status).toBe(403);
  });

  it('changes with a transfer: the discipline body reads it, nobody else its dossier', async () => {
    const body = intake({ text: WORDS });
    const filed = (await post(api, '/v1/appeals', body, await api.keyOf('upstream'))).body as Filed;
    const whole = { reason: '涉嫌违纪', wholeCase: true };
    expect((await post(api, `/v1/appeals/${filed.id}/acts/transfer`, whole, await api.keyOf('office'))).status).toBe(
      200,
    );
    const timeline = `/v1/appeals/${filed.id}/timeline`;
    expect((await get(api, timeline, await api.keyOf('discipline'))).status).toBe(200);
    const refused = await get(api, timeline, await api.keyOf('office'));
    expect([refused.status, refused.body.code]).toEqual([403, 'dossier-transferred']);
    expect((await get(api, `/v1/appeals/${filed.id}`, await api.keyOf('office'))).body).not.toHaveProperty('appellant');
    const listed = await get(api, '/v1/appeals', await api.keyOf('discipline'));
    expect((listed.body.items as { id: string }[]).map(({ id }) => id)).toEqual([filed.id]);
  });
});

/** An event's JSON with its payloads in clear, beside itself. */
function decoded(event: object): string {
  const text = JSON.stringify(event);
  const payloads = [...text.matchAll(/"data":"([^"]*)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
  return [text, ...payloads].join('\n');
}
