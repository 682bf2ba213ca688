import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { connectEngine } from '../../src/engine/connection';
import { rehearsalDatabases } from '../../src/store/rehearsals/rehearsal-databases';
import { scenes } from '../api/scenes';
import { eventually } from '../repair/eventually';
import { get, intake, post } from '../support/api';
import { testStack } from '../support/stack';
import { JUDGED, openRehearsingCity, rehearsed, REHEARSALS, type RehearsingCity } from './rehearsing-city';

/** Rows of every table of the city, by table, but for what the callers of the API themselves leave. */
async function rowsOf({ place }: RehearsingCity): Promise<Record<string, number>> {
  const { rows: tables } = await place.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const counted = tables.map(({ name }) => name).filter((name) => !['rehearsals', 'api_keys'].includes(name));
  const counts = await Promise.all(
    counted.map(async (name) => {
      const { rows } = await place.pool.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      return [name, rows[0]?.n ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}

describe('a rehearsal leaves no trace in the city', () => {
  let city: RehearsingCity;
  beforeAll(async () => {
    city = await openRehearsingCity();
    await city.play();
  });
  afterAll(() => city.close());

  it('no row, number, notice, event or hit in a search, though the rehearsed case had all of them', async () => {
    const scene = await scenes.accountable(city.api);
    const before = await rowsOf(city);
    const invented = await rehearsed(city, { case: { invented: {} }, until: 'P6M' });
    const copy = await rehearsed(city, { case: { copyOf: scene.id }, until: 'P6M' });
    for (const { story } of [invented, copy]) {
      expect(story.number).toMatch(/^\d{4}-\d{6}$/);
      expect(story.notices.length).toBeGreaterThan(1);
      expect(story.notices.every(({ publishedAt }) => publishedAt !== undefined)).toBe(true);
      expect(story.points.length).toBeGreaterThan(3);
    }
    expect(await rowsOf(city)).toEqual(before);
    const { items } = (await get(city.api, '/v1/appeals', await city.api.keyOf('office'))).body as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual([scene.id]);
    expect((await get(city.api, '/v1/notices')).body.items).toEqual([]);
    expect((await get(city.api, `/v1/appeals/${invented.story.caseId}`, await city.api.keyOf('office'))).status).toBe(
      404,
    );
    const { engine } = city.place;
    const found = await engine.client.workflow.count(`WorkflowId STARTS_WITH 'rehearsal'`);
    expect(found.count).toBe(0);
    const beside = await connectEngine({ address: testStack().temporalAddress, namespace: REHEARSALS });
    await eventually(async () =>
      expect((await beside.client.workflow.count(`WorkflowId STARTS_WITH 'rehearsal~${copy.id}'`)).count).toBe(1),
    );
    // Its clock stands still again for everybody: no rehearsed case waits on.
    await eventually(async () =>
      expect(
        (
          await beside.client.workflow.count(
            `WorkflowId STARTS_WITH 'rehearsal~${copy.id}' AND ExecutionStatus = 'Running'`,
          )
        ).count,
      ).toBe(0),
    );
    await beside.close();
    await eventually(async () => expect(await rehearsalDatabases(city.place.databaseUrl)).toEqual([]));
    // The number the city gives next is its own next.
    const next = await scenes.judgement(city.api);
    const { body } = await get(city.api, `/v1/appeals/${next.id}`, await city.api.keyOf('office'));
    expect(body.number).toMatch(/-000002$/);
  });

  it('a copy carries nothing of the person, and goes on from where the case is', async () => {
    const filed = intake({ title: '测试业主乙要求公示', text: '测试业主乙，电话 13900000002，住云龙区测试小区2栋。' });
    const { body } = await post(city.api, '/v1/appeals', filed, await city.api.keyOf('office'));
    const id = body.id as string;
    await post(
      city.api,
      `/v1/appeals/${id}/acts/judge`,
      { ...JUDGED, reason: '已与测试业主乙核实' },
      await city.api.keyOf('office'),
    );
    const { id: rehearsal, story } = await rehearsed(city, { case: { copyOf: id }, until: '10 working days' });
    expect(story.caseId).toBe(id);
    expect(story.facts.filter(({ before }) => before === true).map(({ fact }) => fact)).toContain('judged');
    expect(story.facts.find(({ before }) => before !== true)?.fact).toBe('limit-missed');
    expect(story.facts.map(({ fact }) => fact)).toContain('supervised');
    const { rows } = await city.place.pool.query<{ material: unknown }>(
      'select material from rehearsals where id = $1',
      [rehearsal],
    );
    for (const kept of [JSON.stringify(story), JSON.stringify(rows[0]?.material)]) {
      for (const person of ['测试业主', '13900000002', '32030019800101002X', '测试小区', '核实', '要求公示']) {
        expect(kept).not.toContain(person);
      }
    }
  });

  it('a copy under another policy has the limits of that policy', async () => {
    const { id } = await scenes.signature(city.api);
    const sign = { ...defaultPolicy.duties.sign, limit: { amount: 30, unit: 'working-days' }, urgentLimit: undefined };
    const policy = { ...defaultPolicy, version: 'draft-1', duties: { ...defaultPolicy.duties, sign } };
    const now = await rehearsed(city, { case: { copyOf: id }, until: '4 working days' });
    const then = await rehearsed(city, { case: { copyOf: id }, policy, until: '4 working days' });
    const signed = (story: typeof now.story) => story.limits.find(({ duty }) => duty === 'sign');
    expect(signed(now.story)).toMatchObject({ budget: { amount: 4, unit: 'working-hours' }, end: 'missed' });
    expect(signed(then.story)).toMatchObject({ budget: { amount: 30, unit: 'working-days' }, end: 'open' });
    expect(signed(then.story)?.startedAt).toBe(signed(now.story)?.startedAt);
  });
});
