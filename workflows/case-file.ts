import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import { caseCard } from '../src/domain/appeal/card';
import type { Fact } from '../src/domain/appeal/facts';
import { appeals } from '../src/domain/appeal/decider';
import { fallDue } from '../src/domain/decider/fall-due';
import { recordingTitle } from '../src/domain/appeal/fact-titles';
import type { AppealInput } from '../src/domain/appeal/intake';
import { createAlarm, type Alarm } from './alarm';
import { createMemory, happened, openedCase, type Carried, type Memory, type Taken } from './memory';
import { effect } from './proxies';
import { settled, type Turn } from './run-memory';
import { troubleCard } from './trouble';
import { createLists, type Lists } from './search-attributes';

/** The state of one case inside its workflow, and its waiting. */
export interface CaseFile {
  /** Undefined until the case is opened. */
  readonly current: () => Carried | undefined;
  /** `byHand`: an operator started it past the API. */
  readonly open: (input: AppealInput, byHand: boolean) => Promise<void>;
  /** Waits for the opening: for messages that overtake it. */
  readonly opened: () => Promise<void>;
  /** Takes in what the rules make of a message now; throws what refuses it. */
  readonly take: (decide: (carried: Carried) => Taken) => CaseTurn;
  readonly settled: (turn: CaseTurn) => Promise<void>;
  /** All facts this run has told. */
  readonly told: () => readonly Fact[];
  readonly fallDue: () => void;
  readonly record: () => Promise<void>;
  readonly news: () => Promise<void>;
  /** Everything on record, every message answered, no alarm set: the history may end here. */
  readonly finish: () => Promise<void>;
  /** Goes on in a new history, once the engine says that this one is long (R10). */
  readonly turnOver: () => Promise<void>;
}

export type CaseTurn = Turn<Carried, Fact>;

export function createCaseFile(input: AppealInput, carried: Carried | undefined): CaseFile {
  const memory = createMemory(carried);
  const alarm = createAlarm();
  const lists = createLists();
  return {
    current: memory.current,
    take: (decide) => take(memory, decide),
    settled,
    told: memory.told,
    open: (checked, byHand) => openCase(memory, lists, checked, byHand),
    opened: () => CancellationScope.nonCancellable(() => condition(() => memory.current() !== undefined)),
    fallDue: () => void take(memory, ({ state, rules }) => fallDue(appeals, state, { now: Date.now(), rules })),
    record: () => recordAll(memory, lists),
    news: () => waitForNews(memory, alarm),
    finish: () => finish(memory, lists, alarm),
    turnOver: async () => {
      if (!workflowInfo().continueAsNewSuggested) return;
      await finish(memory, lists, alarm);
      const { state, rules, recent } = memory.known();
      await continueAsNew<Continuing>(input, { state, rules, recent: recent.filter(isShort), answersOnRecord: true });
    },
  };
}

function take(memory: Memory, decide: (carried: Carried) => Taken): CaseTurn {
  return memory.take((carried) => happened(carried, decide(carried)));
}

async function openCase(memory: Memory, lists: Lists, input: AppealInput, byHand: boolean): Promise<void> {
  const { workflowId, runId } = workflowInfo();
  const now = Date.now();
  const { rules, facts, ...kept } = await effect(
    '登记诉求，提出主题建议',
    ({ openCase: open }) => open({ workflowId, runId, input, now, ...(byHand && { byHand }) }),
    (why) => setCurrentDetails(troubleCard(why)),
  );
  memory.begin(openedCase(rules, facts, kept), facts);
  show(memory.known(), lists);
}

async function recordAll(memory: Memory, lists: Lists): Promise<void> {
  while (memory.hasNews()) {
    const turns = memory.next();
    const turn = turnOf(
      memory.known(),
      turns.flatMap(({ facts }) => facts),
    );
    const standing = await effect(
      recordingTitle(turn.facts),
      ({ recordTurn }) => recordTurn(turn),
      (why) => {
        memory.answerAtOnce(turns);
        setCurrentDetails(`${troubleCard(why)}\n\n${cardOf(memory.known())}`);
      },
    );
    memory.recorded(turns, standing);
  }
  show(memory.known(), lists);
}

async function waitForNews(memory: Memory, alarm: Alarm): Promise<void> {
  const { state, rules } = memory.known();
  const next = appeals.nextDue(state, rules);
  alarm.set(next?.plannedAt, next?.title ?? '');
  await condition(() => memory.hasNews() || alarm.hasRung());
}

async function finish(memory: Memory, lists: Lists, alarm: Alarm): Promise<void> {
  alarm.set(undefined, '');
  do {
    await recordAll(memory, lists);
    await condition(() => memory.hasNews() || allHandlersFinished());
  } while (memory.hasNews());
}

type Continuing = (input: AppealInput, carried: Carried) => Promise<unknown>;

/** The card's last lines are not worth a start of a hundred kilobytes (R10). */
function isShort(fact: Fact): boolean {
  return JSON.stringify(fact).length < 2_000;
}

function turnOf({ state, answersOnRecord }: Carried, facts: readonly Fact[]) {
  const { workflowId, runId } = workflowInfo();
  const { id, policyVersion, calendarVersion } = state;
  const keepsFirst = answersOnRecord === true;
  return { caseId: id, workflowId, runId, facts, policyVersion, calendarVersion, ...(keepsFirst && { keepsFirst }) };
}

/** What operators see in the Temporal UI: the columns of the list and the card of the case. */
function show(carried: Carried, lists: Lists): void {
  lists.show(carried.state, carried.rules);
  setCurrentDetails(cardOf(carried));
}

function cardOf({ state, rules, recent }: Carried): string {
  return caseCard(state, recent, Date.now(), rules, workflowInfo().namespace);
}
