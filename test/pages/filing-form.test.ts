import { intake, openApi, post, type TestApi } from '../support/api';
import { FILLED, tokenIn, visitor, type WebVisitor } from './web-form';

let api: TestApi;
let person: WebVisitor;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
});
afterAll(() => api.close());
beforeEach(() => {
  person = visitor(api);
});

const SEND = { ...FILLED, step: 'send' };
const casesFiled = async (): Promise<number> => {
  const { rows } = await api.deps.pool.query<{ count: number }>('select count(*)::int as count from intakes');
  return rows[0]?.count ?? -1;
};

describe('a form filled in', () => {
  it('is first shown again with guides, and files nothing', async () => {
    const before = await casesFiled();
    const shown = await person.fill('/file', { ...FILLED, title: '营业执照设立登记需要什么材料', step: 'check' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('营业执照设立登记需要的材料');
    expect(shown.text).toContain('确认提交');
    expect(await casesFiled()).toBe(before);
  });

  it('is told the right way where the matter is not ours, and may still be sent', async () => {
    const shown = await person.fill('/file', { ...FILLED, text: '法院已经立案，正在审理。', step: 'check' });
    expect(shown.text).toContain('不予受理');
    expect(shown.text).toContain('受理案件的人民法院');
    expect(shown.text).toContain('仍要提交，由办公室审定');
  });

  it('goes back to be changed with everything in it', async () => {
    const shown = await person.fill('/file', { ...FILLED, step: 'edit' });
    expect(shown.text).toContain('value="小区公共收益没有公示"');
    expect(shown.text).toContain('业主要求公布广告和停车收入的去向。</textarea>');
  });

  it('sent, is one case on the channel web under the page’s own source, with a receipt', async () => {
    const answer = await person.fill('/file', { ...SEND, onBehalfOf: '测试商贸有限公司', confidential: 'yes' });
    expect(answer.status).toBe(303);
    const code = /^\/track\/(\w{16})\/receipt$/.exec(answer.headers['location'] ?? '')?.[1] ?? '';
    const receipt = await person.get(`/track/${code}/receipt`);
    expect(receipt.text).toContain(code.replace(/(.{4})(?=.)/g, '$1 '));
    expect(receipt.text).toContain('data:image/svg+xml;base64,');
    expect(receipt.text).toContain('小区公共收益没有公示');
    expect(receipt.text).toMatch(/<dt>编号<\/dt><dd>\d{4}-\d{6}<\/dd>/);
    expect(receipt.text).toMatch(/<dt>登记时间<\/dt><dd><time datetime="[\d:T+-]+">/);
    const { rows } = await api.deps.pool.query(`select input from intakes where case_id like 'parlour-page~%'`);
    expect(rows.at(-1)).toMatchObject({
      input: { source: 'parlour-page', channel: 'web', confidential: true },
    });
    for (const own of ['13900000002', '测试商贸有限公司']) expect(JSON.stringify(rows)).not.toContain(own);
  });

  it('sent twice, and ten times at once, is one case', async () => {
    const before = await casesFiled();
    const token = await person.token('/file');
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.send('/file', { ...SEND, token })));
    const again = await person.send('/file', { ...SEND, token });
    const places = [...answers, again].map(({ status, headers }) => `${status} ${headers['location'] ?? ''}`);
    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(/^303 /);
    expect(await casesFiled()).toBe(before + 1);
    const other = await person.send('/file', { ...SEND, token, title: '另一件事' });
    expect([other.status, other.type]).toEqual([409, 'text/html']);
    expect(other.text).toContain('这张表单已经提交过一次');
    expect(await casesFiled()).toBe(before + 1);
  });
});

describe('somebody who files without end', () => {
  it('is told to wait, and nothing is lost; forms looked at and mended are not counted', async () => {
    const small = await openApi(api.deps, { perKey: 1e6, perAddress: 1e6, filings: 2 });
    const other = visitor(small);
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await other.fill('/file', { ...FILLED, step: 'check' })).status).toBe(200);
      expect((await other.fill('/file', { ...SEND, title: ' ' })).status).toBe(422);
    }
    const before = await casesFiled();
    for (let turn = 0; turn < 2; turn += 1) expect((await other.fill('/file', SEND)).status).toBe(303);
    const refused = await other.fill('/file', SEND);
    expect([refused.status, refused.type, refused.headers['retry-after']]).toEqual([429, 'text/html', '60']);
    expect(refused.text).toContain('这一件没有提交');
    expect(await casesFiled()).toBe(before + 2);
    // Whoever has a key has a limit of their own.
    expect((await post(small, '/v1/appeals', intake(), await small.keyOf('centre'))).status).toBe(201);
    await small.close();
  });
});

