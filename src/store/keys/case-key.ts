import type { Keyring, Purpose } from './keyring';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';

/** The key of one case, as far as it still exists: nothing can be sealed under a destroyed one, and nothing opened. */
export interface CaseKey {
  readonly lives: boolean;
  readonly seal: (purpose: Purpose, value: unknown) => Buffer | undefined;
  readonly open: (purpose: Purpose, sealed: Buffer) => unknown;
}

/** The keys that people's words in facts are sealed under, beside them. */
export interface LogKeys {
  /** The keys of many files, and within them of what became a case; undefined where nothing was ever sealed. */
  readonly find: (db: Pool | PoolClient, ids: readonly string[]) => Promise<KeyFinder>;
  /** One that is destroyed seals nothing: what is written then is not kept (S7). */
  readonly toSeal: (db: Pool | PoolClient, id: string, about?: string) => Promise<CaseKey>;
}

export type KeyFinder = (id: string, about?: string) => CaseKey | undefined;

export const DESTROYED: CaseKey = { lives: false, seal: () => undefined, open: () => undefined };

/** The key of a case; of one that is erased, or was never filed, the one that opens nothing. */
export async function caseKeyOf(db: Pool | PoolClient, keyring: Keyring, caseId: string): Promise<CaseKey> {
  return (await caseKeysOf(db, keyring, [caseId]))(caseId);
}

/** The keys of many cases. */
export async function caseKeysOf(
  db: Pool | PoolClient,
  keyring: Keyring,
  caseIds: readonly string[],
): Promise<(caseId: string) => CaseKey> {
  const { rows } = await db.query<{ caseId: string; keyId: string; wrapped: Buffer }>({
    name: 'case-keys',
    text: `select case_id as "caseId", key_id as "keyId", wrapped_key as wrapped from appellants
           where case_id = any($1::text[]) and wrapped_key is not null`,
    values: [caseIds],
  });
  const keys = new Map(rows.map(({ caseId, ...held }) => [caseId, keyOf(keyring, caseId, held)]));
  return (caseId) => keys.get(caseId) ?? DESTROYED;
}

/** A key as it is held: under its name, by which it is bound. */
export function keyOf(keyring: Keyring, caseId: string, held: { keyId: string; wrapped: Buffer }): CaseKey {
  if (held.keyId !== keyring.keyId) throw new StoreError('sealed-under-another-key', `主密钥不符：需要 ${held.keyId}`);
  const key = keyring.unwrap(caseId, held.wrapped);
  return {
    lives: true,
    seal: (purpose, value) => keyring.seal(key, caseId, purpose, value),
    open: (purpose, sealed) => keyring.open(key, caseId, purpose, sealed),
  };
}

/** The same, as the log of cases takes them. */
export function caseKeys(keyring: Keyring): LogKeys {
  return {
    find: (db, ids) => caseKeysOf(db, keyring, ids),
    toSeal: (db, caseId) => caseKeyOf(db, keyring, caseId),
  };
}
