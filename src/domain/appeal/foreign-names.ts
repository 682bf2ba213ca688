import { entryFaults, themesAmong, withEntries, type ChoiceFault } from '../registry/choices';
import type { AppealState } from './state';

/** What of an act is a choice and no entry of the registry, written as the registry writes it. */
export function foreignIn(body: unknown, state: Proposed | undefined): ChoiceFault[] {
  const theme = themeIn(body);
  const known = state?.proposal.themes;
  if (theme === undefined || known === undefined || known.includes(theme)) return entryFaults(body);
  const message = themesAmong(known).faultOf(theme) ?? `名录中写作“${themesAmong(known).entryFor(theme) ?? ''}”`;
  return [...entryFaults(body), { field: 'theme', message }];
}

/** An act with its choices as the registry writes them. */
export function withNames(body: unknown, { proposal: { themes = [] } }: Proposed): unknown {
  const named = withEntries(body);
  const theme = themeIn(named);
  const entry = theme === undefined ? undefined : themesAmong(themes).entryFor(theme);
  return entry === undefined ? named : { ...(named as object), theme: entry };
}

interface Proposed {
  readonly proposal: Pick<AppealState['proposal'], 'themes'>;
}

function themeIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('theme' in body)) return undefined;
  return typeof body.theme === 'string' ? body.theme : undefined;
}
