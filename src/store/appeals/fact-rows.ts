import type { Fact } from '../../domain/appeal/facts';
import type { Actor } from '../../domain/people/people';
import { bytea, timestamp } from '../sql/as-text';
import type { ChainedFact } from '../log/chain';

/** A row of `facts`, as pg gives it. */
export interface FactRow {
  readonly case_id: string;
  readonly pos: number;
  readonly epoch: number;
  readonly seq: number;
  readonly run_id: string;
  readonly type: string;
  readonly at: Date;
  readonly actor_role: string;
  readonly actor_id: string;
  readonly actor_unit: string | null;
  /** Whom an operator named; null for everybody else. */
  readonly actor_for: Actor['onBehalfOf'] | null;
  readonly body: unknown;
  readonly timing: unknown;
  readonly command_id: string | null;
  readonly digest: string | null;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly words: Buffer | null;
}

/** The fact in its place, exactly as it was recorded: its hash is taken over this. */
export function chainedOf(row: FactRow): ChainedFact<Fact> {
  return {
    caseId: row.case_id,
    pos: row.pos,
    epoch: row.epoch,
    runId: row.run_id,
    fact: factOf(row),
    prevHash: row.prev_hash,
    hash: row.hash,
    ...(row.words === null ? {} : { words: row.words }),
  };
}

function factOf(row: FactRow): Fact {
  const by = {
    role: row.actor_role,
    id: row.actor_id,
    ...(row.actor_unit === null ? {} : { unit: row.actor_unit }),
    ...(row.actor_for === null ? {} : { onBehalfOf: row.actor_for }),
  } as Actor;
  return {
    seq: row.seq,
    type: row.type,
    at: row.at.getTime(),
    by,
    body: row.body,
    ...(row.timing === null ? {} : { timing: row.timing }),
    ...(row.command_id === null ? {} : { commandId: row.command_id }),
    ...(row.digest === null ? {} : { digest: row.digest }),
  } as Fact;
}

/** The fact as a record that `jsonb_populate_recordset(null::facts, …)` reads. */
export function factRecord(link: ChainedFact<Fact>): Record<string, unknown> {
  const { caseId, pos, epoch, runId, fact, prevHash, hash, words } = link;
  return {
    case_id: caseId,
    pos,
    epoch,
    seq: fact.seq,
    run_id: runId,
    type: fact.type,
    at: timestamp(fact.at),
    actor_role: fact.by.role,
    actor_id: fact.by.id,
    actor_unit: fact.by.unit ?? null,
    actor_for: fact.by.onBehalfOf ?? null,
    body: fact.body,
    timing: fact.timing ?? null,
    command_id: fact.commandId ?? null,
    digest: fact.digest ?? null,
    prev_hash: bytea(prevHash),
    hash: bytea(hash),
    words: words === undefined ? null : bytea(words),
  };
}
