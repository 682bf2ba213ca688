import { settle } from '../../src/engine/own-clock';
import type { City } from '../support/city';

/** The case card, as the Temporal UI asks for it. */
export async function cardOf({ engine }: Pick<City, 'engine'>, workflowId: string): Promise<string> {
  const handle = engine.client.workflow.getHandle(workflowId);
  const told = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return told.currentDetails ?? '';
}

/** The card once nothing is in hand. */
export async function settledCard(city: Pick<City, 'engine'>, workflowId: string): Promise<string> {
  await settle(city.engine, workflowId);
  return cardOf(city, workflowId);
}
