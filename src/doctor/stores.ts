import type { Engine } from '../engine/connection';
import type { Keyring } from '../store/keys/keyring';
import type { Pool } from '../store/sql/pool';

/** The two that have to agree. */
export interface Stores {
  readonly pool: Pool;
  readonly engine: Engine;
}

/** What a repair needs besides: it writes facts, which are sealed and chained. */
export interface RepairStores extends Stores {
  readonly keyring: Keyring;
  readonly ledgerKey: Buffer;
}

/** What stands in the way of a repair, in words for the operator. */
export class NotRepaired extends Error {
  override readonly name = 'NotRepaired';
}
