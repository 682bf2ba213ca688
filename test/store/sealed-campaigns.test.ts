import type { NewCampaignFact } from '../../src/domain/campaign/facts';
import { visitDay } from '../../src/domain/campaign/templates/visits';
import { campaigns } from '../../src/domain/campaign/decider';
import { ERASED } from '../../src/domain/words';
import { CAMPAIGNS, campaignLog } from '../../src/store/campaigns/campaign-log';
import { campaignStates, campaignTimeline } from '../../src/store/campaigns/campaigns.repository';
import { recordCampaign } from '../../src/store/campaigns/record-campaign.repository';
import { sealEarlierCampaigns } from '../../src/store/campaigns/seal-earlier.repository';
import { eraseCampaignOnRecord } from '../../src/store/appeals/reveals.repository';
import { destroyKeysAbout } from '../../src/store/keys/file-keys.repository';
import { chainOf, GENESIS } from '../../src/store/log/chain';
import { differingProjections } from '../../src/store/log/compare';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { rebuildIn } from '../../src/store/log/rebuild';
import { readLog } from '../../src/store/log/read-log';
import type { Pool } from '../../src/store/sql/pool';
import { inTransaction } from '../../src/store/sql/transaction';
import { OFFICE } from '../domain/campaign/fixture';
import { keyring, ledgerKey, openStore, rules } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

const START = Date.parse('2026-03-02T09:00:00+08:00');
const [FOUND, CARD, NOTED] = ['鸲鹟问题', '鸲鹟差评', '鸲鹟记录'];

type Told = NewCampaignFact & { readonly seq: number; readonly at: number };

function factsOf(id: string): Told[] {
  const told = [
    ['opened', { id, template: visitDay, calendarVersion: rules.calendar.version, title: '走访日', themes: [] }],
    ['begun', { byDefault: false }],
    ['found', { id: 'f1', text: FOUND, use: 'appeal', district: '云龙区' }],
    ['found', { id: 'f2', text: NOTED, use: 'noted' }],
    [
      'task-done',
      { task: 'visit:firm-1', outcome: 'adverse', byDefault: false, note: CARD, answers: [], evidence: [] },
    ],
    ['found', { id: 'f3', text: CARD, use: 'appeal', district: '云龙区' }],
  ] as const;
  return told.map(([type, body], seq) => ({ type, body, by: OFFICE, seq, at: START + seq }) as unknown as Told);
}

/** As a release before recorded it: its words in clear, in the facts and in its rows. */
async function recordedBefore(id: string): Promise<void> {
  const log = campaignLog({ pool });
  const facts = factsOf(id);
  const links = chainOf(
    facts.map((fact, pos) => ({ caseId: id, pos, epoch: 0, runId: 'run-1', fact })),
    GENESIS,
    ledgerKey,
  );
  const rows = JSON.stringify(links.map((link) => log.write(link)));
  await pool.query('insert into campaign_facts select * from jsonb_populate_recordset(null::campaign_facts, $1)', [
    rows,
  ]);
  await inTransaction(pool, (client) => rebuildIn(client, log, id));
  const state = facts.reduce<ReturnType<typeof campaigns.evolve> | undefined>(campaigns.evolve, undefined);
  await pool.query('update campaigns set state = $2 where id = $1', [id, state]);
  await pool.query('insert into campaigns_to_seal values ($1)', [id]);
}

const shown = async (id: string): Promise<string> =>
  JSON.stringify([await campaignTimeline(pool, id, keyring), (await campaignStates(pool, keyring, [id])).get(id)]);
const rowsWith = async (word: string): Promise<number | null> =>
  (await pool.query('select 1 from campaigns c where position($1 in to_jsonb(c)::text) > 0', [word])).rowCount;
const erased = (caseId: string) => inTransaction(pool, (client) => destroyKeysAbout(client, caseId));

describe('a campaign recorded before its words were sealed', () => {
  it('has none in its rows once it is given its keys, and is read as before', async () => {
    await recordedBefore('visit-day~before');
    expect(await rowsWith(FOUND)).toBe(1);
    expect(await sealEarlierCampaigns(pool, keyring)).toBe(1);
    expect(await sealEarlierCampaigns(pool, keyring)).toBe(0);
    expect(await rowsWith(FOUND)).toBe(0);
    for (const word of [FOUND, CARD, NOTED]) expect(await shown('visit-day~before')).toContain(word);
    expect(await differingProjections(pool, campaignLog({ pool }), 'visit-day~before')).toEqual([]);
  });

  it('goes on with what is written now sealed, and its chain whole', async () => {
    const id = 'visit-day~before';
    const body = { reason: '鸲鹟结束', byDefault: false };
    const fact = { type: 'concluded', body, by: OFFICE, seq: 6, at: START + 6 } as const;
    const turn = { campaignId: id, workflowId: `campaign~${id}`, runId: 'run-1', facts: [fact] };
    await recordCampaign(pool, { ledgerKey, keyring }, turn);
    expect((await readLog(pool, CAMPAIGNS, id)).at(-1)?.fact.body).toMatchObject({ reason: ERASED });
    expect(await shown(id)).toContain('鸲鹟结束');
    expect(await verifyLedger(pool, ledgerKey)).toEqual([]);
  });

  it('shows no word about an appeal that is erased, and none at all once it is erased itself', async () => {
    const id = 'visit-day~before';
    expect(await erased('campaign~visit-day-before-f1')).toEqual([{ caseId: id, workflowId: `campaign~${id}` }]);
    expect(await shown(id)).not.toContain(FOUND);
    expect(await shown(id)).toContain(CARD);
    await erased('campaign~visit-day-before-f3');
    expect(await shown(id)).not.toContain(CARD);
    expect(await shown(id)).toContain(NOTED);
    await eraseCampaignOnRecord(pool, { caseId: id, actor: { role: 'office', id: 'o' }, reason: '依法' });
    expect(await shown(id)).not.toContain('鸲鹟');
    expect(await verifyLedger(pool, ledgerKey)).toEqual([]);
  });
});
