import type { AnyFact, AnyState, TakenUp } from '../domain/decider/decider';
import { queryState } from '../engine/appeals';
import { endCase } from '../engine/end-case';
import type { Run } from '../engine/runs';
import { rebuild } from '../store/log/rebuild';
import type { RecordedFile } from '../store/log/find-files';
import type { Account, Tables } from '../store/log/log';
import { visibleFacts } from '../store/log/read-log';
import { cases } from './cases';
import { campaigns } from './campaigns';
import type { Difference } from './difference';
import { examineFile } from './examine-file';
import type { Examining } from './examine-run';
import type { GoneOn, Ids, KeptFamily } from './kept-family';
import { recordTold } from './record-told';
import { NotMended, type Mending, type Stores } from './stores';

/** A family as the doctor has it in hand, whatever its types. */
export interface Family {
  /** The workflow type, and the beginning of its workflows' ids. */
  readonly type: string;
  readonly tables: Tables;
  readonly examine: (examining: Examining, one: RecordedFile) => Promise<Difference[]>;
  /** Gives how many facts of a run, and of those before it, were new to the record. */
  readonly recordTold: (mending: Mending, workflowId: string, runId: string) => Promise<number>;
  readonly rebuild: (stores: Pick<Stores, 'pool'>, id: string) => Promise<void>;
  /** Sees that no run is open any more and that all it told is on record; gives why the file has to be taken up, or undefined where it has not. */
  readonly makeRoom: (mending: Mending, ids: Ids, run: Run | undefined) => Promise<TakenUp | undefined>;
  readonly goOn: (mending: Mending, ids: Ids, takenUp: TakenUp) => Promise<GoneOn>;
}

export function familyOf<
  S extends AnyState,
  F extends AnyFact,
  R,
  A extends Account<S>,
  V extends { readonly version: number },
>(kept: KeptFamily<S, F, R, A, V>): Family {
  const family: Family = {
    type: kept.decider.kind,
    tables: kept.tables,
    examine: (examining, one) => examineFile(kept, examining, one),
    recordTold: (mending, workflowId, runId) => recordTold(kept, mending, workflowId, runId),
    rebuild: ({ pool }, id) => rebuild(pool, kept.log({ pool }), id),
    goOn: kept.goOn,
    async makeRoom(mending, { caseId, workflowId }, run) {
      const { pool, engine } = mending;
      if (run === undefined) return 'missing';
      if (run.open) {
        const told = await queryState<V>(engine, workflowId);
        const recorded = (await visibleFacts(pool, kept.log(mending), caseId)).length;
        if (told === undefined || told.version >= recorded) return undefined;
        await endCase(engine, workflowId, '落后于记录，由记录接续');
        return 'behind';
      }
      // An act may have been answered and not yet recorded when it was terminated: its history still knows.
      await family.recordTold(mending, workflowId, run.runId).catch(unlessUnanswered);
      return 'terminated';
    },
  };
  return family;
}

function unlessUnanswered(error: unknown): void {
  if (!(error instanceof NotMended)) throw error;
}

/** Every family of the product. */
export const families: readonly Family[] = [familyOf(cases), familyOf(campaigns)];

/** The family of a workflow by its id; of cases where it names none, because an appeal started by hand may have any. */
export function familyOfWorkflow(workflowId: string, known: readonly Family[] = families): Family {
  const found = known.find(({ type }) => workflowId.startsWith(`${type}~`)) ?? known[0];
  if (found === undefined) throw new RangeError('no family');
  return found;
}
