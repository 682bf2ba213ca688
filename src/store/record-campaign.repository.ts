import { evolveCampaign } from '../domain/campaign/evolve';
import type { CampaignFact } from '../domain/campaign/facts';
import type { CampaignState } from '../domain/campaign/state';
import type { Fact } from '../domain/appeal/facts';
import { visibleCampaignFacts, type StoredCampaignFact } from './campaign-log';
import { saveCampaignRow } from './campaigns/campaign-row';
import { canonicalJson } from './sql/canonical-json';
import { chainOf, GENESIS } from './chain';
import { bytea } from './fact-rows';
import type { Pool, PoolClient } from './sql/pool';
import { calendarOf } from './rules/rules.repository';
import { StoreError } from './sql/store-error';
import { inTransaction } from './sql/transaction';

export interface CampaignRecording {
  readonly campaignId: string;
  readonly workflowId: string;
  readonly runId: string;
  /** In order of seq, without a gap: what a turn brought, or the same again. */
  readonly facts: readonly CampaignFact[];
  /** What this run has recorded first stays, and is given back where these facts differ from it (fact-branch.ts). */
  readonly keepsFirst?: true;
}

/** What this run has recorded before, where that is other than, or more than, it was given now; then nothing is recorded. */
export interface StandingCampaignTurn {
  readonly facts: readonly CampaignFact[];
}

interface Head {
  readonly workflowId: string;
  readonly runId: string;
  readonly epoch: number;
  readonly version: number;
  readonly pos: number;
  readonly hash: Buffer;
  readonly state: CampaignState;
}

/** What is new, on which state, in which epoch: a reset or a turn that came out otherwise takes the place of what was recorded. */
interface Branch {
  readonly epoch: number;
  readonly fresh: readonly CampaignFact[];
  readonly base: CampaignState | undefined;
  readonly standing?: readonly CampaignFact[];
}

/** Records what a turn of a campaign brought: facts, chain and row in one transaction (R2, R3). May be repeated at will. */
export async function recordCampaign(
  pool: Pool,
  ledgerKey: Buffer,
  recording: CampaignRecording,
): Promise<StandingCampaignTurn | undefined> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [recording.campaignId]);
    const head = await selectHead(client, recording.campaignId);
    if (head !== undefined && head.workflowId !== recording.workflowId)
      throw new StoreError('owned-by-another-workflow', `${recording.campaignId} 由 ${head.workflowId} 办理`);
    const branch = await findBranch(client, head, recording);
    if (branch.fresh.length > 0) await write(client, { pool, ledgerKey }, head, branch, recording);
    return branch.standing && { facts: branch.standing };
  });
}

async function selectHead(client: PoolClient, id: string): Promise<Head | undefined> {
  const { rows } = await client.query<Head>(
    `select workflow_id as "workflowId", run_id as "runId", epoch, version, head_pos as pos, head_hash as hash, state
     from campaigns where id = $1`,
    [id],
  );
  return rows[0];
}

async function findBranch(
  client: PoolClient,
  head: Head | undefined,
  { campaignId, runId, facts, keepsFirst }: CampaignRecording,
): Promise<Branch> {
  const { version = 0 } = head ?? {};
  const first = firstOf(facts);
  if (first > version) throw new StoreError('facts-missing', `${campaignId} 缺少第 ${version} 条起的记录`);
  if (head === undefined) return { epoch: 0, fresh: facts, base: undefined };
  if (first === version && runId === head.runId) return { epoch: head.epoch, fresh: facts, base: head.state };
  return branchFrom(head, await visibleCampaignFacts(client, campaignId), { runId, facts, keepsFirst });
}

function firstOf(facts: readonly CampaignFact[]): number {
  return facts[0]?.seq ?? 0;
}

/** The record says something else than the facts, or goes on after them. */
function isAhead({ version }: Head, other: CampaignFact | undefined, facts: readonly CampaignFact[]): boolean {
  return other !== undefined || firstOf(facts) + facts.length < version;
}

function standingOf({ epoch, state }: Head, stored: readonly StoredCampaignFact[]): Branch {
  return { epoch, fresh: [], base: state, standing: stored.map(({ fact }) => fact) };
}

/** What overlaps with what is stored: the same again, an older run that still sends, or a story told anew. */
function branchFrom(
  head: Head,
  stored: readonly StoredCampaignFact[],
  { runId, facts, keepsFirst }: Pick<CampaignRecording, 'runId' | 'facts'> & { readonly keepsFirst: true | undefined },
): Branch {
  const { version, epoch, state } = head;
  const isOtherRun = runId !== head.runId;
  if (isOtherRun && stored.some((one) => one.runId === runId)) return { epoch, fresh: [], base: state };
  const other = facts.find(
    (fact) => fact.seq < version && canonicalJson(fact) !== canonicalJson(stored[fact.seq]?.fact),
  );
  if (keepsFirst === true && !isOtherRun && isAhead(head, other, facts))
    return standingOf(head, stored.slice(firstOf(facts)));
  // A new run begins an epoch of its own, so that an older one that still sends is known by its run.
  if (other === undefined)
    return { epoch: isOtherRun ? epoch + 1 : epoch, fresh: facts.filter(({ seq }) => seq >= version), base: state };
  const fresh = facts.filter(({ seq }) => seq >= other.seq);
  const kept = stored.slice(0, other.seq).map(({ fact }) => fact);
  return { epoch: epoch + 1, fresh, base: kept.reduce<CampaignState | undefined>(evolveCampaign, undefined) };
}

async function write(
  client: PoolClient,
  { pool, ledgerKey }: { readonly pool: Pool; readonly ledgerKey: Buffer },
  head: Head | undefined,
  { epoch, fresh, base }: Branch,
  { campaignId, workflowId, runId }: CampaignRecording,
): Promise<void> {
  const { pos, hash } = head ?? { pos: -1, hash: GENESIS };
  // The chain is over what a fact says, whatever family it is of.
  const logged = fresh.map((fact, ordinal) => ({
    ...{ caseId: campaignId, pos: pos + 1 + ordinal, epoch, runId, fact: fact as unknown as Fact },
  }));
  const links = chainOf(logged, hash, ledgerKey);
  const last = links.at(-1);
  const state = fresh.reduce<CampaignState | undefined>(evolveCampaign, base);
  if (last === undefined || state === undefined) throw new RangeError('a campaign begins with a fact');
  await client.query('insert into campaign_facts select * from jsonb_populate_recordset(null::campaign_facts, $1)', [
    JSON.stringify(
      links.map(({ fact, ...link }) => ({
        ...{ campaign_id: campaignId, pos: link.pos, epoch, seq: fact.seq, run_id: runId, type: fact.type },
        ...{ at: new Date(fact.at), fact, prev_hash: bytea(link.prevHash), hash: bytea(link.hash) },
      })),
    ),
  ]);
  const calendar = await calendarOf(pool, state.calendarVersion);
  const place = { workflowId, runId, epoch, pos: last.pos, hash: last.hash, asOf: last.fact.at };
  await saveCampaignRow(client, { ...place, state, calendar });
}
