import { Listr } from 'listr2';
import type { Say } from './engine/build';

/** One thing a start does; it gives the words that say what came of it. */
export interface Step {
  readonly title: string;
  /** Titles of the steps it needs; one that is not among those run is not waited for. */
  readonly after?: readonly string[];
  /** What can be done before those are done. Called at once; the signal asks to undo it, unless `run` has taken it over. */
  prepare?(signal: AbortSignal): void;
  /** The signal asks to break off: the person did, or another step failed. */
  run(say: Say, signal: AbortSignal): Promise<string>;
}

// A build reports every second: enough for a terminal, too much for a log.
const PLAIN_LINE_EVERY_MS = 10_000;

/**
 * Runs each step as soon as those it needs are done, so that one that takes minutes holds up nothing but its own: a live list on a
 * terminal, plain lines when piped. The first failure lets nothing more begin; it is thrown once what was on its way has ended, so
 * that the caller knows of everything that was started.
 */
export async function runSteps(
  steps: readonly Step[],
  signal: AbortSignal,
  out: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  if (out.isTTY) await runLive(steps, signal);
  else await runPlain(steps, signal, (line) => out.write(`${line}\n`));
}

interface Course {
  readonly outcomes: ReadonlyMap<Step, Promise<string>>;
  /** Ends after the last step, with the first failure if there was one. */
  readonly over: Promise<void>;
}

/** Steps stand after those they need. */
function begin(steps: readonly Step[], told: AbortSignal, say: (step: Step, text: string) => void): Course {
  const failed = new AbortController();
  const signal = AbortSignal.any([told, failed.signal]);
  const outcomes = new Map<Step, Promise<string>>();
  for (const step of steps) {
    const needed = [...outcomes].filter(([{ title }]) => step.after?.includes(title)).map(([, outcome]) => outcome);
    const prepared = Promise.resolve().then(() => step.prepare?.(signal));
    const outcome = Promise.all([prepared, ...needed]).then(() => {
      signal.throwIfAborted();
      return step.run((text) => say(step, text), signal);
    });
    outcome.catch((error: unknown) => failed.abort(error));
    outcomes.set(step, outcome);
  }
  const over = Promise.allSettled(outcomes.values()).then((all) => {
    if (all.some(({ status }) => status === 'rejected')) throw signal.reason;
  });
  return { outcomes, over };
}

async function runLive(steps: readonly Step[], signal: AbortSignal): Promise<void> {
  const lines = new Map<Step, { output: string }>();
  const { outcomes, over } = begin(steps, signal, (step, text) => {
    const line = lines.get(step);
    if (line !== undefined) line.output = text;
  });
  const tasks = steps.map((step) => ({
    title: step.title,
    task: async (_context: unknown, task: { title: string; output: string }) => {
      lines.set(step, task);
      task.title = `${step.title}: ${(await outcomes.get(step)) ?? ''}`;
    },
  }));
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    registerSignalListeners: false,
    rendererOptions: { showErrorMessage: false, collapseErrors: false },
  });
  await Promise.all([list.run(), over]);
}

async function runPlain(steps: readonly Step[], signal: AbortSignal, print: (line: string) => void): Promise<void> {
  const last = new Map<Step, { at: number; phase: string }>();
  const { outcomes, over } = begin(steps, signal, (step, text) => {
    // What differs in its figures alone goes on with the same.
    const phase = text.replaceAll(/\d+/g, '');
    const before = last.get(step);
    if (before?.phase === phase && Date.now() - before.at < PLAIN_LINE_EVERY_MS) return;
    last.set(step, { at: Date.now(), phase });
    print(`${step.title}: ${text}`);
  });
  // In the order of the plan, whatever was done first: every start reads alike. What failed is said by whoever called.
  let said = Promise.resolve();
  for (const [{ title }, outcome] of outcomes) {
    const saidBefore = said;
    said = outcome.then(
      (words) => saidBefore.then(() => print(`${title}: ${words}`)),
      () => saidBefore,
    );
  }
  await over.finally(() => said);
}
