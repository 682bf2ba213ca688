import { HANDOVER_WORKFLOW } from '../../workflows/messages';
import type { Engine } from './connection';
import { startOrKnown } from './start';

export function handoverWorkflowIdOf(id: string): string {
  return `handover~${id}`;
}

export interface HandoverStart {
  readonly title: string;
  /** Also where a run of it has ended: what that left waiting is gone on with. */
  readonly again?: boolean;
}

/** Begins to carry a hand-over out, or finds it begun, however often asked. */
export async function startHandover(
  engine: Engine,
  id: string,
  { title, again = false }: HandoverStart,
): Promise<'started' | 'begun-before'> {
  const workflowId = handoverWorkflowIdOf(id);
  const started = await startOrKnown(engine, HANDOVER_WORKFLOW, {
    workflowId,
    args: [{ id }],
    again,
    staticSummary: title,
  });
  return started === 'started' ? 'started' : 'begun-before';
}
