import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { Registry } from 'prom-client';
import request, { type Test } from 'supertest';
import { createApiServer } from '../../src/serve';
import type { ApiDeps } from '../../src/api/deps';
import type { IntakeBody } from '../../src/use-cases/appeals/intake-body';
import { EVERY_SOURCE, type Caller } from '../../src/use-cases/principal';
import { createFeed } from '../../src/delivery/feed';
import { createTargets } from '../../src/delivery/targets';
import type { Engine } from '../../src/engine/connection';
import { createApiKey, type NewApiKey } from '../../src/store/keys/api-key.repository';
import { saveRecord } from '../../src/store/registers/records.repository';
import { ensureRules } from '../../src/store/rules/first-rules';
import { createKeyring, type Keyring } from '../../src/store/keys/keyring';
import { createPool, type Pool } from '../../src/store/sql/pool';
import { noted } from './note-answer';
import { freshDatabase, openTestEngine } from './stack';

/** The API on a port of its own, with a key for every role. */
export interface TestApi {
  readonly deps: ApiDeps;
  readonly url: string;
  /** Every line logged, as text. */
  readonly lines: readonly string[];
  readonly keyOf: (role: Exclude<Caller, 'appellant'>, unit?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface Backing {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly keyring: Keyring;
}

/** The API before a store, and before an engine whose queue no worker serves unless one is given. */
export async function openApi(
  backing?: Backing,
  limits?: ApiDeps['limits'],
  targets = createTargets(['127.0.0.0/8']),
): Promise<TestApi> {
  const own = backing ?? (await ownBacking());
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const deps: ApiDeps = {
    ...own,
    ...{ logger, metrics: new Registry(), pepper: randomBytes(32), feed: createFeed(own.pool, logger) },
    targets,
    ...(limits && { limits }),
  };
  const server = await listening(createApiServer(deps));
  const keys = new Map<string, Promise<string>>();
  const keyOf = (role: Exclude<Caller, 'appellant'>, unit = 'housing'): Promise<string> => {
    const wanted = { role, ...boundOf(role, unit) };
    const name = JSON.stringify(wanted);
    const key = keys.get(name) ?? keyFor(own.pool, deps.pepper, wanted);
    keys.set(name, key);
    return key;
  };
  return {
    ...{ deps, lines, keyOf, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    async close() {
      await deps.feed.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (backing !== undefined) return;
      await own.engine.close();
      await own.pool.end();
    },
  };
}

/** A body that takes part in nothing: for calls of which only the role matters. */
export const BYSTANDER = 'bodies/bystander';

/** What a key of the role is bound to. */
export function boundOf(role: Caller, unit = 'housing'): Partial<Pick<NewApiKey, 'unit' | 'source' | 'record'>> {
  if (role === 'unit') return { unit };
  if (role === 'participant') return { record: BYSTANDER };
  return role === 'upstream' ? { source: EVERY_SOURCE } : {};
}

async function keyFor(pool: Pool, pepper: Buffer, wanted: NewApiKey): Promise<string> {
  if (wanted.record === BYSTANDER)
    await saveRecord(pool, { kind: 'bodies', id: 'bystander', body: { name: '旁观机构' }, by: 'test' });
  return (await createApiKey(pool, pepper, wanted)).key;
}

async function ownBacking(): Promise<Backing> {
  const pool = createPool(await freshDatabase());
  await ensureRules(pool);
  return { pool, engine: await openTestEngine(), keyring: createKeyring(randomBytes(32)) };
}

/** An engine whose frontend is gone. Not to be closed: a call its caller gave up is tried again for a while, and would fail whatever test runs then. */
export function engineAway(): Engine {
  const connection = Connection.lazy({ address: '127.0.0.1:1' });
  const client = new Client({ connection, namespace: 'liubu' });
  return { connection, client, namespace: 'liubu', taskQueue: 'none', close: () => connection.close() };
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export async function get(api: TestApi, path: string, key?: string): Promise<Awaited<Test>> {
  const asked = request(api.url).get(path);
  if (key !== undefined) asked.set('Authorization', `Bearer ${key}`);
  return noted('get', path, await asked);
}

export async function post(
  api: TestApi,
  path: string,
  body: object | string,
  key?: string,
  headers: Record<string, string> = {},
): Promise<Awaited<Test>> {
  const asked = request(api.url).post(path).set('Content-Type', 'application/json').set(headers);
  if (key !== undefined) asked.set('Authorization', `Bearer ${key}`);
  return noted('post', path, await asked.send(typeof body === 'string' ? body : JSON.stringify(body)));
}

let filed = 0;

/** An ordinary appeal as an upstream posts it. */
export function intake(change: Partial<IntakeBody> = {}): IntakeBody {
  filed += 1;
  return {
    ...{ source: 'hotline-12345', externalId: `a-${process.pid}-${Date.now()}-${filed}`, channel: 'phone' },
    ...{ title: '小区公共收益没有公示', text: '业主要求公布广告和停车收入的去向。', district: '云龙区' },
    ...{ kind: 'complaint', category: '物业管理' },
    appellant: {
      type: 'resident',
      name: '测试业主乙',
      phone: '13900000002',
      idNumber: '32030019800101002X',
      address: '云龙区测试小区2栋',
    },
    ...change,
  };
}
