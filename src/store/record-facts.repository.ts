import { partFact } from '../domain/appeal/fact-words';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import type { Words } from '../domain/words';
import { saveAppealRow } from './appeals/appeal-row';
import { caseKeyOf, type CaseKey } from './keys/case-key';
import { canonicalJson } from './sql/canonical-json';
import { chainOf, GENESIS, type ChainedFact, type LoggedFact } from './chain';
import { findBranch, foldAll, type Branch } from './fact-branch';
import { factRecord } from './fact-rows';
import type { Keyring } from './keys/keyring';
import type { Pool, PoolClient } from './sql/pool';
import { touchesLedgers, projectLedgers } from './project-ledgers';
import { projectState } from './project-state';
import type { CaseHead, Recording } from './recording';
import { StoreError } from './sql/store-error';
import { inTransaction } from './sql/transaction';
import { factsInFull } from './keys/words.repository';

/**
 * Records what a turn of the workflow brought: facts, chain, projections and row in one transaction (R2, R3). May be repeated at
 * will: facts already there change nothing. What people wrote is sealed under the case's key
 * beside the facts, and stands in no projection; once the key is destroyed it is not kept at all (S7).
 */
export async function recordFacts(pool: Pool, deps: RecordingDeps, given: Recording): Promise<Recorded> {
  const parted = given.facts.map((fact) => partFact(fact));
  const recording = { ...given, facts: parted.map(({ open }) => open) };
  const words = new Map(parted.map((one) => [one.open.seq, one.words]));
  return inTransaction(pool, async (client) => {
    const head = await lockHead(client, recording.caseId);
    if (head !== undefined && head.workflowId !== recording.workflowId) {
      throw new StoreError('owned-by-another-workflow', `${recording.caseId} 由 ${head.workflowId} 办理`);
    }
    const branch = await findBranch(client, head, recording);
    if (branch.fresh.length === 0) return asItStands(client, deps.keyring, { caseId: given.caseId, head, branch });
    const key = await caseKeyOf(client, deps.keyring, recording.caseId);
    return write(client, deps.ledgerKey, { head, branch, recording, seal: sealing(key, words) });
  });
}

export interface Recorded {
  /** Number of facts of the case. */
  readonly version: number;
  /** What this run has recorded before from the first of the given facts on, where it is other than they, or more; then nothing is recorded. */
  readonly standing?: readonly Fact[];
}

async function asItStands(
  client: PoolClient,
  keyring: Keyring,
  { caseId, head, branch }: { readonly caseId: string; readonly head: CaseHead | undefined; readonly branch: Branch },
): Promise<Recorded> {
  const version = head?.version ?? 0;
  const { standsFrom } = branch;
  if (standsFrom === undefined) return { version };
  return { version, standing: await factsFrom(client, keyring, caseId, standsFrom) };
}

/** Characters of JSON: well below what the engine takes as one answer, at three bytes a character. The rest is given the next time. */
const ONE_ANSWER = 300_000;

async function factsFrom(client: PoolClient, keyring: Keyring, caseId: string, seq: number): Promise<Fact[]> {
  const all = (await factsInFull(client, keyring, [caseId])).get(caseId) ?? [];
  let size = 0;
  return all.slice(seq).filter((fact, ordinal) => {
    size += JSON.stringify(fact).length;
    return ordinal === 0 || size <= ONE_ANSWER;
  });
}

export interface RecordingDeps {
  /** Key of the audit chain. */
  readonly ledgerKey: Buffer;
  readonly keyring: Keyring;
}

type Sealing = (logged: LoggedFact) => LoggedFact;

function sealing(key: CaseKey, words: ReadonlyMap<number, Words>): Sealing {
  return (logged) => {
    const wrote = words.get(logged.fact.seq) ?? {};
    if (Object.keys(wrote).length === 0) return logged;
    canonicalJson(wrote);
    const sealed = key.seal(`fact ${logged.pos}`, wrote);
    return sealed === undefined ? logged : { ...logged, words: sealed };
  };
}

interface Writing {
  readonly head: CaseHead | undefined;
  readonly branch: Branch;
  readonly recording: Recording;
  readonly seal: Sealing;
}

async function write(client: PoolClient, ledgerKey: Buffer, writing: Writing): Promise<{ version: number }> {
  const { branch, recording } = writing;
  const { caseId, workflowId, runId, rules } = recording;
  const [links, last] = linksOf(writing, ledgerKey);
  await insertFacts(client, links);
  const { state, tally } = foldAll(branch.fresh, branch.base);
  await project(client, caseId, branch, state);
  const place = { epoch: branch.epoch, pos: last.pos, hash: last.hash };
  await saveAppealRow(client, { caseId, workflowId, runId, ...place, state, tally, asOf: last.fact.at, rules });
  return { version: state.version };
}

async function project(client: PoolClient, caseId: string, branch: Branch, after: AppealState): Promise<void> {
  const { superseding, fresh, base } = branch;
  await projectState(client, { caseId, before: superseding ? undefined : base?.state, after, superseding });
  if (superseding || fresh.some(touchesLedgers)) await projectLedgers(client, caseId);
}

function linksOf(writing: Writing, ledgerKey: Buffer): [ChainedFact[], ChainedFact] {
  const { head = BEFORE_ALL, branch, recording, seal } = writing;
  const { caseId, runId } = recording;
  const { epoch, fresh } = branch;
  const logged = fresh.map((fact, ordinal) => ({ caseId, pos: head.pos + 1 + ordinal, epoch, runId, fact }));
  const links = chainOf(logged.map(seal), head.hash, ledgerKey);
  const last = links.at(-1);
  if (last === undefined) throw new RangeError('nothing to record');
  return [links, last];
}

const BEFORE_ALL = { pos: -1, hash: GENESIS };

async function insertFacts(client: PoolClient, links: readonly ChainedFact[]): Promise<void> {
  await client.query('insert into facts select * from jsonb_populate_recordset(null::facts, $1)', [
    JSON.stringify(links.map(factRecord)),
  ]);
}

/** One recorder a case at a time. A case's first recorders have no row to wait at, so they wait at its name. */
async function lockHead(client: PoolClient, caseId: string): Promise<CaseHead | undefined> {
  const head = await selectHead(client, caseId);
  if (head !== undefined) return head;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [caseId]);
  return selectHead(client, caseId);
}

async function selectHead(client: PoolClient, caseId: string): Promise<CaseHead | undefined> {
  const { rows } = await client.query<CaseHead>(
    `select workflow_id as "workflowId", run_id as "runId", epoch, version, head_pos as pos, head_hash as hash, state, tally
     from appeals where case_id = $1 for update`,
    [caseId],
  );
  return rows[0];
}
