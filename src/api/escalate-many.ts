import { createHash } from 'node:crypto';
import { escalate, type Escalation } from '../domain/appeal/escalate';
import type { RefusalCode } from '../domain/appeal/refusal';
import { escalateAppeal } from '../engine/appeals';
import { listAppealIds, type AppealFilters } from '../store/appeal-list.repository';
import { filtersFor } from './appeal-filters';
import type { ApiDeps } from './deps';
import { knownCase, maySee } from './known-case';
import type { Principal } from './principal';

const MOST = 500;
/** Signals on their way at once: the engine also has cases to serve. */
const AT_ONCE = 10;

export interface EscalatingMany {
  readonly principal: Principal;
  readonly commandId: string;
  readonly ids?: readonly string[] | undefined;
  readonly filter?: AppealFilters | undefined;
  readonly level: 1 | 2 | 3;
  readonly reason: string;
}

export interface Escalated {
  readonly id: string;
  readonly result: 'told' | 'refused' | 'not-found';
  readonly code?: RefusalCode;
  readonly reason?: string;
}

/** Tells each case by signal; what the rules would refuse is said here, because a signal has no answer. */
export async function escalateMany(deps: ApiDeps, many: EscalatingMany): Promise<Escalated[]> {
  const ids = many.ids === undefined ? await filteredIds(deps, many) : [...new Set(many.ids)];
  const answers: Escalated[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => escalateOne(deps, many, id)))));
  }
  return answers;
}

async function filteredIds({ pool }: ApiDeps, { principal, filter = {} }: EscalatingMany): Promise<string[]> {
  const found = await listAppealIds(pool, filtersFor(principal, filter), MOST);
  return found.map(({ caseId }) => caseId);
}

async function escalateOne(
  deps: ApiDeps,
  { principal, commandId, level, reason }: EscalatingMany,
  id: string,
): Promise<Escalated> {
  const known = await knownCase(deps, id);
  if (known === undefined || !maySee(principal, known.state)) return { id, result: 'not-found' };
  const escalation: Escalation = { commandId: ofCase(commandId, id), by: principal.actor, level, reason };
  const answer = escalate(known.state, escalation, known);
  if ('code' in answer) return { id, result: 'refused', code: answer.code, reason: answer.reason };
  const told = await escalateAppeal(deps.engine, known.workflowId, escalation);
  return { id, result: told === 'told' ? 'told' : 'not-found' };
}

function ofCase(commandId: string, caseId: string): string {
  return createHash('sha256').update(`${commandId} ${caseId}`).digest('hex').slice(0, 40);
}
