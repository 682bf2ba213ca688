import { queryState, startAppeal } from '../engine/appeals';
import { endCase } from '../engine/end-case';
import { latestRun, type Run } from '../engine/runs';
import { isResetRun, noteReset, type TakingUp } from '../engine/take-up';
import { readTimeline } from '../store/appeals/appeal.repository';
import { intakeOf } from '../store/appeals/intake.repository';
import { rebuildCase } from '../store/rebuild.repository';
import { cityAt } from '../store/rules/catalogue.repository';
import type { Difference, Repair } from './difference';
import { goOnFromRecord } from './go-on';
import { isHandOver, resumeHandOver } from './hand-overs';
import { campaigns, familyOf } from './family';
import { CAMPAIGN_MENDERS, type Mender } from './mend-campaign';
import { NotMended, recordTold, type Mending } from './record-told';
import { isUnreadable, UNREADABLE } from './unreadable';

/** Mends one difference and says in words what it did; throws `NotMended` where it cannot be. Safe to repeat. */
export function mend(mending: Mending, repair: Repair, difference: Difference): Promise<string> {
  const menders = familyOf(difference.workflowId ?? '') === campaigns ? { ...MENDERS, ...CAMPAIGN_MENDERS } : MENDERS;
  return menders[repair](mending, difference);
}

const MENDERS: Record<Repair, Mender> = {
  'take-up': async (mending, { caseId = '', workflowId = '' }) => takeUpCase(mending, caseId, workflowId),
  async record(mending, { workflowId = '' }) {
    const run = await latestRun(mending.engine, workflowId);
    if (run === undefined) throw new NotMended('引擎里查无此流程');
    if (await isUnreadable(mending, workflowId, run.runId)) throw new NotMended(UNREADABLE);
    return `补记 ${await recordTold(mending, workflowId, run.runId)} 条事实`;
  },
  async 'note-reset'({ engine }, { workflowId = '' }) {
    const run = await latestRun(engine, workflowId);
    if (run?.open !== true || !(await isResetRun(engine, workflowId, run.runId))) return '流程没有重置过';
    await noteReset(engine, workflowId, run.runId);
    return '已告知流程补记';
  },
  async rebuild({ pool }, { caseId = '' }) {
    await rebuildCase(pool, caseId);
    return '清单已由事实重建';
  },
  async start({ pool, engine }, { caseId = '', workflowId = '' }) {
    if (isHandOver(workflowId)) return resumeHandOver({ pool, engine }, workflowId);
    const intake = await intakeOf(pool, caseId);
    if (intake === undefined) throw new NotMended('没有登记');
    const started = await startAppeal(engine, { ...intake, ...(await cityAt(pool, Date.now())), again: true });
    return started === 'started' ? '流程已启动' : '流程已在运行';
  },
  async end({ pool, engine }, { workflowId = '' }) {
    if ((await familyOf(workflowId).ofWorkflow(pool, workflowId))?.ended !== true)
      throw new NotMended('记录里没有归档，不能结束流程');
    return (await endCase(engine, workflowId, '记录里已归档结束')) ? '流程已结束' : '流程早已结束';
  },
};

/** The case goes on in a new run of the same workflow, from its recorded facts: nothing is done twice, what fell due meanwhile is done now. */
async function takeUpCase(mending: Mending, caseId: string, workflowId: string): Promise<string> {
  const run = await latestRun(mending.engine, workflowId);
  const takenUp = await makeRoom(mending, { caseId, workflowId }, run);
  if (takenUp === undefined) return '流程在运行，没有落后于记录';
  switch (await goOnFromRecord(mending, { caseId, workflowId, takenUp })) {
    case 'unopened':
      throw new NotMended('记录里没有它的事实');
    case 'ended':
      return '事项已归档结束，无须接续';
    case 'started':
      return '已由记录接续，新流程在运行';
    case 'running':
      return '流程已在运行';
  }
}

/** Sees that no run is open any more and that all it told is on record; gives why the case has to be taken up, or undefined where it has not. */
async function makeRoom(
  mending: Mending,
  { caseId, workflowId }: { readonly caseId: string; readonly workflowId: string },
  run: Run | undefined,
): Promise<TakingUp['takenUp'] | undefined> {
  const { pool, engine } = mending;
  if (run === undefined) return 'missing';
  if (run.open) {
    const told = await queryState(engine, workflowId);
    if (told === undefined || told.version >= (await readTimeline(pool, caseId)).length) return undefined;
    await endCase(engine, workflowId, '落后于记录，由记录接续');
    return 'behind';
  }
  // An act may have been answered and not yet recorded when it was terminated: its history still knows.
  await recordTold(mending, workflowId, run.runId).catch(unlessUnanswered);
  return 'terminated';
}

function unlessUnanswered(error: unknown): void {
  if (!(error instanceof NotMended)) throw error;
}
