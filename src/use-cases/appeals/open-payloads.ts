import type { Payload } from '@temporalio/common';
import { reads, readsUnrecorded, type Matter } from '../../domain/access/law';
import type { Reader } from '../../domain/access/reader';
import { FILES, withoutFiles } from '../../domain/access/without-files';
import type { Caller } from '../../domain/people/people';
import { openPayload, ownKeyIdsOf } from '../../engine/payload-codec';
import { keysWithCases, type KeyOfCase } from '../../store/keys/engine-keys.repository';
import { accessTo } from '../access';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';

/** `kept`: of a case that the caller may not read; the others as of the codec. */
type Kind = 'kept' | ReturnType<typeof openPayload>['kind'];

export interface Opened {
  readonly kind: Kind;
  /** Undefined where it stays as it came. */
  readonly payload?: Payload;
}

/**
 * Payloads as the caller may read them, by the law of src/domain/access: of a case with the discipline body nothing, but to that body; of
 * a case the caller may read, without the files they may not open. What no case's key has sealed (campaigns, the calendar, cases
 * from before own keys) says not whose it is, and is opened to whoever reads payloads at all.
 */
export async function openPayloads(
  { pool, keyring }: UseCaseDeps,
  principal: Principal,
  payloads: readonly Payload[],
): Promise<Opened[]> {
  const ids = ownKeyIdsOf(payloads);
  const held = await keysWithCases(pool, keyring, ids);
  const keys = new Map([...held].map(([id, { key }]) => [id, key]));
  return payloads.map((one): Opened => {
    const [id] = ownKeyIdsOf([one]);
    const may = id === undefined ? () => true : readerOfPayload(principal, held.get(id));
    if (!may('course')) return { kind: 'kept' };
    const found = openPayload(keyring, one, keys);
    if (found.kind !== 'opened') return { kind: found.kind };
    const payload = filesHidden(found.payload, may);
    return payload === undefined ? { kind: 'broken' } : { kind: 'opened', payload };
  });
}

type May = (matter: Matter) => boolean;

function readerOfPayload(principal: Principal, { state, ofCampaign }: Partial<KeyOfCase> = {}): May {
  const { role } = principal.actor;
  if (ofCampaign === true) return () => true;
  if (state === undefined) return (matter) => isReader(role) && readsUnrecorded(role, matter);
  const { reader, situation } = accessTo(state, principal);
  return (matter) => reads(reader, matter, situation);
}

/** A unit is no reader by its role alone. */
function isReader(role: Caller): role is Extract<Caller, Reader> {
  return role !== 'unit';
}

/** Without the files that may not be opened; undefined where that cannot be told of what is no JSON. */
function filesHidden(payload: Payload, may: May): Payload | undefined {
  const hidden = FILES.filter((name) => !may(name));
  const text = Buffer.from(payload.data ?? []).toString('utf8');
  if (!hidden.some((name) => text.includes(`"${name}"`))) return payload;
  try {
    const clear = JSON.stringify(withoutFiles<unknown>(JSON.parse(text), hidden));
    return { metadata: payload.metadata ?? {}, data: Buffer.from(clear) };
  } catch {
    return undefined;
  }
}
