import type { Pool, PoolClient } from '../sql/pool';
import { DESTROYED, keyOf, type CaseKey, type LogKeys } from './case-key';
import type { Keyring } from './keyring';

interface Row {
  readonly id: string;
  readonly about: string;
  readonly keyId: string;
  /** Null: destroyed. */
  readonly wrapped: Buffer | null;
}

const ROW = 'file_id as id, about, key_id as "keyId", wrapped_key as wrapped';

/** The keys of the files of a family that is no case: one a file, and one for what became each of its cases. */
export function fileKeys(kind: string, keyring: Keyring): LogKeys {
  const held = (row: Row): CaseKey =>
    row.wrapped === null ? DESTROYED : keyOf(keyring, nameOf(kind, row), { keyId: row.keyId, wrapped: row.wrapped });
  return {
    async find(db, ids) {
      const { rows } = await db.query<Row>(`select ${ROW} from file_keys where kind = $1 and file_id = any($2)`, [
        kind,
        ids,
      ]);
      const keys = new Map(rows.map((row) => [nameOf(kind, row), held(row)]));
      return (id, about = '') => keys.get(nameOf(kind, { id, about }));
    },
    toSeal: async (client, id, about = '') => held(await madeKey(client, keyring, kind, { id, about })),
  };
}

type Named = Pick<Row, 'id' | 'about'>;

function nameOf(kind: string, { id, about }: Named): string {
  return `file ${kind}~${id} ${about}`;
}

/** The key that is there, or a new one. Safe to repeat. */
async function madeKey(client: Pool | PoolClient, keyring: Keyring, kind: string, named: Named): Promise<Row> {
  const { rows } = await client.query<Row>(
    `select ${ROW} from file_keys where kind = $1 and file_id = $2 and about = $3`,
    [kind, named.id, named.about],
  );
  const [known] = rows;
  if (known !== undefined) return known;
  const { keyId } = keyring;
  const { wrapped } = keyring.newCaseKey(nameOf(kind, named));
  await client.query('insert into file_keys (kind, file_id, about, key_id, wrapped_key) values ($1, $2, $3, $4, $5)', [
    kind,
    named.id,
    named.about,
    keyId,
    wrapped,
  ]);
  return { ...named, keyId, wrapped };
}

/** In the transaction of an erasure of a file: nothing of it opens again. Gives whether there was something. */
export async function destroyFileKeys(client: PoolClient, kind: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update file_keys set wrapped_key = null, erased_at = now() where kind = $1 and file_id = $2 and wrapped_key is not null',
    [kind, id],
  );
  return (rowCount ?? 0) > 0;
}

/** A file that holds words which became a case, and its workflow. */
export interface FileAbout {
  readonly caseId: string;
  readonly workflowId: string;
}

const WORKFLOW = `kind || '~' || file_id`;

/** The files in which words about a case stand. */
export async function filesAbout(db: Pool | PoolClient, caseId: string): Promise<FileAbout[]> {
  const { rows } = await db.query<FileAbout>(
    `select file_id as "caseId", ${WORKFLOW} as "workflowId" from file_keys where about = $1`,
    [caseId],
  );
  return rows;
}

/** In the transaction of a case's erasure: the words that became it open no more; gives where they stand. */
export async function destroyKeysAbout(client: PoolClient, caseId: string): Promise<FileAbout[]> {
  await client.query(
    'update file_keys set wrapped_key = null, erased_at = now() where about = $1 and wrapped_key is not null',
    [caseId],
  );
  return filesAbout(client, caseId);
}

/** Files of which the engine still keeps runs from before an erasure, the earliest first. */
export async function filesToForget(pool: Pool, most: number): Promise<FileAbout[]> {
  const { rows } = await pool.query<FileAbout>(
    `select file_id as "caseId", ${WORKFLOW} as "workflowId" from file_keys
     where erased_at is not null and engine_forgot_at is null
     group by kind, file_id order by min(erased_at) limit $1`,
    [most],
  );
  return rows;
}

/** The engine has followed the erasures of a file; the first time stays. */
export async function noteFileForgotten(pool: Pool, workflowId: string): Promise<void> {
  await pool.query(
    `update file_keys set engine_forgot_at = now() where ${WORKFLOW} = $1 and erased_at is not null and engine_forgot_at is null`,
    [workflowId],
  );
}
