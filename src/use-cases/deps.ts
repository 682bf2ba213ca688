import type { Logger } from 'pino';
import type { Registry as MetricsRegistry } from 'prom-client';
import type { Targets } from '../delivery/targets';
import type { Engine } from '../engine/connection';
import type { Keyring } from '../store/keys/keyring';
import type { Pool } from '../store/sql/pool';

/** All that the use cases reach of the world: the API and the pages hand in what main.ts has made, an activity what its worker has. */
export interface UseCaseDeps {
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly engine: Engine;
  /** Keys the hashes of API keys. */
  readonly pepper: Buffer;
  /** Where operators reach the Temporal UI, without a slash at its end. */
  readonly temporalUi?: string | undefined;
  readonly logger: Logger;
  readonly metrics: MetricsRegistry;
  /** Which addresses a webhook may have. */
  readonly targets: Targets;
}
