import { entryFaults, withEntries, type ChoiceFault } from '../../registry/choices';
import { themeEntryFaults, withThemeEntry } from '../../registry/theme-choice';
import type { AppealState } from '../state';

/** What of an act is a choice and no entry of the registry, written as the registry writes it. */
export function foreignIn(body: unknown, state: Proposed | undefined): ChoiceFault[] {
  return [...entryFaults(body), ...themeEntryFaults(body, themesOf(state))];
}

/** An act with its choices as the registry writes them. */
export function withNames(body: unknown, state: Proposed): unknown {
  return withThemeEntry(withEntries(body), themesOf(state));
}

/** The themes that a case may take beside the standing ones: in one opened before they stood in its proposal, the one proposed. */
function themesOf(state: Proposed | undefined): readonly string[] {
  return state === undefined ? [] : (state.proposal.themes ?? [state.proposal.theme]);
}

interface Proposed {
  readonly proposal: Pick<AppealState['proposal'], 'themes' | 'theme'>;
}
