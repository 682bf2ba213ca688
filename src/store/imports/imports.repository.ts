import { insertIntakes, type Taken } from './intake-batch';
import { isSameContent, type Intake } from '../appeals/intake.repository';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

/** A file of appeals that was taken whole. */
export interface NewImport {
  /** The same for the same file in the same scope. */
  readonly id: string;
  /** The source of the key it came with; empty for keys of every source. */
  readonly scope: string;
  readonly createdBy: string;
  readonly format: string;
}

export interface ImportProgress {
  readonly id: string;
  readonly scope: string;
  readonly createdBy: string;
  readonly format: string;
  readonly rows: number;
  /** Rows that made a new case; the others were there before. */
  readonly fresh: number;
  readonly registered: number;
  /** Cases whose first fact is on record. */
  readonly started: number;
  readonly at: Date;
}

export type Registered =
  | { readonly kind: 'registered'; readonly fresh: ReadonlySet<string> }
  /** The same file was taken before. */
  | { readonly kind: 'known' }
  /** Cases filed before with another content: nothing of the file is kept. */
  | { readonly kind: 'different'; readonly caseIds: readonly string[] };

/** Undoes all that the import wrote, with what stood in its way. */
class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
  /** Thrown between two queries: the connection is sound. */
  readonly refusedByStore = true;

  constructor(readonly registered: Registered) {
    super('nothing is imported');
  }
}

/**
 * Registers all appeals of a file in one transaction, or none: rows filed before with the same content are the same case, with
 * another content they stop the whole. Safe to repeat; of the same file twice at once the second waits and is `known`.
 */
export async function registerImport(
  pool: Pool,
  keyring: Keyring,
  made: NewImport,
  intakes: readonly Intake[],
): Promise<Registered> {
  try {
    return await inTransaction(pool, async (client) => {
      const { rowCount } = await client.query(
        `insert into imports (id, scope, created_by, format) values ($1, $2, $3, $4) on conflict (id) do nothing`,
        [made.id, made.scope, made.createdBy, made.format],
      );
      if (rowCount === 0) return { kind: 'known' };
      const taken = await insertIntakes(client, keyring, intakes);
      const different = taken.filter((one) => one.before !== undefined && !isSameContent(one, one.before));
      if (different.length > 0) throw new ImportStopped({ kind: 'different', caseIds: different.map(idOf) });
      const fresh = taken.filter(({ before }) => before === undefined).map(idOf);
      await client.query(
        `insert into import_rows (import_id, case_id, fresh) select $1, id, id = any($3::text[]) from unnest($2::text[]) as id`,
        [made.id, taken.map(idOf), fresh],
      );
      return { kind: 'registered', fresh: new Set(fresh) };
    });
  } catch (error) {
    if (error instanceof ImportStopped) return error.registered;
    throw error;
  }
}

function idOf({ caseId }: Taken): string {
  return caseId;
}

/** How far an import is; undefined where there is none of this id. */
export async function findImport(pool: Pool, id: string): Promise<ImportProgress | undefined> {
  const { rows } = await pool.query<ImportProgress>(
    `select i.id, i.scope, i.created_by as "createdBy", i.format, i.created_at as at, counted.*
     from imports i,
       lateral (select count(*)::int as rows, count(intake.case_id)::int as registered,
                       count(*) filter (where fresh)::int as fresh, count(a.case_id)::int as started
                from import_rows r left join intakes intake using (case_id) left join appeals a using (case_id)
                where r.import_id = i.id) counted
     where i.id = $1`,
    [id],
  );
  return rows[0];
}
