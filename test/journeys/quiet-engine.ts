import { installRuntime } from '../../worker/runtime';

/** What the engine's client library of this file had to say, as a worker of a city would log it. */
export const engineLines: string[] = [];

/** Imported for its effect, once a test file: only errors are shown. */
installRuntime('INFO', ({ level, message, meta }) => {
  engineLines.push(
    JSON.stringify([message, meta], (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  );
  if (level === 'ERROR') process.stderr.write(`${message}\n`);
});
