import { createHash } from 'node:crypto';
import { caseOfWorkflow } from '../../domain/appeal/case-id';
import { escalate, type Escalation } from '../../domain/appeal/escalate';
import type { RefusalCode } from '../../domain/decider/refusal';
import { escalateAppeal } from '../../engine/appeals';
import { casesByQuery, QueryInvalid } from '../../engine/find-cases';
import { listAppealIds, type AppealFilters } from '../../store/appeals/appeal-list.repository';
import { filtersFor } from '../appeals/appeal-filters';
import type { UseCaseDeps } from '../deps';
import { maySee } from '../access';
import { keptCases } from '../../doctor/family';
import { loadCase } from '../appeals/load-case';
import { waitForVersion } from '../file/load-file';
import type { Principal } from '../principal';
import { faulty } from '../refused';

const MOST = 500;
/** A preview tells nobody, so it may look further than one call may raise. */
const MOST_PREVIEWED = 5_000;
/** Signals on their way at once: the engine also has cases to serve. */
const CONCURRENCY = 10;
/** How long it waits for lists and pages to show what a few were told, in milliseconds. */
const READ_TIMEOUT_MS = 1_000;

export interface EscalatingMany {
  readonly principal: Principal;
  readonly commandId: string;
  readonly ids?: readonly string[] | undefined;
  readonly filter?: AppealFilters | undefined;
  /** A list query of the Temporal UI. */
  readonly query?: string | undefined;
  readonly level: 1 | 2 | 3;
  readonly reason: string;
  /** Say what would be, and tell no case. */
  readonly preview?: boolean | undefined;
}

/** `ready`: a preview's word for what would be told. */
export const escalationResults = ['told', 'ready', 'refused', 'not-found'] as const;

export interface Escalated {
  readonly id: string;
  readonly result: (typeof escalationResults)[number];
  /** Its level after it was raised, the present one where it was not; and before. */
  readonly level?: number;
  readonly levelBefore?: number;
  /** Its lead unit before. */
  readonly unit?: string;
  readonly code?: RefusalCode;
  readonly reason?: string;
}

/** Tells each case by signal; what the rules would refuse is said here, because a signal has no answer. */
export async function escalateMany(deps: UseCaseDeps, many: EscalatingMany): Promise<Escalated[]> {
  const ids = await idsOf(deps, many);
  const raised: Raised[] = [];
  for (let at = 0; at < ids.length; at += CONCURRENCY) {
    raised.push(...(await Promise.all(ids.slice(at, at + CONCURRENCY).map((id) => escalateOne(deps, many, id)))));
  }
  const told = raised.filter(({ answer }) => answer.result === 'told');
  // Whoever has raised a few reads what they did; many take their time.
  if (told.length <= CONCURRENCY)
    await Promise.all(
      told.map(({ answer: { id }, version }) =>
        waitForVersion(deps, keptCases.tables, { id, version }, READ_TIMEOUT_MS),
      ),
    );
  return raised.map(({ answer }) => answer);
}

/** With the version that shows it on record. */
interface Raised {
  readonly answer: Escalated;
  readonly version: number;
}

async function idsOf({ pool, engine }: UseCaseDeps, many: EscalatingMany): Promise<string[]> {
  const { principal, ids, query, filter = {}, preview = false } = many;
  if (ids !== undefined) return [...new Set(ids)];
  const most = preview ? MOST_PREVIEWED : MOST;
  if (query !== undefined) {
    const workflowIds = await casesByQuery(engine, query, most).catch(queryRefused);
    return workflowIds.flatMap((workflowId) => caseOfWorkflow(workflowId) ?? []);
  }
  return (await listAppealIds(pool, filtersFor(principal, filter), most)).map(({ caseId }) => caseId);
}

function queryRefused(error: unknown): never {
  if (!(error instanceof QueryInvalid)) throw error;
  throw faulty([{ path: 'query', message: `引擎看不懂这一查询：${error.message}` }]);
}

async function escalateOne(deps: UseCaseDeps, many: EscalatingMany, id: string): Promise<Raised> {
  const { principal, commandId, level, reason, preview = false } = many;
  const known = await loadCase(deps, id);
  if (known === undefined || !maySee(principal, known.state))
    return { answer: { id, result: 'not-found' }, version: 0 };
  const { level: levelBefore, lead } = known.state;
  const before = { id, levelBefore, ...(lead !== undefined && { unit: lead }) };
  const escalation: Escalation = { commandId: ofCase(commandId, id), by: principal.actor, level, reason };
  const answer = escalate(known.state, escalation, known);
  if ('code' in answer) {
    const { code, reason: why } = answer;
    return { answer: { ...before, result: 'refused', level: levelBefore, code, reason: why }, version: 0 };
  }
  const { level: levelAfter, version } = answer.state;
  const after = { ...before, level: levelAfter };
  if (preview) return { answer: { ...after, result: 'ready' }, version };
  const told = await escalateAppeal(deps.engine, known.workflowId, escalation);
  return { answer: told === 'told' ? { ...after, result: 'told' } : { id, result: 'not-found' }, version };
}

function ofCase(commandId: string, caseId: string): string {
  return createHash('sha256').update(`${commandId} ${caseId}`).digest('hex').slice(0, 40);
}
