import { handoverWorkflowIdOf, startHandover } from '../engine/handovers';
import { latestRun } from '../engine/runs';
import { waitingHandOvers } from '../store/appeals/hand-overs.repository';
import type { Difference } from './difference';
import { NotRepaired, type Stores } from './stores';

const PREFIX = handoverWorkflowIdOf('');

export function isHandOver(workflowId: string): boolean {
  return workflowId.startsWith(PREFIX);
}

/** Hand-overs (X12) with cases that wait while no workflow carries them out: it never began, or was ended. */
export async function stalledHandOvers({ pool, engine }: Stores, olderThan: number): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const { id, waiting } of await waitingHandOvers(pool, { olderThan })) {
    const workflowId = handoverWorkflowIdOf(id);
    const run = await latestRun(engine, workflowId);
    if (run?.open === true) continue;
    const why = run === undefined ? '引擎里查无此流程' : `引擎中最后一次运行的状态：${run.status}`;
    found.push({ kind: 'hand-over-stalled', workflowId, detail: `${waiting} 件待交办；${why}` });
  }
  return found;
}

/** Goes on with whatever cases still wait; those told already are not told again. */
export async function resumeHandOver({ pool, engine }: Stores, workflowId: string): Promise<string> {
  const id = workflowId.slice(PREFIX.length);
  const waiting = (await waitingHandOvers(pool, { olderThan: 0 })).find((one) => one.id === id)?.waiting;
  if (waiting === undefined) throw new NotRepaired('没有待交办的件');
  const started = await startHandover(engine, id, { title: `集中交办 ${waiting} 件`, again: true });
  return started === 'started' ? '流程已启动' : '流程已在运行';
}
