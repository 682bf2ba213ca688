import type { Engine } from '../engine/connection';
import type { Pool } from '../store/sql/pool';

/** The two that have to agree. */
export interface Stores {
  readonly pool: Pool;
  readonly engine: Engine;
}
