import type { Keyring } from '../src/store/keyring';
import type { Pool } from '../src/store/pool';

/** What the activities touch of the world, given to them by the worker. */
export interface ActivityDeps {
  readonly pool: Pool;
  readonly keyring: Keyring;
  /** Key of the audit chain. */
  readonly ledgerKey: Buffer;
}
