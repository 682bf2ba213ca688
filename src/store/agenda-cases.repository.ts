import type { AppealState } from '../domain/appeal/state';
import type { Pool } from './pool';

/**
 * What the named cases are called on an agenda: by number and category, for a title is in an appellant's words. Left out are those there
 * are not, and dossiers transferred to the discipline body, which come before no session.
 */
export async function agendaTitles(pool: Pool, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; title: string }>(
    `select case_id as id, concat_ws(' ', coalesce(number, case_id), category) as title from appeals
     where case_id = any($1) and not (state ->> 'transferred')::boolean`,
    [ids],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The named cases as they stand. */
export async function casesNamed(pool: Pool, ids: readonly string[]): Promise<AppealState[]> {
  const { rows } = await pool.query<{ state: AppealState }>('select state from appeals where case_id = any($1)', [ids]);
  return rows.map(({ state }) => state);
}
