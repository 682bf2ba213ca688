import type { AppealInput } from '../../domain/appeal/intake/intake';
import { sealedRowOf, insertAppellant, type Person } from './appellant.repository';
import { canonicalJson, storable } from '../sql/canonical-json';
import { digestOf } from '../sql/digest';
import type { Keyring } from '../keys/keyring';
import type { Instant } from '../../domain/calendar/instant';
import type { Pool, PoolClient } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

/** What the engine is given of an appeal: nothing personal, no full text. */
export type EngineInput = Omit<AppealInput, 'text'>;

export interface Intake {
  readonly caseId: string;
  readonly workflowId: string;
  /** `digestOf` the whole request body, with its choices as the registry writes them. */
  readonly digest: string;
  /** The same as it was sent, where that differs: cases filed before choices were normalised have it. */
  readonly digestAsSent?: string;
  readonly input: EngineInput;
  readonly personal: Person;
  readonly text?: string;
}

/**
 * Makes an appeal durable, with its personal data, before anybody is answered (R1). The same appeal a hundred times at once is
 * one row: the first is `new`, the others wait for it and are the `same`; other content under the same name is `different`.
 */
export async function registerIntake(
  pool: Pool,
  keyring: Keyring,
  intake: Intake,
): Promise<'new' | 'same' | 'different'> {
  const taken = await take(pool, keyring, intake);
  if (taken === 'new') return 'new';
  return isSameContent(intake, taken.digest) ? 'same' : 'different';
}

/** Whether an appeal filed before under its name, with this digest, says the same. */
export function isSameContent(
  { digest, digestAsSent }: Pick<Intake, 'digest' | 'digestAsSent'>,
  before: string,
): boolean {
  return before === digest || before === digestAsSent;
}

/**
 * The same for a case started by hand in the Temporal UI, whose first activity this is: `same` when it is the workflow's own
 * appeal (started through the API, or this activity tried again), `taken` when another workflow has the case.
 */
export async function openIntakeByHand(
  pool: Pool,
  keyring: Keyring,
  intake: { readonly caseId: string; readonly workflowId: string; readonly input: EngineInput; readonly text?: string },
): Promise<'new' | 'same' | 'taken'> {
  const before = await whoHas(pool, intake.caseId);
  if (before !== undefined) return sameOrTaken(before, intake);
  const { appellant, onBehalfOf, ...matter } = intake.input;
  const { type, firmId } = appellant;
  const personal = { ...(firmId && { firmId }), ...(onBehalfOf && { onBehalfOf }) };
  const input = { ...matter, appellant: { type } };
  const taken = await take(pool, keyring, { ...intake, input, digest: digestOf(intake.input), personal });
  return taken === 'new' ? 'new' : sameOrTaken(taken, intake);
}

function sameOrTaken(before: Taken, { workflowId }: { readonly workflowId: string }): 'same' | 'taken' {
  return before.workflowId === workflowId ? 'same' : 'taken';
}

/** Appeals registered but without a single fact after so many seconds: their workflow is to be started again, which is safe. */
export async function unopenedIntakes(
  pool: Pool,
  olderThanSeconds: number,
  most = 500,
): Promise<{ caseId: string; workflowId: string; input: EngineInput; receivedAt: Instant }[]> {
  const { rows } = await pool.query<{ case_id: string; workflow_id: string; input: EngineInput; received_at: Date }>(
    `select case_id, workflow_id, input, received_at from intakes i
     where received_at < now() - make_interval(secs => $1)
       and not exists (select 1 from appeals a where a.case_id = i.case_id)
     order by received_at limit $2`,
    [olderThanSeconds, most],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    workflowId: row.workflow_id,
    input: row.input,
    receivedAt: row.received_at.getTime(),
  }));
}

export async function isRegistered(pool: Pool, caseId: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from intakes where case_id = $1', [caseId]);
  return (rowCount ?? 0) > 0;
}

/** What the engine was given of an appeal; undefined where it is not on record. */
export async function intakeOf(
  pool: Pool,
  caseId: string,
): Promise<{ caseId: string; workflowId: string; input: EngineInput } | undefined> {
  const { rows } = await pool.query<{ caseId: string; workflowId: string; input: EngineInput }>(
    'select case_id as "caseId", workflow_id as "workflowId", input from intakes where case_id = $1',
    [caseId],
  );
  return rows[0];
}

interface Taken {
  readonly digest: string;
  readonly workflowId: string;
}

async function take(pool: Pool, keyring: Keyring, intake: Intake): Promise<'new' | Taken> {
  const row = sealedRowOf(keyring, intake);
  return inTransaction(pool, async (client) => {
    if (!(await insertIntake(client, intake))) return metBy(await whoHas(client, intake.caseId), intake);
    await insertAppellant(client, row);
    return 'new';
  });
}

/**
 * Whether the row is ours; waits for another's insert of the same case to end. No index is named: of a hundred at once, some meet the
 * other's workflow id before its case id.
 */
async function insertIntake(client: PoolClient, { caseId, workflowId, digest, input }: Intake): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into intakes (case_id, workflow_id, source, external_id, digest, input)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [caseId, workflowId, input.source, storable(input.externalId), digest, canonicalJson(input)],
  );
  return rowCount === 1;
}

async function whoHas(db: Pool | PoolClient, caseId: string): Promise<Taken | undefined> {
  const { rows } = await db.query<Taken>({
    name: 'who-has-intake',
    text: 'select digest, workflow_id as "workflowId" from intakes where case_id = $1',
    values: [caseId],
  });
  return rows[0];
}

function metBy(taken: Taken | undefined, { caseId }: Pick<Intake, 'caseId'>): Taken {
  if (taken === undefined) throw new Error(`intake ${caseId} vanished`);
  return taken;
}
