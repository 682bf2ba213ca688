import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { get, intake, post } from '../support/api';
import { appealOnce, openCampaignFixture, PROOF, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

const dayIn = (days: number): string => plusDays(dayOf(Date.now()), days);

/** An appeal judged, which waits to be assigned. */
async function waitingCase(n: number, more: object = {}): Promise<string> {
  const { api } = fixture;
  const body = { ...intake(), externalId: `two-sessions-${n}`, ...more };
  const filed = await post(api, '/v1/appeals', body, await api.keyOf('operator'));
  const { id } = filed.body as { id: string };
  await appealOnce(fixture, id, ({ status }) => status === 'awaiting-judgement');
  const judgement = { lawful: true, reasonable: true, reason: '属实' };
  await post(api, `/v1/appeals/${id}/acts/judge`, judgement, await api.keyOf('office'));
  return id;
}

/** A file as whoever has the key gets it. */
async function fileAt(address: string, key?: string): Promise<{ status: number; bytes: Buffer; type: string }> {
  const headers = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  const answer = await fetch(`${fixture.api.url}${address}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, bytes, type: answer.headers.get('content-type') ?? '' };
}

/** The session on its day, whatever the hour is now. */
async function underWay(id: string): Promise<Awaited<ReturnType<CampaignFixture['read']>>> {
  const early = await fixture.pass(id, 20);
  return early.status === 'preparing' ? fixture.pass(id, 0.5) : early;
}

interface PublicSessions {
  readonly items: readonly { readonly id: string; readonly decisions: readonly object[] }[];
}

async function sessions(): Promise<PublicSessions['items']> {
  return ((await get(fixture.api, '/v1/sessions')).body as PublicSessions).items;
}

describe('X10: two sessions, a month apart', () => {
  it('proposes its theme, takes over a case that is stuck, and hears in the next what became of its promises', async () => {
    const { api } = fixture;
    const office = await api.keyOf('office');
    const stuck = await waitingCase(1);
    await post(api, `/v1/appeals/${stuck}/acts/assign`, { lead: 'housing' }, office);
    const again = await post(api, `/v1/appeals/${stuck}/acts/assign`, { lead: 'tax' }, office);
    expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'wrong-stage']);
    const escalation = { ids: [stuck], level: 2, reason: '群体关注' };
    await post(api, '/v1/escalations', escalation, await api.keyOf('supervisor'));
    await appealOnce(fixture, stuck, ({ level }) => level === 2);

    const first = await fixture.open({
      ...{ kind: 'session', name: '2027-03', period: '2027-03', units: ['housing', 'tax', 'transport'] },
      day: dayIn(20),
    });
    expect(first.themeProposals).toMatchObject([
      { theme: first.theme, reason: expect.stringContaining('近 30 日 1 件') },
    ]);
    expect(first.agenda).toMatchObject([{ id: stuck, why: 'major', unit: 'housing' }]);
    // Named by number and category: what an appellant wrote stands in no campaign's log, where no erasure would reach it.
    expect(first.agenda[0]?.title).toMatch(/^\d{4}-\d{6} /);
    const { rows: log } = await fixture.city.pool.query<{ all: string }>(
      `select string_agg(fact::text, '') || (select state::text from campaigns where id = $1) as all from campaign_facts where campaign_id = $1`,
      [first.id],
    );
    expect(log[0]?.all).not.toContain((intake() as { title: string }).title);
    expect((await sessions())[0]).toMatchObject({ id: first.id, theme: first.theme, cases: 1, decisions: [] });
    const asTax = await get(api, `/v1/campaigns/${first.id}`, await api.keyOf('unit', 'tax'));
    expect(asTax.body).toMatchObject({ agenda: [{ id: stuck, title: '（其他单位的事项）' }] });
    expect((await fileAt(`/v1/campaigns/${first.id}/minutes?format=pdf`, office)).status).toBe(409);

    for (const unit of ['housing', 'tax'])
      await fixture.act(first.id, unit, 'record', { task: `invitation:${unit}`, outcome: 'coming' });
    await fixture.act(first.id, 'office', 'begin');
    await fixture.act(first.id, 'office', 'record', { task: 'attendance:housing', outcome: 'on-site' });
    const decision = { case: stuck, lead: 'tax', who: '分管副局长', how: '联合核查并公示', day: dayIn(40) };
    await fixture.act(first.id, 'office', 'decide-case', decision);
    const ruled = await appealOnce(fixture, stuck, ({ lead }) => lead === 'tax');
    expect(ruled).toMatchObject({ status: 'awaiting-signature', stage: 'assign' });
    const back = { reason: '不归我们', evidence: PROOF };
    const returned = await post(api, `/v1/appeals/${stuck}/acts/return`, back, await api.keyOf('unit', 'tax'));
    expect((returned.body as { code: string }).code).toBe('not-returnable');
    await fixture.act(first.id, 'office', 'promise', { unit: 'housing', what: '开通网上变更', day: dayIn(10) });
    await fixture.act(first.id, 'office', 'promise', { unit: 'transport', what: '补划停车位', day: dayIn(10) });
    await fixture.act(first.id, 'housing', 'report-item', { item: 'p1', text: '已开通', evidence: PROOF });
    await fixture.act(first.id, 'office', 'verify-item', { item: 'p1', accepted: true, reason: '核实' });
    const concluded = await fixture.act(first.id, 'office', 'conclude');
    expect(concluded.report).toMatchObject({ text: expect.stringContaining('缺席 2') });
    expect((await fileAt(`/v1/sessions/${first.id}/minutes?format=pdf`)).status).toBe(404);
    await fixture.act(first.id, 'office', 'release-report', { how: 'published' });

    const pdf = await fileAt(`/v1/sessions/${first.id}/minutes?format=pdf`);
    expect([pdf.status, pdf.type, pdf.bytes.subarray(0, 4).toString()]).toEqual([200, 'application/pdf', '%PDF']);
    const docx = await fileAt(`/v1/campaigns/${first.id}/minutes?format=docx`, office);
    expect([docx.status, docx.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await fileAt(`/v1/campaigns/${first.id}/minutes?format=doc`, office)).status).toBe(422);
    expect((await fileAt(`/v1/campaigns/${first.id}/minutes?format=docx`, await api.keyOf('upstream'))).status).toBe(
      403,
    );
    expect(await sessions()).toMatchObject([
      { decisions: [{ unit: expect.stringContaining('税'), who: '分管副局长' }] },
    ]);
    const page = (await fileAt('/sessions')).bytes.toString();
    expect(page).toContain('联合核查并公示');
    expect(page).not.toContain((intake() as { title: string }).title);

    await fixture.pass(first.id, 30);
    const second = await fixture.open({
      ...{ kind: 'session', name: '2027-04', period: '2027-04', units: ['housing', 'tax', 'transport'], agenda: [] },
      day: dayIn(20),
    });
    const met = await fixture.pass(second.id, 21);
    expect(met.status).toBe('called-off');
    const third = await fixture.open({
      ...{ kind: 'session', name: '2027-05', period: '2027-05', units: ['housing'], agenda: [], day: dayIn(20) },
    });
    await fixture.act(third.id, 'housing', 'record', { task: 'invitation:housing', outcome: 'coming' });
    // Under way on its day, and not yet the next evening, when it would conclude by itself.
    const next = await underWay(third.id);
    expect(next.reviewed).toMatchObject([
      { campaign: first.id, id: 'p1', unit: 'housing', stands: 'kept' },
      { campaign: first.id, id: 'p2', unit: 'transport', stands: 'overdue' },
      { campaign: first.id, id: stuck, unit: 'tax', stands: 'open' },
    ]);
    const reported = await fixture.act(third.id, 'office', 'conclude');
    expect(reported.report).toMatchObject({ text: expect.stringMatching(/以往承诺 .*p2（.*）：逾期未兑现/) });
  });
});
