import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, type Targets } from './targets';

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds for all of it: name, connection, answer. */
  readonly patience: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

export interface Posted {
  readonly status: number;
  /** Milliseconds the target asks to be left alone (`Retry-After`). */
  readonly retryAfter?: number;
}

/** As much of an answer as is read before the connection is closed; nothing of it is kept. */
const MOST_BYTES = 16 * 1024;

/** Posts once, on a connection of its own, never following a redirect: the address connected to is the one checked. */
export async function post(targets: Targets, { url: text, headers, body, patience, signal }: Posting): Promise<Posted> {
  const url = new URL(text);
  // An address written out is not looked up at connect time, so it is checked here.
  if (isIP(hostOf(url)) > 0) await targets.check(text);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: targets.lookupFor(url),
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
  };
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = send(url, options, (answer) => {
      discard(answer);
      resolve({ status: answer.statusCode ?? 0, ...retryAfterOf(answer) });
    });
    const giveUp = (code: string) => () => asked.destroy(Object.assign(new Error(code), { code }));
    const stop = giveUp('STOPPED');
    const timer = setTimeout(giveUp('TIMEOUT'), patience);
    signal.addEventListener('abort', stop);
    asked.on('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
    asked.on('error', reject);
    asked.end(body);
    if (signal.aborted) stop();
  });
}

function discard(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on('error', () => undefined);
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) answer.destroy();
  });
}

function retryAfterOf({ headers }: IncomingMessage): Pick<Posted, 'retryAfter'> {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfter: seconds * 1_000 } : {};
}
