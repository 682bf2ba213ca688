import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';
import { LEAD } from '../scenes';

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

/** Without the ids that the test gives: digits of the clock stand in them, any digits. */
const withoutIds = (text: string): string => text.replace(/a-\d+-\d+-\d+/g, '');

const PERSON = { name: '巫马小明', phone: '13977665544' };

/** A confidential case in the hands of the unit that it complains of. */
async function complained(title: string, text: string, why = '请按职责办理'): Promise<string> {
  const office = await api.keyOf('office');
  const body = intake({ confidential: true, title, text, appellant: { type: 'resident', ...PERSON } });
  const { id } = (await post(api, '/v1/appeals', body, office)).body as { id: string };
  const acts: [string, object][] = [
    ['confirm-theme', {}],
    ['judge', { lawful: true, reasonable: true, reason: '属实' }],
    ['assign', { lead: LEAD, why }],
  ];
  for (const [name, given] of acts) {
    const { body: read } = await get(api, `/v1/appeals/${id}`, office);
    if (name === 'confirm-theme' && read.status !== 'awaiting-theme') continue;
    const answer = await post(api, `/v1/appeals/${id}/acts/${name}`, given, office);
    if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  }
  return id;
}

describe('the matter of a confidential case (S2)', () => {
  it('is read by its unit without the person, however they are written, in view, list and timeline', async () => {
    const title = '139.7766.5544 反映公共收益不公开';
    const text = '业主（139）7766/5544 多次要求公布广告收入，巫 马·小明签字在册，一三九七七六六五五四四';
    const id = await complained(title, text, '按139—7766—5544所说查');
    const unit = await api.keyOf('unit', LEAD);
    const read = await Promise.all(
      [`/v1/appeals/${id}`, '/v1/appeals', `/v1/appeals/${id}/timeline`].map((path) => get(api, path, unit)),
    );
    for (const { text: told } of read) expect(withoutIds(told)).not.toMatch(/7766|5544|小明|巫|七七六六/);
    expect(read[0]?.body).toMatchObject({ title: expect.stringContaining('公共收益不公开') as string });
    expect(read[0]?.body.text).toMatch(/多次要求公布广告收入/);
    const acted = await post(api, `/v1/appeals/${id}/acts/sign`, {}, unit);
    expect([acted.status, /7766|小明/.test(withoutIds(acted.text))]).toEqual([200, false]);
  });

  it('that cannot be judged safe is in Liubu’s own words, and the office reads both', async () => {
    const id = await complained('小明家电梯停运', '住3号楼二单元301室，微信 zxm19880');
    const { body: told, text: all } = await get(api, `/v1/appeals/${id}`, await api.keyOf('unit', LEAD));
    expect(withoutIds(all)).not.toMatch(/301|zxm|小明家/);
    expect(told.text).toContain('本件保密');
    expect(told).not.toHaveProperty('forUnits');
    const { body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('office'));
    expect(body).toMatchObject({
      text: expect.stringContaining('301') as string,
      forUnits: {
        title: { text: told.title, wording: 'reworded', why: ['姓名的一部分'] },
        text: { text: told.text, wording: 'reworded', why: expect.arrayContaining(['门牌到户']) as string[] },
      },
    });
  });

  it('does not tell its unit which of the names that it writes is the right one', async () => {
    const id = await complained('反映公共收益不公开', '多次要求公布广告收入');
    const unit = await api.keyOf('unit', LEAD);
    const guesses = '张三、李四、巫马小明、王五；13977665544、13911112222';
    for (const [name, body] of [
      ['sign', {}],
      ['plan', { text: guesses }],
      ['contact', { how: 'phone', note: guesses }],
      ['request-extension', { days: 2, reason: guesses }],
    ] as const) {
      const answer = await post(api, `/v1/appeals/${id}/acts/${name}`, body, unit);
      expect([name, answer.status, /张三|李四|某某/.test(answer.text)]).toEqual([name, 200, false]);
    }
    for (const path of [`/v1/appeals/${id}`, `/v1/appeals/${id}/timeline`, `/v1/appeals/${id}/deadline`])
      expect([path, /张三|李四|某某/.test((await get(api, path, unit)).text)]).toEqual([path, false]);
    const office = await get(api, `/v1/appeals/${id}/timeline`, await api.keyOf('office'));
    expect(office.text).toMatch(/张三、李四、某某、王五/);
  });
});
