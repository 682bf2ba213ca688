import { agenda } from '../../domain/appeal/limits/agenda';
import type { Actor } from '../../domain/people/people';
import type { Refusal } from '../../domain/decider/refusal';
import type { AppealState } from '../../domain/appeal/state';
import { SECOND, type Instant } from '../../domain/calendar/instant';
import { sendAct } from '../../engine/appeals';
import { fastForwardTo, readClock, settle } from '../../engine/own-clock';
import { newFacts, type RecordedFact } from '../../rehearsal/new-facts';
import type { Environment } from '../../rehearsal/environment';
import { actorOf } from './cast';
import { momentOf } from './moment';
import type { Tale } from './open-tale';
import type { ActStep, WaitStep } from './story';

/** What the player tells, in order: a remark of the story, a fact as it is recorded with the case after it, or a refusal, after which there is none. */
export type Told =
  | { readonly kind: 'remark'; readonly text: string }
  | RecordedFact
  | {
      readonly kind: 'refused';
      readonly at: Instant;
      readonly by: Actor;
      readonly step: ActStep;
      readonly refusal: Refusal;
    };

/** No limit of any story comes even half as often before what it waits for. */
const MOST_LIMITS = 60;

/** Plays the steps of an opened tale on its own clock, and tells every fact once it is recorded. */
export async function* playStory(environment: Environment, tale: Tale): AsyncGenerator<Told, AppealState> {
  let { state } = yield* newFacts(environment, tale, undefined, environment.keyring);
  for (const step of tale.story.steps) {
    if (step.tell !== undefined) yield { kind: 'remark', text: step.tell };
    state =
      'until' in step ? yield* waitFor(environment, tale, step, state) : yield* doAct(environment, tale, step, state);
  }
  return state;
}

/** Limit after limit passes, each told, until one has brought what the step waits for. */
async function* waitFor(
  environment: Environment,
  tale: Tale,
  { until }: WaitStep,
  before: AppealState,
): AsyncGenerator<Told, AppealState> {
  let state = before;
  for (let turn = 0; turn < MOST_LIMITS; turn += 1) {
    const due = agenda(state, environment.rules)[0];
    if (due === undefined) break;
    await fastForwardTo(environment.engine, tale.workflowId, due.plannedAt + SECOND);
    const news = yield* newFacts(environment, tale, state, environment.keyring);
    if (news.facts.some(({ type }) => type === until)) return news.state;
    state = news.state;
  }
  throw new Error(`“${tale.story.name}”: ${until} never came`);
}

/** Time passes up to the step, and somebody acts; what the rules say otherwise than the story is an error in one of them. */
async function* doAct(
  environment: Environment,
  tale: Tale,
  step: ActStep,
  before: AppealState,
): AsyncGenerator<Told, AppealState> {
  const { engine, rules } = environment;
  const { workflowId, story } = tale;
  const { now } = await readClock(engine, workflowId);
  await fastForwardTo(engine, workflowId, momentOf(step.after, now, rules.calendar));
  const { state } = yield* newFacts(environment, tale, before, environment.keyring);
  const by = actorOf(step.by, state);
  const body = typeof step.body === 'function' ? step.body(state) : step.body;
  const answer = await sendAct(engine, workflowId, step.act, {
    commandId: `demo-${story.steps.indexOf(step)}`,
    by,
    body,
  });
  const { now: at } = await settle(engine, workflowId);
  const code = answer.kind === 'refused' ? answer.refusal.code : answer.kind;
  if (code !== (step.refused ?? 'done'))
    throw new Error(`“${story.name}”: ${step.act} was answered ${JSON.stringify(answer)}`);
  if (answer.kind === 'refused') yield { kind: 'refused', at, by, step, refusal: answer.refusal };
  return (yield* newFacts(environment, tale, state, environment.keyring)).state;
}
