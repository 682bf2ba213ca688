import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Config } from '../config';
import { StackError } from './stack-error';

const PATIENCE_MS = 60_000;

/** What the API answered: any status, and the body as JSON, or `{}` where it is none. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface ApiCaller {
  /** Asks for what stands at an address; throws a `StackError` when nothing answers. */
  get(address: string): Promise<ApiAnswer>;
  /** The same for what is to be read as text. */
  text(address: string): Promise<string>;
  /** Posts a body; throws a `StackError` when nothing answers. */
  post(address: string, body: unknown, idempotencyKey?: string): Promise<ApiAnswer>;
}

/** Who speaks to the API of the running Liubu from the command line, as one of the roles of `keys.json`. */
export function callApi(config: Config, role: 'operator' | 'supervisor'): ApiCaller {
  const { host, port } = config;
  const origin = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const key = keyOf(config, role);
  const send = (address: string, request: RequestInit): Promise<Response> => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const headers = { authorization: `Bearer ${key}`, ...(request.headers as Record<string, string>) };
    return fetch(`${origin}${address}`, { ...request, headers, signal }).catch(() => {
      throw new StackError(`The API does not answer at ${origin}`, [
        'start it in another terminal with npm start',
        'set HOST and PORT to where it listens',
      ]);
    });
  };
  const ask = async (address: string, request: RequestInit): Promise<ApiAnswer> => {
    const response = await send(address, request);
    return { status: response.status, body: await response.json().catch(() => ({})) };
  };
  return {
    get: (address) => ask(address, { headers: {} }),
    text: async (address) => (await send(address, { headers: {} })).text(),
    post(address, body, idempotencyKey) {
      const named = idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey };
      const headers = { 'content-type': 'application/json', ...named };
      return ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
    },
  };
}

/** `npm start` writes one key a role beside its data. */
function keyOf({ home }: Config, role: 'operator' | 'supervisor'): string {
  const keys = path.join(home, 'keys.json');
  if (!existsSync(keys)) {
    throw new StackError(`There are no API keys in ${keys}`, [
      'start Liubu once with npm start',
      'set LIUBU_HOME to the folder it was started from',
    ]);
  }
  return z.object({ [role]: z.string() }).parse(JSON.parse(readFileSync(keys, 'utf8')))[role] as string;
}

const tries = 30;
const PAUSE_MS = 3_000;
/** The first request under this key has not ended, or a store is away, or there were too many. */
const LATER: readonly number[] = [409, 429, 503];
const IN_PROGRESS = 'request-in-progress';

/**
 * Posts until it is answered, for a minute and a half: whatever got lost on the way is asked again under the same key, so it is done
 * once.
 */
export async function postUntilAnswered(
  api: ApiCaller,
  address: string,
  body: unknown,
  idempotencyKey: string,
): Promise<ApiAnswer> {
  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await api.post(address, body, idempotencyKey);
      if (!isLater(answer) || tried === tries) return answer;
    } catch (error) {
      if (tried === tries) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

function isLater({ status, body }: ApiAnswer): boolean {
  return LATER.includes(status) && (status !== 409 || (body as { code?: unknown }).code === IN_PROGRESS);
}
