import { foldFacts } from '../../src/domain/decider/apply-facts';
import type { Family, Kind, Opened, PlacedOf, Snapshot, Taken } from './kind';
import { createRunMemory, type Happened, type RunMemory, type Turn } from './run-memory';

/** What a file knows of itself, and the facts still to be recorded. */
export type Memory<T extends Family> = RunMemory<Snapshot<T>, PlacedOf<T>>;
export type FileTurn<T extends Family> = Turn<Snapshot<T>, PlacedOf<T>>;

/** How many of its last facts it keeps for the card. */
const RECENT = 5;

export function createMemory<T extends Family>(
  { decider, asItReads }: Kind<T>,
  carried: Snapshot<T> | undefined,
): Memory<T> {
  return createRunMemory<Snapshot<T>, PlacedOf<T>>(
    (before, fact) => next(before, { state: decider.evolve(before.state, fact), facts: [fact] }),
    carried && { ...carried, state: asItReads?.(carried.state) ?? carried.state },
  );
}

/** The file as its opening recorded it. */
export function opened<T extends Family>({ decider }: Kind<T>, { rules, facts, ...kept }: Opened<T>): Snapshot<T> {
  const state = foldFacts(decider, facts);
  if (state === undefined) throw new RangeError('a file begins with a fact');
  return next<T>({ state, rules, ...kept }, { state, facts });
}

/** The file after what its rules made of a message. */
export function happened<T extends Family>(before: Snapshot<T>, taken: Taken<T>): Happened<Snapshot<T>, PlacedOf<T>> {
  return { after: next(before, taken), facts: taken.facts };
}

/** Why it was taken up is said once. */
function next<T extends Family>(before: Snapshot<T>, { state, facts, rules = before.rules }: Taken<T>): Snapshot<T> {
  const { recent = [], answersOnRecord } = before;
  const kept = answersOnRecord === undefined ? {} : { answersOnRecord };
  return { state, rules, recent: [...recent, ...facts].slice(-RECENT), ...kept };
}
