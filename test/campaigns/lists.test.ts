import { queryOf, readyLists } from '../../src/domain/cockpit/ready-lists';
import { get } from '../support/api';
import { eventually } from '../support/receiver';
import { openParlour, PROOF, type Parlour } from './play';

let parlour: Parlour;
beforeAll(async () => {
  parlour = await openParlour();
});
afterAll(() => parlour.close());

const asked = async (path: string, by: 'office' | 'operator' | 'unit' = 'office', unit?: string) =>
  get(parlour.api, path, await parlour.api.keyOf(by, unit));

/** An inspection under way with a rectification of the tax office, and a check that is only prepared. */
async function inHand(name: string): Promise<{ inspection: string; check: string }> {
  const targets = [{ id: 'bureau', title: '执法大队', unit: 'tax' }];
  const { id } = await parlour.open({ kind: 'inspection', name, mode: 'enforcement', district: '云龙区', targets });
  await parlour.act(id, 'office', 'begin');
  await parlour.act(id, 'office', 'record', { task: 'inspect:bureau', outcome: 'faults', evidence: PROOF });
  await parlour.act(id, 'office', 'find', { text: '重复检查', use: 'rectification', unit: 'tax', target: 'bureau' });
  const check = await parlour.open({ kind: 'check', name, mode: 'open' });
  return { inspection: id, check: check.id };
}

/** What the Temporal UI shows for a ready list of campaigns. */
async function shown(list: string, expected: readonly string[], more = ''): Promise<void> {
  const found = readyLists(Date.now()).find(({ id }) => id === list);
  const query = `${queryOf(found?.filters ?? {}, Date.now(), 'campaign')} AND TaskQueue = '${parlour.city.engine.taskQueue}'${more}`;
  const ids = async () => {
    const workflowIds: string[] = [];
    for await (const run of parlour.city.engine.client.workflow.list({ query })) workflowIds.push(run.workflowId);
    return workflowIds.sort();
  };
  const wanted = expected.map((id) => `campaign~${id}`).sort();
  await eventually(async () => JSON.stringify(await ids()) === JSON.stringify(wanted), 10_000).catch(async () =>
    expect(await ids()).toEqual(wanted),
  );
}

describe('campaigns in the lists of an operator', () => {
  it('stand in the Temporal UI by kind, status, holder and what is late, as they do in PostgreSQL', async () => {
    const { inspection, check } = await inHand('lists');
    await shown('campaigns-open', [inspection, check]);
    await shown('campaigns-open', [check], ` AND CampaignKind = 'check'`);
    await shown('campaigns-open', [inspection], ` AND AppealStage = 'under-way' AND AppealDistrict = '云龙区'`);
    await shown('campaigns-overdue', []);
    await parlour.pass(inspection, 40);
    await shown('campaigns-overdue', [inspection]);
    await shown('campaigns-overdue', [inspection], ' AND AppealLevel >= 1');
    const { body } = await asked('/v1/cockpit', 'operator');
    const counts = (body as { lists: { id: string; count: number }[] }).lists
      .filter(({ id }) => id.startsWith('campaigns'))
      .map(({ id, count }) => [id, count]);
    expect(Object.fromEntries(counts)).toMatchObject({ 'campaigns-open': 2, 'campaigns-overdue': 1 });
    const late = await asked('/v1/campaigns?overdue=true');
    expect((late.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([inspection]);
    await parlour.act(check, 'office', 'call-off', { reason: '并入专项督查' });
    await shown('campaigns-open', [inspection]);
  });
});

describe('rectifications like cases', () => {
  it('are listed with unit, limit, light and ladder, each unit its own, and count in the figures', async () => {
    const { inspection } = await inHand('figures');
    const listed = async (query: string, by: 'office' | 'unit' = 'office', unit?: string) =>
      (await asked(`/v1/rectifications?campaign=${inspection}${query}`, by, unit)).body as { items: object[] };
    expect((await listed('')).items).toMatchObject([
      { campaign: inspection, id: 'r-f1', unit: 'tax', district: '云龙区', light: 'green', level: 0, late: false },
    ]);
    expect((await listed('', 'unit', 'tax')).items).toHaveLength(1);
    expect((await listed('', 'unit', 'housing')).items).toEqual([]);
    expect((await listed('&unit=tax', 'unit', 'housing')).items).toEqual([]);
    expect((await asked('/v1/rectifications')).status).toBe(200);

    await parlour.pass(inspection, 25);
    expect((await listed('&level=1')).items).toMatchObject([{ late: true, level: 1 }]);
    const figures = async () => {
      const { body } = await asked('/v1/statistics?by=unit');
      return (body as { items: { group: string; rectifications: object }[] }).items.find(
        ({ group }) => group === 'tax',
      );
    };
    expect((await figures())?.rectifications).toMatchObject({ done: 0, onTime: { count: 0 } });
    await parlour.act(inspection, 'tax', 'report-item', { item: 'r-f1', text: '已改', evidence: PROOF });
    await parlour.act(inspection, 'office', 'verify-item', { item: 'r-f1', accepted: true, reason: '属实' });
    expect((await figures())?.rectifications).toMatchObject({ done: 1, onTime: { count: 0 } });
    expect((await listed('&open=true')).items).toEqual([]);
    expect((await listed('&open=false')).items).toMatchObject([{ step: 'done', doneAt: expect.any(String) }]);
    const byTheme = await asked('/v1/statistics?by=theme');
    expect(JSON.stringify(byTheme.body)).not.toContain('rectifications');
  });
});
