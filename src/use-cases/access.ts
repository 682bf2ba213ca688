import { reads, situationOf, type Matter } from '../domain/access/law';
import { readerOf, type Related } from '../domain/access/reader';
import type { Access } from '../domain/access/shown-view';
import type { AppealState } from '../domain/appeal/state';
import { ownSource, type Principal } from './principal';

type Case = Related & Parameters<typeof situationOf>[0];

/** In which capacity the caller reads a case, and how it stands to secrecy. */
export function accessTo(state: Case, principal: Principal): Access {
  const { actor, caseId } = principal;
  return { reader: readerOf({ actor, caseId, source: ownSource(principal) }, state), situation: situationOf(state) };
}

/** Whether the caller reads this of a case (src/domain/access/law.ts). */
export function mayRead(principal: Principal, state: Case, matter: Matter): boolean {
  const { reader, situation } = accessTo(state, principal);
  return reads(reader, matter, situation);
}

/** Who knows of which case. */
export function maySee(principal: Principal, state: AppealState): boolean {
  return mayRead(principal, state, 'standing');
}
