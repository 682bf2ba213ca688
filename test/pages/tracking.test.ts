import { randomBytes } from 'node:crypto';
import { createPool } from '../../src/store/sql/pool';
import { engineAway, get, intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { FILLED, visitor, type WebVisitor } from './web-form';

let city: City;
let api: TestApi;
let person: WebVisitor;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
});
beforeEach(() => {
  person = visitor(api);
});

const CANARY = {
  ...{ name: '金丝雀甲子', phone: '13712345678', idNumber: '32030019880808123X' },
  ...{ address: '云龙区金丝雀小区八栋', firmId: 'FIRM-CANARY-9' },
};
const WORDS = `我是${CANARY.name}，电话${CANARY.phone}，住${CANARY.address}，暗号金丝雀原话`;

interface Filed {
  readonly id: string;
  readonly trackingCode: string;
}

async function replied(change: Parameters<typeof intake>[0] = {}): Promise<Filed> {
  const filed = (await post(api, '/v1/appeals', intake(change), await api.keyOf('office'))).body as Filed;
  const does = async (name: string, role: 'office' | 'unit', body: object = {}) => {
    const answer = await post(api, `/v1/appeals/${filed.id}/acts/${name}`, body, await api.keyOf(role));
    expect([name, answer.status]).toEqual([name, 200]);
  };
  await does('judge', 'office', { lawful: true, reasonable: true, reason: '内部研判意见' });
  await does('assign', 'office', { lead: 'housing', why: '内部交办理由' });
  await does('sign', 'unit');
  await does('contact', 'unit', { how: 'phone', note: '内部联系记录' });
  await does('reply', 'unit', { result: 'explained', text: '已在公示栏说明收支', basis: '《物业管理条例》第十二条' });
  return filed;
}

describe('the address of a case', () => {
  it('gives JSON to programs as ever, and a page to whoever asks for one', async () => {
    const { trackingCode } = await replied();
    const json = await get(api, `/track/${trackingCode}`);
    expect([json.status, json.type, json.body.statusTitle]).toEqual([200, 'application/json', '待评价']);
    expect(json.headers['vary']).toContain('Accept');
    const page = await person.get(`/track/${trackingCode}`);
    expect([page.status, page.type]).toEqual([200, 'text/html']);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(page.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.text).toContain('已在公示栏说明收支');
    expect(page.text).not.toContain('内部');
    expect(page.text).toContain('● 绿灯');
    expect(page.text).toContain('记为未评价，不计为满意');
  });

  it('is found by the code as people type it, and never logged', async () => {
    const { trackingCode } = await replied();
    const typed = ` ${trackingCode.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')} `;
    const found = await person.fill('/track', { code: typed });
    expect([found.status, found.headers['location']]).toEqual([303, `/track/${trackingCode}`]);
    await person.get(`/track/${trackingCode}`);
    expect(api.lines.join('\n')).not.toContain(trackingCode);
    expect(api.lines.join('\n').toLowerCase()).not.toContain(typed.trim());
  });
});

describe('the receipt', () => {
  it('stays as it was, whatever becomes of the case: title, number, time, and what came next', async () => {
    const filed = (await post(api, '/v1/appeals', intake({}), await api.keyOf('office'))).body as Filed;
    const page = `/track/${filed.trackingCode}/receipt`;
    const facts = async () => (await person.get(page)).text.match(/<dd>.*?<\/dd>/g);
    const first = await facts();
    expect(first?.length).toBeGreaterThan(5);
    const does = async (name: string, body: object) =>
      (await post(api, `/v1/appeals/${filed.id}/acts/${name}`, body, await api.keyOf('office'))).status;
    expect(await does('judge', { lawful: true, reasonable: true, reason: '内部研判意见' })).toBe(200);
    expect(await does('assign', { lead: 'housing', why: '内部交办理由' })).toBe(200);
    expect(await facts()).toEqual(first);
  });
});

describe('a fault in the address', () => {
  it.each([
    ['/notices?kind=pigeon', '网址中的“种类”'],
    ['/notices?cursor=x', '网址中的“翻页的位置”'],
    ['/policies?q=%00', '网址中的“要找的词”'],
    ['/sign-in?link=x', '网址中的“登录链接”'],
    ['/sign-in?colour=red', '网址中的“colour”'],
    ['/statistics?from=x', '有 1 处需要修改'],
  ])('of the page %s is told in the words of its readers', async (address, words) => {
    const answer = await person.get(address);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(words)]);
    expect(answer.text).not.toMatch(/query[.：]/);
  });
});

