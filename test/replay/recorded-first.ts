import type { Fact } from '../../src/domain/appeal/facts';
import type { CampaignFact } from '../../src/domain/campaign/facts';
import { latestRun } from '../../src/engine/runs';
import { recordCampaign } from '../../src/store/campaigns/record-campaign.repository';
import { recordFacts } from '../../src/store/appeals/record-facts.repository';
import { OFFICE, ordinaryInput } from '../support/city';
import { driveCampaign } from './campaign-drive';
import { drive, inHand, type RecordingCity } from './case-drive';

/** The facts of a file so far, and the run that records them. */
async function asItStands(city: RecordingCity, table: 'facts' | 'campaign_facts', id: string, workflowId: string) {
  const { rows } = await city.pool.query<{ count: number; at: Date }>(
    `select count(*)::int as count, max(at) as at from ${table} where ${table === 'facts' ? 'case_id' : 'campaign_id'} = $1`,
    [id],
  );
  const run = await latestRun(city.engine, workflowId);
  const [row] = rows;
  if (run === undefined || row === undefined) throw new Error(`${id} is not under way`);
  return { seq: row.count, at: row.at.getTime(), runId: run.runId };
}

/**
 * A worker has recorded a turn and died before the engine heard of it: the next one decides otherwise, is given back what stands, and goes
 * on from there (decision 50). The death is told by what it leaves: a turn of this run on record that its history does not have.
 */
export const recordedFirst: Record<string, (city: RecordingCity) => Promise<string>> = {
  async 'recorded-first'(city) {
    const driven = await drive(city, ordinaryInput());
    const unit = await inHand(driven);
    const { caseId, workflowId } = driven;
    const { seq, at, runId } = await asItStands(city, 'facts', caseId, workflowId);
    const body = { unit: unit.unit ?? '', text: '已约物业公司' };
    const fact: Fact = { type: 'progressed', body, by: unit, seq, at, commandId: 'lost-answer', digest: 'd' };
    const recording = { caseId, workflowId, runId, facts: [fact], rules: city.rules };
    await recordFacts(city.pool, { ledgerKey: city.ledgerKey, keyring: city.keyring }, recording);
    await driven.act('contact', unit, { how: 'phone', note: '已说明安排' });
    await driven.until(2);
    await driven.act('reply', unit, { result: 'explained', text: '已公示', basis: '《物业管理条例》第十二条' });
    await driven.until(60);
    return workflowId;
  },

  async 'campaign-recorded-first'(city) {
    const driven = await driveCampaign(city, {
      ...{ kind: 'visit-day', name: 'recorded-first', district: '云龙区' },
      targets: ['firm-1', 'firm-2'].map((id) => ({ id, title: id })),
    });
    await driven.act('begin');
    const { workflowId, campaignId } = driven;
    const { seq, at, runId } = await asItStands(city, 'campaign_facts', campaignId, workflowId);
    const body = { id: 'f1', text: '路口缺指示牌', use: 'noted' } as const;
    const fact: CampaignFact = { type: 'found', body, by: OFFICE, seq, at, commandId: 'lost-answer', digest: 'd' };
    await recordCampaign(city.pool, city, { campaignId, workflowId, runId, facts: [fact] });
    await driven.act('find', { text: '停车难', use: 'noted' });
    await driven.act('record', { task: 'visit:firm-1', outcome: 'visited' });
    await driven.until(60);
    return workflowId;
  },
};
