/** pino's number for a warning; errors have higher ones. */
const WARN = 40;

/**
 * What the terminal shows of a line of a process of ours: warnings, errors and what is no log line whole, that it is up in words unless
 * somebody else says so, of the rest nothing.
 */
export function wordsFor(line: string, saysUp = true): string | undefined {
  const { level, msg } = entryOf(line);
  if (level === undefined || level >= WARN) return line;
  return saysUp && msg !== undefined && / up$/.test(msg) ? msg : undefined;
}

function entryOf(line: string): { level?: number; msg?: string } {
  try {
    return (JSON.parse(line) ?? {}) as { level?: number; msg?: string };
  } catch {
    // A crash before the logger, or Node itself, speaks plainly.
    return {};
  }
}
