import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cockpit } from '../../../src/use-cases/oversight/cockpit';
import { readConfig } from '../../../src/config';
import { casesByQuery } from '../../../src/engine/find-cases';
import { links } from '../../../src/stack/links';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';
import { eventually } from '../../support/neighbours/receiver';
import { LEAD, scenes } from '../scenes';

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

const cockpit = async (): Promise<Cockpit> =>
  (await get(api, '/v1/cockpit', await api.keyOf('operator'))).body as Cockpit;

function listOf({ lists }: Cockpit, id: string): Cockpit['lists'][number] {
  const found = lists.find((list) => list.id === id);
  if (found === undefined) throw new Error(`there is no list ${id}`);
  return found;
}

describe('the ready lists 常用清单 of an operator', () => {
  it('count what waits for the office, and the query beside the count finds the same cases in the engine', async () => {
    const { id } = await scenes.judgement(api);
    await scenes.handling(api);
    const { count, query } = listOf(await cockpit(), 'office');
    expect(count).toBe(1);
    const found = () => casesByQuery(city.engine, `${query} AND TaskQueue = '${city.engine.taskQueue}'`, 10);
    await eventually(async () => (await found()).length === 1, 10_000);
    expect(await found()).toEqual([`appeal~${id}`]);
  });

  it('count what is late by unit and red by district, with a link for each', async () => {
    const { id } = await scenes.handling(api);
    await city.pool.query(`update appeals set due_at = now() - interval '1 minute' where case_id = $1`, [id]);
    const all = await cockpit();
    expect(listOf(all, 'overdue')).toMatchObject({ count: 1, parts: [{ key: LEAD, count: 1 }] });
    const [unit] = listOf(all, 'overdue').parts ?? [];
    expect(unit?.title).not.toBe(LEAD);
    expect(decodeURIComponent(unit?.link ?? '')).toContain(`AppealUnit = "${LEAD}"`);
    expect(listOf(all, 'red').parts).toEqual([expect.objectContaining({ key: '云龙区', title: '云龙区', count: 1 })]);
    await city.pool.query(`update appeals set due_at = null where case_id = $1`, [id]);
  });

  it('offer no link for a district the engine cannot be asked for', async () => {
    const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('operator'));
    const where = [(filed.body as { id: string }).id];
    await eventually(async () => {
      const { rowCount } = await city.pool.query(
        `update appeals set light = 'red', district = '云"龙' where case_id = $1`,
        where,
      );
      return rowCount === 1;
    }, 10_000);
    const red = listOf(await cockpit(), 'red');
    expect(red).toMatchObject({ count: 1, parts: [] });
  });

  it('lead to the start form with the queue filled in, and an example it takes', async () => {
    const { start } = await cockpit();
    expect(start.link).toBe(
      `/namespaces/${city.engine.namespace}/workflows/start-workflow?taskQueue=${city.engine.taskQueue}`,
    );
    const { workflow } = city.engine.client;
    const args = [start.input];
    await workflow.start(start.type, { workflowId: start.workflowId, taskQueue: city.engine.taskQueue, args });
    const opened = async () => {
      const { rows } = await city.pool.query(`select 1 from appeals where workflow_id = $1`, [start.workflowId]);
      return rows.length === 1;
    };
    await eventually(opened, 10_000);
  });

  it('are not for units, appellants and the public', async () => {
    expect((await get(api, '/v1/cockpit', await api.keyOf('unit'))).status).toBe(403);
    expect((await get(api, '/v1/cockpit', await api.keyOf('upstream'))).status).toBe(403);
    expect((await get(api, '/v1/cockpit')).status).toBe(401);
  });
});

describe('liubu links', () => {
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'liubu-links-'));
    writeFileSync(path.join(home, 'keys.json'), JSON.stringify({ operator: await api.keyOf('operator') }));
  });
  afterAll(() => rmSync(home, { recursive: true }));

  const configOf = (port: string) => readConfig({ LIUBU_HOME: home, PORT: port });

  it('prints each list with its count and its link', async () => {
    const said: string[] = [];
    await links(configOf(new URL(api.url).port), {}, (line) => said.push(line));
    const { lists } = await cockpit();
    for (const { title, count } of lists) {
      expect(said).toContainEqual(expect.stringMatching(new RegExp(`^ +${count}  ${title}  /namespaces/`)));
    }
  });

  it('says in a line what stands in its way when nothing answers', async () => {
    await expect(links(configOf('9'), {}, () => undefined)).rejects.toThrow(/The API does not answer/);
  });
});

describe('the address of the Temporal UI', () => {
  it('is that of the embedded one, or the one given, without a slash at its end', () => {
    expect(readConfig({ TEMPORAL_UI_PORT: '8299' }).temporalUiUrl).toBe('http://127.0.0.1:8299');
    expect(readConfig({ TEMPORAL_UI_URL: 'https://ui.example/temporal/' }).temporalUiUrl).toBe(
      'https://ui.example/temporal',
    );
    expect(() => readConfig({ TEMPORAL_UI_URL: 'javascript:alert(1)' })).toThrow(/TEMPORAL_UI_URL/);
  });
});
