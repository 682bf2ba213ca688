import { XMLParser } from 'fast-xml-parser';
import { plusDays, type Day } from '../../../src/domain/calendar/instant';
import { get, openApi, post, type TestApi } from '../../support/api';
import { todayThatLasts } from '../../support/cases/today';

let api: TestApi;
let office: string;
let today: Day;
let policies: Readonly<Record<string, object>>;
beforeAll(async () => {
  today = await todayThatLasts();
  policies = policiesOn(today);
  api = await openApi();
  office = await api.keyOf('office');
  for (const [id, change] of Object.entries(policies)) await saves(id, change);
  await saves('withdrawn', {});
  const retired = await post(api, '/v1/firm-policies/withdrawn/retire', {}, office, { 'If-Match': '"1"' });
  expect(retired.status).toBe(200);
});
afterAll(() => api.close());

const policiesOn = (today: Day): typeof policies => ({
  'jobs-2026': {
    name: '稳岗扩岗补贴',
    text: '新招用毕业生的企业，每人补贴一千五百元',
    publishedOn: plusDays(today, -30),
  },
  chips: {
    name: '集成电路奖补',
    sector: '集成电路',
    district: '云龙区',
    unit: 'tax',
    publishedOn: plusDays(today, -10),
  },
  farm: { name: '农机购置补贴', sector: '农业', publishedOn: plusDays(today, -5), validTo: today },
  'old.rent': { name: '房租减免', publishedOn: '2020-02-10', validTo: plusDays(today, -1) },
  tomorrow: { name: '明日才发布的补贴', publishedOn: plusDays(today, 1) },
  far: { name: '很久以后的补贴', publishedOn: '9999-12-31' },
});

async function saves(id: string, change: object): Promise<void> {
  const body = { name: '补贴', text: '申请条件和材料', publishedOn: today, ...change };
  const { status } = await post(api, `/v1/firm-policies/${id}`, body, office);
  expect([id, status]).toEqual([id, 201]);
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly standing: string }[];
  readonly next?: string;
}

async function list(query: Record<string, string> = {}): Promise<Listed> {
  const { status, body } = await get(api, `/v1/policies-for-firms?${new URLSearchParams(query).toString()}`);
  expect(status).toBe(200);
  return body as Listed;
}
const found = async (query: Record<string, string>): Promise<string[]> => (await list(query)).items.map(({ id }) => id);

async function pageText(path: string): Promise<string> {
  const { status, text, headers } = await get(api, path);
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  return text;
}

interface Feed {
  readonly title: string;
  readonly updated: string;
  readonly link: readonly { readonly href: string; readonly rel: string }[];
  readonly entry?: readonly {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly content: string;
  }[];
}

async function feed(query = ''): Promise<Feed> {
  const { status, text, headers } = await get(api, `/policies.atom${query}`);
  expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'entry',
  });
  return (parser.parse(text) as { feed: Feed }).feed;
}

describe('P13: what firms find in one place', () => {
  it('is what is published, those in force first, the lapsed ones marked', async () => {
    const { items } = await list();
    expect(items.map(({ id, standing }) => [id, standing])).toEqual([
      ['farm', 'in-force'],
      ['chips', 'in-force'],
      ['jobs-2026', 'in-force'],
      ['old.rent', 'lapsed'],
    ]);
    expect(items[1]).toMatchObject({ name: '集成电路奖补', district: '云龙区', unit: 'tax' });
    const text = await pageText('/policies');
    expect(text.indexOf('农机购置补贴')).toBeLessThan(text.indexOf('房租减免'));
    expect(text).toMatch(/房租减免.*× 已失效/s);
    expect(text).not.toMatch(/明日才发布|很久以后/);
    expect(await pageText('/')).toContain('href="/policies"');
  });

  it('is found by words, all of them, by trade and by district; a policy for all is in each', async () => {
    expect(await found({ q: '补贴 毕业生' })).toEqual(['jobs-2026']);
    expect(await found({ q: '农业' })).toEqual(['farm']);
    expect(await found({ q: 'publishedOn' })).toEqual([]);
    expect(await found({ sector: '集成电路' })).toEqual(['chips', 'jobs-2026', 'old.rent']);
    expect(await found({ district: '鼓楼区' })).toEqual(['farm', 'jobs-2026', 'old.rent']);
    const page = await pageText(`/policies?${new URLSearchParams({ q: '', sector: '农业', district: '' }).toString()}`);
    expect(page).toMatch(/<option value="农业" selected>/);
    expect(page).toContain('href="/policies.atom?sector=');
    expect(page).not.toContain('集成电路奖补');
  });

  it('is read page by page, each once, over the border between the two parts', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await list({ limit: '1', ...(cursor && { cursor }) });
      ids.push(...items.map(({ id }) => id));
      cursor = next;
    } while (cursor !== undefined);
    expect(ids).toEqual(['farm', 'chips', 'jobs-2026', 'old.rent']);
    for (const wrong of ['1', '1~2026-01-01~', '2~2026-01-01~a', 'x'.repeat(400)]) {
      expect((await get(api, `/v1/policies-for-firms?cursor=${wrong}`)).status).toBe(422);
    }
  });

  it('is read whole on its own page', async () => {
    const text = await pageText('/policies/chips');
    expect(text).toContain('申请条件和材料');
    expect(text).toMatch(/云龙区 · 集成电路/);
  });
});

