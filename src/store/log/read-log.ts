import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Pool, PoolClient } from '../sql/pool';
import { ERASED, type Words } from '../../domain/words';
import type { ChainedFact, LoggedFact } from './chain';
import type { KeyFinder } from '../keys/case-key';
import type { Account, Log, Readable } from './log';

interface LinkRow {
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** The log of a file in order of position, with its links, exactly as it was recorded: what the verifier takes. */
export async function readLog<F extends AnyFact>(
  db: Pool | PoolClient,
  log: Readable<F>,
  id: string,
): Promise<ChainedFact<Placed<F>>[]> {
  const { table, key } = log.tables.facts;
  const { rows } = await db.query<LinkRow>(`select * from ${table} where ${key} = $1 order by pos`, [id]);
  return rows.map((row) => ({ ...log.read(row), prevHash: row.prev_hash, hash: row.hash }));
}

/** The facts that count of each file, in order, as they were recorded: of each seq the one of the latest epoch. */
async function visible<F extends AnyFact>(
  db: Pool | PoolClient,
  log: Readable<F>,
  ids: readonly string[],
): Promise<LoggedFact<Placed<F>>[]> {
  const { table, key } = log.tables.facts;
  const { rows } = await db.query<object>(
    `select * from ${table} f where ${key} = any($1::text[]) and not exists (
       select 1 from ${table} later where later.${key} = f.${key} and later.epoch > f.epoch and later.seq <= f.seq)
     order by ${key}, seq`,
    [ids],
  );
  return rows.map((row) => log.read(row));
}

/** Facts without the words people wrote, as projections are made of them. */
export function openFacts<F extends AnyFact, A extends Account>(
  { asTheyRead, freeText }: Pick<Log<F, A>, 'asTheyRead' | 'freeText'>,
  facts: readonly Placed<F>[],
): Placed<F>[] {
  return (asTheyRead?.(facts) ?? facts).map((fact) => freeText.part(fact).open);
}

/** The facts that count, in order, without the words people wrote. */
export async function visibleFacts<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  log: Log<F, A>,
  id: string,
): Promise<Placed<F>[]> {
  return openFacts(
    log,
    (await visible(db, log, [id])).map(({ fact }) => fact),
  );
}

/** The same with the words, as far as their key lives; without them where the log has no keys at hand. */
export async function visibleInFull<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  log: Log<F, A>,
  id: string,
): Promise<readonly Placed<F>[]> {
  return (await filesInFull(db, log, [id])).get(id) ?? [];
}

/** The same of many files. */
export async function filesInFull<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  log: Log<F, A>,
  ids: readonly string[],
): Promise<Map<string, readonly Placed<F>[]>> {
  const keyOf = await log.keys?.find(db, ids);
  const files = new Map<string, LoggedFact<Placed<F>>[]>();
  for (const row of await visible(db, log, ids)) files.set(row.caseId, [...(files.get(row.caseId) ?? []), row]);
  return new Map([...files].map(([id, rows]) => [id, told(log, rows, keyOf)]));
}

/** As they read before and after their words are in: what an erasure leaves no longer says what it was renamed from. */
function told<F extends AnyFact, A extends Account>(
  log: Log<F, A>,
  rows: readonly LoggedFact<Placed<F>>[],
  keyOf: KeyFinder | undefined,
): readonly Placed<F>[] {
  const asTheyRead = (facts: readonly Placed<F>[]): readonly Placed<F>[] => log.asTheyRead?.(facts) ?? facts;
  const named = asTheyRead(rows.map(({ fact }) => fact));
  const full = rows.map((row, at) => {
    const fact = named[at] ?? row.fact;
    return keyOf === undefined ? log.freeText.part(fact).open : inFull(log, { ...row, fact }, keyOf, rows[at + 1]);
  });
  return asTheyRead(full);
}

/** A fact with the words people wrote in it, while their key lives; `ERASED` stands in their place afterwards. */
export function inFull<F extends AnyFact, A extends Account>(
  { freeText }: Pick<Log<F, A>, 'freeText'>,
  { caseId, pos, fact, words, about }: LoggedFact<Placed<F>>,
  keyOf: KeyFinder,
  next?: LoggedFact<Placed<F>>,
): Placed<F> {
  if (words !== undefined) {
    const key = keyOf(caseId, about);
    if (key?.lives === true) return freeText.join(fact, key.open(`fact ${pos}`, words) as Words);
    return freeText.part(fact).open;
  }
  // Recorded before words were sealed, they stand in clear, and are shown as long as the key that would have sealed them lives.
  const keys = [keyOf(caseId), keyOf(caseId, freeText.about?.(caseId, fact, next?.fact))];
  return keys.some((key) => key?.lives === false) ? freeText.part(fact).open : fact;
}

/** The states of files with the words people wrote. Projections hold none: they are folded from the facts, and only where there are any. */
export async function statesInFull<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  log: Log<F, A>,
  files: readonly { readonly id: string; readonly state: A['state'] }[],
): Promise<(id: string) => A['state'] | undefined> {
  const wordy = files.filter(({ state }) => JSON.stringify(state).includes(ERASED));
  const known = new Map<string, A['state']>(files.map(({ id, state }) => [id, state]));
  if (wordy.length === 0) return (id) => known.get(id);
  const facts = await filesInFull(
    db,
    log,
    wordy.map(({ id }) => id),
  );
  for (const { id, state } of wordy) {
    const told = facts.get(id)?.slice(0, state.version) ?? [];
    if (told.length === state.version) known.set(id, log.fold(told).state);
  }
  return (id) => known.get(id);
}
