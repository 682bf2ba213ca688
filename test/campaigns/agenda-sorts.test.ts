import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import { fastForward } from '../../src/engine/own-clock';
import { get, intake, post } from '../support/api';
import { appealOnce, openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

async function act(id: string, by: string, name: string, body: object = {}): Promise<void> {
  const { api } = fixture;
  const key = by === 'office' || by === 'supervisor' ? await api.keyOf(by) : await api.keyOf('unit', by);
  const answer = await post(api, `/v1/appeals/${id}/acts/${name}`, body, key);
  expect([name, answer.status, answer.body]).toMatchObject([name, 200, {}]);
}

/** An appeal judged, which waits to be assigned. */
async function waitingCase(change: Parameters<typeof intake>[0] = {}): Promise<string> {
  const { api } = fixture;
  const filed = await post(api, '/v1/appeals', intake(change), await api.keyOf('operator'));
  const { id } = filed.body as { id: string };
  const { status } = await appealOnce(fixture, id, (appeal) => String(appeal['status']).startsWith('awaiting-'));
  if (status === 'awaiting-theme') await act(id, 'office', 'confirm-theme');
  await act(id, 'office', 'judge', { lawful: true, reasonable: true, reason: '属实' });
  return id;
}

/** Lets days of a case's own time pass until it is where it is waited for, over whatever holiday there is. */
async function until(id: string, wanted: string): Promise<void> {
  const { api, city } = fixture;
  for (let days = 0; days < 150; days += 10) {
    const { body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('office'));
    if ((body as { status: string }).status === wanted) return;
    await fastForward(city.engine, workflowIdOf(id), 10 * 86_400_000);
  }
  throw new Error(`${id} never came to ${wanted}`);
}

/** Listed, given to its unit for the last round, and not answered. */
async function listedInVain(): Promise<string> {
  const id = await waitingCase();
  await act(id, 'office', 'assign', { lead: 'housing' });
  await act(id, 'housing', 'sign');
  await act(id, 'supervisor', 'list', { reason: '群众反映集中' });
  await act(id, 'office', 'assign', { lead: 'housing' });
  await act(id, 'housing', 'sign');
  await until(id, 'awaiting-session');
  return id;
}

/** Three firms on one matter of several departments, in one district. */
const closingDown = (): Promise<string> =>
  waitingCase({ title: '企业注销要跑三个部门', text: '三个部门互相推。', category: '企业注销', district: '鼓楼区' });

describe('X10: the agenda a session proposes', () => {
  it('has the listed in vain, the standing, the area-wide and the major, in this order, each with its reason', async () => {
    const standing = await listedInVain();
    await until(standing, 'standing');
    const listed = await listedInVain();
    const [first, second] = [await closingDown(), await closingDown()];
    const ordinary = await waitingCase();
    const major = await waitingCase({
      title: '土地证历史遗留问题',
      text: '历史遗留，多年办不下。',
      category: '历史遗留',
    });
    const agendaOf = async (name: string) => {
      const { id, agenda } = await fixture.open({ kind: 'session', name });
      return { id, agenda: agenda.map((one) => [one.id, one.why]) };
    };
    // Two of one matter are not yet a matter of the area.
    expect((await agendaOf('sorts-01')).agenda).toEqual([
      [listed, 'listed'],
      [standing, 'standing'],
      [major, 'major'],
    ]);
    const third = await closingDown();
    const { id, agenda } = await agendaOf('sorts-02');
    expect(agenda).toEqual([
      [listed, 'listed'],
      [standing, 'standing'],
      ...[first, second, third].map((one) => [one, 'area-wide']),
      [major, 'major'],
    ]);
    expect(agenda).not.toContainEqual([ordinary, expect.anything()]);

    await fixture.act(id, 'housing', 'record', { task: 'invitation:housing', outcome: 'coming' });
    await fixture.act(id, 'office', 'begin');
    const day = plusDays(dayOf(Date.now()), 200);
    for (const one of [listed, standing, first, major])
      await fixture.act(id, 'office', 'decide-case', {
        ...{ case: one, lead: 'housing', who: '分管副局长', how: '现场拍板', day },
      });
    for (const one of [listed, standing, first, major])
      expect(await appealOnce(fixture, one, ({ status }) => status === 'awaiting-signature')).toMatchObject({
        lead: 'housing',
      });
    const { report } = await fixture.act(id, 'office', 'conclude');
    expect(report?.text.match(/^议题 .*未议定，转下次会议$/gm)).toHaveLength(2);
    // What was decided for good is not proposed again; what was not is, while there are three of it.
    expect((await agendaOf('sorts-03')).agenda).toEqual([second, third].map((one) => [one, 'area-wide']));
  });
});
