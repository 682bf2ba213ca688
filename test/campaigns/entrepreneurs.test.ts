import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { get } from '../support/api';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

const promised = plusDays(dayOf(Date.now()), 15);
const meeting = (name: string): object => ({
  ...{ kind: 'meeting', name, units: ['tax', 'transport'], district: '云龙区' },
  members: [{ id: 'deputy', title: '副区长', unit: 'tax' }],
});

/** Which write of the database an item's row is of. */
async function rowOfItem(campaign: string, id: string): Promise<object[]> {
  const { rows } = await fixture.city.pool.query<object>(
    'select xmin::text from campaign_items where campaign_id = $1 and id = $2',
    [campaign, id],
  );
  expect(rows).toHaveLength(1);
  return rows;
}

describe('X14: leaders meet entrepreneurs, and meet them again', () => {
  it('makes appeals of what was raised, follows each promise to its day, and reports which was kept and which broken', async () => {
    const { api } = fixture;
    const first = await fixture.open(meeting('first'));
    // In words, for whoever reads it: not by the unit's code.
    expect(first.next).toMatchObject({ what: expect.stringMatching(/^答复邀请（.*税务.*）$/), unit: 'tax' });
    const office = await api.keyOf('office');
    expect((await get(api, '/v1/campaigns', office)).body).toMatchObject({ items: [{ next: first.next }] });
    await fixture.act(first.id, 'tax', 'record', { task: 'invitation:tax', outcome: 'coming' });
    await fixture.act(first.id, 'office', 'begin');
    await fixture.act(first.id, 'office', 'find', { text: '货车停车难', use: 'appeal', category: '停车管理' });
    await fixture.act(first.id, 'office', 'find', { text: '招工难', use: 'appeal' });
    await fixture.act(first.id, 'office', 'promise', { unit: 'tax', what: '开通网上变更', day: promised });
    await fixture.act(first.id, 'office', 'promise', { unit: 'transport', what: '补划停车位', day: promised });
    const raised = ['campaign~meeting-first-f1', 'campaign~meeting-first-f2'];
    for (const one of raised)
      expect(await appealOnce(fixture, one, () => true)).toMatchObject({ channel: 'meeting', district: '云龙区' });

    const kept = { item: 'p1', text: '已开通', evidence: PROOF };
    expect((await fixture.try(first.id, 'transport', 'report-item', kept)).status).toBe(404);
    const written = await rowOfItem(first.id, 'p2');
    await fixture.act(first.id, 'tax', 'report-item', kept);
    await fixture.act(first.id, 'office', 'verify-item', { item: 'p1', accepted: true, reason: '已能办理' });
    expect(await rowOfItem(first.id, 'p2')).toEqual(written);
    await fixture.act(first.id, 'office', 'conclude');
    const out = await fixture.act(first.id, 'office', 'release-report', { how: 'published' });
    expect(out).toMatchObject({ status: 'following', findings: raised.map((caseId) => ({ caseId })) });
    expect(out.report?.text).toContain('答复邀请：应 2，参加 1，未答复 1');
    expect(out.report?.text).toContain('发现问题 2 个：转为诉求 2');
    expect(out.report?.text).toMatch(/^承诺 p1（.*税.*）：按期完成$/m);
    expect(out.report?.text).toMatch(/^承诺 p2（.*）：办理中$/m);

    const onTheDay = await fixture.pass(first.id, 14);
    expect(onTheDay.items).toMatchObject([
      { id: 'p1', step: 'done' },
      { id: 'p2', step: 'rectify', level: 0 },
    ]);
    const broken = await fixture.pass(first.id, 4);
    expect(broken.items).toMatchObject([
      { id: 'p1', step: 'done', late: false },
      { id: 'p2', step: 'rectify', level: 1, day: promised },
    ]);

    const second = await fixture.open(meeting('second'));
    await fixture.act(second.id, 'tax', 'record', { task: 'invitation:tax', outcome: 'coming' });
    // Driven by its own clock alone: it begins, is concluded and published with nobody's help.
    const met = await fixture.pass(second.id, 45);
    expect(met).toMatchObject({ status: 'closed', report: { release: 'published' } });
    expect(met.reviewed).toMatchObject([
      { campaign: first.id, id: 'p1', unit: 'tax', stands: 'kept', day: promised },
      { campaign: first.id, id: 'p2', unit: 'transport', stands: 'overdue', level: 1 },
    ]);
    expect(met.report?.text).toMatch(/^以往承诺 meeting~first p1（.*）：.*兑现$/m);
    expect(met.report?.text).toMatch(/^以往承诺 meeting~first p2（.*）：逾期未兑现/m);

    await fixture.act(first.id, 'transport', 'report-item', { item: 'p2', text: '已补划', evidence: PROOF });
    const last = { item: 'p2', accepted: true, reason: '现场核实' };
    const closed = await fixture.act(first.id, 'office', 'verify-item', last);
    expect(closed).toMatchObject({ status: 'closed', items: [{ late: false }, { late: true }] });
    expect(closed.summary).toContain('整改和承诺 2（逾期 1）');
    const seen = await get(api, `/v1/campaigns/${first.id}`, await api.keyOf('unit', 'housing'));
    expect(seen.status).toBe(404);
  });
});
