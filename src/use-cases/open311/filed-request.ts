import { publicDegrees } from '../../domain/open311/place';
import { isLikeTrackingCode } from '../../domain/text';
import { caseIdByTrackingCode } from '../../store/appeals/appellant.repository';
import { keepPlace } from '../../store/open311/open311.repository';
import { fileAppeal } from '../appeals/file-appeal';
import { loadCase } from '../appeals/load-case';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { Refused } from '../refused';

interface Place {
  readonly lat?: number | undefined;
  readonly long?: number | undefined;
}

/** Files an appeal with a place on the map, which is kept as far as the public may see it, and of a confidential case not at all; gives its number. */
export async function fileRequest(
  deps: UseCaseDeps,
  principal: Principal,
  intake: Parameters<typeof fileAppeal>[2],
  { lat, long }: Place,
): Promise<string> {
  const { caseId, state } = (await fileAppeal(deps, principal, intake)).known;
  if (lat !== undefined && long !== undefined && !state.confidential) {
    await keepPlace(deps.pool, caseId, { lat: publicDegrees(lat), long: publicDegrees(long) });
  }
  return state.reservedNumber;
}

/** The number of the case a tracking code opens. */
export async function numberOfToken(deps: UseCaseDeps, token: string): Promise<string> {
  const caseId = isLikeTrackingCode(token) ? await caseIdByTrackingCode(deps.pool, deps.keyring, token) : undefined;
  const known = caseId === undefined ? undefined : await loadCase(deps, caseId);
  if (known === undefined) throw new Refused('not-found', '没有这个令牌');
  const { reservedNumber } = known.state;
  // One that a sheet brought in has its number once it is started, within a minute.
  if (reservedNumber === '') throw new Refused('not-found', '编号还没有产生，请稍后再查');
  return reservedNumber;
}
