import { coverageOf, type Coverage, type FirmToCover } from '../../domain/record/coverage';
import { proposeMatches, type Match } from '../../domain/record/match';
import { allRecords } from '../../store/registers/records.repository';
import type { UseCaseDeps } from '../deps';

/** Whether every firm above scale is paired with a team, and which are not. */
export async function readCoverage({ pool }: UseCaseDeps): Promise<Coverage> {
  const [firms, pairings] = await Promise.all([allRecords(pool, 'firms'), allRecords(pool, 'pairings')]);
  const all = firms.map(({ id, body }): FirmToCover => ({
    id,
    name: String(body['name']),
    district: String(body['district']),
    aboveScale: body['aboveScale'] === true,
  }));
  const paired = pairings.filter(({ body }) => body['team'] !== undefined).map(({ body }) => String(body['firm']));
  return coverageOf(all, new Set(paired));
}

/** For each demand that waits, the resources that would suit it. */
export async function readMatches({ pool }: UseCaseDeps): Promise<Match[]> {
  const [demands, resources] = await Promise.all([allRecords(pool, 'demands'), allRecords(pool, 'resources')]);
  return proposeMatches(demands, resources);
}
