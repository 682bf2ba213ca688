import { createHash } from 'node:crypto';
import { supplement } from '../../domain/appeal/acts/intake/supplement.act';
import { isPublicNumber } from '../../domain/open311/public-request';
import { digestOf } from '../../store/sql/digest';
import { caseIdOfNumber } from '../../store/open311/open311.repository';
import {
  claimUpdate,
  completeUpdate,
  releaseUpdate,
  type UpdateClaim,
} from '../../store/open311/open311-update.repository';
import type { UseCaseDeps } from '../deps';
import { askedAppeals } from '../appeals/asked-appeals';
import { actOn } from '../file/act-on-file';
import { caseFor, type LoadedCase } from '../appeals/load-case';
import { ownSource, type Principal } from '../principal';
import { Refused } from '../refused';

export interface Update {
  readonly number: string;
  readonly updateId: string;
  readonly updatedAt: number;
  readonly text: string;
  readonly idempotencyKey: string | undefined;
}

/** Brings a client's update to the case, once; gives the id it is listed under. A repeated id is a 400 (OPEN311.md). */
export async function postUpdate(deps: UseCaseDeps, principal: Principal, update: Update): Promise<string> {
  const known = await caseOf(deps, principal, update.number);
  const claim = claimOf(principal, known, update);
  const claimed = await claimUpdate(deps.pool, claim);
  if (claimed.kind === 'repeated') throw repeated();
  if (claimed.kind === 'answered') return claimed.publicId;
  await carryOut(deps, principal, claim, update.text);
  // Of several at once the act was done once, and one of them brought it.
  if (!(await completeUpdate(deps.pool, claim.scope, claim.updateId)) && claim.idempotencyKey === undefined)
    throw repeated();
  return claimed.publicId;
}

async function caseOf(deps: UseCaseDeps, principal: Principal, number: string): Promise<LoadedCase> {
  const caseId = isPublicNumber(number) ? await caseIdOfNumber(deps.pool, number) : undefined;
  if (caseId === undefined) throw new Refused('not-found', '没有这个 service_request_id');
  return caseFor(deps, principal, caseId);
}

function claimOf(principal: Principal, { caseId }: LoadedCase, update: Update): UpdateClaim {
  const scope = ownSource(principal) ?? principal.keyId;
  const { number, updateId, updatedAt, text, idempotencyKey } = update;
  const hash = (value: string): string => createHash('sha256').update(value).digest('hex');
  return {
    scope,
    updateId,
    caseId,
    number,
    updatedAt,
    commandId: `o311:${hash(`${scope}\n${updateId}`)}`,
    digest: digestOf({ number, updatedAt, text }),
    ...(idempotencyKey !== undefined && { idempotencyKey: hash(idempotencyKey) }),
  };
}

async function carryOut(deps: UseCaseDeps, principal: Principal, claim: UpdateClaim, text: string): Promise<void> {
  const { caseId, commandId, scope, updateId } = claim;
  try {
    await actOn(askedAppeals, deps, { principal, id: caseId, act: supplement, body: { text }, commandId });
  } catch (error) {
    if (error instanceof Refused) await releaseUpdate(deps.pool, scope, updateId);
    throw error;
  }
}

function repeated(): Refused {
  const message = '此 update_id 已经用过';
  return new Refused('faulty', message, { faults: [{ path: 'update_id', message }] });
}
