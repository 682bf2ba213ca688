import { connectEngine, type EngineAddress } from '../engine/connection';
import { ensureNamespace } from '../engine/namespace';
import { createPayloadCodec } from '../engine/payload-codec';
import { ensureSchedules } from '../engine/schedules';
import { ensureSearchAttributes } from '../engine/search-attributes';
import { ensureDatabase, pingDatabase, withDatabase } from '../store/sql/databases';
import { createKeyring } from '../store/keys/keyring';
import { toolPath } from './engine/binaries';
import { startDevServer } from './engine/dev-server';
import type { EngineSource } from './engine/find';
import { prepareSchema } from './engine/schema';
import { startServer } from './engine/server';
import { startCluster } from './postgres/cluster';
import type { Running } from './process';
import { StackError } from './stack-error';

/** The application's database, next to Temporal's two. */
const DATABASE = 'liubu';

export interface Database {
  readonly databaseUrl: string;
  /** Undefined where it is somebody else's. */
  readonly server: Running | undefined;
}

/** DATABASE_URL if given, else the embedded PostgreSQL with a database of its own. */
export async function openDatabase(options: {
  readonly databaseUrl: string | undefined;
  readonly home: string;
  readonly durable?: boolean;
}): Promise<Database> {
  if (options.databaseUrl !== undefined) {
    await pingDatabase(options.databaseUrl, 5_000).catch((error: unknown) => {
      throw new StackError(`DATABASE_URL does not answer: ${reason(error)}`, [
        'start that PostgreSQL, or correct DATABASE_URL',
        'unset DATABASE_URL for the embedded PostgreSQL',
      ]);
    });
    return { databaseUrl: options.databaseUrl, server: undefined };
  }
  const { adminUrl, server } = await startCluster(options);
  await ensureDatabase(adminUrl, DATABASE);
  return { databaseUrl: withDatabase(adminUrl, DATABASE), server };
}

export interface EngineOptions {
  readonly temporalAddress: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly home: string;
  readonly cache: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  readonly codecEndpoint?: string | undefined;
}

export interface OpenEngine {
  readonly temporalAddress: string;
  /** Undefined where it is somebody else's. */
  readonly server: Running | undefined;
}

/** TEMPORAL_ADDRESS if given, else a server of our own, answering. */
export async function openEngine(source: EngineSource | undefined, options: EngineOptions): Promise<OpenEngine> {
  if (options.temporalAddress !== undefined) return given(options.temporalAddress, options.namespace);
  const temporalAddress = `127.0.0.1:${options.port}`;
  if (source?.kind === 'cli') return { temporalAddress, server: await startDevServer(source.command, options) };
  const { databaseUrl } = options;
  if (databaseUrl === undefined)
    throw new StackError('Temporal has no PostgreSQL to keep its cases in', ['set DATABASE_URL']);
  await prepareSchema(toolPath(options.cache, 'temporal-sql-tool'), databaseUrl);
  const server = await startServer({ ...options, databaseUrl, binary: toolPath(options.cache, 'temporal-server') });
  return { temporalAddress, server };
}

/** Namespace and search attributes, usable when this returns. */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const engine = await connectEngine({ address, namespace });
  try {
    await ensureNamespace(engine.connection, namespace);
    await ensureSearchAttributes(engine.connection, namespace);
  } finally {
    await engine.close();
  }
}

/** The city's calendar as schedules, for the workers of this queue; sealed, so that what they start is known for Liubu's own. */
export async function prepareSchedules(address: Required<EngineAddress>, masterKey: Buffer): Promise<number> {
  const engine = await connectEngine(address, createPayloadCodec(createKeyring(masterKey)));
  try {
    return await ensureSchedules(engine);
  } finally {
    await engine.close();
  }
}

async function given(temporalAddress: string, namespace: string): Promise<OpenEngine> {
  const engine = await connectEngine({ address: temporalAddress, namespace }).catch((error: unknown) => {
    throw new StackError(`TEMPORAL_ADDRESS ${temporalAddress} does not answer: ${reason(error)}`, [
      'start that Temporal, or correct TEMPORAL_ADDRESS',
      'unset TEMPORAL_ADDRESS for the embedded one',
    ]);
  });
  await engine.close();
  return { temporalAddress, server: undefined };
}

function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}
