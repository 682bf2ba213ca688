import { callers, type Caller } from '../../../src/use-cases/principal';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';
import { scenes, type Scene } from '../scenes';

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

const TITLE = '物业经理索要好处费';
const WORDS = '窗口人员吃拿卡要，收受红包后才肯盖章';
const CANARY = { name: '巫马移交', phone: '13877776666' };
const ACCUSED = 'housing';

async function accusation(): Promise<Scene> {
  const body = intake({ title: TITLE, text: WORDS, appellant: { type: 'resident', ...CANARY } });
  const answer = await post(api, '/v1/appeals', body, await api.keyOf('upstream'));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as Scene;
}

const keyFor = (role: Caller, { trackingCode }: Scene): string | Promise<string> =>
  role === 'appellant' ? trackingCode : api.keyOf(role, ACCUSED);

/** Every way of reading a case. */
const paths = ({ id }: Scene): string[] => [
  ...['', '/timeline', '/deadline', '/acts'].map((end) => `/v1/appeals/${id}${end}`),
  ...['/v1/appeals', `/v1/appeals?q=${encodeURIComponent('好处费')}`],
];

describe('an accusation (S2, X11)', () => {
  it('is with the discipline body as it is filed: of the others none reads a word of it, and it is in nobody’s hands', async () => {
    const scene = await accusation();
    for (const role of callers.filter((one) => one !== 'discipline' && one !== 'upstream' && one !== 'appellant')) {
      const key = await keyFor(role, scene);
      const read = await Promise.all(paths(scene).map((path) => get(api, path, key)));
      const text = read.map((one) => one.text).join('\n');
      expect([role, text.includes('好处费') || text.includes('红包') || text.includes('涉嫌违纪')]).toEqual([
        role,
        false,
      ]);
    }
    const { body } = await get(api, `/v1/appeals/${scene.id}`, await api.keyOf('office'));
    expect(body).toMatchObject({ status: 'closed', outcome: 'transferred', title: '（已整件移交纪委监委）' });
    expect(body).not.toHaveProperty('lead');
  });

  it('is found in the lists of the discipline body, with its complainant, whose number it reads for a purpose', async () => {
    const scene = await accusation();
    const key = await api.keyOf('discipline');
    const { body } = await get(api, `/v1/appeals/${scene.id}`, key);
    expect(body).toMatchObject({ title: TITLE, text: WORDS, appellant: { name: '巫**' } });
    const listed = (await get(api, `/v1/appeals?q=${encodeURIComponent('好处费')}`, key)).body;
    expect((listed.items as { id: string }[]).map(({ id }) => id)).toContain(scene.id);
    const path = `/v1/appeals/${scene.id}/appellant?purpose=${encodeURIComponent('核实线索')}`;
    expect((await get(api, path, key)).body).toMatchObject(CANARY);
    const refused = await get(api, path, await api.keyOf('office'));
    expect([refused.status, refused.body.code]).toEqual([403, 'dossier-transferred']);
    const { rows } = await city.pool.query('select actor_role, purpose from reveals where case_id = $1', [scene.id]);
    expect(rows).toEqual([{ actor_role: 'discipline', purpose: '核实线索' }]);
  });

  it('stays there when its appellant reopens it, who learns that it has gone there and no more', async () => {
    const scene = await accusation();
    const again = await post(
      api,
      `/v1/appeals/${scene.id}/acts/reopen`,
      { reason: '补充：还收了礼金' },
      scene.trackingCode,
    );
    expect(again.body).toMatchObject({ status: 'closed', outcome: 'transferred' });
    for (const role of ['office', 'operator', 'unit'] as const) {
      const key = await api.keyOf(role, ACCUSED);
      const read = await Promise.all(paths(scene).map((path) => get(api, path, key)));
      expect([role, read.some(({ text }) => /礼金|好处费/.test(text))]).toEqual([role, false]);
    }
    expect((await get(api, `/v1/appeals/${scene.id}/timeline`, await api.keyOf('discipline'))).text).toContain('礼金');
    const page = await fetch(`${api.url}/track/${scene.trackingCode}`, { headers: { Accept: 'text/html' } });
    const html = await page.text();
    expect(html).toContain('已移交纪委监委');
    expect(html).not.toMatch(/✓|已完成|承办单位|办理经过/);
  });

  it('that is none comes back to the office by the discipline body’s act, and is handled', async () => {
    const scene = await accusation();
    const back = await post(
      api,
      `/v1/appeals/${scene.id}/acts/return-dossier`,
      { reason: '属服务态度问题' },
      await api.keyOf('discipline'),
    );
    expect(back.body).toMatchObject({ status: 'awaiting-theme' });
    const office = await api.keyOf('office');
    const { body } = await get(api, `/v1/appeals/${scene.id}`, office);
    expect(body).toMatchObject({ status: 'awaiting-theme', title: TITLE, text: WORDS });
    // Why it was handed over and back stays between the two.
    const items = (await get(api, `/v1/appeals/${scene.id}/timeline`, scene.trackingCode)).body.items as {
      fact: string;
    }[];
    expect(items.map(({ fact }) => fact)).toEqual(['filed', 'closed', 'reopened']);
  });
});

describe('a clue handed over while a unit handles the case (X11)', () => {
  it('takes evidence, and is read by the discipline body and those who may hand over, never by the unit', async () => {
    const scene = await scenes.handling(api);
    const office = await api.keyOf('office');
    const path = `/v1/appeals/${scene.id}/acts/transfer`;
    const without = await post(api, path, { reason: '涉嫌弄虚作假' }, office);
    expect([without.status, without.body.code]).toEqual([409, 'evidence-missing']);
    const evidence = [
      { name: '录音.mp3', mediaType: 'audio/mpeg', url: 'https://files.example/r.mp3', sha256: '0'.repeat(64) },
    ];
    expect((await post(api, path, { reason: '涉嫌弄虚作假', evidence }, office)).status).toBe(200);
    const timeline = async (role: Caller): Promise<string> =>
      (await get(api, `/v1/appeals/${scene.id}/timeline`, await keyFor(role, scene))).text;
    for (const role of ['office', 'supervisor', 'discipline'] as const)
      expect([role, (await timeline(role)).includes('涉嫌弄虚作假')]).toEqual([role, true]);
    for (const role of ['unit', 'centre', 'operator', 'upstream', 'appellant'] as const)
      expect([role, /涉嫌弄虚作假|录音/.test(await timeline(role))]).toEqual([role, false]);
  });
});

describe('what an operator may not open (S3)', () => {
  it('is not named in the timeline either', async () => {
    const scene = await scenes.judgement(api);
    const attachments = [
      { name: '工资条.jpg', mediaType: 'image/jpeg', url: 'https://files.example/w.jpg', sha256: '0'.repeat(64) },
    ];
    const added = { text: '补充说明', attachments };
    expect((await post(api, `/v1/appeals/${scene.id}/acts/supplement`, added, scene.trackingCode)).status).toBe(200);
    const timeline = async (role: Caller): Promise<string> =>
      (await get(api, `/v1/appeals/${scene.id}/timeline`, await keyFor(role, scene))).text;
    expect(await timeline('office')).toContain('工资条');
    expect(await timeline('operator')).not.toMatch(/工资条|w\.jpg/);
    expect(await timeline('operator')).toContain('补充说明');
  });
});
