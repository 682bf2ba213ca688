import { evolve } from '../domain/appeal/evolve/evolve';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { resume, type Resuming } from '../engine/resume';
import { readTimeline } from '../store/appeals/appeal.repository';
import { intakeOf } from '../store/appeals/intake.repository';
import type { Keyring } from '../store/keys/keyring';
import { rulesByVersions } from '../store/rules/rules.repository';
import type { GoneOn } from './kept-family';
import { NotMended, type Stores } from './stores';

const RECENT = 5;
/** As in a new history: a long text is not worth a start of a hundred kilobytes (R10). */
const SHORT = 2_000;

export interface GoingOn {
  readonly caseId: string;
  readonly workflowId: string;
  /** What the case puts on record of it, if anything. */
  readonly takenUp?: Resuming['takenUp'];
}

/** Starts a new run of a case's workflow from its recorded facts; `ended` or `unopened` where there is nothing to go on with. Safe to repeat. */
export async function goOnFromRecord(
  { pool, engine, keyring }: Stores & { readonly keyring: Keyring },
  { caseId, workflowId, takenUp }: GoingOn,
): Promise<GoneOn> {
  const facts = await readTimeline(pool, caseId, keyring);
  const state = facts.reduce<AppealState | undefined>(evolve, undefined);
  if (state === undefined) return 'unopened';
  if (state.status === 'ended') return 'ended';
  return resume(engine, {
    workflowId,
    state,
    takenUp,
    rules: await rulesByVersions(pool, state),
    input: (await intakeOf(pool, caseId))?.input ?? filedInput(facts),
    recent: facts.slice(-RECENT).filter((fact) => JSON.stringify(fact).length < SHORT),
  });
}

function filedInput(facts: readonly Fact[]): Resuming['input'] {
  const [filed] = facts;
  if (filed?.type !== 'filed') throw new NotMended('记录不是从登记开始的');
  return filed.body.input;
}
