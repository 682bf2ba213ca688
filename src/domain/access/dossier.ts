import type { AppealState, Outcome } from '../appeal/state';

/** What says where a dossier is: a state, or a view of one. */
export interface Dossier {
  readonly outcome?: Outcome | undefined;
  readonly withDiscipline?: true;
}

/**
 * Whether the whole dossier is with the discipline body 纪委监委: from a whole transfer on until it hands the dossier back, whatever
 * anybody does meanwhile. Rows from before 0.2 say it by their outcome alone.
 */
export function isWithDiscipline({ outcome, withDiscipline }: Dossier): boolean {
  return withDiscipline === true || outcome === 'transferred';
}

type Accused = Pick<AppealState, 'proposal' | 'handedBack'>;

/** An alleged breach of discipline that the discipline body has not handed back (DOMAIN.md section 2, step 1). */
export function isAccusation({ proposal, handedBack }: Accused): boolean {
  return proposal.rules.includes('discipline') && handedBack !== true;
}
