import { allHandlersFinished, CancellationScope, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { fallDue } from '../../src/domain/decider/fall-due';
import { createAlarm, type Alarm } from './alarm';
import type { Family, Kind, PlacedOf, Snapshot, Taken } from './kind';
import { createMemory, happened, type FileTurn, type Memory } from './memory';
import { createDisplay, type Display } from './display';
import { openFile, recordAll } from './recording';
import { settled } from './run-memory';

/** The state of one file of any family inside its workflow, and its waiting. */
export interface DurableFile<T extends Family> {
  readonly kind: Kind<T>;
  /** Undefined until it is opened. */
  readonly current: () => Snapshot<T> | undefined;
  readonly known: () => Snapshot<T>;
  /** `byHand`: an operator started it past the API. */
  readonly open: (input: T['Input'], byHand: boolean) => Promise<void>;
  /** Waits for the opening: for messages that overtake it. */
  readonly opened: () => Promise<void>;
  /** Takes in what the rules make of a message now; throws what refuses it. */
  readonly take: (decide: (snapshot: Snapshot<T>) => Taken<T>) => FileTurn<T>;
  readonly settled: (turn: FileTurn<T>) => Promise<void>;
  /** All facts this run has told. */
  readonly told: () => readonly PlacedOf<T>[];
  readonly fallDue: () => void;
  readonly record: () => Promise<void>;
  readonly news: () => Promise<void>;
  /** Everything on record, every message answered, no alarm set: the history may end here. */
  readonly finish: () => Promise<void>;
  /** Goes on in a new history, once the engine says that this one is long (R10). */
  readonly turnOver: () => Promise<void>;
}

export function createFile<T extends Family>(
  kind: Kind<T>,
  input: T['Input'],
  carried: Snapshot<T> | undefined,
): DurableFile<T> {
  const memory = createMemory(kind, carried);
  const parts: Parts<T> = { kind, memory, alarm: createAlarm(), display: createDisplay(kind) };
  const { current, known, told } = memory;
  const take: DurableFile<T>['take'] = (decide) => memory.take((snapshot) => happened(snapshot, decide(snapshot)));
  return {
    kind,
    current,
    known,
    told,
    take,
    settled,
    open: (checked, byHand) => openFile(parts, checked, byHand),
    opened: () => CancellationScope.nonCancellable(() => condition(() => current() !== undefined)),
    fallDue: () => void take(({ state, rules }) => fallDue(kind.decider, state, { now: Date.now(), rules })),
    record: () => recordAll(parts),
    news: () => waitForNews(parts),
    finish: () => finish(parts),
    turnOver: () => turnOver(parts, input),
  };
}

interface Parts<T extends Family> {
  readonly kind: Kind<T>;
  readonly memory: Memory<T>;
  readonly alarm: Alarm;
  readonly display: Display<T>;
}

async function waitForNews<T extends Family>({ kind, memory, alarm }: Parts<T>): Promise<void> {
  const { state, rules } = memory.known();
  const next = kind.decider.nextDue(state, rules);
  alarm.set(next?.plannedAt, next?.title ?? '');
  await condition(() => memory.hasNews() || alarm.hasRung());
}

async function finish<T extends Family>(parts: Parts<T>): Promise<void> {
  const { memory, alarm } = parts;
  alarm.set(undefined, '');
  do {
    await recordAll(parts);
    await condition(() => memory.hasNews() || allHandlersFinished());
  } while (memory.hasNews());
}

async function turnOver<T extends Family>(parts: Parts<T>, input: T['Input']): Promise<void> {
  if (!workflowInfo().continueAsNewSuggested) return;
  await finish(parts);
  const { state, rules, recent = [] } = parts.memory.known();
  const snapshot: Snapshot<T> = { state, rules, recent: recent.filter(isShort), answersOnRecord: true };
  await continueAsNew<(input: T['Input'], carried: Snapshot<T>) => Promise<unknown>>(input, snapshot);
}

/** The card's last lines are not worth a start of a hundred kilobytes (R10). */
function isShort(fact: object): boolean {
  return JSON.stringify(fact).length < 2_000;
}

/** Until a stage's own decision: whatever falls due first is acted on, and every fact is recorded before the next wait. */
export async function during<T extends Family>(
  file: DurableFile<T>,
  isStill: (state: T['State']) => boolean,
  onceRecorded?: () => Promise<void>,
): Promise<void> {
  while (isStill(file.known().state)) {
    file.fallDue();
    await file.record();
    if (onceRecorded !== undefined) await onceRecorded();
    if (!isStill(file.known().state)) return;
    await file.turnOver();
    await file.news();
  }
}
