import { EngineUnavailable } from './engine-error';

/** Half of what the engine takes on one workflow at a time (10): more would only be turned away, tried again and logged by it. */
const CONCURRENCY = 5;
/** So many wait behind them; whoever comes then is told at once to come again. */
const MOST_WAITING = 200;

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

const lines = new Map<string, Line>();

/**
 * Sends to one workflow a few messages at a time, in the order they came, those of this process; throws `EngineUnavailable` where the
 * turn does not come until `end` (epoch ms), or the line is too long.
 */
export async function inTurn<T>(workflowId: string, end: number, send: () => Promise<T>): Promise<T> {
  const line = lines.get(workflowId) ?? { running: 0, waiting: [] };
  lines.set(workflowId, line);
  if (line.running >= CONCURRENCY) await turnOf(line, end);
  else line.running += 1;
  try {
    return await send();
  } finally {
    passOn(workflowId, line);
  }
}

/** Whoever ends hands its place to the next, so that nobody who comes later is served before. */
function passOn(workflowId: string, line: Line): void {
  const next = line.waiting.shift();
  if (next !== undefined) {
    next();
    return;
  }
  line.running -= 1;
  if (line.running === 0) lines.delete(workflowId);
}

function turnOf({ waiting }: Line, end: number): Promise<void> {
  if (waiting.length >= MOST_WAITING) throw new EngineUnavailable('too many acts at once on one case');
  return new Promise((resolve, reject) => {
    const enter = (): void => {
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(() => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(new EngineUnavailable('the turn of the act did not come'));
    }, end - Date.now());
    waiting.push(enter);
  });
}
