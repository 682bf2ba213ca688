import { setTimeout as sleep } from 'node:timers/promises';
import { runQueue } from '../../src/rehearsal/run-queue';
import type { Story } from '../../src/rehearsal/story-schema';
import { get, openApi, post, type TestApi } from '../support/api';
import { workflowBundle } from '../support/bundle';
import { hireWorker, openPlace, type Place } from '../support/city';
import { createKeyring } from '../../src/store/keys/keyring';
import { testStack } from '../support/stack';

/** A city with its API, and beside it a process that plays rehearsals. */
export interface RehearsingCity {
  readonly place: Place;
  readonly api: TestApi;
  /** Starts a process that plays what waits; gives what ends it. */
  readonly play: () => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

export const REHEARSALS = 'liubu-rehearsal';
export const JUDGED = { lawful: true, reasonable: true, reason: '情况属实' };

export async function openRehearsingCity(): Promise<RehearsingCity> {
  const place = await openPlace();
  const { pool, engine, masterKey } = place;
  const dismiss = await hireWorker(place);
  const api = await openApi(
    { pool, engine, keyring: createKeyring(masterKey) },
    { perKey: 100_000, perAddress: 100_000 },
  );
  const players: (() => Promise<void>)[] = [];
  return {
    ...{ place, api },
    play() {
      const { temporalAddress: address } = testStack();
      const { databaseUrl } = place;
      const { logger } = api.deps;
      const end = runQueue({
        databaseUrl,
        address,
        namespace: REHEARSALS,
        pool,
        logger,
        bundle: workflowBundle(),
      });
      players.push(end);
      return Promise.resolve(end);
    },
    async close() {
      await Promise.all(players.map((end) => end()));
      await api.close();
      await dismiss();
      await pool.end();
    },
  };
}

export interface Rehearsed {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly failure?: string;
  readonly progress?: { readonly at: string; readonly facts: number };
  readonly story?: Story;
}

/** Asks for a rehearsal as the office, and insists that it is taken. */
export async function ask({ api }: RehearsingCity, body: object): Promise<string> {
  const answer = await post(api, '/v1/rehearsals', body, await api.keyOf('office'));
  if (answer.status !== 202) throw new Error(`${answer.status} ${answer.text}`);
  return (answer.body as Rehearsed).id;
}

export async function read({ api }: RehearsingCity, id: string): Promise<Rehearsed> {
  return (await get(api, `/v1/rehearsals/${id}`, await api.keyOf('office'))).body as Rehearsed;
}

/** Waits until it is in one of the states; most tests' own limits end before. */
export async function until(city: RehearsingCity, id: string, ...states: readonly string[]): Promise<Rehearsed> {
  for (const end = Date.now() + 400_000; ;) {
    const found = await read(city, id);
    if (states.includes(found.status)) return found;
    if (Date.now() > end) throw new Error(`${id} is ${JSON.stringify(found).slice(0, 500)}`);
    await sleep(100);
  }
}

export async function rehearsed(city: RehearsingCity, body: object): Promise<Rehearsed & { readonly story: Story }> {
  const found = await until(city, await ask(city, body), 'done', 'failed');
  if (found.story === undefined) throw new Error(`no story: ${found.failure ?? ''}`);
  return { ...found, story: found.story };
}
