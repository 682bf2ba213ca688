import { callers, type Actor, type Caller } from '../domain/appeal/people';

export { callers, type Caller };

/** Who is calling, as the key says. */
export interface Principal {
  /** Tells keys apart, for limits and repeats; never the key itself. */
  readonly keyId: string;
  readonly actor: Actor & { readonly role: Caller };
  /** The very key given, where it was an API key: of a line of rotated ones, `keyId` names the first. */
  readonly apiKeyId?: string;
  /** The source an upstream files under. */
  readonly source?: string;
  /** The one case a tracking code opens. */
  readonly caseId?: string;
}

export const EVERYBODY: readonly Caller[] = [...callers];

export function isCaller(role: string): role is Caller {
  return callers.some((caller) => caller === role);
}