describe('the acts that are the appellant’s', () => {
  const CONTENT = { contacted: 'yes', solved: 'yes', satisfaction: 'satisfied' };

  it('evaluates once, however often the form is sent; what is not possible says why', async () => {
    const { trackingCode, id } = await replied();
    const page = `/track/${trackingCode}`;
    const token = await person.token(page);
    const sendings = Array.from({ length: 3 }, () => person.send(`${page}/acts/evaluate`, { ...CONTENT, token }));
    for (const { status, headers } of await Promise.all(sendings))
      expect([status, headers['location']]).toEqual([303, `${page}?done=evaluate`]);
    const after = await person.get(`${page}?done=evaluate`);
    expect(after.text).toContain('已收到您的评价');
    expect(after.text).toContain('现在不能评价');
    const { rows } = await api.deps.pool.query(`select 1 from facts where case_id = $1 and type = 'evaluated'`, [id]);
    expect(rows).toHaveLength(1);
    const again = await person.fill(page, CONTENT, `${page}/acts/evaluate`);
    expect(again.status).toBe(409);
    expect(again.text).toMatch(/没有办成“评价”：(已经评价或评价期限已过|本件)/);
  });

  it('keeps what was typed where something is missing or too long', async () => {
    const { trackingCode } = await replied();
    const page = `/track/${trackingCode}`;
    const missing = await person.fill(page, { comment: '<b>我的意见</b>' }, `${page}/acts/evaluate`);
    expect(missing.status).toBe(422);
    for (const name of ['contacted', 'solved', 'satisfaction'])
      expect(missing.text).toContain(`id="evaluate-${name}-fault"`);
    expect(missing.text.indexOf('role="alert"')).toBeLessThan(missing.text.indexOf('<h1>'));
    expect(missing.text).toContain('&lt;b>我的意见&lt;/b></textarea>');
    const long = await person.fill(page, { text: '长'.repeat(10_001) }, `${page}/acts/supplement`);
    expect([long.status, long.text.includes('不能超过 10000 个字')]).toEqual([422, true]);
    for (const poison of ['\u0000', '\u202e', '<svg onload=x>', '__proto__'])
      expect((await person.fill(page, { text: poison }, `${page}/acts/supplement`)).status).toBeLessThan(423);
  });

  it('does nothing without a token of this browser, for another act, or another code', async () => {
    const { trackingCode, id } = await replied();
    const page = `/track/${trackingCode}`;
    await person.get(page);
    const token = await visitor(api).token(page);
    expect((await person.send(`${page}/acts/withdraw`, { reason: '被诱导', token })).status).toBe(403);
    expect((await person.fill(page, {}, `${page}/acts/judge`)).status).toBe(404);
    expect((await person.fill(page, CONTENT, '/track/AAAAAAAAAAAAAAAA/acts/evaluate')).status).toBe(404);
    expect((await get(api, `/v1/appeals/${id}`, trackingCode)).body.status).toBe('awaiting-evaluation');
  });

  it('supplements, withdraws and reopens', async () => {
    const { trackingCode } = await replied();
    const page = `/track/${trackingCode}`;
    const does = async (act: string, typed: Record<string, string>) =>
      (await person.fill(page, typed, `${page}/acts/${act}`)).headers['location'];
    expect(await does('supplement', { text: '第一行\r\n第二行' })).toBe(`${page}?done=supplement`);
    expect((await person.get(page)).text).toContain('第一行\n第二行');
    expect(await does('withdraw', { reason: '已经解决' })).toBe(`${page}?done=withdraw`);
    expect((await person.get(page)).text).toContain('已撤回');
    expect(await does('reopen', { reason: '又发生了' })).toBe(`${page}?done=reopen`);
    expect((await person.get(page)).text).toContain('现在不能重新打开');
  });
});

describe('a confidential appellant', () => {
  it('is on no public page, by no word', async () => {
    const appellant = { type: 'firm' as const, ...CANARY };
    await replied({ confidential: true, title: `${CANARY.name}反映公共收益`, text: WORDS, appellant });
    const pages = ['/', '/file', '/track', '/notices', '/board', '/statistics'];
    const grouped = ['district', 'unit', 'channel', 'theme', 'category'].map((by) => `/statistics?by=${by}`);
    for (const path of [...pages, ...grouped]) {
      const { status, text } = await person.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, [...Object.values(CANARY), '金丝雀', WORDS].filter((canary) => text.includes(canary))]).toEqual([
        path,
        [],
      ]);
    }
    const similar = await person.fill('/file', { ...FILLED, title: '某某反映公共收益', step: 'check' });
    expect(similar.text).not.toContain('金丝雀');
  });
});

describe('failures, to a browser, are pages', () => {
  it('404 for what is not there, 405 and 429 with what to do', async () => {
    for (const path of ['/nothing', '/track/AAAAAAAAAAAAAAAA', '/notices/none', '/track/x']) {
      const answer = await person.get(path);
      expect([path, answer.status, answer.type]).toEqual([path, 404, 'text/html']);
      expect(answer.text).toContain('回到首页');
    }
    expect((await person.send('/board', {})).status).toBe(405);
    const tight = await openApi(city, { perKey: 1, perAddress: 1 });
    const hasty = visitor(tight);
    await hasty.get('/');
    const limited = await hasty.get('/board');
    expect([limited.status, limited.type, limited.headers['retry-after']]).toEqual([429, 'text/html', '60']);
    await tight.close();
  });

  it('503 while a store is away, and the filing is kept where only the engine is', async () => {
    const pool = createPool('postgresql://nobody:nothing@127.0.0.1:1/nowhere');
    const broken = await openApi({ ...api.deps, pool });
    for (const path of ['/file', '/board', '/statistics', '/notices', `/track/${'A'.repeat(16)}`]) {
      const answer = await visitor(broken).get(path);
      expect([path, answer.status, answer.type]).toEqual([path, 503, 'text/html']);
      expect(answer.text).toContain('不会丢失');
    }
    expect((await visitor(broken).get('/')).status).toBe(200);
    await broken.close();
    await pool.end();
    const engineless = await openApi({ ...api.deps, engine: engineAway() });
    const name = randomBytes(4).toString('hex');
    const filed = await visitor(engineless).fill('/file', { ...FILLED, title: `停运 ${name}`, step: 'send' });
    expect(filed.status).toBe(303);
    await engineless.close();
  }, 60_000);
});
