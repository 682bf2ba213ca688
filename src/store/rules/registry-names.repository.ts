import { OTHER, themes } from '../../domain/registry/category';
import { shownCategories, shownDistricts } from '../../domain/registry/choices';
import type { Pool } from '../sql/pool';
import { rebuildCampaign } from '../campaigns/rebuild-campaign.repository';
import { rebuildCase } from '../appeals/record-facts.repository';
import { renameEvents } from '../delivery/renamed-events.repository';

/**
 * Builds the rows anew of cases and campaigns that hold a name which is none of the registry's: they were recorded before names were
 * checked, and it may be anybody's words. Their facts stay, because the chain stands over them. Gives how many; safe to repeat, and
 * beside running cases. Where there is nothing to do it reads the cases, the campaigns and the events once.
 */
export async function projectRegistryNames(pool: Pool): Promise<number> {
  const [cases, campaigns] = await Promise.all([foreignCases(pool), foreignCampaigns(pool)]);
  for (const caseId of cases) await rebuildCase(pool, caseId);
  for (const id of campaigns) await rebuildCampaign(pool, id);
  await renameIntakes(pool);
  await renameEvents(pool);
  return cases.length + campaigns.length;
}

async function foreignCases(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select case_id as id from appeals where not (district = any($1::text[]) and category = any($2::text[]))
       or (theme <> all($3::text[]) and not state -> 'proposal' ? 'themes' and theme <> state -> 'proposal' ->> 'theme') order by case_id`,
    [shownDistricts, shownCategories, [...themes, OTHER]],
  );
  return rows.map(({ id }) => id);
}

async function foreignCampaigns(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from campaigns where district <> all($1::text[])
     union select campaign_id from campaign_items where district <> all($1::text[])
     union select id from campaigns where not state ? 'themes' and (state ->> 'theme' <> all($2::text[]) or state ->> 'period' !~ $3
       or exists (select from jsonb_array_elements(state -> 'themeProposals') one where one ->> 'theme' <> all($2::text[])))
     order by 1`,
    [shownDistricts, [...themes, OTHER], `^(20\\d{2}(-(\\d{2}|W\\d{2}|Q[1-4]|H[12]))?|${OTHER})$`],
  );
  return rows.map(({ id }) => id);
}

/** What a case was registered with, once its facts hold it: a case without any is opened as it is, and renamed at the next start. */
async function renameIntakes(pool: Pool): Promise<void> {
  await pool.query(
    `update intakes i
     set input = i.input || jsonb_build_object('district', a.district) ||
       case when i.input ->> 'category' <> all($2::text[]) then jsonb_build_object('category', $3::text) else '{}' end
     from appeals a
     where a.case_id = i.case_id
       and (i.input ->> 'district' <> all($1::text[]) or i.input ->> 'category' <> all($2::text[]))`,
    [shownDistricts, shownCategories, OTHER],
  );
}
