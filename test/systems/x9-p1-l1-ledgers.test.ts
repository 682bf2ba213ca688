import { post } from '../support/api';
import { handled, openParticipants, PROOF, type Filed, type Participants } from './participants';

let city: Participants;
beforeAll(async () => {
  city = await openParticipants();
});
afterAll(() => city.close());

const CONTENT = { contacted: true, solved: true, satisfaction: 'satisfied' };
const IMPROVED = { kind: 'process-improved', title: '公共收益公示由一年一次改为每季度一次' };
const SOLVED = { result: 'solved', text: '已公示', evidence: PROOF, ledger: [IMPROVED] };

interface Entry {
  readonly title: string;
  readonly [field: string]: unknown;
}

/** What anybody reads, without a key. */
async function publicList(path: string): Promise<readonly Entry[]> {
  const { status, body } = await city.get(path, 'public');
  expect([path, status]).toEqual([path, 200]);
  return body['items'] as Entry[];
}

const numberOf = async (scene: Filed): Promise<string> => String((await city.read(scene))['number']);
const outcomesOf = async (scene: Filed) => publicList(`/v1/outcomes?number=${await numberOf(scene)}`);
const problemOf = async (scene: Filed) => (await publicList(`/v1/problems?number=${await numberOf(scene)}`))[0];

async function closed(scene: Filed, reply: object = SOLVED): Promise<void> {
  await city.act(scene, 'housing', 'reply', reply);
  const { status } = await city.act(scene, 'appellant', 'evaluate', CONTENT);
  if (status === 'awaiting-verification')
    await city.act(scene, 'office', 'verify', { finding: 'solved', reason: '属实', evidence: PROOF });
}

describe('X9: hard matters are escalated, not whether, only how', () => {
  const escalated = { lead: 'housing', track: 'escalated' };

  it('its unit cannot hand it back, and an explanation is looked at by the office, however content the appellant', async () => {
    const scene = await city.file();
    await city.act(scene, 'office', 'judge', { lawful: true, reasonable: true, reason: '属实' });
    await city.act(scene, 'office', 'assign', escalated);
    const back = { reason: '不归我管', evidence: PROOF };
    expect(await city.refusal(scene, 'housing', 'return', back)).toBe('not-returnable');
    await city.act(scene, 'housing', 'sign');
    await city.act(scene, 'housing', 'reply', { result: 'explained', text: '办不了', basis: '《物权法》第七十条' });
    expect(await city.act(scene, 'appellant', 'evaluate', CONTENT)).toMatchObject({ status: 'awaiting-verification' });
    const again = await city.act(scene, 'office', 'verify', { finding: 'unsolved', reason: '可以办' });
    expect(again).toMatchObject({ track: 'escalated', round: 2 });
    const lowered = { ...escalated, track: 'first-asked' };
    expect(await city.refusal(scene, 'office', 'assign', lowered)).toBe('not-returnable');
    // Whoever assigns without saying anything leaves it as it is, assisting units or not.
    const assisting = [{ unit: 'urban-management', task: '出具意见' }];
    expect(await city.act(scene, 'office', 'assign', { assisting })).toMatchObject({ track: 'escalated' });
  });

  it('an ordinary one can be handed back', async () => {
    const scene = await city.file();
    await city.act(scene, 'office', 'judge', { lawful: true, reasonable: true, reason: '属实' });
    await city.act(scene, 'office', 'assign', { lead: 'housing', track: 'first-asked' });
    const returned = await city.act(scene, 'housing', 'return', { reason: '不归我管', evidence: PROOF });
    expect(returned).toMatchObject({ status: 'awaiting-arbitration' });
  });
});

