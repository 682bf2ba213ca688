import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { openBrowser, type TestBrowser, type Visitor } from '../support/browser';
import { openCity, type City } from '../support/city';

let city: City;
let api: TestApi;
let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
  await browser.close();
});

const PHONE = { width: 375, height: 800 };

/** Of each figure, how wide the chart is shown, the table's window, and what is inside the border and the padding. */
const WIDTHS_OF_FIGURES = `[...document.querySelectorAll('figure')].map((figure) => [
  figure.querySelector('svg.chart').getBoundingClientRect().width,
  figure.querySelector('.scroll').getBoundingClientRect().width,
  figure.clientWidth - 32,
])`;

/** Files as a resident does, and gives the tracking code that stands on the receipt. */
async function files(page: Page): Promise<string> {
  await page.goto(api.url);
  await page.getByRole('main').getByRole('link', { name: '我要反映' }).click();
  await page.getByLabel('一句话说清是什么事').fill('小区公共收益没有公示');
  await page.getByLabel('详细情况').fill('业主要求公布广告和停车收入的去向。\n已经三个月。');
  await page.getByLabel('事情发生在').selectOption('云龙区');
  await page.getByLabel('类别').selectOption('物业管理');
  await page.getByLabel('居民').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('link', { name: '姓名或企业名称：必填' }).click();
  await page.getByLabel('姓名或企业名称').fill('测试业主乙');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '请核对后提交' }).waitFor();
  await page.getByRole('button', { name: /提交/ }).click();
  await page.getByRole('heading', { name: '已登记' }).waitFor();
  return (await page.locator('.code').innerText()).replaceAll(' ', '');
}

/** The offices and the unit do their part, up to the reply. */
async function answered(code: string): Promise<void> {
  const { rows } = await city.pool.query<{ id: string }>('select case_id as id from appeals order by filed_at desc');
  const ids = rows.map(({ id }) => id).filter((id) => city.keyring.trackingCodeOf(id) === code);
  const does = async (name: string, role: 'office' | 'unit', body: object = {}) => {
    const answer = await post(api, `/v1/appeals/${ids[0] ?? ''}/acts/${name}`, body, await api.keyOf(role));
    expect([name, answer.status]).toEqual([name, 200]);
  };
  await does('judge', 'office', { lawful: true, reasonable: true, reason: '属实' });
  await does('assign', 'office', { lead: 'housing' });
  await does('sign', 'unit');
  await does('reply', 'unit', { result: 'explained', text: '收支已在公示栏说明', basis: '《物业管理条例》第十二条' });
}

async function tracksAndEvaluates({ page }: Visitor, code: string): Promise<void> {
  await page.goto(`${api.url}/track`);
  await page.getByLabel('查询码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '小区公共收益没有公示' }).waitFor();
  expect(await page.locator('[aria-current=step]').innerText()).toContain('跟踪督办');
  await page.getByRole('group', { name: '承办单位联系过您吗' }).getByLabel('是', { exact: true }).check();
  await page.getByRole('group', { name: '问题解决了吗' }).getByLabel('是', { exact: true }).check();
  await page.getByLabel('基本满意').check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('已收到您的评价').waitFor();
  expect(await page.locator('.timeline').innerText()).toContain('诉求人评价：已解决，基本满意');
}

/** Nothing of it speaks to anybody else, and nothing in it complains. */
function keepsToItself({ complaints, asked }: Visitor): void {
  expect(asked.filter((address) => !address.startsWith(api.url) && !address.startsWith('data:'))).toEqual([]);
  // The browser itself says so of every answer no, such as a form with faults.
  expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
}

describe('an appellant at a browser', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('files, follows and evaluates %s, on a telephone', async (_how, javaScriptEnabled) => {
    const person = await browser.open({ javaScriptEnabled, viewport: PHONE });
    const code = await files(person.page);
    await answered(code);
    await tracksAndEvaluates(person, code);
    expect((await get(api, `/track/${code}`)).body).toMatchObject({ round: 1, unit: '市住房和城乡建设局' });
    keepsToItself(person);
    await person.context.close();
  });

  it('sees news by itself, and what stands half-written in a form stays', async () => {
    const person = await browser.open();
    await person.page.clock.install();
    const code = await files(person.page);
    await person.page.goto(`${api.url}/track/${code}`);
    await person.page.getByText('补充材料', { exact: true }).click();
    await person.page.getByLabel('补充的情况').fill('写到一半');
    await answered(code);
    await person.page.clock.fastForward(31_000);
    await person.page.getByText('收支已在公示栏说明').waitFor();
    expect(await person.page.getByLabel('补充的情况').inputValue()).toBe('写到一半');
    keepsToItself(person);
    await person.context.close();
  });
});

/** What has the focus, where it is on the screen, and whether each of its links leads to a field that is shown, marked and described. */
const SUMMARY = `(() => {
  const summary = document.activeElement;
  const fieldOf = (link) => document.getElementById(link.hash.slice(1));
  const isMarked = (field) => field?.closest('.field.faulty') != null && field.getClientRects().length > 0;
  const isDescribed = (field) => {
    const about = (field.getAttribute('aria-describedby') ?? field.closest('fieldset')?.getAttribute('aria-describedby'))?.split(' ') ?? [];
    return about.some((id) => document.getElementById(id)?.className === 'fault');
  };
  const fields = [...summary.querySelectorAll('a')].map(fieldOf);
  return {
    role: summary.getAttribute('role'),
    isFirst: summary === document.querySelector('main').firstElementChild,
    isOnScreen: summary.getBoundingClientRect().top >= 0 && summary.getBoundingClientRect().top < innerHeight,
    fields: fields.length,
    isEachMarked: fields.every((field) => isMarked(field) && isDescribed(field)),
    ids: document.querySelectorAll('[id]').length - new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
  };
})()`;

