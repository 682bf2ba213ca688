import { entryFaults, withEntries, type ChoiceFault } from '../registry/choices';
import { themeEntryFaults, withThemeEntry } from '../registry/theme-choice';
import type { AppealState } from './state';

/** What of an act is a choice and no entry of the registry, written as the registry writes it. */
export function foreignIn(body: unknown, state: Proposed | undefined): ChoiceFault[] {
  const known = state?.proposal.themes;
  return [...entryFaults(body), ...(known === undefined ? [] : themeEntryFaults(body, known))];
}

/** An act with its choices as the registry writes them. */
export function withNames(body: unknown, { proposal: { themes = [] } }: Proposed): unknown {
  return withThemeEntry(withEntries(body), themes);
}

interface Proposed {
  readonly proposal: Pick<AppealState['proposal'], 'themes'>;
}
