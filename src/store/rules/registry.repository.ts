import type { Actor } from '../../domain/people/people';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';

/** What an administrator edits. Permanent: they stand in the record of edits. */
export const registryKinds = ['policies', 'calendars', 'units', 'themes', 'articles'] as const;
export type RegistryKind = (typeof registryKinds)[number];

/** What is done to it. Permanent. */
export const registryActs = [
  'proposed',
  'approved',
  'added',
  'changed',
  'retired',
  'restored',
  'duties-taken',
] as const;
export type RegistryAct = (typeof registryActs)[number];

/** One edit: on top of which revision, what, by whom and why. */
export interface Edit {
  readonly kind: RegistryKind;
  /** The revision that was read; another since then refuses the edit. */
  readonly from: number;
  readonly act: RegistryAct;
  /** The version, the unit, the month, the article. */
  readonly subject: string;
  readonly by: Actor;
  readonly reason: string;
}

/** A document of the registry as it stands; the body is undefined until its first edit. */
export interface RegistryDocument<Body> {
  readonly revision: number;
  readonly body: Body | undefined;
}

/** How often something has been edited. */
export async function revisionOf(pool: Pool, kind: RegistryKind): Promise<number> {
  const { rows } = await pool.query<{ revision: number }>(
    'select coalesce(max(revision), 0) as revision from registry_edits where kind = $1',
    [kind],
  );
  return rows[0]?.revision ?? 0;
}

const known = new WeakMap<Pool, Map<string, unknown>>();

/** The newest whole of a kind. Revisions never change, so each is read once a process. */
export async function readDocument<Body>(pool: Pool, kind: RegistryKind): Promise<RegistryDocument<Body>> {
  return readRevision(pool, kind, await revisionOf(pool, kind));
}

/** The whole of a kind as of a revision; 0 before the first. */
export async function readRevision<Body>(
  pool: Pool,
  kind: RegistryKind,
  revision: number,
): Promise<RegistryDocument<Body>> {
  if (revision === 0) return { revision, body: undefined };
  const cache = known.get(pool) ?? new Map<string, unknown>();
  known.set(pool, cache);
  const name = `${kind} ${revision}`;
  if (!cache.has(name)) {
    const { rows } = await pool.query<{ body: unknown }>(
      'select body from registry_edits where kind = $1 and revision = $2',
      [kind, revision],
    );
    cache.set(name, rows[0]?.body ?? undefined);
  }
  return { revision, body: cache.get(name) as Body | undefined };
}

/** Takes a whole in place of the one that was read, and gives the new revision; throws `edited-meanwhile` when it is not the newest any more. */
export function replaceDocument(pool: Pool, edit: Edit, body: object): Promise<number> {
  return inTransaction(pool, (client) => recordEdit(client, edit, body));
}

/** Puts an edit on record, inside the transaction that makes it: of two on top of one revision, one is refused. */
export async function recordEdit(client: PoolClient, edit: Edit, body?: object): Promise<number> {
  const { kind, from, act, subject, by, reason } = edit;
  const { rowCount } = await client.query(
    `insert into registry_edits (kind, revision, act, subject, by_role, by_id, reason, body)
     select $1, $2::int + 1, $3, $4, $5, $6, $7, $8
     where (select coalesce(max(revision), 0) from registry_edits where kind = $1) = $2
     on conflict do nothing`,
    [kind, from, act, subject, by.role, by.id, reason, body === undefined ? null : canonicalJson(body)],
  );
  if (rowCount === 1) return from + 1;
  throw new StoreError('edited-meanwhile', '别人已经改过，请重新读取后再改');
}

export interface EditOnRecord extends Omit<Edit, 'from' | 'by'> {
  readonly revision: number;
  readonly by: Pick<Actor, 'id'> & { readonly role: string };
  readonly at: Date;
}

/** The edits of one kind, the newest first. */
export async function listEdits(
  pool: Pool,
  {
    kind,
    before,
    limit,
  }: { readonly kind: RegistryKind; readonly before?: number | undefined; readonly limit: number },
): Promise<EditOnRecord[]> {
  const { rows } = await pool.query<EditRow>(
    `select revision, act, subject, by_role, by_id, reason, at from registry_edits
     where kind = $1 and ($2::int is null or revision < $2) order by revision desc limit $3`,
    [kind, before ?? null, limit],
  );
  return rows.map(({ by_role: role, by_id: id, ...edit }) => ({ kind, ...edit, by: { role, id } }));
}

interface EditRow {
  readonly revision: number;
  readonly act: RegistryAct;
  readonly subject: string;
  readonly by_role: string;
  readonly by_id: string;
  readonly reason: string;
  readonly at: Date;
}
