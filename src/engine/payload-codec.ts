import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { SENT_TO } from '../../workflows/messages';

const { Payload: PayloadProto } = temporal.api.common.v1;

/** What of a keyring the codec needs. */
export interface PayloadKeys {
  readonly keyId: string;
  sealForEngine(clear: Buffer): Buffer;
  /** Throws where anything of it is not as it was sealed. */
  openFromEngine(sealed: Buffer): Buffer;
}

/** The metadata of a sealed payload: what it is, and which master key opens it. Permanent: histories keep it. */
export const SEALED = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';

/** A payload is sealed under a master key that is not here: nothing may go on as if it had been read. */
export class MasterKeyMissing extends Error {
  override readonly name = 'MasterKeyMissing';
}

/** `foreign`: not sealed by us, to be taken as it is; `broken`: not as it was sealed. */
export type Opening =
  { readonly kind: 'opened'; readonly payload: Payload } | { readonly kind: 'foreign' | 'broken' | 'key-missing' };

/**
 * Seals what may carry words a person wrote before it reaches the engine, and opens it behind it (decision 9). What is not
 * sealed passes as it is, but for a mark of ours that it cannot have from us: histories from before, and what the Temporal UI sends in
 * clear. A payload somebody has tampered with
 * passes as well: its reader finds it unreadable, and the message is refused in words instead of stopping the case.
 */
export function createPayloadCodec(keys: PayloadKeys): PayloadCodec {
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => sealPayload(keys, payload))),
    decode: (payloads) => Promise.resolve(payloads.map((payload) => openOrPass(keys, payload))),
  };
}

export function sealPayload(keys: PayloadKeys, payload: Payload): Payload {
  if (!mayCarryWords(payload)) return payload;
  const clear = PayloadProto.encode(payload).finish();
  return {
    metadata: { encoding: Buffer.from(SEALED), [KEY_ID]: Buffer.from(keys.keyId) },
    data: keys.sealForEngine(Buffer.from(clear)),
  };
}

export function openPayload(keys: PayloadKeys, { metadata, data }: Payload): Opening {
  if (textOf(metadata?.['encoding']) !== SEALED) return { kind: 'foreign' };
  if (textOf(metadata?.[KEY_ID]) !== keys.keyId) return { kind: 'key-missing' };
  try {
    const { metadata: inner, data: clear } = PayloadProto.decode(keys.openFromEngine(Buffer.from(data ?? [])));
    return { kind: 'opened', payload: { metadata: inner, data: clear } };
  } catch {
    return { kind: 'broken' };
  }
}

function openOrPass(keys: PayloadKeys, payload: Payload): Payload {
  const opening = openPayload(keys, payload);
  if (opening.kind === 'key-missing') throw new MasterKeyMissing('a payload is sealed under another master key');
  return opening.kind === 'opened' ? opening.payload : unmarked(payload);
}

/** Without the mark that we sent it: what anybody may have made, or has had sealed. */
export function unmarked(payload: Payload): Payload {
  const { [SENT_TO]: forged, ...metadata } = payload.metadata ?? {};
  return forged === undefined ? payload : { metadata, data: payload.data ?? null };
}

/**
 * Objects and lists are messages, inputs and results. A bare text, number or nothing is a label of Liubu's own: summaries, titles
 * of timers and activities. Operators read those, and the card, without signing in.
 */
function mayCarryWords({ metadata, data }: Payload): boolean {
  const encoding = textOf(metadata?.['encoding']);
  if (encoding === SEALED || encoding === 'binary/null') return false;
  if (encoding !== 'json/plain') return true;
  return isComposite(textOf(data?.subarray(0, 64)).trimStart()) && !isWorkflowMetadata(data);
}

function isComposite(beginning: string): boolean {
  // Nothing but blanks so far: somebody's own JSON, whatever it turns out to be.
  return beginning === '' || beginning.startsWith('{') || beginning.startsWith('[');
}

/** The SDK's answer to the UI's own query: the card, and the names and hints of the acts. */
function isWorkflowMetadata(data: Payload['data']): boolean {
  if (!textOf(data?.subarray(0, 64)).startsWith('{"definition":{"type":')) return false;
  try {
    const text = textOf(data);
    return Object.keys(JSON.parse(text) as object).every((key) => key === 'definition' || key === 'currentDetails');
  } catch {
    return false;
  }
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
