import type { Payload } from '@temporalio/common';
import { sealPayload, unmarked } from '../../engine/payload-codec';
import { newMessageKey } from '../../store/keys/engine-keys.repository';
import type { UseCaseDeps } from '../deps';

/** Payloads as the engine may have them: lists and objects sealed, undefined in the place of what stays as it came. */
export async function sealPayloads(
  { pool, keyring }: UseCaseDeps,
  payloads: readonly Payload[],
): Promise<(Payload | undefined)[]> {
  // Whoever asks for it to be sealed may write what they like beside it, but not in our name.
  const given = payloads.map(unmarked);
  if (given.every((one) => sealPayload(keyring, one) === one)) return given.map(() => undefined);
  // For which case is not told here: the message has a key of its own, which goes with the case that reads it (decision 47).
  const own = await newMessageKey(pool, keyring);
  return given.map((clear) => {
    const sealed = sealPayload(keyring, clear, own);
    return sealed === clear ? undefined : sealed;
  });
}
