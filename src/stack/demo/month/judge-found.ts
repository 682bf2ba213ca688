import { queryState, sendAct } from '../../../engine/appeals';
import { settle } from '../../../engine/own-clock';
import type { Environment } from '../../../rehearsal/environment';
import { OFFICE } from './chapter';

/** The office finds an appeal lawful and reasonable, so that the session can assign it. */
export async function judged({ engine }: Environment, workflowId: string): Promise<void> {
  await settle(engine, workflowId);
  if ((await queryState(engine, workflowId))?.stage === 'theme') await did(engine, workflowId, 'confirm-theme', {});
  await did(engine, workflowId, 'judge', { lawful: true, reasonable: true, reason: '走访核实' });
}

async function did(engine: Environment['engine'], workflowId: string, act: string, body: object): Promise<void> {
  const answer = await sendAct(engine, workflowId, act, { commandId: `demo-${act}`, by: OFFICE, body });
  if (answer.kind !== 'done') throw new Error(`${workflowId}, ${act}: ${JSON.stringify(answer)}`);
  await settle(engine, workflowId);
}
