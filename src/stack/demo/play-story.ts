import { agenda } from '../../domain/appeal/agenda';
import { evolve } from '../../domain/appeal/evolve';
import type { Fact } from '../../domain/appeal/facts';
import type { Actor } from '../../domain/appeal/people';
import type { Refusal } from '../../domain/appeal/refusal';
import type { AppealState } from '../../domain/appeal/state';
import { SECOND, type Instant } from '../../domain/calendar/instant';
import { sendAct } from '../../engine/appeals';
import { fastForwardTo, readClock, settle } from '../../engine/own-clock';
import { readTimeline } from '../../store/appeal.repository';
import { actorOf } from './cast';
import { momentOf } from './moment';
import type { Stage, Tale } from './open-tale';
import type { ActStep, WaitStep } from './story';

/** What the player tells, in order: a remark of the story, a fact as it is recorded with the case after it, or a refusal, after which there is none. */
export type Told =
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly state: AppealState; readonly lastOfTurn: boolean }
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
export async function* playStory(stage: Stage, tale: Tale): AsyncGenerator<Told, AppealState> {
  let { state } = yield* tellNews(stage, tale, undefined);
  for (const step of tale.story.steps) {
    if (step.tell !== undefined) yield { kind: 'remark', text: step.tell };
    state = 'until' in step ? yield* waitFor(stage, tale, step, state) : yield* doAct(stage, tale, step, state);
  }
  return state;
}

/** Limit after limit passes, each told, until one has brought what the step waits for. */
async function* waitFor(
  stage: Stage,
  tale: Tale,
  { until }: WaitStep,
  before: AppealState,
): AsyncGenerator<Told, AppealState> {
  let state = before;
  for (let turn = 0; turn < MOST_LIMITS; turn += 1) {
    const due = agenda(state, stage.rules)[0];
    if (due === undefined) break;
    await fastForwardTo(stage.engine, tale.workflowId, due.plannedAt + SECOND);
    const news = yield* tellNews(stage, tale, state);
    if (news.told.some(({ type }) => type === until)) return news.state;
    state = news.state;
  }
  throw new Error(`“${tale.story.name}”: ${until} never came`);
}

/** Time passes up to the step, and somebody acts; what the rules say otherwise than the story is an error in one of them. */
async function* doAct(stage: Stage, tale: Tale, step: ActStep, before: AppealState): AsyncGenerator<Told, AppealState> {
  const { engine, rules } = stage;
  const { workflowId, story } = tale;
  const { now } = await readClock(engine, workflowId);
  await fastForwardTo(engine, workflowId, momentOf(step.after, now, rules.calendar));
  const { state } = yield* tellNews(stage, tale, before);
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
  return (yield* tellNews(stage, tale, state)).state;
}

interface News {
  readonly state: AppealState;
  readonly told: readonly Fact[];
}

/** Tells what has been recorded since `before`, with the case as it stood after each fact. */
async function* tellNews(
  { pool }: Stage,
  { caseId }: Tale,
  before: AppealState | undefined,
): AsyncGenerator<Told, News> {
  const facts = await readTimeline(pool, caseId);
  const told = facts.slice(before?.version ?? 0);
  let state = before;
  for (const [index, fact] of told.entries()) {
    state = evolve(state, fact);
    yield { kind: 'fact', fact, state, lastOfTurn: told[index + 1]?.at !== fact.at };
  }
  if (state === undefined) throw new Error(`${caseId} has no facts`);
  return { state, told };
}
