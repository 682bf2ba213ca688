import { callers, type Actor, type Caller } from '../domain/people/people';

export { callers, type Caller };

/** Who is calling, as the key says. */
export interface Principal {
  /** Tells keys apart, for limits and repeats; never the key itself. */
  readonly keyId: string;
  readonly actor: Actor & { readonly role: Caller };
  /** The very key given, where it was an API key: of a line of rotated ones, `keyId` names the first. */
  readonly apiKeyId?: string;
  /** The source an upstream files under, or `EVERY_SOURCE`. */
  readonly source?: string;
  /** The one case a tracking code opens. */
  readonly caseId?: string;
}

/** Said by a key that may file under any source and sees what all of them filed: only one that an operator made so. */
export const EVERY_SOURCE = '*';

/** No source is called so: an upstream of which nobody said what it may see sees nothing, and files nothing. */
const NO_SOURCE = '';

/** The one source a caller is bound to; undefined for a caller who is bound to none. */
export function ownSource({ actor, source }: Pick<Principal, 'actor' | 'source'>): string | undefined {
  if (actor.role !== 'upstream' || source === EVERY_SOURCE) return undefined;
  return source ?? NO_SOURCE;
}

export function notYours(own: string): string {
  return own === NO_SOURCE ? '此密钥没有来源，请联系管理员' : `此密钥只能以 ${own} 为来源`;
}

export const EVERYBODY: readonly Caller[] = [...callers];

export function isCaller(role: string): role is Caller {
  return callers.some((caller) => caller === role);
}

/** Whoever holds the tracking code of a case. */
export function appellantOf({ caseId }: { readonly caseId: string }): Principal {
  return { keyId: `appellant:${caseId}`, actor: { role: 'appellant', id: 'appellant' }, caseId };
}
