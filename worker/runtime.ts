import { DefaultLogger, Runtime, type LogEntry } from '@temporalio/worker';

type Level = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';

/** Sends what the engine's client library has to say, from `level` on, to one sink; once a process, before the first worker. */
export function installRuntime(level: Level, write: (entry: LogEntry) => void): void {
  Runtime.install({ logger: new DefaultLogger(level, write), shutdownSignals: [] });
}