describe('a form with faults', () => {
  it('names each beside its field and keeps what was typed', async () => {
    const typed = {
      title: '  ',
      text: '好'.repeat(20_001),
      district: '不存在区',
      category: '甲',
      kind: '乙',
      step: 'send',
    };
    const shown = await person.fill('/file', { ...typed, phone: '13900000002' });
    expect(shown.status).toBe(422);
    for (const name of ['title', 'text', 'district', 'category', 'kind', 'type', 'name', 'confidential'])
      expect(shown.text).toContain(`id="${name}-fault"`);
    expect(shown.text).toContain('value="13900000002"');
    expect(shown.text).toContain('好'.repeat(20_001));
    expect(shown.text).not.toContain('id="phone-fault"');
  });

  it('does not take a telephone for the name of a firm, because that name is no secret', async () => {
    const shown = await person.fill('/file', { ...SEND, onBehalfOf: '张三 13900000003' });
    expect([shown.status, shown.text.includes('请只填企业名称')]).toEqual([422, true]);
  });
});

describe('a form that was not given to this browser', () => {
  const FORMS: readonly [string, Record<string, string>][] = [
    ['/file', SEND],
    ['/track', { code: 'YT8W0P0RPQEB3B72' }],
  ];
  it.each(FORMS)('%s does nothing and says so', async (path, typed) => {
    const before = await casesFiled();
    const other = visitor(api);
    await person.get(path);
    const stolen = await other.token(path);
    for (const token of ['', 'x', stolen, `${stolen}x`, stolen.replace(/^../, 'xx')]) {
      const answer = await person.send(path, { ...typed, token });
      expect([token, answer.status, answer.headers['location']]).toEqual([token, 403, undefined]);
      expect(answer.text).toMatch(/表单(放得太久|已过期)/);
    }
    expect(await casesFiled()).toBe(before);
  });
});

const POISON: readonly string[] = [
  ...['\u0000', '\u202e倒着\u202c', '\u200b', '㛃䶮𬭎', '１３９', '9999-12-31', '0000-01-01', '24:00', '1e400', '%00'],
  ...['=cmd|1!A1', "' or 1=1 --", '<svg onload=alert(1)>', '"><script>alert(1)</script>', 'a\r\nSet-Cookie: x=1'],
  ...['__proto__', 'constructor', '\ufeff', '\n\n前面空行'],
];

describe('poison in any field', () => {
  it.each(POISON)('%j is taken and shown harmless, or refused beside its field', async (poison) => {
    const names = ['title', 'text', 'name', 'phone', 'address', 'onBehalfOf', 'district', 'category', 'type'];
    const fillings = names.map(async (name) => {
      const step = name === 'text' ? 'edit' : 'check';
      const answer = await visitor(api).fill('/file', { ...FILLED, [name]: poison, step });
      expect([name, answer.status === 200 || answer.status === 422]).toEqual([name, true]);
      expect(/<svg onload|<script>/.test(answer.text) || answer.text.includes('\u0000')).toBe(false);
    });
    await Promise.all(fillings);
    const found = await person.fill('/track', { code: poison });
    expect(found.status).toBe(422);
    for (const path of [
      '/statistics?from=',
      '/statistics?by=',
      '/notices?kind=',
      '/notices?cursor=',
      '/notices/',
      '/track/',
    ]) {
      const answer = await person.get(path + encodeURIComponent(poison));
      expect([path, [200, 404, 422].includes(answer.status), answer.type]).toEqual([path, true, 'text/html']);
    }
  });

  it('is filed verbatim where it is taken, and never an error of ours', async () => {
    const sendings = POISON.map(async (poison) => {
      const typed = { ...SEND, title: poison, text: poison, name: poison, address: poison };
      return [poison, (await visitor(api).fill('/file', typed)).status] as const;
    });
    for (const [poison, status] of await Promise.all(sendings))
      expect([poison, [303, 422]]).toEqual([poison, expect.arrayContaining([status])]);
  });

  it('in the place of a telephone number is refused beside the field', async () => {
    for (const phone of ['abc', '139****0002', '3.20302E+17', '#N/A']) {
      const shown = await person.fill('/file', { ...SEND, phone });
      expect([phone, shown.status, shown.text.includes('须为电话号码')]).toEqual([phone, 422, true]);
    }
  });

  it('64 KB and a byte is refused beside the field, 256 KB as too large, another content as not ours', async () => {
    const long = await person.fill('/file', { ...SEND, text: 'x'.repeat(64 * 1024 + 1) });
    expect([long.status, long.text.includes('不能超过 20000 个字')]).toEqual([422, true]);
    const larger = await person.fill('/file', { ...SEND, text: 'x'.repeat(256 * 1024) });
    expect([larger.status, larger.type]).toEqual([413, 'text/html']);
    const json = await post(api, '/file', { title: 'x' });
    expect([json.status, json.body.code]).toEqual([415, 'media-type-unsupported']);
  });

  it('bytes that are no UTF-8 and a thousand fields are told apart from an answer', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`f${index}`, 'x']));
    expect((await person.fill('/file', many)).status).toBe(400);
    const unknown = await person.fill('/file', { ...FILLED, attachments: 'x', urgent: 'true', step: 'check' });
    expect(unknown.status).toBe(200);
    expect(tokenIn(unknown.text)).toBeTruthy();
  });
});
