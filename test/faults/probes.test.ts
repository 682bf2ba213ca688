import { createServer, type Server } from 'node:http';
import { Agent, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { drainable } from '../../src/drain';
import { createKeyring } from '../../src/store/keys/keyring';
import { get, openApi, type TestApi } from '../support/api';
import { openPlace, type Place } from '../support/city';
import { workerProcess, type WorkerProcess } from './worker-process';

describe('what watches over the API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi(undefined, { perKey: 100, perAddress: 3, probes: 20 });
  });
  afterAll(() => api.close());

  const statusOf = async (path: string) => (await get(api, path)).status;
  const PROBES = ['/livez', '/readyz', '/metrics'];

  it('is answered past the limit of anonymous requests, and has a limit of its own', async () => {
    const asked: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) asked.push(await statusOf('/openapi.json'));
    expect(asked.slice(3)).toEqual([429, 429]);
    for (const path of PROBES) expect([path, await statusOf(path)]).toEqual([path, 200]);
    for (let turn = PROBES.length; turn < 20; turn += 1) expect(await statusOf('/livez')).toBe(200);
    for (const path of PROBES) expect([path, await statusOf(path)]).toEqual([path, 429]);
  });
});

describe('the worker dies', () => {
  let place: Place;
  let api: TestApi;
  let worker: WorkerProcess;

  beforeAll(async () => {
    place = await openPlace();
    api = await openApi({ ...place, keyring: createKeyring(place.masterKey) });
    worker = workerProcess(place);
  });
  afterAll(async () => {
    await worker.kill('SIGKILL');
    await api.close();
    await place.pool.end();
  });

  const isWorking = async () => (await get(api, '/readyz')).body as { readonly worker: boolean };

  /** Milliseconds until it says so. */
  async function until(said: boolean): Promise<number> {
    const begun = Date.now();
    while (Date.now() - begun < 30_000) {
      if ((await isWorking()).worker === said) return Date.now() - begun;
      await sleep(200);
    }
    throw new Error(`/readyz did not say worker: ${said}`);
  }

  it('/readyz tells of it within ten seconds, and of the next one', async () => {
    await worker.start();
    await until(true);
    await worker.kill('SIGKILL');
    expect(await until(false)).toBeLessThan(10_000);
    await worker.start();
    await until(true);
  });
});

describe('the API is told to stop', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
  });

  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterAll(() => agent.destroy());

  function open(after: number): Promise<{ port: number; drain: (ms: number) => Promise<void> }> {
    server = createServer((_request, response) => void setTimeout(() => response.end('done'), after).unref());
    const drain = drainable(server);
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, drain })),
    );
  }

  function send(port: number): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = ask({ port, agent }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer));
      });
      asked.once('error', reject).end();
    });
  }

  it('a request in hand is answered, and its connection is closed then', async () => {
    const { port, drain } = await open(800);
    const answer = send(port);
    await sleep(200);
    const drained = drain(5_000);
    expect((await answer).headers.connection).toBe('close');
    await drained;
  });

  it('a request that comes on a connection kept open is answered too', async () => {
    const { port, drain } = await open(20);
    expect((await send(port)).headers.connection).toBe('keep-alive');
    const begun = Date.now();
    const drained = drain(5_000);
    expect((await send(port)).headers.connection).toBe('close');
    await drained;
    expect(Date.now() - begun).toBeLessThan(4_000);
  });

  it('what outlasts the grace is broken off', async () => {
    const { port, drain } = await open(60_000);
    const answer = send(port);
    const broken = expect(answer).rejects.toThrow();
    await sleep(100);
    await drain(300);
    await broken;
  });
});
