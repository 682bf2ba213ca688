import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { get, intake, post } from '../support/api';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

/** An appeal that waits to be assigned. */
async function waitingCase(): Promise<string> {
  const { api } = fixture;
  const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('operator'));
  const { id } = filed.body as { id: string };
  const office = await api.keyOf('office');
  await appealOnce(fixture, id, ({ status }) => status === 'awaiting-judgement');
  const judged = await post(
    api,
    `/v1/appeals/${id}/acts/judge`,
    { lawful: true, reasonable: true, reason: '属实' },
    office,
  );
  expect([judged.status, (judged.body as { status: string }).status]).toEqual([200, 'awaiting-assignment']);
  return id;
}

describe('X10: the monthly session', () => {
  it('decides its cases on the spot; each is assigned by who, how and when, and cannot be returned', async () => {
    const caseId = await waitingCase();
    const { id } = await fixture.open({
      ...{ kind: 'session', name: '2027-01', period: '2027-01', theme: '民生服务', units: ['housing', 'tax'] },
      agenda: [{ id: caseId, title: '公共收益' }],
    });
    await fixture.act(id, 'housing', 'record', { task: 'invitation:housing', outcome: 'coming' });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'attendance:housing', outcome: 'on-site' });
    const day = plusDays(dayOf(Date.now()), 30);
    const decision = { case: caseId, lead: 'housing', who: '分管副局长', how: '联合核查并公示', day };
    await fixture.act(id, 'office', 'decide-case', decision);
    const appeal = await appealOnce(fixture, caseId, ({ status }) => status === 'awaiting-signature');
    expect(appeal).toMatchObject({ lead: 'housing', stage: 'assign' });
    const { api } = fixture;
    const back = await post(
      api,
      `/v1/appeals/${caseId}/acts/return`,
      { reason: '不归我们', evidence: PROOF },
      await api.keyOf('unit', 'housing'),
    );
    expect([back.status, (back.body as { code: string }).code]).toEqual([409, 'not-returnable']);
    const concluded = await fixture.act(id, 'office', 'conclude');
    expect(concluded.agenda).toMatchObject([{ id: caseId, told: 'assigned', decision: { lead: 'housing' } }]);
    expect(concluded.report?.text).toContain('分管副局长');
    const closed = await fixture.act(id, 'office', 'release-report', { how: 'published' });
    expect(closed.status).toBe('closed');
  });
});

describe('X3: the visit day', () => {
  it('turns what firms raise into appeals, and puts on record what was not visited', async () => {
    const { id } = await fixture.open({
      ...{ kind: 'visit-day', name: '2027-W02', period: '2027-W02', district: '云龙区' },
      targets: [
        { id: 'firm-1', title: '一号企业' },
        { id: 'firm-2', title: '二号企业' },
      ],
    });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'visit:firm-1', outcome: 'visited', note: '负责人接待' });
    const found = await fixture.act(id, 'office', 'find', {
      ...{ text: '企业反映用电增容办理慢', use: 'appeal', target: 'firm-1', category: '供电' },
    });
    expect(found.findings).toMatchObject([{ id: 'f1', use: 'appeal' }]);
    const appeal = await appealOnce(fixture, `campaign~visit-day-2027-W02-f1`, ({ status }) => status !== undefined);
    expect(appeal).toMatchObject({ channel: 'visit', district: '云龙区', title: '企业反映用电增容办理慢' });
    const late = await fixture.pass(id, 40);
    expect(late).toMatchObject({ status: 'following', light: 'red', counts: { shortfalls: 1 } });
    expect(late.next).toMatchObject({ what: '说明未办原因', role: 'supervisor' });
    const answers = [
      { check: 'why', text: '企业搬迁' },
      { check: 'who', text: '办公室主任' },
    ];
    await fixture.act(id, 'supervisor', 'record', { task: 'account', outcome: 'explained', answers });
    const after = await fixture.pass(id, 1);
    expect(after).toMatchObject({
      status: 'closed',
      light: 'red',
      findings: [{ caseId: 'campaign~visit-day-2027-W02-f1' }],
    });
    expect(after.report).toMatchObject({ release: 'filed', text: expect.stringContaining('未完成：走访 firm-2') });
  });
});

