import { activityInfo } from '@temporalio/activity';
import { workflowIdOf } from '../src/domain/appeal/case-id';
import { assignment, type HandedCase } from '../src/domain/hand-over/hand-over';
import type { ActAnswer } from '../src/engine/appeals';
import {
  findHandOver,
  listHandOvers,
  recordHandOverAnswer,
  waitingCases,
  type HandOver,
  type HandOverAnswer,
  type HandOverCounts,
} from '../src/store/appeals/hand-overs.repository';
import type { ActivityDeps } from './deps';
import { MOST_ATTEMPTS } from './most-attempts';

/** So many a turn, and on their way at once: the engine also has cases to serve. */
const CONCURRENCY = 10;

type Progress = Pick<HandOverCounts, 'total' | 'waiting' | 'handed' | 'refused' | 'noAnswer'>;

export interface HandingOver {
  readonly id: string;
  /** An operator started it past the API: then the cases are told by them, on behalf of whoever wrote it down. */
  readonly byHand?: boolean;
}

/** Hands the next cases of a hand-over to their units (X12). Safe to repeat: each case knows the command by its id. */
export function handOverSome(deps: ActivityDeps) {
  return async ({ id, byHand = false }: HandingOver): Promise<Progress> => {
    const handOver = await findHandOver(deps.pool, id);
    if (handOver === undefined) return { total: 0, waiting: 0, handed: 0, refused: 0, noAnswer: 0 };
    const some = await waitingCases(deps.pool, id, CONCURRENCY);
    const told = await Promise.allSettled(some.map((one) => tellOne(deps, { ...handOver, byHand }, one)));
    const failed = told.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const { items } = await listHandOvers(deps.pool, {}, id);
    const [{ total, waiting, handed, refused, noAnswer } = NOTHING] = items;
    return { total, waiting, handed, refused, noAnswer };
  };
}

const NOTHING: Progress = { total: 0, waiting: 0, handed: 0, refused: 0, noAnswer: 0 };

/** One case that stays silent must not hold up the others for ever. */
async function tellOne(
  { pool, act }: ActivityDeps,
  { id, by, why, byHand }: HandOver & { readonly byHand: boolean },
  one: HandedCase,
): Promise<void> {
  const { caseId, unit } = one;
  const message = { commandId: `hand-over-${id}`, by, body: assignment(unit, why) };
  const answer = await act(workflowIdOf(caseId), 'assign', message, byHand).catch((error: unknown) => {
    if (activityInfo().attempt <= MOST_ATTEMPTS) throw error;
    return undefined;
  });
  await recordHandOverAnswer(pool, id, { caseId, ...answerOf(answer) });
}

function answerOf(answer: ActAnswer | undefined): Omit<HandOverAnswer, 'caseId'> {
  switch (answer?.kind) {
    case undefined:
      return { result: 'no-answer', reason: '多次没有答复，请核对后再交办' };
    case 'done':
      return { result: 'handed' };
    case 'refused':
      return { result: 'refused', code: answer.refusal.code, reason: answer.refusal.reason };
    case 'invalid':
      return { result: 'refused', reason: answer.errors.map(({ message }) => message).join('；') };
    case 'unknown':
      return { result: 'refused', reason: '没有办理中的流程' };
  }
}
