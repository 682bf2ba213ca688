import type { Proposal, Template } from '../templates/template';
import { processes, units, windows } from './checks';
import type { LineUp, RotaSources } from './sources';
import { visits } from './visits';

const PROPOSERS: Readonly<Record<Proposal, (sources: RotaSources) => LineUp>> = {
  firms: visits,
  windows,
  units,
  processes,
};

/** Whom and what a campaign that names nobody is proposed to be about; the office confirms it. Pure. */
export function proposeLineUp(proposal: Proposal, sources: RotaSources): LineUp {
  return PROPOSERS[proposal](sources);
}

/** The modes that take turns: not the one that only a case can ask for (P7). */
export function modesInTurn({ modes = [], sentByCase }: Pick<Template, 'modes' | 'sentByCase'>): string[] {
  return modes.map(({ id }) => id).filter((id) => sentByCase === undefined || id !== 'by-case');
}
