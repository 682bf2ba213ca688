import { joined, part, type Parted, type Places, type Words } from '../words';
import type { AnyFact, Placed } from './decider';

/** What people write freely in the facts of a family: it is sealed under a key of the file, and an erasure reaches it (decision 10). */
export interface FreeText<F extends AnyFact> {
  /** A fact as it outlives an erasure, and its words apart. */
  readonly part: (fact: Placed<F>) => Parted<Placed<F>>;
  readonly join: (open: Placed<F>, words: Words) => Placed<F>;
  /** The case that the words of a fact became, which stands right before `next`: they have a key of their own, and go with that case's erasure too. */
  readonly about?: (fileId: string, fact: Placed<F>, next: Placed<F> | undefined) => string | undefined;
}

/** Words that stand at places of the body alone: a new type of fact has to say where. */
export function freeTextAt<F extends AnyFact>(places: Readonly<Record<F['type'], Places>>): FreeText<F> {
  const placesOf = ({ type }: Placed<F>): Places => places[type as F['type']];
  return {
    part(fact) {
      const { open, words } = part(fact.body, placesOf(fact));
      return { open: { ...fact, body: open }, words };
    },
    join: (open, words) => ({ ...open, body: joined(open.body, words, placesOf(open)) }),
  };
}
