import { createParser } from 'eventsource-parser';
import type { CaseProgress } from './payloads.ts';
import { pause } from './persistent-fetch.ts';
import { ProblemError } from './problem-error.ts';

/** One event of the stream. */
export interface StreamedProgress {
  /** Where to go on after this one. */
  readonly position: string;
  readonly fact: CaseProgress;
}

export interface StreamOptions {
  /** Begin behind this position; `'0'` from the beginning. Without it, only what comes from now on. */
  readonly after?: string;
  readonly signal?: AbortSignal;
}

/** Opens the stream behind a position; throws a `ProblemError` where the key may not hear. */
type Open = (after: string | undefined, signal: AbortSignal | undefined) => Promise<Response>;

/** Between the end of a stream and its next beginning, in milliseconds. */
const RECONNECT_MS = 1_000;

/** The events as they come, one after the other; a stream that ends or breaks is taken up where it was. Ends when the signal says so. */
export async function* listen(open: Open, { after, signal }: StreamOptions): AsyncGenerator<StreamedProgress, void> {
  let position = after;
  while (signal?.aborted !== true) {
    try {
      for await (const one of progressIn(await open(position, signal))) {
        position = one.position;
        yield one;
      }
    } catch (error) {
      // Only what another connection may mend is tried again.
      if (error instanceof ProblemError || error instanceof SyntaxError) throw error;
    }
    await pause(RECONNECT_MS, signal).catch(() => undefined);
  }
}

/** Comments are signs of life only, and events without an id none of ours. */
async function* progressIn({ body }: Response): AsyncGenerator<StreamedProgress, void> {
  if (body === null) return;
  const parsed: StreamedProgress[] = [];
  const parser = createParser({
    onEvent: ({ id, data }) => {
      if (id !== undefined) parsed.push({ position: id, fact: JSON.parse(data) as CaseProgress });
    },
  });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(value);
      yield* parsed.splice(0);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
