import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import request, { type Test } from 'supertest';
import { createApp } from '../../../src/serve';
import { sealPayload } from '../../../src/engine/payload-codec';
import type { Keyring } from '../../../src/store/keys/keyring';
import type { TestApi } from '../../support/api';

/** Where the Temporal UI of these tests would be. */
export const UI = 'http://127.0.0.1:18233';
export const CANARY = 'canary金丝雀';
export const DECODE = '/v1/codec/decode?preserveStorageRefs=true';

export interface Wire {
  readonly metadata?: Record<string, string>;
  readonly data?: string;
}

export const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
export const read = (payload: Wire | undefined): unknown =>
  JSON.parse(Buffer.from(payload?.data ?? '', 'base64').toString());
export const clear = (value: unknown): Wire => ({
  metadata: { encoding: base64('json/plain') },
  data: base64(JSON.stringify(value)),
});

export function sealed(value: unknown, keyring: Keyring): Wire {
  const payload = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(value)) };
  const { metadata = {}, data } = sealPayload(keyring, payload);
  const names = Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)]);
  return { metadata: Object.fromEntries(names) as Record<string, string>, data: base64(data ?? new Uint8Array()) };
}

export const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });
export const ofUi = (cookie: string): Record<string, string> => ({ Cookie: cookie, Origin: UI });

/** What a browser keeps of an answer. */
export const cookiesOf = ({ headers }: { headers: Record<string, unknown> }): string =>
  ((headers['set-cookie'] ?? []) as string[]).map((line) => line.split(';')[0]).join('; ');

/** The same API, which knows of a Temporal UI. */
export interface CodecServer {
  readonly url: string;
  readonly decode: (payloads: unknown, headers?: Record<string, string>, where?: string) => Test;
  /** Opens the page for signing in, and sends its form. */
  readonly signIn: (fields: Record<string, string>, query?: string) => Promise<SignedIn>;
  readonly close: () => Promise<void>;
}

export interface SignedIn {
  readonly answer: Awaited<Test>;
  readonly cookie: string;
}

export async function openCodecServer(api: TestApi): Promise<CodecServer> {
  const server = createServer(createApp({ ...api.deps, temporalUi: UI, metrics: new Registry() }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    decode: (payloads, headers = {}, where = DECODE) =>
      request(url).post(where).set(headers).set('X-Namespace', 'liubu').send({ payloads }),
    async signIn(fields, query = '') {
      const page = await request(url).get(`/sign-in${query}`);
      const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const form = cookiesOf(page);
      const answer = await request(url)
        .post('/sign-in')
        .set('Cookie', form)
        .type('form')
        .send({ token, ...fields });
      return { answer, cookie: [form, cookiesOf(answer)].filter(Boolean).join('; ') };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
