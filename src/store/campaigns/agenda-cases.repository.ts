import type { AppealState } from '../../domain/appeal/state';
import type { Pool } from '../sql/pool';

/** What a case is called on an agenda: by number and category, for a title is in an appellant's words. */
export const AGENDA_TITLE = `concat_ws(' ', coalesce(number, case_id), category)`;

/** A dossier transferred to the discipline body comes before no session. */
export const COMES_BEFORE_A_SESSION = `not (state -> 'transferred')::boolean`;

interface Named {
  readonly id: string;
  readonly title?: string | undefined;
}

export interface WordedAgenda<Case> {
  readonly agenda: readonly Case[];
  /** The places of those that cannot stand on it. */
  readonly unknown: readonly number[];
}

/** An agenda given by hand, its cases called as ours are whatever was written beside them: no erasure reaches a campaign's log (S7). */
export async function wordedAgenda<Case extends Named>(
  pool: Pool,
  given: readonly Case[],
): Promise<WordedAgenda<Case>> {
  const { rows } = await pool.query<{ id: string; title: string }>(
    `select case_id as id, ${AGENDA_TITLE} as title from appeals where case_id = any($1) and ${COMES_BEFORE_A_SESSION}`,
    [given.map(({ id }) => id)],
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return {
    agenda: given.map((one) => ({ ...one, title: titles.get(one.id) })),
    unknown: given.flatMap(({ id }, place) => (titles.has(id) ? [] : [place])),
  };
}

/** Of a case that cannot stand on an agenda. */
export function notOnAnAgenda(id: string): string {
  return `没有这件诉求，或者已经移交：${id}`;
}

/** The named cases as they stand. */
export async function casesNamed(pool: Pool, ids: readonly string[]): Promise<AppealState[]> {
  const { rows } = await pool.query<{ state: AppealState }>('select state from appeals where case_id = any($1)', [ids]);
  return rows.map(({ state }) => state);
}
