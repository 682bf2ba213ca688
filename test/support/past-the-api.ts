import { Client, WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure, Payload } from '@temporalio/common';
import { createPayloadCodec } from '../../src/engine/payload-codec';
import type { City } from './city';

/** How an operator's words reach the engine: as typed, or sealed by the codec server on their way. */
export const ways = ['in clear', 'sealed by the codec server'] as const;
export type Way = (typeof ways)[number];

/** The engine as whoever reaches its port has it: the Temporal UI, `temporal`, any client. */
export function pastTheApi({ engine, keyring }: Pick<City, 'engine' | 'keyring'>, way: Way = 'in clear'): Client {
  const codec = createPayloadCodec(keyring);
  // The answers are opened either way, as for somebody who has signed in.
  const typed = { ...codec, encode: (payloads: Payload[]) => Promise.resolve(payloads) };
  return new Client({
    ...{ connection: engine.connection, namespace: engine.namespace },
    dataConverter: { payloadCodecs: [way === 'in clear' ? typed : codec] },
  });
}

export interface Refused {
  readonly code: string;
  readonly words: string;
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
    const { message: words, type } = error.cause as ApplicationFailure;
    return { code: /（([a-z-]+)）$/.exec(words)?.[1] ?? type ?? '', words };
  }
}
