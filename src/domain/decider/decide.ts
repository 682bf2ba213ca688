import { faultOfBehalf, signedBy } from '../people/on-behalf';
import { doneFor } from '../people/people';
import { refuse, reused, type Refusal } from './refusal';
import { ROLE_TITLES } from '../people/role-titles';
import { isRefusal, type Act, type Context } from './act';
import { applyFacts, type Applied } from './apply-facts';
import { marked, type Command } from './command';
import type { AnyFact, AnyState, Decider, Life } from './decider';

/** Decides one act. Pure: the same state, act, moment and rules give the same facts or the same refusal; a repeat gives no facts. */
export function decide<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  command: Command,
  context: Context<R>,
): Applied<S, F> | Refusal {
  const known = state.commands.find(({ id }) => id === command.commandId);
  if (known !== undefined) return known.digest === command.digest ? { state, facts: [] } : reused();
  const act = decider.acts.find(({ name }) => name === command.act);
  if (act === undefined) return refuse('nothing-to-decide', `没有这个动作：${command.act}`);
  const fault = faultOf(decider, state, act, context);
  if (fault) return fault;
  const answer = act.decide(state, command.body, forWhom(context));
  if (isRefusal(answer)) return answer;
  return applyFacts(decider, state, marked(signedBy(answer, context.by), command), context);
}

function forWhom<R>(context: Context<R>): Context<R> {
  return { ...context, by: doneFor(context.by) };
}

/** Why this act is not possible now for this caller, before its body is looked at; also the answer to "which acts may I do?". */
export function faultOf<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  act: Act<S, F, R>,
  context: Context<R>,
): Refusal | undefined {
  const asked = forWhom(context);
  return (
    faultOfBehalf(act, context.by, decider.notOnBehalf(context.rules)) ??
    faultOfRole(act, asked) ??
    decider.faultOfParty?.(state, asked.by) ??
    faultOfPlace(decider, state, act) ??
    act.ready?.(state, asked)
  );
}

function faultOfRole<S extends AnyState, F, R>(
  { roles, title }: Act<S, F, R>,
  { by }: Context<R>,
): Refusal | undefined {
  return roles.includes(by.role) ? undefined : refuse('role-not-allowed', `${ROLE_TITLES[by.role]}不能${title}`);
}

function faultOfPlace<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  act: Act<S, F, R>,
): Refusal | undefined {
  if (isPossible(decider, state, act)) return undefined;
  const { called, statusTitles } = decider;
  const status: S['status'] = state.status;
  const code = decider.isClosed(state) ? 'case-closed' : 'wrong-stage';
  return refuse(code, `${called}${statusTitles[status]}，不能${act.title}`);
}

/** Whether it stands where this act makes sense, whoever does it. */
export function isPossible<S extends AnyState, F, R>(
  { isClosed, isOver }: Life<S>,
  state: S,
  { when }: Pick<Act<S, F, R>, 'when'>,
): boolean {
  if (when === 'any') return !isOver(state);
  if (when === 'open') return !isClosed(state);
  return when.includes(state.status);
}
