import type { Pool } from '../sql/pool';

/** Who of the registry can be a member of a campaign: by their post, team or account, never a name. */
export interface RegistryMember {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
}

/** Those of the names (`teams/t-1`, `members/m-2`, `supervisors/s-3`) that are in use, in the order they are named; a member's unit is their team's. */
export async function registryMembers(pool: Pool, names: readonly string[]): Promise<RegistryMember[]> {
  const { rows } = await pool.query<{ id: string; title: string; unit: string | null }>(
    `select kind || '-' || id as id,
       coalesce(body ->> 'name', body ->> 'post', '作风监督员 ' || (body ->> 'account')) as title,
       coalesce(body ->> 'unit', (select team.body ->> 'unit' from records team
         where team.kind = 'teams' and team.id = records.body ->> 'team' and not team.retired)) as unit
     from records where not retired and kind || '/' || id = any ($1)
     order by array_position($1::text[], kind || '/' || id)`,
    [names],
  );
  return rows.map(({ id, title, unit }) => ({
    id: id.slice(0, 80),
    title: title.slice(0, 80),
    ...(unit !== null && { unit }),
  }));
}
