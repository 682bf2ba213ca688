import { isParty } from '../appeal/party';
import type { Actor, Caller } from '../people/people';
import type { AppealState } from '../appeal/state';

/** In which capacity somebody reads a case: a role, or what the case makes of it. `stranger`: it is none of theirs. */
export const readers = [
  ...(['appellant', 'upstream', 'office', 'centre', 'supervisor', 'operator', 'discipline'] as const),
  ...(['lead', 'party', 'public', 'stranger'] as const),
] as const;
export type Reader = (typeof readers)[number];

/** Who asks. */
export interface Asking {
  readonly actor: Actor & { readonly role: Caller };
  /** The one source an upstream is bound to; undefined for one that is bound to none. */
  readonly source?: string | undefined;
  /** The one case a tracking code opens. */
  readonly caseId?: string | undefined;
}

/** What of a case makes somebody a reader of it. */
export type Related = Pick<AppealState, 'id' | 'source' | 'lead' | 'transferred'> & Parameters<typeof isParty>[0];

type Capacity = (asking: Asking, state: Related) => Reader;

const CAPACITIES: Readonly<Record<Caller, Capacity>> = {
  appellant: ({ caseId }, state) => (caseId === state.id ? 'appellant' : 'stranger'),
  upstream: ({ source }, state) => (source === undefined || source === state.source ? 'upstream' : 'stranger'),
  unit: ({ actor }, state) => (!isParty(state, actor) ? 'stranger' : actor.unit === state.lead ? 'lead' : 'party'),
  // It is no supervisor of the offices: it reads what has been handed to it, whole or as a clue.
  discipline: (_asking, state) => (state.transferred ? 'discipline' : 'stranger'),
  office: () => 'office',
  centre: () => 'centre',
  supervisor: () => 'supervisor',
  operator: () => 'operator',
  // It has a part in campaigns; a case is none of its business.
  participant: () => 'stranger',
};

/** In which capacity this caller reads this case (DOMAIN.md section 1). */
export function readerOf(asking: Asking, state: Related): Reader {
  return CAPACITIES[asking.actor.role](asking, state);
}
