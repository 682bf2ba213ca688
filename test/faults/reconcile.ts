import { part } from '../../src/domain/words';
import { evolve } from '../../src/domain/appeal/evolve/evolve';
import type { AppealState } from '../../src/domain/appeal/state';
import type { AppealView } from '../../src/domain/appeal/view/view';
import { viewOf } from '../../src/domain/appeal/view/view-of';
import type { Rules } from '../../src/domain/rules';
import type { Engine } from '../../src/engine/connection';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import type { Pool } from '../../src/store/sql/pool';
import { STATE_QUERY } from '../../workflows/messages';

/** Where people's words stand in a view: the record gives it without them. */
const WRITTEN = ['title', 'assisting/*/task'];

export interface Place {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly rules: Rules;
}

type Timeless = Omit<AppealView, 'clocks'>;

/** A case as its facts tell it, as its row has it, and as its workflow has it: three accounts that must be one (R3). Words apart: an erasure may have taken them. */
export interface Accounts {
  readonly folded: Timeless;
  readonly row: Timeless;
  readonly workflow: Timeless;
  /** How often each command's mark stands in the facts that count. */
  readonly commands: ReadonlyMap<string, number>;
  /** Facts that do not count any more: told by a worker that died before it could say so to the engine. */
  readonly superseded: number;
}

export async function accountsOf(
  { pool, engine, rules }: Place,
  ids: { caseId: string; workflowId: string },
): Promise<Accounts> {
  const facts = await readTimeline(pool, ids.caseId);
  const folded = facts.reduce<AppealState | undefined>(evolve, undefined);
  const kept = await pool.query<{ state: AppealState; all: number }>(
    `select state, (select count(*)::int from facts where case_id = $1) as all from appeals where case_id = $1`,
    [ids.caseId],
  );
  const [row] = kept.rows;
  if (folded === undefined || row === undefined) throw new Error(`${ids.caseId} is not on record`);
  const commands = new Map<string, number>();
  for (const { commandId } of facts)
    if (commandId !== undefined) commands.set(commandId, (commands.get(commandId) ?? 0) + 1);
  const workflow = await engine.client.workflow.getHandle(ids.workflowId).query<AppealView>(STATE_QUERY);
  const view = (state: AppealState) => timeless(viewOf(state, Date.now(), rules));
  return {
    ...{ folded: view(folded), row: view(row.state), workflow: timeless(part(workflow, WRITTEN).open), commands },
    superseded: row.all - facts.length,
  };
}

function timeless({ clocks: _clocks, ...rest }: AppealView): Timeless {
  return rest;
}
