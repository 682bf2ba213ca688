import { Listr } from 'listr2';
import type { Say } from './engine/build';

/** One thing a start does; it gives the words that say what came of it. */
export interface Step {
  readonly title: string;
  run(say: Say): Promise<string>;
}

// A build reports every second: enough for a terminal, too much for a log.
const PLAIN_LINE_EVERY_MS = 10_000;

/** Runs the steps in order: a live list on a terminal, plain lines when piped. The first failure ends it, for the caller to report. */
export async function runSteps(
  steps: readonly Step[],
  signal: AbortSignal,
  out: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  if (out.isTTY) await runLive(steps, signal);
  else await runPlain(steps, signal, (line) => out.write(`${line}\n`));
}

async function runLive(steps: readonly Step[], signal: AbortSignal): Promise<void> {
  const tasks = steps.map((step) => ({
    title: step.title,
    task: async (_context: unknown, task: { title: string; output: string }) => {
      signal.throwIfAborted();
      const outcome = await step.run((text) => (task.output = text));
      task.title = `${step.title}: ${outcome}`;
    },
  }));
  await new Listr(tasks, {
    registerSignalListeners: false,
    rendererOptions: { showErrorMessage: false, collapseErrors: false },
  }).run();
}

async function runPlain(steps: readonly Step[], signal: AbortSignal, print: (line: string) => void): Promise<void> {
  for (const step of steps) {
    signal.throwIfAborted();
    let last = 0;
    const outcome = await step.run((text) => {
      if (Date.now() - last < PLAIN_LINE_EVERY_MS) return;
      last = Date.now();
      print(`${step.title}: ${text}`);
    });
    print(`${step.title}: ${outcome}`);
  }
}
