import { coverageOf, type Coverage } from '../../domain/record/coverage';
import { proposeMatches, type Match } from '../../domain/record/match';
import { allRecords } from '../../store/registers/records.repository';
import type { UseCaseDeps } from '../deps';

/** Whether every firm above scale is paired with a team in use, and which are not. */
export async function readCoverage({ pool }: UseCaseDeps): Promise<Coverage> {
  const [firms, pairings, teams] = await Promise.all(
    ['firms', 'pairings', 'teams'].map((kind) => allRecords(pool, kind)),
  );
  return coverageOf({ firms: firms ?? [], pairings: pairings ?? [], teams: teams ?? [] });
}

/** For each demand that waits, the resources that would suit it. */
export async function readMatches({ pool }: UseCaseDeps): Promise<Match[]> {
  const [demands, resources] = await Promise.all([allRecords(pool, 'demands'), allRecords(pool, 'resources')]);
  return proposeMatches(demands, resources);
}
