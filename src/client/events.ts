import { ProblemError } from './problem-error';
import { pause } from './persistent-fetch';

/** Public progress of a case, as webhooks tell it too. */
export interface Told {
  /** Where to go on after this one. */
  readonly position: string;
  readonly fact: {
    readonly id: string;
    readonly type: string;
    readonly caseId: string;
    readonly at: string;
    readonly [more: string]: unknown;
  };
}

export interface Listening {
  /** Begin behind this position; `'0'` from the beginning. Without it, only what comes from now on. */
  readonly after?: string;
  readonly signal?: AbortSignal;
}

/** Opens the stream behind a position; throws a `ProblemError` where the key may not hear. */
type Open = (after: string | undefined, signal: AbortSignal | undefined) => Promise<Response>;

/** Between the end of a stream and its next beginning, in milliseconds. */
const BREATH = 1_000;

/** The events as they come, one after the other; a stream that ends or breaks is taken up where it was. Ends when the signal says so. */
export async function* listen(open: Open, { after, signal }: Listening): AsyncGenerator<Told, void, void> {
  let position = after;
  while (signal?.aborted !== true) {
    try {
      for await (const told of toldIn(await open(position, signal))) {
        position = told.position;
        yield told;
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error;
    }
    await pause(BREATH, signal).catch(() => undefined);
  }
}

async function* toldIn({ body }: Response): AsyncGenerator<Told, void, void> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = `${rest}${value}`.split('\n\n');
      rest = blocks.pop() ?? '';
      yield* blocks.flatMap(toldBy);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Lines of comment are signs of life only. */
function toldBy(block: string): Told[] {
  const line = (name: string): string | undefined => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
  const [position, text] = [line('id'), line('data')];
  return position === undefined || text === undefined ? [] : [{ position, fact: JSON.parse(text) as Told['fact'] }];
}
