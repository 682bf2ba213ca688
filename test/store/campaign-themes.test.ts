import { OFFICE } from '../domain/campaign/fixture';
import type { NewCampaignFact } from '../../src/domain/campaign/facts';
import { session } from '../../src/domain/campaign/templates/session';
import { campaignStates, campaignTimeline } from '../../src/store/campaigns/campaigns.repository';
import type { Pool } from '../../src/store/sql/pool';
import { rebuildCampaign } from '../../src/store/campaigns/rebuild-campaign.repository';
import { recordCampaign } from '../../src/store/campaigns/record-campaign.repository';
import { projectRegistryNames } from '../../src/store/rules/registry-names.repository';
import { keyring, ledgerKey, openStore, rules } from './sample-case';

/** What somebody typed as a theme before themes were checked. */
const PERSON = '钱试 13900004321';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

const START = Date.parse('2026-03-02T09:00:00+08:00');

/** A session with its report, as its facts tell it. */
async function record(name: string, theme: string, themes?: readonly string[]): Promise<string> {
  const id = `session~${name}`;
  const proposals = [{ theme, score: 3, reason: '近 30 日 3 件' }];
  const [title, head] = ['会客厅主题会', `会客厅主题会（主题：${theme}）`];
  const opened = { id, template: session, calendarVersion: rules.calendar.version, title, theme };
  const told = [
    { type: 'opened', body: { ...opened, period: '2026-03', themeProposals: proposals, ...(themes && { themes }) } },
    { type: 'prepared', body: { theme } },
    { type: 'begun', body: { byDefault: false } },
    { type: 'concluded', body: { byDefault: false } },
    { type: 'report-drafted', body: { text: `${head}\n议题 0 件`, lines: [{ text: head }, { text: '议题 0 件' }] } },
    { type: 'report-released', body: { how: 'published', byDefault: false, text: `${head}\n议题 0 件` } },
  ] as const;
  const facts = told.map((fact, seq) => ({
    ...(fact as unknown as NewCampaignFact),
    by: OFFICE,
    seq,
    at: START + seq,
  }));
  await recordCampaign(
    pool,
    { ledgerKey, keyring },
    { campaignId: id, workflowId: `campaign~${id}`, runId: 'run-1', facts },
  );
  return id;
}

const rowsWith = async (text: string): Promise<number | null> =>
  (await pool.query('select 1 from campaigns c where position($1 in to_jsonb(c)::text) > 0', [text])).rowCount;

describe('a campaign whose theme was typed before themes were checked', () => {
  it('shows 其他 in its row and its report, also when it is built again from its facts', async () => {
    const id = await record('before', PERSON);
    await rebuildCampaign(pool, id);
    expect(await rowsWith(PERSON)).toBe(0);
    const state = (await campaignStates(pool, keyring, [id])).get(id)!;
    expect([state.theme, state.themeProposals?.[0]?.theme]).toEqual(['其他', '其他']);
    expect(state.report?.text).toBe('会客厅主题会（主题：其他）\n议题 0 件');
    expect((await campaignTimeline(pool, id))[0]?.body).toMatchObject({ theme: PERSON });
  });

  it.each(['theme', 'period'])('is built again at the next start, where its row still holds the %s', async (field) => {
    const sql = `update campaigns set state = jsonb_set(state, array[$2], to_jsonb($1::text)) where id = 'session~before'`;
    await pool.query(sql, [PERSON, field]);
    expect(await rowsWith(PERSON)).toBe(1);
    expect(await projectRegistryNames(pool)).toBe(1);
    expect([await rowsWith(PERSON), await projectRegistryNames(pool)]).toEqual([0, 0]);
  });
});

describe('a campaign that opened with the themes of the registry', () => {
  it('keeps the theme of a month', async () => {
    const id = await record('since', '惠企政策直达', ['惠企政策直达']);
    expect(await projectRegistryNames(pool)).toBe(0);
    await rebuildCampaign(pool, id);
    const state = (await campaignStates(pool, keyring, [id])).get(id)!;
    expect([state.theme, state.report?.text.split('\n')[0]]).toEqual([
      '惠企政策直达',
      '会客厅主题会（主题：惠企政策直达）',
    ]);
  });
});
