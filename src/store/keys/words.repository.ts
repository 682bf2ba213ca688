import { ERASED, type Words } from '../../domain/words';
import { joinFact, partFact } from '../../domain/appeal/free-text';
import type { Fact } from '../../domain/appeal/facts';
import { withRegistryNames } from '../../domain/appeal/intake/registry-names';
import type { AppealState } from '../../domain/appeal/state';
import { caseKeysOf, type CaseKey } from './case-key';
import { foldCase } from '../appeals/fold-case';
import { chainedOf, type FactRow } from '../appeals/fact-rows';
import type { LoggedFact } from '../log/chain';
import type { Keyring } from './keyring';
import type { Pool, PoolClient } from '../sql/pool';

/** A fact with the words people wrote in it, while the key lives; `ERASED` stands in their place afterwards. */
export function inFull({ fact, pos, words }: LoggedFact<Fact>, key: CaseKey): Fact {
  if (!key.lives) return partFact(fact).open;
  return words === undefined ? fact : joinFact(fact, key.open(`fact ${pos}`, words) as Words);
}

interface Stated {
  readonly caseId: string;
  readonly state: AppealState;
}

/**
 * The cases with the words people wrote in their states. Projections hold none, so that an erasure need not look for them there: they
 * are folded from the facts, and only of the cases that have any.
 */
export async function withWords<T extends Stated>(
  pool: Pool,
  keyring: Keyring,
  cases: readonly T[],
): Promise<readonly T[]> {
  const wordy = cases.filter(hasWords).map(({ caseId }) => caseId);
  if (wordy.length === 0) return cases;
  const facts = await factsInFull(pool, keyring, wordy);
  return cases.map((one) => {
    const told = facts.get(one.caseId)?.slice(0, one.state.version) ?? [];
    return told.length < one.state.version
      ? one
      : { ...one, state: { ...foldCase(told).state, title: one.state.title } };
  });
}

function hasWords({ state }: Stated): boolean {
  return JSON.stringify({ ...state, title: '' }).includes(ERASED);
}

/** The facts that count of each case, in order, with their words. */
export async function factsInFull(
  db: Pool | PoolClient,
  keyring: Keyring,
  caseIds: readonly string[],
): Promise<Map<string, Fact[]>> {
  const { rows } = await db.query<FactRow>(
    'select * from visible_facts where case_id = any($1::text[]) order by case_id, seq',
    [caseIds],
  );
  const keyOf = await caseKeysOf(db, keyring, caseIds);
  const facts = new Map<string, Fact[]>();
  for (const row of rows) {
    const told = facts.get(row.case_id) ?? [];
    facts.set(row.case_id, told);
    told.push(inFull(chainedOf(row), keyOf(row.case_id)));
  }
  return new Map([...facts].map(([caseId, told]) => [caseId, [...withRegistryNames(told)]]));
}
