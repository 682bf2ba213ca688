import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { PublicFact } from '../../../src/domain/appeal/view/public-fact';

/** How a receiver takes one request; `stores` is whether it counts as taken on its side. */
export interface Manner {
  readonly status?: number;
  readonly stores?: boolean;
  readonly delay?: number;
  /** The connection breaks without an answer. */
  readonly drops?: boolean;
  readonly headers?: Record<string, string>;
}

/** A platform's own end of the webhook: a real server on loopback, which may behave as badly as it is told. */
export interface Receiver {
  readonly url: string;
  /** Everything it has stored, in order, repeats included. */
  readonly stored: readonly PublicFact[];
  /** Requests that came in, whatever became of them. */
  readonly asked: () => number;
  /** The first time each event was stored, in order. */
  readonly firsts: () => PublicFact[];
  /** Requests whose signature was wrong. */
  readonly forged: readonly string[];
  readonly trust: (secret: string) => void;
  readonly behave: (manner: (ordinal: number, id: string) => Manner) => void;
  /** Refuses connections until it is up again, on the same port. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const stored: PublicFact[] = [];
  const forged: string[] = [];
  let secret: string | undefined;
  let manner: (ordinal: number, id: string) => Manner = () => ({});
  let asked = 0;
  let port = 0;

  const keep = (text: string, request: IncomingMessage): void => {
    const fact = JSON.parse(text) as PublicFact;
    const signed = secret === undefined || isSigned(secret, text, request);
    if (!signed || request.headers['webhook-id'] !== fact.id) forged.push(text);
    stored.push(fact);
  };
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wanted = manner(asked++, String(request.headers['webhook-id']));
    const { status = 200, stores = status < 300 } = wanted;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    await sleep(wanted.delay ?? 0, undefined, { ref: false });
    if (stores) keep(Buffer.concat(chunks).toString(), request);
    if (wanted.drops === true) request.socket.destroy();
    else response.writeHead(status, wanted.headers).end(status < 300 ? '' : 'no');
  };
  const serve = () =>
    createServer((request, response) => void take(request, response).catch(() => request.socket.destroy()));
  let server = serve();
  const up = async (): Promise<void> => {
    server = serve().listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  const down = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  await up();
  return {
    ...{ url: `http://127.0.0.1:${port}/hook`, stored, forged, up, down, close: down },
    asked: () => asked,
    firsts: () => [...new Map([...stored].reverse().map((fact) => [fact.id, fact])).values()].reverse(),
    trust: (given) => {
      secret = given;
    },
    behave: (given) => {
      manner = given;
    },
  };
}

function isSigned(secret: string, text: string, { headers }: IncomingMessage): boolean {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

/** Asks again and again until it is so; fails with the question after the milliseconds. */
export async function eventually(question: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`never came true: ${question.toString()}`);
    await sleep(20);
  }
}