describe('X6: the special inspection', () => {
  it('has faults rectified by a date, up the ladder to both lines of responsibility, and closes over nothing owed', async () => {
    const { id } = await fixture.open({
      ...{ kind: 'inspection', name: '2027-first', period: '2027', mode: 'enforcement' },
      targets: [{ id: 'bureau', title: '执法大队', unit: 'tax' }],
    });
    await fixture.act(id, 'office', 'begin');
    await fixture.act(id, 'office', 'record', { task: 'inspect:bureau', outcome: 'faults', evidence: PROOF });
    await fixture.act(id, 'office', 'find', { text: '重复检查', use: 'rectification', unit: 'tax', target: 'bureau' });
    const late = await fixture.pass(id, 60);
    expect(late.items).toMatchObject([{ id: 'r-f1', step: 'accountability', level: 2, light: 'red' }]);
    const lines = { direct: { who: '大队长', measure: '批评' }, leadership: { who: '副局长', measure: '约谈' } };
    await fixture.act(id, 'supervisor', 'hold-item', { item: 'r-f1', held: true, reason: '两次督办未改', ...lines });
    const other = await fixture.try(id, 'housing', 'report-item', { item: 'r-f1', text: '已改', evidence: PROOF });
    expect(other.status).toBe(404);
    await fixture.act(id, 'tax', 'report-item', { item: 'r-f1', text: '已停止重复检查', evidence: PROOF });
    await fixture.act(id, 'office', 'verify-item', { item: 'r-f1', accepted: true, reason: '现场核实' });
    await fixture.pass(id, 60);
    const closed = await fixture.act(id, 'office', 'release-report', { how: 'published' });
    expect(closed).toMatchObject({ status: 'closed', items: [{ step: 'done', late: true, held: lines }] });
    const { rows } = await fixture.city.pool.query(
      `select type from campaign_facts where campaign_id = $1 and type like 'item-%' order by pos`,
      [id],
    );
    expect(rows.map(({ type }: { type: string }) => type)).toEqual([
      ...['item-opened', 'item-supervised', 'item-supervised', 'item-referred', 'item-held', 'item-reported'],
      'item-verified',
    ]);
  });
});

describe('a campaign over HTTP', () => {
  it('is one of a kind and name, however often it is asked for', async () => {
    const input = { kind: 'check', name: '2027-01', mode: 'covert' };
    const { api } = fixture;
    const office = await api.keyOf('office');
    const answers = await Promise.all([1, 2, 3].map(() => post(api, '/v1/campaigns', input, office)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const { body } = await get(api, '/v1/campaigns?kind=check', office);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('is refused with every fault and its path', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    const wrong = { kind: 'party', name: '../x', units: ['moon', 'moon'] };
    const shape = await post(api, '/v1/campaigns', wrong, office);
    expect(shape.status).toBe(422);
    expect((shape.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      ...['body.name', 'body.units'],
    ]);
    const sense = await post(api, '/v1/campaigns', { kind: 'check', name: 'x', units: ['moon'], mode: 'loud' }, office);
    expect((sense.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      ...['body.mode', 'body.units.0'],
    ]);
    expect((await post(api, '/v1/campaigns', { kind: 'check', name: 'x' }, await api.keyOf('unit'))).status).toBe(403);
  });

  it('is known to units that have a part in it, and to no other', async () => {
    const { id } = await fixture.open({ kind: 'meeting', name: 'parties', units: ['tax'] });
    const { api } = fixture;
    const seen = async (unit: string): Promise<number> =>
      (await get(api, `/v1/campaigns/${id}`, await api.keyOf('unit', unit))).status;
    expect([await seen('tax'), await seen('housing')]).toEqual([200, 404]);
    const { body } = await get(api, '/v1/campaigns?kind=meeting', await api.keyOf('unit', 'housing'));
    expect(body).toEqual({ items: [] });
    const acts = await get(api, `/v1/campaigns/${id}/acts`, await api.keyOf('unit', 'tax'));
    expect((acts.body as { items: { act: string }[] }).items.map(({ act }) => act)).toEqual(['record']);
    const line = await get(api, `/v1/campaigns/${id}/timeline`, await api.keyOf('office'));
    expect(line.body).toMatchObject({ items: [{ seq: 0, fact: 'opened' }] });
  });

  it('can be of a kind that an administrator has added, and of none that leaves somebody waiting without end', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    const { body } = await get(api, '/v1/campaign-templates', office);
    const [check] = (body as { items: { kind: string; tasks: object[] }[] }).items.filter(
      ({ kind }) => kind === 'check',
    );
    const drill = { ...check, kind: 'fire-drill', title: '消防演练' };
    expect((await post(api, '/v1/campaign-templates', drill, office)).status).toBe(201);
    expect((await fixture.open({ kind: 'fire-drill', name: 'first' })).title).toBe('消防演练');
    const endless = { ...drill, tasks: [{ ...check?.tasks[0], phase: 'prepare', consequence: 'remind-again' }] };
    const refused = await post(api, '/v1/campaign-templates', { ...endless, version: '2' }, office);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ path: 'body.tasks.0.consequence' }] });
    const changed = await post(api, '/v1/campaign-templates', { ...drill, title: '别的' }, office);
    expect([changed.status, (changed.body as { code: string }).code]).toEqual([409, 'version-taken']);
  });
});
