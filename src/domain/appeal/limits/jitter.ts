import { stableHash } from '../../stable-hash';

/** The case's own 0…`most` seconds in ms, so that a whole city's limits do not strike in one second (DOMAIN.md section 3). */
export function jitterOf(caseId: string, most: number): number {
  return most === 0 ? 0 : (stableHash(caseId) % (most + 1)) * 1_000;
}
