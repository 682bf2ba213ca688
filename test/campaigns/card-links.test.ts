import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { visitor } from '../pages/web-form';
import { get } from '../support/api';
import { appealOnce, openCampaignFixture, type CampaignFixture } from './fixture';

let fixture: CampaignFixture;
beforeAll(async () => {
  fixture = await openCampaignFixture();
});
afterAll(() => fixture.close());

/** A visit day whose report is out: its cards wait. */
async function visited(name: string): Promise<CampaignView> {
  const targets = ['f-1', 'f-2'].map((id) => ({ id, title: `企业 ${id}` }));
  const { id } = await fixture.open({ kind: 'visit-day', name, targets });
  await fixture.act(id, 'office', 'begin');
  for (const target of targets)
    await fixture.act(id, 'office', 'record', { task: `visit:${target.id}`, outcome: 'visited' });
  await fixture.act(id, 'office', 'conclude');
  return fixture.act(id, 'office', 'release-report', { how: 'filed' });
}

interface Link {
  readonly task: string;
  readonly record: string;
  readonly path: string;
}

async function linksOf(id: string, role: 'office' | 'unit' | 'centre' = 'office') {
  const { status, body } = await get(fixture.api, `/v1/campaigns/${id}/links`, await fixture.api.keyOf(role));
  return { status, links: (body as { items?: readonly Link[] }).items ?? [] };
}

/** The addresses of the campaign's cards that wait. */
async function pathsOf(id: string): Promise<string[]> {
  return (await linksOf(id)).links.map(({ path }) => path);
}

const GOOD = { outcome: 'good', clean: 'yes', useful: '90' };

describe('G8: a feedback card by a single-use link', () => {
  it('is filled by whoever holds it, once, and nobody is asked for a key', async () => {
    const { id } = await visited('card-once');
    const { links } = await linksOf(id);
    expect(links).toMatchObject([
      { task: 'feedback-card:f-1', record: 'firms/f-1' },
      { task: 'feedback-card:f-2', record: 'firms/f-2' },
    ]);
    const path = links[0]?.path ?? '';
    const firm = visitor(fixture.api);
    expect((await firm.get(path)).text).toContain('企业 f-1');
    const sent = await firm.fill(path, GOOD);
    expect([sent.status, sent.headers['location']]).toEqual([303, `${path}?done=yes`]);
    expect((await firm.get(`${path}?done=yes`)).text).toContain('已经收到');
    expect((await linksOf(id)).links.map(({ task }) => task)).toEqual(['feedback-card:f-2']);

    const second = visitor(fixture.api);
    const token = await second.token(links[1]?.path ?? '');
    const late = await second.send(path, { token, ...GOOD, outcome: 'adverse' });
    expect([late.status, late.text.includes('已经填写过')]).toEqual([409, true]);
    const known = await fixture.read(id);
    expect(known.tasks.find(({ subject, done }) => subject === 'f-1' && done?.outcome === 'good')).toMatchObject({
      done: {
        by: { role: 'participant', record: 'firms/f-1' },
        answers: [{ check: 'clean', yes: true }, { score: 90 }],
      },
    });
  });

  it('an adverse one is an appeal, the same form sent twice one', async () => {
    const { id } = await visited('card-adverse');
    const [, path = ''] = await pathsOf(id);
    const firm = visitor(fixture.api);
    const token = await firm.token(path);
    const adverse = { token, outcome: 'adverse', clean: 'no', useful: '0', note: '要求赞助' };
    expect([(await firm.send(path, adverse)).status, (await firm.send(path, adverse)).status]).toEqual([303, 303]);
    expect((await fixture.read(id)).findings).toMatchObject([{ text: '要求赞助', use: 'appeal', district: '全市' }]);
    await appealOnce(fixture, `campaign~${id.replace('~', '-')}-f1`, () => true);
  });

  it('says what is missing or wrong beside its question, and takes nothing', async () => {
    const { id } = await visited('card-wrong');
    const [path = ''] = await pathsOf(id);
    const firm = visitor(fixture.api);
    const wrong = await firm.fill(path, { outcome: 'none', clean: 'yes', useful: '1e400' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/廉洁反馈卡：请选择[^]*走访有用：须为 0 到 100 的整数/);
    const bare = await firm.fill(path, { outcome: 'good' });
    expect([bare.status, bare.text.includes('还须回答')]).toEqual([409, true]);
    expect((await fixture.read(id)).tasks.filter(({ state }) => state === 'open')).toHaveLength(2);
  });

  it('opens nothing when it is made up, of another card, or over', async () => {
    const { id } = await visited('card-forged');
    const [one = '', other = ''] = await pathsOf(id);
    const [[place], [, mac]] = [other.split('.'), one.split('.')];
    const forged = [`${place}.${mac}`, `${one.split('.')[0]}.${'A'.repeat(22)}`, '/cards/x.y', '/cards/..'];
    for (const path of forged) expect([path, (await visitor(fixture.api).get(path)).status]).toEqual([path, 404]);
    expect([(await linksOf(id, 'unit')).status, (await linksOf(id, 'centre')).status]).toEqual([403, 403]);
    await fixture.pass(id, 40);
    const closed = await visitor(fixture.api).get(one);
    expect([closed.status, closed.text.includes('已经截止')]).toEqual([200, true]);
  });
});
