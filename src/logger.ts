import pino, { type Logger } from 'pino';

/** One JSON line per event on stdout. Callers log ids and codes only: redaction by path misses deeper fields (LIBRARIES.md). */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });
}
