import { createHash } from 'node:crypto';
import type { RuleNames } from '../../domain/appeal/facts';
import { dueOfDuty } from '../../domain/appeal/limits/limits';
import { primaryDuty } from '../../domain/appeal/limits/light-of';
import type { AppealState } from '../../domain/appeal/state';
import type { Instant } from '../../domain/calendar/instant';
import type { Rules } from '../../domain/rules';
import { sendAct, type ActAnswer } from '../../engine/appeals';
import { EngineUnavailable } from '../../engine/engine-error';
import { openCasesUnder, type OpenCase } from '../../store/appeals/open-cases.repository';
import { currentRules, rulesByVersions } from '../../store/rules/rules.repository';
import { MOVE_RULES_UPDATE } from '../../../workflows/messages';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { Refused } from '../refused';

/** Updates on their way at once: the engine also has cases to serve. */
const CONCURRENCY = 10;

export interface MovingMany extends RuleNames {
  readonly principal: Principal;
  readonly commandId: string;
  readonly reason: string;
  readonly limit: number;
  /** The last case of the page before. */
  readonly after?: string | undefined;
}

/** `no-answer`: its workflow did not answer in time; `not-found`: the engine does not know it, which `liubu doctor` mends. Asked again, a case is moved once. */
export const moveResults = ['moved', 'refused', 'no-answer', 'not-found'] as const;

/** What came of one case: the rules it had, and the limit shown on it by those and by the new ones. */
export interface MovedCase extends RuleNames {
  readonly id: string;
  readonly result: (typeof moveResults)[number];
  readonly dueFrom?: Instant | undefined;
  readonly dueTo?: Instant | undefined;
  readonly code?: string;
  readonly reason?: string;
}

export interface MovedPage {
  readonly cases: readonly MovedCase[];
  readonly next?: string;
}

/**
 * Moves the next open cases to the rules in force. Those that go by them already are not touched, so an interrupted run is simply
 * begun again.
 */
export async function moveCases(deps: UseCaseDeps, many: MovingMany): Promise<MovedPage> {
  const to = await currentRules(deps.pool);
  unlessCurrent(many, to);
  const found = await openCasesUnder(deps.pool, many, { after: many.after ?? '', limit: many.limit + 1 });
  const some = found.slice(0, many.limit);
  const cases: MovedCase[] = [];
  for (let at = 0; at < some.length; at += CONCURRENCY) {
    const moved = await Promise.all(some.slice(at, at + CONCURRENCY).map((one) => moveOne(deps, many, one, to)));
    // Not one of them answers: the engine is away, or no worker is up.
    if (moved.every(({ result }) => result === 'no-answer')) throw new EngineUnavailable('no case answers');
    cases.push(...moved);
  }
  const last = some.at(-1);
  return { cases, ...(found.length > some.length && last !== undefined && { next: last.caseId }) };
}

/** The caller names what they have previewed: what has been approved since is another thing. */
function unlessCurrent({ policyVersion, calendarVersion }: RuleNames, { policy, calendar }: Rules): void {
  if (policyVersion === policy.version && calendarVersion === calendar.version) return;
  const now = `制度 ${policy.version}、日历 ${calendar.version}`;
  throw new Refused('version-not-current', `在办诉求只能改按现行的版本：${now}`);
}

async function moveOne(deps: UseCaseDeps, many: MovingMany, one: OpenCase, to: Rules): Promise<MovedCase> {
  const { caseId, state } = one;
  const from = await rulesByVersions(deps.pool, { ...state, dutyListVersion: to.dutyList.version });
  const { policyVersion, calendarVersion } = state;
  const before = { id: caseId, policyVersion, calendarVersion, dueFrom: dueOf(state, from) };
  return { ...before, ...resultOf(await tellCase(deps, many, one)) };
}

type MoveAnswer = ActAnswer | { readonly kind: 'silent' };

function tellCase({ engine }: UseCaseDeps, many: MovingMany, { caseId, workflowId }: OpenCase): Promise<MoveAnswer> {
  const { principal, commandId, policyVersion, calendarVersion, reason } = many;
  const message = {
    commandId: ofCase(commandId, caseId),
    by: principal.actor,
    body: { policyVersion, calendarVersion, reason },
  };
  return sendAct(engine, workflowId, MOVE_RULES_UPDATE, message).catch(unanswered);
}

function resultOf(answer: MoveAnswer): Pick<MovedCase, 'result' | 'dueTo' | 'code' | 'reason'> {
  switch (answer.kind) {
    case 'done': {
      const due = answer.view.nextDuty?.by;
      return { result: 'moved', ...(due !== undefined && { dueTo: Date.parse(due) }) };
    }
    case 'refused':
      return { result: 'refused', code: answer.refusal.code, reason: answer.refusal.reason };
    case 'invalid':
      return { result: 'refused', reason: answer.errors.map(({ message }) => message).join('；') };
    case 'unknown':
      return { result: 'not-found' };
    case 'silent':
      return { result: 'no-answer' };
  }
}

function dueOf(state: AppealState, rules: Rules): Instant | undefined {
  const duty = primaryDuty(state);
  return duty === undefined ? undefined : dueOfDuty(state, duty, rules);
}

function unanswered(error: unknown): { readonly kind: 'silent' } {
  if (error instanceof EngineUnavailable) return { kind: 'silent' };
  throw error;
}

function ofCase(commandId: string, caseId: string): string {
  return createHash('sha256').update(`${commandId} ${caseId}`).digest('hex').slice(0, 40);
}
