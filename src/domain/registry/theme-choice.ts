import { themesAmong, type ChoiceFault } from './choices';

/** The body with its theme as the registry writes it: a standing one, or one of these. What means none stays, for `themeFaults` to name. */
export function withThemeEntry<T>(body: T, names: readonly string[]): T {
  const theme = themeIn(body);
  const entry = theme === undefined ? undefined : themesAmong(names).entryFor(theme);
  return entry === undefined || entry === theme ? body : { ...body, theme: entry };
}

/** A theme that means no entry: 422 wherever it is sent. */
export function themeFaults(body: unknown, names: readonly string[]): ChoiceFault[] {
  const theme = themeIn(body);
  const message = theme === undefined ? undefined : themesAmong(names).faultOf(theme);
  return message === undefined ? [] : [{ field: 'theme', message }];
}

/** The same for whom nobody corrects: what comes straight to a workflow has to write the entry as the registry does. */
export function themeEntryFaults(body: unknown, names: readonly string[]): ChoiceFault[] {
  const theme = themeIn(body);
  const entry = theme === undefined ? undefined : themesAmong(names).entryFor(theme);
  if (entry === undefined || entry === theme) return themeFaults(body, names);
  return [{ field: 'theme', message: `名录中写作“${entry}”` }];
}

function themeIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('theme' in body)) return undefined;
  return typeof body.theme === 'string' ? body.theme : undefined;
}
