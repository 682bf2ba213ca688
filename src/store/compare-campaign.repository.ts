import type { CampaignFact } from '../domain/campaign/facts';
import type { Fact } from '../domain/appeal/facts';
import { isStorable } from './sql/canonical-json';
import { verifyChain, type ChainedFact, type ChainVerdict } from './chain';
import type { RecordedCase } from './compare-case.repository';
import type { Pool, PoolClient } from './sql/pool';
import { rebuildCampaignIn } from './rebuild-campaign.repository';
import { inTransaction } from './sql/transaction';

/** The next campaigns on record by id: those that are open, those that ended in the last days, and those whose row is lost. */
export async function recordedCampaigns(
  pool: Pool,
  { after, limit, endedDays }: { readonly after: string; readonly limit: number; readonly endedDays: number },
): Promise<RecordedCase[]> {
  const { rows } = await pool.query<RecordedCase>(
    `select * from (
       (select id as "caseId", workflow_id as "workflowId", status in ('closed', 'called-off') as ended, run_id as "runId"
        from campaigns where id > $1 and (status not in ('closed', 'called-off') or as_of > now() - make_interval(days => $3))
        order by id limit $2)
       union all
       (select campaign_id, 'campaign~' || campaign_id, false, null from campaign_facts f
        where campaign_id > $1 and pos = 0 and not exists (select 1 from campaigns c where c.id = f.campaign_id)
        order by campaign_id limit $2)) as found
     order by "caseId" limit $2`,
    [after, limit, endedDays],
  );
  return rows;
}

/** The campaign of a workflow: whether it is over, by its record; undefined where there is not one fact of it. */
export async function campaignOfWorkflow(
  pool: Pool,
  workflowId: string,
): Promise<(RecordedCase & { readonly version: number }) | undefined> {
  if (!isStorable(workflowId)) return undefined;
  const { rows } = await pool.query<RecordedCase & { version: number }>(
    `select id as "caseId", workflow_id as "workflowId", status in ('closed', 'called-off') as ended, run_id as "runId", version
     from campaigns where workflow_id = $1`,
    [workflowId],
  );
  return rows[0];
}

/** Of these runs, those that have told nothing yet of a campaign that is on record as open. */
export async function silentCampaignRuns(
  pool: Pool,
  runs: readonly { readonly workflowId: string; readonly runId: string }[],
): Promise<{ caseId: string; workflowId: string; runId: string }[]> {
  const { rows } = await pool.query<{ caseId: string; workflowId: string; runId: string }>(
    `select c.id as "caseId", c.workflow_id as "workflowId", run.id as "runId"
     from unnest($1::text[], $2::text[]) as run(workflow_id, id) join campaigns c on c.workflow_id = run.workflow_id
     where c.run_id <> run.id and c.status not in ('closed', 'called-off')
       and not exists (select 1 from campaign_facts f where f.campaign_id = c.id and f.run_id = run.id)`,
    [runs.map(({ workflowId }) => workflowId), runs.map(({ runId }) => runId)],
  );
  return rows;
}

interface LinkRow {
  readonly pos: number;
  readonly epoch: number;
  readonly run_id: string;
  readonly fact: CampaignFact;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** Whether the log of a campaign is as it was written, up to the head on its row (S5). */
export async function campaignChainVerdict(pool: Pool, ledgerKey: Buffer, id: string): Promise<ChainVerdict> {
  const { rows } = await pool.query<LinkRow>(
    'select pos, epoch, run_id, fact, prev_hash, hash from campaign_facts where campaign_id = $1 order by pos',
    [id],
  );
  const log = rows.map(({ pos, epoch, run_id: runId, fact, prev_hash: prevHash, hash }): ChainedFact => ({
    ...{ caseId: id, pos, epoch, runId, prevHash, hash, fact: fact as unknown as Fact },
  }));
  const { rows: heads } = await pool.query<{ pos: number; hash: string }>(
    `select head_pos as pos, encode(head_hash, 'hex') as hash from campaigns where id = $1`,
    [id],
  );
  return verifyChain(log, ledgerKey, heads[0] && { caseId: id, ...heads[0] });
}

/** Where the rows of a campaign are not what its log gives, as `table.column`: built anew and taken back again (R3). */
export async function differingCampaign(pool: Pool, id: string): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    const before = await rowsOf(client, id);
    await client.query('savepoint as_it_stands');
    await rebuildCampaignIn(client, pool, id);
    const after = await rowsOf(client, id);
    await client.query('rollback to savepoint as_it_stands');
    const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return columns.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  });
}

/** Column by column, its items as one. */
async function rowsOf(client: PoolClient, id: string): Promise<Record<string, unknown>> {
  const { rows } = await client.query<{ row: Record<string, unknown> | null; items: unknown }>(
    `select (select to_jsonb(c) from campaigns c where id = $1) as row,
            (select jsonb_agg(to_jsonb(i) order by i.id) from campaign_items i where campaign_id = $1) as items`,
    [id],
  );
  const named = Object.entries(rows[0]?.row ?? {}).map(([name, value]): [string, unknown] => [
    `campaigns.${name}`,
    value,
  ]);
  return { ...Object.fromEntries(named), campaign_items: rows[0]?.items };
}
