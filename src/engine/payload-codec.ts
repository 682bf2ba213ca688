import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { SENT_TO } from '../../workflows/messages';
import type { EngineKey, EngineKeys, FoundEngineKey } from '../store/keys/engine-key';

const { Payload: PayloadProto } = temporal.api.common.v1;

/** What of a keyring the codec needs. */
export interface PayloadKeys {
  readonly keyId: string;
  sealForEngine(clear: Buffer): Buffer;
  /** Throws where anything of it is not as it was sealed. */
  openFromEngine(sealed: Buffer): Buffer;
}

/** The metadata of a sealed payload: what it is, which master key is needed, and which key of its own, if any. Permanent: histories keep them. */
export const SEALED = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const OWN_KEY_ID = 'liubu-own-key';

/** A payload is sealed under a key that is not here: nothing may go on as if it had been read. */
export class MasterKeyMissing extends Error {
  override readonly name = 'MasterKeyMissing';
}

/**
 * `foreign`: not sealed by us, to be taken as it is; `broken`: not as it was sealed, or sealed for another workflow; `erased`: its key is
 * destroyed.
 */
export type Opening =
  | { readonly kind: 'opened'; readonly payload: Payload }
  | { readonly kind: 'foreign' | 'broken' | 'key-missing' | 'erased' };

/**
 * Seals what may carry words a person wrote before it reaches the engine, and opens it behind it (decision 9): what belongs to a case or a campaign under
 * the key of its workflow, so that destroying it is enough (decision 47), all else under the master key. What is not sealed passes as it is,
 * but for a mark of ours that it cannot have from us: histories from before, and what the Temporal UI sends in clear. A payload somebody has
 * tampered with, or whose key is destroyed, passes as well: its reader finds it unreadable, and the message is refused in words instead of
 * stopping the case.
 */
export function createPayloadCodec(keys: PayloadKeys, ownKeys?: EngineKeys): PayloadCodec {
  return {
    async encode(payloads, context) {
      const workflowId = context?.workflowId;
      if (ownKeys === undefined || !hasOwnKey(workflowId) || !payloads.some(mayCarryWords))
        return payloads.map((payload) => sealPayload(keys, payload));
      const own = await ownKeys.of(workflowId);
      return payloads.map((payload) => sealPayload(keys, payload, own));
    },
    async decode(payloads, context) {
      const ids = ownKeyIdsOf(payloads);
      const found = ids.length === 0 ? undefined : await ownKeys?.find(ids, context?.workflowId);
      return payloads.map((payload) => openOrPass(keys, payload, found));
    },
  };
}

/** What holds no words of anybody: the calendar and hand-overs (decision 10). */
const OF_THE_CITY = /^(occasion|handover)~/;

function hasOwnKey(workflowId: string | undefined): workflowId is string {
  return workflowId !== undefined && !OF_THE_CITY.test(workflowId);
}

export function sealPayload(keys: PayloadKeys, payload: Payload, own?: EngineKey): Payload {
  if (!mayCarryWords(payload)) return payload;
  const clear = Buffer.from(PayloadProto.encode(payload).finish());
  const metadata = { encoding: Buffer.from(SEALED), [KEY_ID]: Buffer.from(keys.keyId) };
  if (own === undefined) return { metadata, data: keys.sealForEngine(clear) };
  return { metadata: { ...metadata, [OWN_KEY_ID]: Buffer.from(own.id) }, data: own.seal(clear) };
}

/** The own keys that these payloads are sealed under, each once. */
export function ownKeyIdsOf(payloads: readonly Payload[]): string[] {
  return [...new Set(payloads.flatMap((payload) => ownKeyIdOf(payload) ?? []))];
}

function ownKeyIdOf({ metadata }: Payload): string | undefined {
  const id = metadata?.[OWN_KEY_ID];
  return id === undefined || textOf(metadata?.['encoding']) !== SEALED ? undefined : textOf(id);
}

export function openPayload(keys: PayloadKeys, payload: Payload, found?: ReadonlyMap<string, FoundEngineKey>): Opening {
  const { data } = payload;
  const metadata = payload.metadata ?? {};
  if (textOf(metadata['encoding']) !== SEALED) return { kind: 'foreign' };
  if (textOf(metadata[KEY_ID]) !== keys.keyId) return { kind: 'key-missing' };
  const id = ownKeyIdOf(payload);
  if (id === undefined) return openedBy((sealed) => keys.openFromEngine(sealed), data);
  const own = found?.get(id) ?? 'unknown';
  return typeof own === 'string' ? { kind: WITHOUT_KEY[own] } : openedBy(own.open, data);
}

const WITHOUT_KEY = { destroyed: 'erased', another: 'broken', unknown: 'key-missing' } as const;

function openedBy(open: (sealed: Buffer) => Buffer, data: Payload['data']): Opening {
  try {
    const { metadata, data: clear } = PayloadProto.decode(open(Buffer.from(data ?? [])));
    return { kind: 'opened', payload: { metadata, data: clear } };
  } catch {
    return { kind: 'broken' };
  }
}

function openOrPass(
  keys: PayloadKeys,
  payload: Payload,
  found: ReadonlyMap<string, FoundEngineKey> | undefined,
): Payload {
  const opening = openPayload(keys, payload, found);
  if (opening.kind === 'key-missing') throw new MasterKeyMissing('a payload is sealed under a key that is not here');
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
