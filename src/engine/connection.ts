import { Client, Connection } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { marking } from './sent-by-us';

/** The one door to Temporal for everybody outside workflows/ and worker/. */
export interface Engine {
  readonly connection: Connection;
  readonly client: Client;
  readonly namespace: string;
  readonly taskQueue: string;
  close(): Promise<void>;
}

export interface EngineAddress {
  /** host:port of a Temporal frontend. */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue?: string;
}

/**
 * Connects, or rejects within ten seconds with the engine's own words. Whoever speaks to cases gives the codec their worker has
 * (payload-codec.ts); without one, only what is in clear can be sent and read.
 */
export async function connectEngine(
  { address, namespace, taskQueue = 'liubu' }: EngineAddress,
  codec?: PayloadCodec,
): Promise<Engine> {
  const connection = await Connection.connect({ address, connectTimeout: '10s' });
  const client = new Client({
    connection,
    namespace,
    interceptors: { workflow: [marking] },
    ...(codec && { dataConverter: { payloadCodecs: [codec] } }),
  });
  return { connection, client, namespace, taskQueue, close: () => connection.close() };
}
