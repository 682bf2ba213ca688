import { reads, situationOf } from '../../domain/access/law';
import type { AgendaCase, CampaignState } from '../../domain/campaign/state';
import { casesNamed } from '../../store/campaigns/agenda-cases.repository';
import type { UseCaseDeps } from '../deps';
import { maySee } from '../access';
import type { Principal } from '../principal';

/** How a unit knows of a case that a campaign names: as its own, or as one there is. Of others it knows nothing (S2). */
export type SeenCases = ReadonlyMap<string, 'own' | 'other'>;

/** What a unit may know of the cases on an agenda, and of those that earlier sessions decided; undefined for a reader of them all. */
export async function casesSeenBy(
  { pool }: Pick<UseCaseDeps, 'pool'>,
  principal: Principal,
  { agenda, reviewed = [] }: CampaignState,
): Promise<SeenCases | undefined> {
  const { role, unit } = principal.actor;
  if (role !== 'unit') return undefined;
  const named = [...agenda, ...reviewed.filter(({ kind }) => kind === 'case')].map(({ id }) => id);
  const cases = named.length === 0 ? [] : await casesNamed(pool, named);
  const coming = new Set(agenda.filter((one) => isComing(one, unit)).map(({ id }) => id));
  return new Map(
    cases.flatMap((state): [string, 'own' | 'other'][] => {
      const isOwn = maySee(principal, state) || (coming.has(state.id) && !state.transferred);
      if (isOwn) return [[state.id, 'own']];
      return state.transferred || !reads('public', 'standing', situationOf(state)) ? [] : [[state.id, 'other']];
    }),
  );
}

/** Decided to be this unit's, and not told to the case yet. */
function isComing({ decision, told }: AgendaCase, unit: string | undefined): boolean {
  return unit !== undefined && decision?.lead === unit && told === undefined;
}
