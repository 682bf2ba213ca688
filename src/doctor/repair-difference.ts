import { startAppeal } from '../engine/appeals';
import { endCase } from '../engine/end-case';
import { latestRun } from '../engine/runs';
import { isResetRun, noteReset } from '../engine/resume';
import { intakeOf } from '../store/appeals/intake.repository';
import { fileOfWorkflow } from '../store/log/find-files';
import { cityAt } from '../store/rules/catalogue.repository';
import type { Difference, Repair } from './difference';
import { families, familyOfWorkflow, type Family } from './family';
import { isHandOver, resumeHandOver } from './hand-overs';
import type { Ids } from './kept-family';
import { NotRepaired, type RepairStores } from './stores';
import { isUnreadable, UNREADABLE } from './unreadable';

/** Repairs one difference and gives in words what it did; throws `NotRepaired` where it cannot be. Safe to repeat. */
export function repairDifference(
  stores: RepairStores,
  repair: Repair,
  { caseId = '', workflowId = '' }: Difference,
  among: readonly Family[] = families,
): Promise<string> {
  return REPAIRS[repair](stores, familyOfWorkflow(workflowId, among), { caseId, workflowId });
}

type Repairer = (stores: RepairStores, family: Family, ids: Ids) => Promise<string>;

const REPAIRS: Record<Repair, Repairer> = {
  'take-up': takeUpFile,
  async record(stores, family, { workflowId }) {
    const run = await latestRun(stores.engine, workflowId);
    if (run === undefined) throw new NotRepaired('引擎里查无此流程');
    if (await isUnreadable(stores, workflowId, run.runId)) throw new NotRepaired(UNREADABLE);
    return `补记 ${await family.recordTold(stores, workflowId, run.runId)} 条事实`;
  },
  async 'note-reset'({ engine }, _family, { workflowId }) {
    const run = await latestRun(engine, workflowId);
    if (run?.open !== true || !(await isResetRun(engine, workflowId, run.runId))) return '流程没有重置过';
    await noteReset(engine, workflowId, run.runId);
    return '已告知流程补记';
  },
  async rebuild(stores, family, { caseId }) {
    await family.rebuild(stores, caseId);
    return '清单已由事实重建';
  },
  async start({ pool, engine }, _family, { caseId, workflowId }) {
    if (isHandOver(workflowId)) return resumeHandOver({ pool, engine }, workflowId);
    const intake = await intakeOf(pool, caseId);
    if (intake === undefined) throw new NotRepaired('没有登记');
    const started = await startAppeal(engine, { ...intake, ...(await cityAt(pool, Date.now())), again: true });
    return started === 'started' ? '流程已启动' : '流程已在运行';
  },
  async end({ pool, engine }, { tables }, { workflowId }) {
    if ((await fileOfWorkflow(pool, tables, workflowId))?.ended !== true)
      throw new NotRepaired('记录里没有归档，不能结束流程');
    return (await endCase(engine, workflowId, '记录里已归档结束')) ? '流程已结束' : '流程早已结束';
  },
};

/** The file goes on in a new run of the same workflow, from its recorded facts: nothing is done twice, what fell due meanwhile is done now. */
async function takeUpFile(stores: RepairStores, family: Family, ids: Ids): Promise<string> {
  const run = await latestRun(stores.engine, ids.workflowId);
  const takenUp = await family.makeRoom(stores, ids, run);
  if (takenUp === undefined) return '流程在运行，没有落后于记录';
  switch (await family.goOn(stores, ids, takenUp)) {
    case 'unopened':
      throw new NotRepaired('记录里没有它的事实');
    case 'ended':
      return '事项已归档结束，无须接续';
    case 'started':
      return '已由记录接续，新流程在运行';
    case 'known':
      return '流程已在运行';
  }
}
