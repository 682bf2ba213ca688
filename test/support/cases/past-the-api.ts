import { Client, WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure, Payload } from '@temporalio/common';
import { createPayloadCodec, sealPayload } from '../../../src/engine/payload-codec';
import { createEngineKeys, newMessageKey } from '../../../src/store/keys/engine-keys.repository';
import type { City } from '../city';

/** How an operator's words reach the engine: as typed, or sealed by the codec server on their way. */
export const ways = ['in clear', 'sealed by the codec server'] as const;
export type Way = (typeof ways)[number];

/** The engine as whoever reaches its port has it: the Temporal UI, `temporal`, any client. */
export function pastTheApi({ engine, keyring, pool }: Reached, way: Way = 'in clear'): Client {
  // The answers are opened either way, as for somebody who has signed in.
  const codec = createPayloadCodec(keyring, createEngineKeys(pool, keyring));
  const sealing = async (payloads: Payload[]): Promise<Payload[]> => {
    const own = await newMessageKey(pool, keyring);
    return payloads.map((payload) => sealPayload(keyring, payload, own));
  };
  const encode = way === 'in clear' ? (payloads: Payload[]) => Promise.resolve(payloads) : sealing;
  return new Client({
    ...{ connection: engine.connection, namespace: engine.namespace },
    dataConverter: { payloadCodecs: [{ ...codec, encode }] },
  });
}

type Reached = Pick<City, 'engine' | 'keyring' | 'pool'>;

export interface Refused {
  readonly code: string;
  readonly words: string;
  /** What the dialog shows under them: of Liubu's own refusals nothing. */
  readonly stack: string;
}

/** Does an act; gives undefined where it was done, and the dialog's words where it was refused. */
export async function actStraight(
  client: Client,
  workflowId: string,
  act: string,
  message: object,
): Promise<Refused | undefined> {
  try {
    await client.workflow.getHandle(workflowId).executeUpdate<unknown, [unknown]>(act, { args: [message] });
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    const { message: words, type, failure } = error.cause as ApplicationFailure;
    return { code: /（([a-z-]+)）$/.exec(words)?.[1] ?? type ?? '', words, stack: failure?.stackTrace ?? '' };
  }
}
