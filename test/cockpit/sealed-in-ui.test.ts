import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { createApp } from '../../src/serve';
import { CODEC } from '../../src/api/codec-address';
import { makeLink } from '../../src/use-cases/keys/sign-in-link';
import { settle } from '../../src/engine/own-clock';
import { freePort } from '../../src/stack/ports';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { openApi, type TestApi } from '../support/api';
import { openBrowser, type TestBrowser } from '../support/browser';
import { OFFICE, openCity, ordinaryInput, startCase, type City } from '../support/city';
import { openOperator, type Operator } from './operator';
import { FIRST_BUILD_MS, openTemporalUi, type TemporalUi } from './temporal-ui';

const CANARY = 'canary金丝雀的理由';
const JUDGED = { lawful: true, reasonable: true, reason: CANARY };
let city: City;
let api: TestApi;
let server: Server;
let origin: string;
let ui: TemporalUi;
let browser: TestBrowser;
let operator: Operator;
let workflowId: string;

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), openBrowser()]);
  api = await openApi(city);
  const uiPort = await freePort();
  const deps = { ...api.deps, metrics: new Registry(), temporalUi: `http://127.0.0.1:${uiPort}` };
  server = createServer(createApp(deps));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ui = await openTemporalUi('sealed', `${origin}${CODEC}`, uiPort);
  operator = await openOperator(browser, ui.namespaceUrl);
  ({ workflowId } = await startCase(city, ordinaryInput()));
}, FIRST_BUILD_MS);
afterAll(async () => {
  await browser.close();
  await ui.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
  await city.close();
});

const SEALED = '内容已密封，登录后可看';

/** What the page of the judgement says, once it has loaded what it shows. */
async function judgement(words: string): Promise<string> {
  const { events } = await city.engine.client.workflow.getHandle(workflowId).fetchHistory();
  const accepted = events?.find((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  await operator.open(workflowId);
  const run = /^.*\/[0-9a-f-]{36}/.exec(operator.page.url())?.[0] ?? '';
  await operator.page.goto(`${run}/history/events/${String(accepted?.eventId)}`);
  await operator.page.getByText('Accepted Request').first().waitFor();
  await operator.page.getByText(words).first().waitFor();
  return operator.page.locator('body').innerText();
}

// One case from its start on: each step goes on where the one before has left it.
describe('an operator at the Temporal UI of a city', () => {
  it('acts without having signed in, and what they write is sealed on its way to the engine', async () => {
    await operator.open(workflowId);
    expect(await operator.update('judge', { by: OFFICE, body: JUDGED })).toBeUndefined();
    await settle(city.engine, workflowId);
    const { events } = await city.engine.client.workflow.getHandle(workflowId).fetchHistory();
    expect(Buffer.from(JSON.stringify(events)).includes(Buffer.from(CANARY).toString('base64').slice(4, 20))).toBe(
      false,
    );
    expect(JSON.stringify(await city.engine.client.workflow.getHandle(workflowId).query('facts'))).toContain(CANARY);
  });

  it('reads the card, and the words people wrote only as sealed', async () => {
    await operator.open(workflowId);
    expect(await operator.card()).toContain('研判受理');
    expect(await judgement(SEALED)).not.toContain(CANARY);
  });

  it('signs in by the link of the start, and reads what was written', async () => {
    const { pool, pepper } = api.deps;
    const { id } = await createApiKey(pool, pepper, { role: 'operator' });
    const { page } = operator;
    await page.goto(`${origin}/sign-in?link=${makeLink(pepper, id)}`);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '已登录' }).waitFor();
    expect(await judgement(CANARY)).not.toContain(SEALED);
    expect(api.lines.some((line) => line.includes('payloads-opened') && line.includes(id))).toBe(true);
    expect(api.lines.join('')).not.toContain(CANARY);
  });

  it('signs out, and reads it no more', async () => {
    const { page } = operator;
    await page.goto(`${origin}/sign-in`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('密钥').waitFor();
    expect(await judgement(SEALED)).not.toContain(CANARY);
  });
});
