import { OTHER, themes as standing } from '../../domain/registry/category';
import {
  shownCategories,
  shownCategory,
  shownDistrict,
  shownDistricts,
  themesAmong,
} from '../../domain/registry/choices';
import { monthThemeNames } from '../rules/catalogue.repository';
import type { Pool } from '../sql/pool';

/** A choice that the events of a type hold. */
interface Named {
  readonly type: 'filed' | 'theme-confirmed';
  readonly field: 'district' | 'category' | 'theme';
  readonly shown: readonly string[];
  readonly shownAs: (recorded: string) => string;
  /** What stands before it in the event's line of words. */
  readonly before: string;
}

/**
 * Events that were told before names were checked hold what was typed until they are purged: they are delivered again, and read by the
 * stream. Names in them become what they are shown as everywhere, under the same id. Gives how many; safe to repeat. Where there is
 * nothing to do it reads the events of ninety days, three times: 250 ms for 200,000 on two cores that others used as well.
 */
export async function renameEvents(pool: Pool): Promise<number> {
  let renamed = 0;
  for (const named of namedIn(await monthThemeNames(pool))) {
    for (const name of await foreignNames(pool, named)) renamed += await rename(pool, named, name);
  }
  return renamed;
}

function namedIn(months: readonly string[]): Named[] {
  const themes = themesAmong(months);
  return [
    { type: 'filed', field: 'district', shown: shownDistricts, shownAs: shownDistrict, before: '登记诉求：' },
    { type: 'theme-confirmed', field: 'category', shown: shownCategories, shownAs: shownCategory, before: ' / ' },
    {
      type: 'theme-confirmed',
      field: 'theme',
      shown: [...standing, ...months, OTHER],
      before: '确定主题：',
      shownAs: (theme) => themes.entryFor(theme) ?? OTHER,
    },
  ];
}

async function foreignNames(pool: Pool, { type, field, shown }: Named): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct body #>> array['data', $2] as name from events
     where type = $1 and topic = 'appeals' and body #>> array['data', $2] <> all($3::text[])`,
    [type, field, shown],
  );
  return rows.map(({ name }) => name);
}

async function rename(pool: Pool, { type, field, shownAs, before }: Named, name: string): Promise<number> {
  const { rowCount } = await pool.query(
    `update events set body = body || jsonb_build_object(
       'data', body -> 'data' || jsonb_build_object($2::text, $4::text),
       'summary', replace(body ->> 'summary', $5::text || $3::text, $5::text || $4::text))
     where type = $1 and topic = 'appeals' and body #>> array['data', $2] = $3`,
    [type, field, name, shownAs(name), before],
  );
  return rowCount ?? 0;
}
