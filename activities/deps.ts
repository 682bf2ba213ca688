import type { CampaignInput } from '../src/domain/campaign/opening/opening';
import type { ActAnswer } from '../src/engine/appeals';
import type { Engine } from '../src/engine/connection';
import type { Actor } from '../src/domain/people/people';
import type { Keyring } from '../src/store/keys/keyring';
import type { Pool } from '../src/store/sql/pool';

/** What the activities touch of the world, given to them by the worker. */
export interface ActivityDeps {
  readonly pool: Pool;
  readonly keyring: Keyring;
  /** Key of the audit chain. */
  readonly ledgerKey: Buffer;
  /** Does an act on a case and waits for its answer; `byHand` without our mark, for what an operator set going. */
  readonly act: (workflowId: string, act: string, message: ActAs, byHand?: boolean) => Promise<ActAnswer>;
  /** Where cases are started. */
  readonly engine: Pick<Engine, 'client' | 'taskQueue'>;
  /** Starts a campaign, or finds it started; at the moment that it is for whoever opens it. */
  readonly startCampaign: (input: CampaignInput, title: string, opening: CampaignStart) => Promise<unknown>;
}

export interface CampaignStart {
  readonly at: number;
  readonly byHand: boolean;
}

/** An act as an activity sends it: under an id of its own, so that a repeat is known. */
export interface ActAs {
  readonly commandId: string;
  readonly by: Actor;
  readonly body: unknown;
}
