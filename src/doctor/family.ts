import type { Run } from '../engine/runs';
import { rebuild } from '../store/log/rebuild';
import type { RecordedFile } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import { cases } from './cases';
import { campaigns } from './campaigns';
import type { Difference } from './difference';
import { examineFile } from './examine-file';
import type { Examining } from './examine-run';
import { goOnFromRecord, goOnIfRecorded, makeRoom, type GoneOn } from './go-on';
import type { Ids, Kept, KeptFamily, Reading, Why } from './kept-family';
import { recordTold } from './record-told';
import type { RepairStores, Stores } from './stores';

/** A family as the doctor has it in hand, whatever its types. */
export interface Family {
  /** The workflow type, and the beginning of its workflows' ids. */
  readonly type: string;
  readonly tables: Tables;
  readonly examine: (examining: Examining, one: RecordedFile) => Promise<Difference[]>;
  /** Gives how many facts of a run, and of those before it, were new to the record. */
  readonly recordTold: (stores: RepairStores, workflowId: string, runId: string) => Promise<number>;
  readonly rebuild: (stores: Pick<Stores, 'pool'>, id: string) => Promise<void>;
  readonly makeRoom: (stores: RepairStores, ids: Ids, run: Run | undefined) => Promise<Why>;
  readonly goOn: (stores: Reading, ids: Ids, takenUp: Why) => Promise<GoneOn>;
  readonly goOnIfRecorded: (stores: Reading, ids: Ids) => Promise<GoneOn | 'unrecorded'>;
}

export function familyOf<T extends Kept>(kept: KeptFamily<T>): Family {
  return {
    type: kept.decider.kind,
    tables: kept.tables,
    examine: (examining, one) => examineFile(kept, examining, one),
    recordTold: (stores, workflowId, runId) => recordTold(kept, stores, workflowId, runId),
    rebuild: ({ pool }, id) => rebuild(pool, kept.log({ pool }), id),
    makeRoom: (stores, ids, run) => makeRoom(kept, stores, ids, run),
    goOn: (stores, ids, takenUp) => goOnFromRecord(kept, stores, ids, takenUp),
    goOnIfRecorded: (stores, ids) => goOnIfRecorded(kept, stores, ids),
  };
}

export const keptCases = familyOf(cases);
export const keptCampaigns = familyOf(campaigns);

/** Every family of the product. */
export const families: readonly Family[] = [keptCases, keptCampaigns];

/** The family of a workflow by its id; of cases where it names none, because an appeal started by hand may have any. */
export function familyOfWorkflow(workflowId: string, known: readonly Family[] = families): Family {
  const found = known.find(({ type }) => workflowId.startsWith(`${type}~`)) ?? known[0];
  if (found === undefined) throw new RangeError('no family');
  return found;
}
