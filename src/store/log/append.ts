import type { AnyFact } from '../../domain/decider/decider';
import type { Pool } from '../sql/pool';
import type { Recording } from './branch';
import type { Heads, KeptHead } from './heads';
import { keysFor, linksOf, partedBy, sealingBy } from './links';
import type { Account, Log } from './log';

/** Where a process records, and what it remembers of the files. */
export interface Appending<A> {
  readonly ledgerKey: Buffer;
  readonly heads: Heads<A>;
}

/**
 * Records the next facts of a file that this process recorded last, in one statement instead of a transaction of seven; gives its version.
 * Undefined where that cannot be: it is not known here, the facts are not the next ones, projections change with them, or the row is not as
 * this process left it. Then nothing has been recorded, and the file is to be read.
 */
export async function append<F extends AnyFact, A extends Account>(
  pool: Pool,
  log: Log<F, A>,
  { ledgerKey, heads }: Appending<A>,
  recording: Recording<F>,
): Promise<number | undefined> {
  const { id, workflowId, runId } = recording;
  // Out of the memory until it is known what became of it: after a failure the next one reads.
  const head = heads.take(id);
  if (log.append === undefined || head === undefined || !isNext(head, recording)) return undefined;
  const { facts: fresh, words } = partedBy(log, recording);
  const { account: before, epoch } = head;
  const after = log.fold(fresh, before);
  if (log.append.changesMore({ id, fresh, before, after, superseding: false })) return undefined;
  const keys = await keysFor(pool, log, { id, words }, head.keys);
  const seal = sealingBy<F>(keys, words);
  const [links, { pos, hash, fact }] = linksOf({ head, epoch, fresh, recording, seal }, ledgerKey);
  const place = { id, workflowId, runId, epoch, pos, hash, asOf: fact.at };
  const row = await log.append.write(pool, { place, account: after, rows: links.map(log.write), over: head.row });
  if (row === undefined) return undefined;
  heads.keep(id, { ...place, version: after.state.version, account: after, row, keys });
  return after.state.version;
}

function isNext<F extends AnyFact>(head: KeptHead<unknown>, { workflowId, runId, facts }: Recording<F>): boolean {
  return head.workflowId === workflowId && head.runId === runId && facts[0]?.seq === head.version;
}
