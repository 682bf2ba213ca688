import type { Writable } from 'node:stream';
import type { StoredEvent } from '../store/delivery/events.repository';
import type { Audience, Feed } from './feed';

export interface Streaming {
  readonly audience: Audience;
  /** The last position the reader has. */
  readonly after: number;
  /** Milliseconds between signs of life when nothing happens. */
  readonly heartbeat: number;
  /** Milliseconds a reader may leave a full connection unread. */
  readonly stall: number;
  /** Milliseconds after which the reader has to come again, with its key. */
  readonly longest: number;
  /** Milliseconds between looks at whether the reader's key still opens anything. */
  readonly recheck: number;
  readonly entitled: () => Promise<boolean>;
}

export const USUAL_STREAMING = { heartbeat: 15_000, stall: 10_000, longest: 30 * 60_000, recheck: 2_000 };

/**
 * Writes events as server-sent events until the reader leaves, its key is withdrawn or expires, the feed closes or the time is up.
 * Only one batch is ever held for a reader: one that does not read is dropped, and resumes by `Last-Event-ID`.
 */
export async function streamEvents(out: Writable, feed: Feed, streaming: Streaming): Promise<void> {
  const { audience, heartbeat, stall, longest, recheck } = streaming;
  const entitled = everySoOften(streaming.entitled, recheck);
  const end = Date.now() + longest;
  const isOver = (): boolean => out.destroyed || out.writableEnded || feed.closing.aborted || Date.now() > end;
  const gone = new Promise<void>((resolve) => out.once('close', resolve));
  let position = streaming.after;
  let quietSince = Date.now();
  let text = 'retry: 2000\n\n';
  while (!isOver()) {
    if (text !== '' && !(await written(out, text, stall))) {
      out.destroy();
      return;
    }
    const heard = await feed.after(position, audience);
    if (!(await entitled())) break;
    position = heard.position;
    text = heard.events.map(asText).join('');
    if (text !== '') quietSince = Date.now();
    else if (Date.now() - quietSince >= heartbeat) {
      text = ': still here\n\n';
      quietSince = Date.now();
    } else await Promise.race([feed.news(position, Math.min(recheck, quietSince + heartbeat - Date.now())), gone]);
  }
  if (!out.destroyed) out.end();
}

/** Asks anew when the last answer is that old; a refusal is for good. */
function everySoOften(ask: () => Promise<boolean>, age: number): () => Promise<boolean> {
  let [answer, askedAt] = [true, Date.now()];
  return async () => {
    if (answer && Date.now() - askedAt >= age) [answer, askedAt] = [await ask(), Date.now()];
    return answer;
  };
}

function asText({ position, fact }: StoredEvent): string {
  return `id: ${position}\ndata: ${JSON.stringify(fact)}\n\n`;
}

/** Whether the reader took it in time. */
async function written(out: Writable, text: string, stall: number): Promise<boolean> {
  if (out.write(text)) return true;
  return new Promise((resolve) => {
    const done = (taken: boolean) => () => {
      clearTimeout(timer);
      out.off('drain', onDrain).off('close', onClose);
      resolve(taken);
    };
    const onDrain = done(true);
    const onClose = done(false);
    const timer = setTimeout(onClose, stall);
    out.once('drain', onDrain).once('close', onClose);
  });
}
