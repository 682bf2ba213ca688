import type { Fact, FactType } from '../../domain/appeal/facts';
import type { PoolClient } from '../sql/pool';

/** The facts that listings and the outcome ledger are made of. */
const SOURCES: ReadonlySet<FactType> = new Set<FactType>(['listed', 'delisted', 'replied']);

export function touchesLedgers({ type }: Fact): boolean {
  return SOURCES.has(type);
}

/**
 * Writes the listings (X11) and the outcome ledger (X9) of a case from the facts that count, because its state keeps only the last of
 * each. The same facts give the same rows, so it may be repeated.
 */
export async function projectLedgers(client: PoolClient, caseId: string): Promise<void> {
  await projectListings(client, caseId);
  await projectOutcomes(client, caseId);
}

/** One row a listing: its rounds share the number; the first delisting after the last of them ends it. */
async function projectListings(client: PoolClient, caseId: string): Promise<void> {
  await client.query(
    `with source as (select * from visible_facts where case_id = $1 and type in ('listed', 'delisted')),
          listing as (
            select body ->> 'number' as number, max((body ->> 'round')::int) as round, min(at) as listed_at, max(seq) as last_seq
            from source where type = 'listed' group by 1),
          gone as (delete from listings where case_id = $1 and number not in (select number from listing))
     insert into listings (number, case_id, round, listed_at, delisted_at)
     select number, $1, round, listed_at, (select min(at) from source where type = 'delisted' and seq > last_seq) from listing
     on conflict (number) do update set round = excluded.round, listed_at = excluded.listed_at, delisted_at = excluded.delisted_at`,
    [caseId],
  );
}

async function projectOutcomes(client: PoolClient, caseId: string): Promise<void> {
  await client.query(
    `with entry as (
            select f.seq, ordinal::int as ordinal, line ->> 'kind' as kind, line ->> 'title' as title, f.body ->> 'unit' as unit, f.at
            from visible_facts f, jsonb_array_elements(f.body -> 'ledger') with ordinality as l(line, ordinal)
            where f.case_id = $1 and f.type = 'replied'),
          gone as (
            delete from outcome_ledger o where case_id = $1
            and not exists (select 1 from entry e where e.seq = o.seq and e.ordinal = o.ordinal))
     insert into outcome_ledger (case_id, seq, ordinal, kind, title, unit, at)
     select $1, seq, ordinal, kind, title, unit, at from entry
     on conflict (case_id, seq, ordinal) do update set kind = excluded.kind, title = excluded.title, unit = excluded.unit, at = excluded.at`,
    [caseId],
  );
}
