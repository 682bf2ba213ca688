import { canonicalJson, isStorable, storable } from '../sql/canonical-json';
import type { Keyring } from '../keys/keyring';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';

/** Who an appellant is. Kept here alone, sealed; nothing of it goes through the engine (DOMAIN.md, Confidentiality). */
export interface Person {
  readonly name?: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly address?: string;
  /** The firm's code: it tells who a firm is, as an id number does of a person. */
  readonly firmId?: string;
  /** For whom somebody else speaks. */
  readonly onBehalfOf?: string;
}

export interface Appellant {
  readonly person: Person;
  readonly text?: string;
}

interface SealedRow {
  readonly caseId: string;
  readonly person: Buffer;
  readonly text: Buffer | null;
  readonly keyId: string;
  readonly wrappedKey: Buffer;
  readonly trackingHash: Buffer;
  readonly firmHash: Buffer | null;
}

/** Seals a case's personal data under a new key; refuses text that could not come back as it was. */
export function sealedRowOf(
  keyring: Keyring,
  { caseId, personal, text }: { readonly caseId: string; readonly personal: Person; readonly text?: string },
): SealedRow {
  canonicalJson(personal);
  const { key, wrapped } = keyring.newCaseKey(caseId);
  return {
    caseId,
    person: keyring.seal(key, caseId, 'person', personal),
    text: text === undefined ? null : keyring.seal(key, caseId, 'text', storable(text)),
    keyId: keyring.keyId,
    wrappedKey: wrapped,
    trackingHash: keyring.trackingHashOf(keyring.trackingCodeOf(caseId)),
    firmHash: personal.firmId === undefined ? null : keyring.firmHashOf(personal.firmId),
  };
}

/** In the transaction of the intake, so that there is never one without the other. */
export async function insertAppellant(client: PoolClient, row: SealedRow): Promise<void> {
  await insertAppellants(client, [row]);
}

/** The same for a batch, in one statement. */
export async function insertAppellants(client: PoolClient, rows: readonly SealedRow[]): Promise<void> {
  await client.query(
    `insert into appellants (case_id, person, text, key_id, wrapped_key, tracking_hash, firm_hash)
     select * from unnest($1::text[], $2::bytea[], $3::bytea[], $4::text[], $5::bytea[], $6::bytea[], $7::bytea[])`,
    [
      rows.map((row) => row.caseId),
      rows.map((row) => row.person),
      rows.map((row) => row.text),
      rows.map((row) => row.keyId),
      rows.map((row) => row.wrappedKey),
      rows.map((row) => row.trackingHash),
      rows.map((row) => row.firmHash),
    ],
  );
}

/**
 * The clear personal data, for masking; whoever shows them clear calls `revealAppellant`. Undefined for an unknown case,
 * `erased` once the key is destroyed.
 */
export async function readAppellant(
  pool: Pool,
  keyring: Keyring,
  caseId: string,
): Promise<Appellant | 'erased' | undefined> {
  if (!isStorable(caseId)) return undefined;
  const { rows } = await pool.query<SealedPerson>({
    name: 'sealed-person',
    text: 'select person, text, key_id, wrapped_key from appellants where case_id = $1',
    values: [caseId],
  });
  return rows[0] && openAppellant(keyring, caseId, rows[0]);
}

/** The person as the store has them. */
export interface SealedPerson {
  readonly person: Buffer;
  readonly text: Buffer | null;
  readonly key_id: string;
  /** Null once the key is destroyed. */
  readonly wrapped_key: Buffer | null;
}

export function openAppellant(keyring: Keyring, caseId: string, row: SealedPerson): Appellant | 'erased' {
  if (row.wrapped_key === null) return 'erased';
  if (row.key_id !== keyring.keyId) throw new StoreError('sealed-under-another-key', `主密钥不符：需要 ${row.key_id}`);
  const key = keyring.unwrap(caseId, row.wrapped_key);
  const person = keyring.open(key, caseId, 'person', row.person) as Person;
  return row.text === null ? { person } : { person, text: keyring.open(key, caseId, 'text', row.text) as string };
}

/** Who looks, and what for. */
export interface Reveal {
  readonly caseId: string;
  readonly actor: { readonly role: string; readonly id: string };
  readonly purpose: string;
}

/** The clear personal data for somebody's eyes: the entry in the audit table comes first, so that none is seen without one (S3). */
export async function revealAppellant(
  pool: Pool,
  keyring: Keyring,
  reveal: Reveal,
): Promise<Appellant | 'erased' | undefined> {
  await recordReveal(pool, reveal);
  return readAppellant(pool, keyring, reveal.caseId);
}

/** Looks at many cases at once, for one purpose: one entry a case, caller, purpose and day, so that reading a list again does not bury the record. */
export async function recordReveals(
  pool: Pool,
  caseIds: readonly string[],
  { actor, purpose }: Omit<Reveal, 'caseId'>,
): Promise<void> {
  await pool.query(
    `insert into reveals (case_id, actor_role, actor_id, purpose)
     select seen, $2, $3, $4 from unnest($1::text[]) as seen
     where not exists (select 1 from reveals r where r.case_id = seen and r.actor_role = $2 and r.actor_id = $3
       and r.purpose = $4 and r.revealed_at > now() - interval '1 day')`,
    [caseIds, actor.role, actor.id, storable(purpose)],
  );
}

/** Append-only; a purpose of blanks is refused by the table. */
export async function recordReveal(pool: Pool, { caseId, actor, purpose }: Reveal): Promise<void> {
  await pool.query('insert into reveals (case_id, actor_role, actor_id, purpose) values ($1, $2, $3, $4)', [
    caseId,
    actor.role,
    actor.id,
    storable(purpose),
  ]);
}

/** Destroys the key: nobody reads the sealed data again nor finds the case by its firm, while the row and the chain of facts stay (S7). Safe to repeat. */
export async function eraseAppellant(client: Pool | PoolClient, caseId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update appellants set wrapped_key = null, firm_hash = null, erased_at = now() where case_id = $1 and wrapped_key is not null`,
    [caseId],
  );
  return rowCount === 1;
}

/** The case a tracking code belongs to, as people type it; one whose personal data are destroyed is nobody's any more. */
export async function caseIdByTrackingCode(pool: Pool, keyring: Keyring, code: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ case_id: string }>(
    'select case_id from appellants where tracking_hash = $1 and wrapped_key is not null',
    [keyring.trackingHashOf(code)],
  );
  return rows[0]?.case_id;
}
