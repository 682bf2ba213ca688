import { ApplicationFailure, CancellationScope, condition } from '@temporalio/workflow';
import { createOutbox, type Outbox } from './outbox';

/** What has happened: the case after it, and the facts it brought. */
export interface Happened<C, F> {
  readonly after: C;
  readonly facts: readonly F[];
}

/** Decides on the case as it stands, once more where the record turns out to be ahead of this run. Throws what refuses. */
export type Decide<C, F> = (current: C) => Happened<C, F>;

/** One message, or one look at the clock, with what it brought about. */
export interface Turn<C, F> {
  readonly decide: Decide<C, F>;
  before: C;
  after: C;
  facts: readonly F[];
  /** Its sender may be answered. */
  settled: boolean;
  /** What refused it, where it was decided once more. */
  refusal?: unknown;
}

/** Facts of this run that stand in the record in the place of those it was given. */
export interface Standing<F, R> {
  readonly facts: readonly F[];
  /** The rules the case goes by after them, where they moved it to others. */
  readonly rules?: R | undefined;
}

/** What the memory of a run looks at. */
interface Kept {
  readonly rules: unknown;
  readonly answersOnRecord?: true;
}

export interface RunMemory<C extends Kept, F> {
  /** Undefined until the file is opened. */
  readonly current: () => C | undefined;
  readonly known: () => C;
  /** All facts this run has told, recorded or not. */
  readonly told: () => readonly F[];
  /** The file as its opening recorded it. */
  readonly begin: (opened: C, facts: readonly F[]) => void;
  /** Takes in what happens now; throws what refuses it, and then nothing has happened. */
  readonly take: (decide: Decide<C, F>) => Turn<C, F>;
  readonly hasNews: () => boolean;
  /** Takes out the turns to record next. */
  readonly next: () => readonly Turn<C, F>[];
  /** The turns are on record; or others of this run stand there, and what they did not do is decided after them. */
  readonly recorded: (turns: readonly Turn<C, F>[], standing?: Standing<F, C['rules']>) => void;
  /** The store is away: until the next recording senders are answered at once, because the engine has their acts by then. */
  readonly answerAtOnce: (turns: readonly Turn<C, F>[]) => void;
}

/** Waits until the sender of the message may be answered: its facts are on record, or will be whatever happens. Throws what refuses it. */
export async function settled(turn: Readonly<Pick<Turn<unknown, unknown>, 'settled' | 'refusal'>>): Promise<void> {
  await CancellationScope.nonCancellable(() => condition(() => turn.settled));
  if (turn.refusal !== undefined) throw turn.refusal as Error;
}

type Fold<C, F> = (current: C, fact: F) => C;

interface Held<C, F extends object> {
  readonly fold: Fold<C, F>;
  readonly outbox: Outbox<Turn<C, F>>;
  readonly told: F[];
  current: C | undefined;
  storeIsAway: boolean;
}

/**
 * The engine runs a task again whose worker died, or was too late, after the store had recorded its facts. The messages then come anew
 * and are decided at another moment, perhaps in another order. What was recorded first stays: this run goes on from it, and decides
 * only what is not there yet. So no fact is ever superseded but by a reset, and an act has one place in the record (R2, R3).
 */
export function createRunMemory<C extends Kept, F extends object>(
  fold: Fold<C, F>,
  carried: C | undefined,
): RunMemory<C, F> {
  const held: Held<C, F> = { fold, outbox: createOutbox(), told: [], current: carried, storeIsAway: false };
  return {
    known: () => known(held),
    current: () => held.current,
    told: () => held.told,
    begin(opened, facts) {
      held.told.push(...facts);
      held.current = opened;
    },
    take: (decide) => take(held, decide),
    hasNews: () => !held.outbox.isEmpty(),
    next: held.outbox.next,
    recorded(turns, standing) {
      held.storeIsAway = false;
      if (standing !== undefined) goOnFrom(held, turns, standing);
      else for (const turn of turns) turn.settled = true;
    },
    answerAtOnce(turns) {
      held.storeIsAway = true;
      for (const turn of [...turns, ...held.outbox.all()]) turn.settled = true;
    },
  };
}

function known<C, F extends object>({ current }: Held<C, F>): C {
  if (current === undefined) throw new RangeError('not open yet');
  return current;
}

function take<C extends Kept, F extends object>(held: Held<C, F>, decide: Decide<C, F>): Turn<C, F> {
  const turn: Turn<C, F> = { decide, before: known(held), after: known(held), facts: [], settled: false };
  happen(held, turn);
  return turn;
}

function happen<C extends Kept, F extends object>(held: Held<C, F>, turn: Turn<C, F>): void {
  const { after, facts } = turn.decide(turn.before);
  held.current = after;
  held.told.push(...facts);
  Object.assign(turn, { after, facts });
  if (facts.length === 0 || held.storeIsAway || after.answersOnRecord !== true) turn.settled = true;
  held.outbox.add(turn);
}

function goOnFrom<C extends Kept, F extends object>(
  held: Held<C, F>,
  turns: readonly Turn<C, F>[],
  { facts, rules }: Standing<F, C['rules']>,
): void {
  const [first] = turns;
  if (first === undefined) return;
  const again = [...turns, ...held.outbox.takeAll()];
  held.told.splice(held.told.length - again.flatMap((turn) => turn.facts).length);
  held.told.push(...facts);
  const after = facts.reduce(held.fold, first.before);
  held.current = rules === undefined ? after : { ...after, rules };
  for (const turn of again) decideAgain(held, turn, facts);
}

function decideAgain<C extends Kept, F extends object>(
  held: Held<C, F>,
  turn: Turn<C, F>,
  standing: readonly F[],
): void {
  turn.before = known(held);
  if (turn.facts.every((fact) => standing.some((other) => saysTheSame(fact, other)))) {
    Object.assign(turn, { after: turn.before, facts: [], settled: true });
    return;
  }
  try {
    happen(held, turn);
  } catch (error) {
    if (!(error instanceof ApplicationFailure)) throw error;
    Object.assign(turn, { refusal: error, facts: [], settled: true });
  }
}

/** Place and time apart: what a message without an id of its own brought about is known again by what it says. */
function saysTheSame(one: object, other: object): boolean {
  return withoutPlace(one) === withoutPlace(other);
}

function withoutPlace(fact: object): string {
  const named = Object.entries(fact).filter(([name]) => name !== 'seq' && name !== 'at');
  return JSON.stringify(
    named.sort(([one], [other]) => (one < other ? -1 : 1)),
    sortedKeys,
  );
}

/** The store gives keys back in an order of its own. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
