/** Why the store will not take something. Permanent: repeating the same call gives the same answer. */
export const storeErrorCodes = [
  'text-not-storable',
  'owned-by-another-workflow',
  'facts-missing',
  'version-taken',
  'code-taken',
  'no-rules',
  'sealed-under-another-key',
  'seal-broken',
  'cursor-invalid',
  'edited-meanwhile',
] as const;
export type StoreErrorCode = (typeof storeErrorCodes)[number];

/** A refusal of the store, final; anything else it throws is trouble with PostgreSQL and worth trying again. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** Marks it as thrown between two queries, so that the connection is known to be sound. */
  readonly refusedByStore = true;

  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}
