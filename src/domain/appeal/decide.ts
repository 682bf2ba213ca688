import type { Act, ActContext } from './act';
import { isRefusal } from './act';
import { findAct } from './acts';
import type { NewFact } from './facts';
import { faultOfBehalf, signedBy } from './on-behalf';
import { doneFor, type Actor } from './people';
import { refuse, reused, type Refusal } from './refusal';
import type { AppealState } from './state';
import { ROLE_TITLES, STATUS_TITLES } from './titles';
import { unfold, type Unfolded } from './unfold';

/** An act as somebody sends it. `digest` stands for the body, so that a repeat is told from a misuse of the same id. */
export interface Command {
  readonly act: string;
  readonly commandId: string;
  readonly digest: string;
  readonly body: unknown;
}

/** A command decided: what happened (nothing, where it is a repeat), or why not. */
export type Decision = Unfolded | Refusal;

/** Decides one act on one case. Pure: the same case, act, moment and rules give the same facts or the same refusal. */
export function decide(state: AppealState, command: Command, context: ActContext): Decision {
  const known = state.commands.find((one) => one.id === command.commandId);
  if (known !== undefined) return repeat(state, known.digest === command.digest);
  const act = findAct(command.act);
  if (act === undefined) return refuse('nothing-to-decide', `没有这个动作：${command.act}`);
  const fault = faultOf(state, act, context);
  if (fault) return fault;
  const answer = act.decide(state, command.body, { ...context, by: doneFor(context.by) });
  if (isRefusal(answer)) return answer;
  return unfold(state, marked(signedBy(answer, context.by), command), context.now, context.rules);
}

/** Why this act is not possible now for this caller, before its body is looked at; also the answer to "which acts may I do?". */
export function faultOf(state: AppealState, act: Act, context: ActContext): Refusal | undefined {
  const asked = { ...context, by: doneFor(context.by) };
  return (
    faultOfBehalf(act, context.by, context.rules.policy.notOnBehalf) ??
    faultOfCaller(state, act, asked.by) ??
    faultOfPlace(state, act) ??
    act.ready?.(state, asked)
  );
}

function faultOfCaller(state: AppealState, { roles, title }: Act, by: Actor): Refusal | undefined {
  if (!roles.includes(by.role)) return refuse('role-not-allowed', `${ROLE_TITLES[by.role]}不能${title}`);
  return by.role === 'unit' && !isParty(state, by) ? refuse('not-your-case', '本单位没有承办本件') : undefined;
}

function faultOfPlace(state: AppealState, act: Act): Refusal | undefined {
  if (isPossible(state, act)) return undefined;
  const status = STATUS_TITLES[state.status];
  const over = state.status === 'closed' || state.status === 'ended';
  return refuse(over ? 'case-closed' : 'wrong-stage', `本件${status}，不能${act.title}`);
}

/** Whether the case stands where this act makes sense, whoever does it. */
export function isPossible(state: AppealState, { when }: Act): boolean {
  // Its workflow is over: nobody would be waited for any more.
  if (when === 'any') return state.status !== 'ended';
  if (when === 'open') return state.status !== 'closed' && state.status !== 'ended';
  return when.includes(state.status);
}

/** A unit with a part in the case: leading, assisting, named in a notice, or holding a point entry. */
export function isParty(state: AppealState, { unit }: Actor): boolean {
  if (unit === undefined) return false;
  return (
    state.lead === unit ||
    state.provisionalLead === unit ||
    state.subtasks.some((subtask) => subtask.unit === unit) ||
    state.notices.some((notice) => notice.unit === unit) ||
    state.points.some((entry) => entry.unit === unit)
  );
}

function repeat(state: AppealState, same: boolean): Decision {
  return same ? { state, facts: [] } : reused();
}

/** The command's mark goes on its first fact: that is where a repeat is recognised. */
function marked(facts: readonly NewFact[], { commandId, digest }: Command): readonly NewFact[] {
  return facts.map((fact, index) => (index === 0 ? { ...fact, commandId, digest } : fact));
}
