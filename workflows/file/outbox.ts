/** Something with facts that are not on record yet. */
export interface Unrecorded {
  readonly facts: readonly object[];
}

/** What is not on record yet, turn by turn. */
export interface Outbox<T extends Unrecorded> {
  readonly add: (turn: T) => void;
  readonly isEmpty: () => boolean;
  /** Takes out the turns to record next: in order, together small enough for one event. */
  readonly next: () => readonly T[];
  readonly all: () => readonly T[];
  /** Takes out all of them. */
  readonly takeAll: () => readonly T[];
}

/**
 * Characters of JSON, three bytes each at most: what gathers while the store is away would outgrow what the engine takes as one
 * payload, and it ends a workflow that tries (R10).
 */
const ONE_RECORDING = 30_000;

export function createOutbox<T extends Unrecorded>(): Outbox<T> {
  const turns: T[] = [];
  return {
    add(turn) {
      if (turn.facts.length > 0) turns.push(turn);
    },
    isEmpty: () => turns.length === 0,
    next() {
      const taken: T[] = [];
      let size = 0;
      for (let turn = turns[0]; turn !== undefined; turn = turns[0]) {
        size += JSON.stringify(turn.facts).length;
        if (taken.length > 0 && size > ONE_RECORDING) break;
        taken.push(turn);
        turns.shift();
      }
      return taken;
    },
    all: () => turns,
    takeAll: () => turns.splice(0),
  };
}
