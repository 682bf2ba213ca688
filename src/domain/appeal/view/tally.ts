import type { Instant } from '../../calendar/instant';
import type { Fact, FactBodies, FactType } from '../facts';
import { stretchesAfter, type Stretch } from '../limits/stage-times';
import type { AppealState } from '../state';

/** What statistics count of a case and its state no longer tells: a fold of the facts, beside the state (DOMAIN.md section 7). */
export interface Tally {
  readonly acceptedAt?: Instant;
  readonly firstContactedAt?: Instant;
  readonly firstRepliedAt?: Instant;
  /** Limits of signing and handling that passed: the case is not on time. */
  readonly missed: number;
  readonly extensions: number;
  readonly returns: number;
  readonly supervisions: number;
  readonly listings: number;
  readonly outcomes: number;
  /** Absent on rows written before stages were timed, until they are built anew: a beginning that is missing cannot be guessed. */
  readonly stretches?: readonly Stretch[];
}

export const EMPTY_TALLY: Tally = {
  missed: 0,
  extensions: 0,
  returns: 0,
  supervisions: 0,
  listings: 0,
  outcomes: 0,
  stretches: [],
};

type Counter<T extends FactType> = (tally: Tally, body: FactBodies[T], fact: Fact) => Tally;

const counters: { readonly [T in FactType]?: Counter<T> } = {
  judged: (tally, body, { at }) => (body.accepted ? { acceptedAt: at, ...tally } : tally),
  contacted: (tally, _body, { at }) => ({ firstContactedAt: at, ...tally }),
  replied: (tally, body, { at }) => ({ firstRepliedAt: at, ...tally, outcomes: tally.outcomes + body.ledger.length }),
  'limit-missed': (tally, _body, { timing }) =>
    timing?.duty === 'sign' || timing?.duty === 'handle' ? { ...tally, missed: tally.missed + 1 } : tally,
  'extension-decided': (tally, body) => (body.granted ? { ...tally, extensions: tally.extensions + 1 } : tally),
  returned: (tally) => ({ ...tally, returns: tally.returns + 1 }),
  supervised: (tally) => ({ ...tally, supervisions: tally.supervisions + 1 }),
  listed: (tally) => ({ ...tally, listings: tally.listings + 1 }),
};

/** The tally with one more fact, which led to the state `after`. Pure, like `evolve`. */
export function count(tally: Tally, fact: Fact, after: AppealState): Tally {
  const counter = counters[fact.type] as Counter<FactType> | undefined;
  const counted = counter === undefined ? tally : counter(tally, fact.body, fact);
  if (counted.stretches === undefined) return counted;
  return { ...counted, stretches: stretchesAfter(counted.stretches, after, fact.at) };
}