describe('a form with faults', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'says so first on the page, %s, has the focus there, and leads to each field in its open section',
    async (_how, js) => {
      const person = await browser.open({ javaScriptEnabled: js, viewport: PHONE });
      const { page } = person;
      const code = await files(page);
      await answered(code);
      const sends = async (place: string, button: string, section?: string): Promise<object> => {
        await page.goto(api.url + place);
        if (section !== undefined) await page.getByText(section, { exact: true }).click();
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('alert').waitFor();
        return page.evaluate(SUMMARY);
      };
      const said = { role: 'alert', isFirst: true, isOnScreen: true, isEachMarked: true, ids: 0 };
      expect(await sends(`/track/${code}`, '提交评价')).toEqual({ ...said, fields: 3 });
      expect(await sends(`/track/${code}`, '提交补充材料', '补充材料')).toEqual({ ...said, fields: 1 });
      expect(await sends(`/track/${code}`, '提交撤回', '撤回')).toEqual({ ...said, fields: 1 });
      expect(await sends('/file', '下一步')).toMatchObject({ ...said, fields: 5 });
      expect(await sends('/track', '查询')).toEqual({ ...said, fields: 1 });
      await page.goto(`${api.url}/track/${code}`);
      await page.getByRole('button', { name: '提交评价' }).click();
      await page.getByRole('link', { name: '问题解决了吗' }).click();
      expect(await page.evaluate('document.querySelector(":target").name')).toBe('solved');
      await person.context.close();
    },
  );
});

describe('a printed page', () => {
  it('has what is to be read and none of what is to be filled in', async () => {
    const person = await browser.open();
    const { page } = person;
    const code = await files(page);
    await page.emulateMedia({ media: 'print' });
    for (const place of [`/track/${code}`, '/track', '/file', '/statistics', '/policies', '/sign-in']) {
      await page.goto(api.url + place);
      const shown = `[...document.querySelectorAll('form, input, button')].filter((one) => one.getClientRects().length > 0).length`;
      expect([place, await page.evaluate(shown)]).toEqual([place, 0]);
      expect([place, await page.locator('h1').isVisible()]).toEqual([place, true]);
    }
    await person.context.close();
  });
});

describe('every page', () => {
  it('passes axe, keeps its policy, asks nobody else, and fits a telephone', async () => {
    const person = await browser.open({ viewport: PHONE });
    const { page } = person;
    const code = await files(page);
    await answered(code);
    const policy = {
      name: '稳岗扩岗补贴',
      text: '每人补贴一千五百元',
      publishedOn: '2026-11-01',
      validTo: '2026-11-02',
    };
    await post(api, '/v1/firm-policies/p-1', policy, await api.keyOf('office'));
    const [notice] = (await get(api, '/v1/notices')).body.items as { id: string }[];
    const places = [
      ...['/', '/file', '/track', `/track/${code}`, `/track/${code}/receipt`, '/notices', '/board', '/statistics'],
      ...['/statistics?by=unit', '/statistics?from=x', '/nothing', `/notices/${notice?.id ?? 'none'}`],
      ...['/policies', '/policies?q=%E8%A1%A5%E8%B4%B4', '/policies/p-1', '/sign-in'],
    ];
    for (const place of places) {
      await page.goto(api.url + place);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect([place, grave.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([place, []]);
      const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
      expect([place, widths]).toEqual([place, [PHONE.width, PHONE.width]]);
    }
    keepsToItself(person);
    await person.context.close();
  });

  it('is not framed, and runs nothing that is not its own file', async () => {
    const person = await browser.open();
    await person.page.goto(`${api.url}/file`);
    await person.page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken = 1">')`,
    );
    await person.page.evaluate(
      `document.body.append(Object.assign(document.createElement('iframe'), { src: '/board' }))`,
    );
    await person.page.waitForFunction('performance.getEntriesByType("resource").length > 0');
    expect(await person.page.evaluate('window.broken')).toBeUndefined();
    expect(person.complaints.join('\n')).toMatch(/Content Security Policy/);
    await person.context.close();
  });
});

describe('every chart', () => {
  beforeAll(async () => {
    const { body } = await post(api, '/v1/appeals', intake(), await api.keyOf('office'));
    await answered(body.trackingCode as string);
  });

  it.each([
    ['/board', PHONE.width],
    ['/board', 1_280],
    ['/statistics?by=unit', PHONE.width],
    ['/statistics?by=unit', 1_280],
  ])('of %s fills its frame on a screen of %i pixels', async (place, width) => {
    const { page, context } = await browser.open({ viewport: { width, height: 800 } });
    await page.goto(api.url + place);
    const figures: [chart: number, table: number, frame: number][] = await page.evaluate(WIDTHS_OF_FIGURES);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures).toEqual(figures.map(([, , frame]) => [frame, frame, frame]));
    await context.close();
  });
});
