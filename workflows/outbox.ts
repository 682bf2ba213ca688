import type { Fact } from '../src/domain/appeal/facts';

/** The facts that are not on record yet, turn by turn. */
export interface Outbox<F = Fact> {
  readonly add: (turn: readonly F[]) => void;
  readonly isEmpty: () => boolean;
  /** Takes out the facts to record next: whole turns, in order, together small enough for one event. */
  readonly next: () => readonly F[];
}

/**
 * Characters of JSON, three bytes each at most: what gathers while the store is away would outgrow what the engine takes as one
 * payload, and it ends a workflow that tries (R10).
 */
const ONE_RECORDING = 30_000;

export function createOutbox<F = Fact>(): Outbox<F> {
  const turns: (readonly F[])[] = [];
  return {
    add(turn) {
      if (turn.length > 0) turns.push(turn);
    },
    isEmpty: () => turns.length === 0,
    next() {
      const taken: F[] = [];
      let size = 0;
      for (let turn = turns[0]; turn !== undefined; turn = turns[0]) {
        size += JSON.stringify(turn).length;
        if (taken.length > 0 && size > ONE_RECORDING) break;
        taken.push(...turn);
        turns.shift();
      }
      return taken;
    },
  };
}
