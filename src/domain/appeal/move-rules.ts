import { z } from 'zod';
import type { Instant } from '../calendar/instant';
import { applyFacts } from '../decider/apply-facts';
import { fallDue } from '../decider/fall-due';
import type { Rules } from '../rules';
import { versionName } from '../version-name';
import { reasonText } from '../decider/act-parts';
import { appeals, type CaseApplied } from './decider';
import type { RuleNames } from './facts';
import { limitShifts } from './limits/limit-shifts';
import { faultOfBehalf } from '../people/on-behalf';
import { doneFor, type Actor } from '../people/people';
import { refuse, type Refusal } from '../decider/refusal';
import type { AppealState } from './state';

/** What a case is told when it is to go on by other rules (DOMAIN.md section 3): the versions, and why. */
export const moveSchema = z
  .strictObject({ policyVersion: versionName, calendarVersion: versionName, reason: reasonText })
  .meta({ id: 'RulesMove', description: '改按另一版本的制度和日历计时' });
export type Move = z.infer<typeof moveSchema>;

export interface Moving extends Move {
  readonly commandId: string;
  readonly by: Actor;
}

/** The case after its move: it goes on by `rules`. */
export interface Moved extends CaseApplied {
  readonly rules: Rules;
}

/** Who approves rules, and who carries it out. */
export const MOVERS: readonly Actor['role'][] = ['supervisor', 'operator'];

/** Why a case cannot be moved now, whatever the rules it is to go by. */
export function faultOfMove({ status }: AppealState, by: Actor, { policy }: Rules): Refusal | undefined {
  const fault = faultOfBehalf({ name: 'move-rules', title: '调整制度版本' }, by, policy.notOnBehalf);
  if (fault) return fault;
  if (!MOVERS.includes(doneFor(by).role))
    return refuse('role-not-allowed', '只有市营商办和值班员可以调整在办诉求的制度版本');
  // What was promised with the closing (the reopening window) stays as it was promised.
  if (status === 'closed' || status === 'ended') return refuse('case-closed', '本件已办结，仍按原制度');
  return undefined;
}

/** Whether the case goes by these versions already, or has been told so under this command. */
export function hasMoved(state: AppealState, { policyVersion, calendarVersion, commandId }: Moving): boolean {
  const same = state.policyVersion === policyVersion && state.calendarVersion === calendarVersion;
  return same || state.commands.some(({ id }) => id === commandId);
}

/**
 * Lets a case go on by other rules. What has fallen due by the old ones comes first and stays; the fact says which limits move
 * from when to when. A case that goes by them already is left alone.
 */
export function moveRules(
  state: AppealState,
  moving: Moving,
  { now, from, to }: { readonly now: Instant; readonly from: Rules; readonly to: Rules },
): Moved | Refusal {
  const { commandId, by, reason } = moving;
  if (hasMoved(state, moving)) return { state, facts: [], rules: from };
  const passed = fallDue(appeals, state, { now, rules: from });
  const fault = faultOfMove(passed.state, by, from);
  if (fault !== undefined) return fault;
  const body = {
    from: versionsOf(from),
    to: versionsOf(to),
    reason,
    limits: limitShifts(passed.state, from, to),
  };
  const fact = { type: 'rules-moved', body, by, commandId } as const;
  const moved = applyFacts(appeals, passed.state, [fact], { now, rules: to });
  return { state: moved.state, facts: [...passed.facts, ...moved.facts], rules: to };
}

function versionsOf({ policy, calendar }: Rules): RuleNames {
  return { policyVersion: policy.version, calendarVersion: calendar.version };
}