describe('P13: a policy not published, or withdrawn', () => {
  it.each(['tomorrow', 'far', 'withdrawn', 'nobody', '..%2Fkeys', "x'--"])(
    '%s is not there for anybody',
    async (id) => {
      for (const path of [`/policies/${id}`, `/v1/firm-policies/${id}`]) {
        expect([path, (await get(api, path)).status]).toEqual([path, 404]);
      }
      const all = JSON.stringify([
        await list(),
        await feed(),
        await get(api, '/v1/firm-policies').then(({ body }) => body as object),
      ]);
      expect(all).not.toMatch(/明日才发布|很久以后|withdrawn/);
    },
  );

  it('is not reached by a cursor made up for it', async () => {
    expect(await found({ cursor: '1~9999-12-31~zzz', limit: '1' })).toEqual(['farm']);
  });

  it('is seen before its day by those at work only', async () => {
    const ids = async (key?: string): Promise<string[]> =>
      ((await get(api, '/v1/firm-policies', key)).body as Listed).items.map(({ id }) => id);
    expect(await ids(office)).toContain('tomorrow');
    expect(await ids(await api.keyOf('upstream'))).not.toContain('tomorrow');
    expect((await get(api, '/v1/firm-policies/tomorrow', office)).status).toBe(200);
  });
});

describe('P13: a subscription to a search by its address', () => {
  it('tells what fits, the latest first, with addresses that lead back', async () => {
    const { title, updated, link, entry = [] } = await feed('?sector=%E5%86%9C%E4%B8%9A&q=');
    expect([title, updated]).toEqual(['惠企政策', entry[0]?.updated]);
    expect(link.map(({ href }) => href)).toEqual([
      `${api.url}/policies.atom?sector=%E5%86%9C%E4%B8%9A`,
      `${api.url}/policies?sector=%E5%86%9C%E4%B8%9A`,
    ]);
    expect(entry.map((one) => one.title)).toEqual(expect.arrayContaining(['农机购置补贴', '（已失效）房租减免']));
    expect(entry.map((one) => one.id)).not.toContain('urn:liubu:policies-for-firms:chips');
    expect((await feed('?q=%E6%B2%A1%E6%9C%89')).entry).toBeUndefined();
  });

  it('has a changed policy at its head, under the id it had', async () => {
    const before = (await feed()).entry?.find(({ id }) => id.endsWith(':jobs-2026'));
    const change = { ...policies['jobs-2026'], text: '每人补贴两千元 <b>&amp; ]]></b>' };
    const { status } = await post(api, '/v1/firm-policies/jobs-2026', change, office, { 'If-Match': '"1"' });
    expect(status).toBe(200);
    const [first] = (await feed()).entry ?? [];
    expect(first).toMatchObject({ id: before?.id, content: '每人补贴两千元 <b>&amp; ]]></b>' });
    expect((first?.updated ?? '') >= (before?.updated ?? '')).toBe(true);
  });
});

const POISON: readonly (readonly [what: string, text: string, status: number])[] = [
  ['U+0000', 'zz%00b', 422],
  ['a broken surrogate', '%ED%A0%80', 200],
  ['broken percent signs', '%E4%B8', 200],
  ['U+202E', '%E2%80%AEgnp', 200],
  ['zero width', '%E2%80%8B', 200],
  ['rare characters', encodeURIComponent('㛃䶮𬭎'), 200],
  ['full-width digits', encodeURIComponent('１２３'), 200],
  ['blanks only', '%20%20', 422],
  ['a line break', 'zz%0D%0Ayy', 200],
  ['SQL', encodeURIComponent(`'); drop table records;--`), 200],
  ['wildcards', '%25_%5C', 200],
  ['markup', encodeURIComponent('"><svg onload=alert(1)>'), 200],
  ['a formula', '%3Dcmd', 200],
  ['too long', 'x'.repeat(101), 422],
  ['named twice', 'zz&q=b', 422],
  ['__proto__ beside it', 'zz&__proto__=b&constructor=c', 200],
];

describe('P13: a search for poison', () => {
  it.each(POISON)('%s is answered clearly, and shown harmless', async (_what, text, status) => {
    const page = await get(api, `/policies?q=${text}`);
    const atom = await get(api, `/policies.atom?q=${text}`);
    expect([page.status, atom.status]).toEqual([status, status]);
    expect(page.text).not.toContain('<svg onload');
    expect(page.text).not.toMatch(/稳岗|明日/);
    expect((await get(api, `/v1/policies-for-firms?q=${text}`)).status).toBeLessThan(500);
    for (const field of ['sector', 'district']) {
      for (const path of ['/policies', '/policies.atom', '/v1/policies-for-firms']) {
        expect((await get(api, `${path}?${field}=${text}`)).status).toBeLessThan(500);
      }
    }
  });

  it('in the policy itself stays what it is', async () => {
    const change = {
      name: '<svg onload=alert(1)>㛃\u202e',
      sector: '"&',
      text: '=cmd\r\n<script>',
      publishedOn: '0000-01-01',
    };
    await saves('poison', change);
    expect(await found({ q: '<SVG' })).toEqual(['poison']);
    for (const path of ['/policies', '/policies/poison']) {
      expect(await pageText(path)).toContain('&lt;svg onload=alert(1)>㛃');
    }
    const { entry = [] } = await feed('?q=cmd');
    expect(entry).toMatchObject([{ title: '<svg onload=alert(1)>㛃\ufffd', content: '=cmd\n<script>' }]);
  });
});
