import { reads, situationOf } from '../../src/domain/access/law';
import { isWithDiscipline } from '../../src/domain/access/dossier';
import { PUBLIC_STANDING, WITH_DISCIPLINE } from '../../src/store/appeals/access-sql';
import type { Pool } from '../../src/store/sql/pool';
import { sql, toQuery } from '../../src/store/sql/sql';
import { openStore } from './sample-case';

let pool: Pool;
beforeAll(async () => {
  pool = await openStore();
});
afterAll(() => pool.end());

const ROWS = [true, false].flatMap((confidential) =>
  (['solved', 'transferred', undefined] as const).flatMap((outcome) =>
    ([true, undefined] as const).map((withDiscipline) => ({ confidential, outcome, withDiscipline })),
  ),
);

describe('the conditions of lists', () => {
  it.each(ROWS)('say of a row what the law says of its case: %j', async ({ confidential, outcome, withDiscipline }) => {
    const held = { ...(outcome && { outcome }), ...(withDiscipline && { withDiscipline }) };
    const { rows } = await pool.query(
      toQuery(sql`
        select ${WITH_DISCIPLINE} as held, ${PUBLIC_STANDING} as public
        from (select ${confidential}::boolean as confidential, ${outcome ?? null}::text as outcome,
                     ${JSON.stringify(held)}::jsonb as state) appeals`),
    );
    expect(rows).toEqual([
      {
        held: isWithDiscipline(held),
        public: reads('public', 'standing', situationOf({ confidential, ...held })),
      },
    ]);
  });
});
