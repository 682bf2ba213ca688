import { eraseAppellant } from './appellant.repository';
import { destroyEngineKeys } from '../keys/engine-keys.repository';
import { ERASED } from '../../domain/words';
import { storable } from '../sql/canonical-json';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool, PoolClient } from '../sql/pool';
import { lockFile, rebuildIn } from '../log/rebuild';
import {
  destroyFileKeys,
  destroyKeysAbout,
  filesToForget,
  noteFileForgotten,
  type FileAbout,
} from '../keys/file-keys.repository';
import { CAMPAIGNS, campaignLog } from '../campaigns/campaign-log';
import { CASES, caseLog } from './case-log';
import { inTransaction } from '../sql/transaction';

/** One look at clear personal data, or their destruction: who, of which case, when, why (S3, S7). */
export interface Reveal {
  readonly id: string;
  readonly act: 'reveal' | 'erase';
  readonly caseId: string;
  readonly role: string;
  readonly actorId: string;
  readonly purpose: string;
  readonly at: Date;
}

export interface RevealFilter {
  readonly caseId?: string | undefined;
  readonly act?: Reveal['act'] | undefined;
}

/** The record, the latest first. */
export async function listReveals(
  pool: Pool,
  { caseId, act }: RevealFilter,
  request: PageRequest,
): Promise<Page<Reveal>> {
  const place = placeOf(request);
  const limit = limitOf(request);
  const { rows } = await pool.query<Reveal>(
    `select id, act, case_id as "caseId", actor_role as role, actor_id as "actorId", purpose,
       date_trunc('milliseconds', revealed_at) as at
     from reveals
     where ($1::text is null or case_id = $1) and ($2::text is null or act = $2)
       and ($3::timestamptz is null or (date_trunc('milliseconds', revealed_at), id) < ($3, $4::bigint))
     order by date_trunc('milliseconds', revealed_at) desc, id desc limit $5`,
    [caseId ?? null, act ?? null, place?.at ?? null, idOf(place?.id), limit + 1],
  );
  return pageOf(
    rows,
    limit,
    ({ at, id }) => ({ at, id }),
    (row) => row,
  );
}

/** A cursor somebody made up reads as the beginning, and not as an error of PostgreSQL. */
function idOf(id: string | undefined): string | null {
  return id !== undefined && /^\d{1,18}$/.test(id) ? id : null;
}

export interface Erasure {
  readonly caseId: string;
  readonly actor: { readonly role: string; readonly id: string };
  readonly reason: string;
}

/**
 * Destroys the personal data of a case and says so on record, both or neither; gives when, undefined for an unknown case. The digest of
 * what was filed goes too, because whoever guesses a name and a number could try them against it. Facts are not touched: their words
 * are sealed under the same key, and those that became it in a campaign under one that goes with it. What the engine holds of them opens
 * no more (decision 47). Safe to repeat: one entry.
 */
export async function eraseOnRecord(pool: Pool, erasure: Erasure): Promise<Date | undefined> {
  const { caseId } = erasure;
  return inTransaction(pool, async (client) => {
    const workflowId = await lockFile(client, CASES.tables, caseId);
    if (await eraseAppellant(client, caseId)) {
      await noteErasure(client, erasure);
      await forgetWords(client, caseId);
      await destroyEngineKeys(client, workflowId);
      for (const file of await destroyKeysAbout(client, caseId)) await destroyEngineKeys(client, file.workflowId);
      await rebuildIn(client, caseLog({ pool }), caseId);
    }
    const { rows } = await client.query<{ at: Date }>('select erased_at as at from appellants where case_id = $1', [
      caseId,
    ]);
    return rows[0]?.at;
  });
}

/** On record, and out of the answers kept for a repeat. */
async function noteErasure(client: PoolClient, { caseId, actor, reason }: Erasure): Promise<void> {
  await client.query(
    `insert into reveals (case_id, actor_role, actor_id, purpose, act) values ($1, $2, $3, $4, 'erase')`,
    [caseId, actor.role, actor.id, storable(reason)],
  );
  await client.query('delete from idempotency where about = $1', [caseId]);
}

/** The same of what people wrote in a campaign, whatever became of it: the cases that came of it have their own erasures. */
export async function eraseCampaignOnRecord(pool: Pool, erasure: Erasure): Promise<Date | undefined> {
  const { caseId: id } = erasure;
  const { kind, tables } = CAMPAIGNS;
  return inTransaction(pool, async (client) => {
    const workflowId = await lockFile(client, tables, id);
    if (await destroyFileKeys(client, kind, id)) {
      await noteErasure(client, erasure);
      await destroyEngineKeys(client, workflowId);
      await rebuildIn(client, campaignLog({ pool }), id);
    }
    const { rows } = await client.query<{ at: Date }>(
      `select erased_at as at from file_keys where kind = $1 and file_id = $2 and about = ''`,
      [kind, id],
    );
    return rows[0]?.at;
  });
}

/** What no key stands before: the title to be searched, and the exact place. */
async function forgetWords(client: PoolClient, caseId: string): Promise<void> {
  await client.query(
    `update intakes set digest = 'erased',
       input = (input || jsonb_build_object('title', $2::text)) - 'onBehalfOf' #- '{appellant,firmId}' where case_id = $1`,
    [caseId, ERASED],
  );
  await client.query('delete from open311_places where case_id = $1', [caseId]);
}

/** Erased cases, and files with erased words, of which the engine still keeps runs from before, the earliest first. */
export async function erasuresToForget(pool: Pool, most = 50): Promise<{ caseId: string; workflowId: string }[]> {
  const { rows } = await pool.query<{ caseId: string; workflowId: string }>(
    `select case_id as "caseId", workflow_id as "workflowId" from appellants join intakes using (case_id)
     where erased_at is not null and engine_forgot_at is null order by erased_at limit $1`,
    [most],
  );
  return [...rows, ...(await filesToForget(pool, most))];
}

/** The engine has followed the erasure; the first time stays. */
export async function noteForgotten(pool: Pool, { caseId, workflowId }: FileAbout): Promise<void> {
  await pool.query(
    'update appellants set engine_forgot_at = now() where case_id = $1 and erased_at is not null and engine_forgot_at is null',
    [caseId],
  );
  await noteFileForgotten(pool, workflowId);
}
