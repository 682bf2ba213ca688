import type { Actor } from '../domain/people/people';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { DAY, type Instant } from '../domain/calendar/instant';
import { escalateAppeal, sendAct } from '../engine/appeals';
import { fastForwardTo, settle } from '../engine/own-clock';
import { newFacts, type RecordedFact, type RunningCase } from './new-facts';
import type { Material } from './material';
import { ESCALATE, LEAD, type PlannedStep } from './script';
import type { Environment } from './environment';

/** Something of the script that was not done: what, when, and why. */
export interface Refused {
  readonly kind: 'refused';
  readonly at: Instant;
  /** Its place in the script, from 0. */
  readonly step: number;
  readonly by: Actor;
  readonly act: string;
  readonly code: string;
  readonly reason: string;
}

/** How far the clock of the case has come. */
export interface Passed {
  readonly kind: 'passed';
  readonly at: Instant;
  readonly ended: boolean;
}

export type Played = RecordedFact | Refused | Passed;

/** So much of the case's time passes between two looks at whether it is still wanted. */
const LEG = 61 * DAY;

/** Plays a script on a case until its end, and gives every fact once it is recorded. Throws the reason the signal was aborted with. */
export async function* playScript(
  environment: Environment,
  running: RunningCase & { readonly brought: readonly Fact[] },
  { steps, until }: Pick<Material, 'steps' | 'until'>,
  signal: AbortSignal,
): AsyncGenerator<Played, AppealState> {
  let { state } = yield* newFacts(environment, running, undefined, environment.keyring);
  for (const [index, step] of steps.entries()) {
    state = yield* passTo(environment, running, { at: step.at, state, signal });
    const refused = await doStep(environment, running, { index, step, state });
    if (refused !== undefined) yield refused;
    ({ state } = yield* newFacts(environment, running, state, environment.keyring));
  }
  return yield* passTo(environment, running, { at: until, state, signal });
}

interface Passing {
  readonly at: Instant;
  readonly state: AppealState;
  readonly signal: AbortSignal;
}

async function* passTo(
  environment: Environment,
  running: RunningCase,
  { at, state: before, signal }: Passing,
): AsyncGenerator<Played, AppealState> {
  let state = before;
  for (;;) {
    signal.throwIfAborted();
    const { now } = await settle(environment.engine, running.workflowId);
    const passed = await fastForwardTo(environment.engine, running.workflowId, Math.min(at, now + LEG));
    ({ state } = yield* newFacts(environment, running, state, environment.keyring));
    yield { kind: 'passed', at: Math.min(passed.now, at), ended: passed.ended };
    if (passed.ended || passed.now >= at) return state;
  }
}

interface Doing {
  readonly index: number;
  readonly step: PlannedStep;
  readonly state: AppealState;
}

async function doStep(
  environment: Environment,
  { workflowId }: RunningCase,
  { index, step, state }: Doing,
): Promise<Refused | undefined> {
  const by = actorOf(step, state);
  const refused = (at: Instant, code: string, reason: string): Refused => ({
    kind: 'refused',
    at: Math.max(at, step.at),
    step: index,
    by,
    act: step.act,
    code,
    reason,
  });
  if (by.unit === LEAD) return refused(step.at, 'no-lead', '此时还没有牵头单位');
  const commandId = `rehearsal-${index}`;
  const body = filledIn(step.body, state);
  if (step.act === ESCALATE) {
    const told = await escalateAppeal(environment.engine, workflowId, { ...(body as Raise), commandId, by });
    const { now } = await settle(environment.engine, workflowId);
    return told === 'unknown' ? refused(now, 'case-closed', '本件已归档，不能再办理') : undefined;
  }
  const answer = await sendAct(environment.engine, workflowId, step.act, { commandId, by, body });
  const { now } = await settle(environment.engine, workflowId);
  if (answer.kind === 'refused') return refused(now, answer.refusal.code, answer.refusal.reason);
  if (answer.kind === 'unknown') return refused(now, 'case-closed', '本件已归档，不能再办理');
  if (answer.kind === 'invalid') return refused(now, 'invalid', answer.errors.map(({ message }) => message).join('；'));
  return undefined;
}

interface Raise {
  readonly level: 1 | 2 | 3;
  readonly reason: string;
}

function actorOf({ by: { role, unit } }: PlannedStep, { lead }: AppealState): Actor {
  if (role !== 'unit') return { role, id: `rehearsal-${role}` };
  const acting = unit === LEAD ? (lead ?? LEAD) : (unit ?? LEAD);
  return { role, id: `rehearsal-${acting}`, unit: acting };
}

/** `$notice`, `$accountability` and `$entry` stand for the last one of the case: a script cannot know their ids beforehand. */
function filledIn(value: unknown, state: AppealState): unknown {
  if (typeof value === 'string') return LAST.get(value)?.(state) ?? value;
  if (Array.isArray(value)) return value.map((one) => filledIn(one, state));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, filledIn(held, state)]));
}

const LAST: ReadonlyMap<string, (state: AppealState) => string | undefined> = new Map([
  ['$notice', ({ notices }: AppealState) => notices.at(-1)?.id],
  ['$accountability', ({ accountabilities }: AppealState) => accountabilities.at(-1)?.id],
  ['$entry', ({ points }: AppealState) => points.at(-1)?.id],
]);