describe('X9: the outcome ledger', () => {
  it('has what a closed case brought, for anybody, searched by what it is, whose and of which case, without a person', async () => {
    const scene = await handled(city);
    await city.act(scene, 'housing', 'reply', SOLVED);
    expect(await outcomesOf(scene)).toEqual([]);
    const evaluated = await city.act(scene, 'appellant', 'evaluate', CONTENT);
    if (evaluated['status'] === 'awaiting-verification')
      await city.act(scene, 'office', 'verify', { finding: 'solved', reason: '属实', evidence: PROOF });
    const number = await numberOf(scene);
    const entry = { ...IMPROVED, unit: 'housing', number, district: '云龙区', at: expect.any(String) };
    for (const query of [
      `number=${number}`,
      `kind=process-improved&unit=housing&number=${number}`,
      `q=${encodeURIComponent('改为每季度')}&number=${number}`,
    ])
      expect(await publicList(`/v1/outcomes?${query}`)).toEqual([{ ...entry, unitName: expect.any(String) }]);
    expect(await publicList(`/v1/outcomes?unit=tax&number=${number}`)).toEqual([]);
    expect(await publicList(`/v1/outcomes?q=${encodeURIComponent('%')}`)).toEqual([]);
    expect(JSON.stringify(await outcomesOf(scene))).not.toContain(scene.id);
  });

  it('has no entry of a confidential case, and none of an answer that was found wanting', async () => {
    const secret = await handled(city, { confidential: true });
    await closed(secret);
    expect(await outcomesOf(secret)).toEqual([]);
    const scene = await handled(city);
    await closed(scene);
    expect(await outcomesOf(scene)).toHaveLength(1);
    await city.act(scene, 'appellant', 'reopen', { reason: '又停止公示' });
    expect(await outcomesOf(scene)).toEqual([]);
  });
});

describe('P1: the problem list', () => {
  it('names who owes it and by when, and is crossed off with evidence, or the basis of an explanation', async () => {
    const scene = await handled(city);
    expect(await problemOf(scene)).toMatchObject({ unit: 'housing', dueAt: expect.any(String) });
    // The unit does nothing: the number stays open, with its name, long after it was due.
    await city.pass(scene, 5);
    const open = await publicList(`/v1/problems?open=true&number=${await numberOf(scene)}`);
    expect(open).toMatchObject([{ unit: 'housing' }]);
    expect(open[0]).not.toHaveProperty('crossedOffAt');
    const bare = { result: 'explained', text: '该项收费合规' };
    expect(await city.refusal(scene, 'housing', 'reply', bare)).toBe('evidence-missing');
    await closed(scene, { ...bare, basis: '《物业管理条例》第十二条' });
    expect(await problemOf(scene)).toMatchObject({ crossedOffAt: expect.any(String), evidence: true });
    expect(await publicList(`/v1/problems?open=true&number=${await numberOf(scene)}`)).toEqual([]);
  });

  it('shows what was crossed off otherwise as that: withdrawn, and with nothing behind it', async () => {
    const scene = await handled(city);
    await city.act(scene, 'appellant', 'withdraw', { reason: '已自行解决' });
    expect(await problemOf(scene)).toMatchObject({ outcome: 'withdrawn', evidence: false });
  });
});

describe('L1: what a walk-through improved', () => {
  async function campaign(id: string, by: string, act: string, body: object = {}): Promise<number> {
    const key = by === 'office' ? await city.api.keyOf('office') : await city.api.keyOf('unit', by);
    return (await post(city.api, `/v1/campaigns/${id}/acts/${act}`, body, key)).status;
  }

  it('is in the ledger once the office has seen it, and not by the word of the unit', async () => {
    const input = {
      kind: 'walk-through',
      name: 'l1-ledger',
      targets: [{ id: 'permit', title: '开办许可', unit: 'housing' }],
    };
    const opened = await post(city.api, '/v1/campaigns', input, await city.api.keyOf('office'));
    const { id } = opened.body as { id: string };
    const found = { text: '材料重复提交', use: 'rectification', unit: 'housing', target: 'permit' };
    const ledger = [{ kind: 'process-improved', title: '开办许可材料由九份减为四份' }];
    const report = { item: 'r-f1', text: '已修改指南', evidence: PROOF, ledger };
    const verdict = (accepted: boolean) => ({ item: 'r-f1', accepted, reason: '现场核实' });
    const entries = () => publicList(`/v1/outcomes?campaign=${id}`);
    expect(await campaign(id, 'office', 'begin')).toBe(200);
    expect(await campaign(id, 'office', 'find', found)).toBe(200);
    expect(await campaign(id, 'housing', 'report-item', report)).toBe(200);
    expect(await entries()).toEqual([]);
    expect(await campaign(id, 'office', 'verify-item', verdict(false))).toBe(200);
    expect(await entries()).toEqual([]);
    expect(await campaign(id, 'tax', 'report-item', report)).not.toBe(200);
    expect(await campaign(id, 'housing', 'report-item', report)).toBe(200);
    expect(await campaign(id, 'office', 'verify-item', verdict(true))).toBe(200);
    expect(await entries()).toMatchObject([{ ...ledger[0], unit: 'housing', campaign: id }]);
  });
});
