import type { AppealState } from '../../src/domain/appeal/state';
import type { Fact } from '../../src/domain/appeal/facts';
import { endingOf, type Ending } from '../../src/stack/demo/ending';
import { nextMonday } from '../../src/stack/demo/moment';
import { openTale, type Tale } from '../../src/stack/demo/open-tale';
import { playStory, type Told } from '../../src/stack/demo/play-story';
import { stories } from '../../src/stack/demo/stories';
import { storyteller } from '../../src/stack/demo/story-lines';
import type { City } from '../support/city';

export interface Played {
  readonly tale: Tale;
  readonly told: readonly Told[];
  readonly facts: readonly Fact[];
  /** Types of the facts that came about by people or by time, with what rules made of them at once left out. */
  readonly deeds: readonly string[];
  readonly lines: readonly string[];
  readonly state: AppealState;
  readonly ending: Ending;
}

let plays = 0;

/** Plays a story to its end in the city, as `liubu demo` does. */
export async function play(city: City, name: string): Promise<Played> {
  const story = stories.find((one) => one.name === name);
  if (story === undefined) throw new RangeError(`there is no story ${name}`);
  plays += 1;
  const stamp = `p${process.pid}-${plays}`;
  const tale = await openTale(city, story, { stamp, startAt: nextMonday(Date.now(), city.rules.calendar) });
  const told: Told[] = [];
  const telling = playStory(city, tale);
  let next = await telling.next();
  for (; !next.done; next = await telling.next()) told.push(next.value);
  const facts = told.flatMap((one) => (one.kind === 'fact' ? [one.fact] : []));
  return {
    ...{ tale, told, facts, state: next.value },
    deeds: facts.filter(({ by }) => by.role !== 'rules').map(({ type }) => type),
    lines: told.flatMap(storyteller(city.rules)),
    ending: await endingOf(city, tale, next.value),
  };
}

/** Rows of a projection that belong to a case. */
export async function rowsOf(
  { pool }: City,
  table: 'notices' | 'points' | 'accountabilities' | 'listings' | 'problem_list' | 'outcome_ledger' | 'appeals',
  caseId: string,
): Promise<Record<string, unknown>[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select * from ${table} where case_id = $1 order by 1, 2`,
    [caseId],
  );
  return rows;
}

/** The columns operators see in the Temporal UI. */
export async function columnsOf({ engine }: City, workflowId: string): Promise<Record<string, unknown>> {
  const { typedSearchAttributes } = await engine.client.workflow.getHandle(workflowId).describe();
  return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
}

/** Everything the engine has of a case, as text. */
export async function payloadsOf({ engine }: City, workflowId: string): Promise<string> {
  return textsOf(await engine.client.workflow.getHandle(workflowId).fetchHistory()).join('\n');
}

/** Each text and each payload in a history; its own JSON would show payloads in base 64. */
function textsOf(value: unknown): string[] {
  if (value instanceof Uint8Array) return [Buffer.from(value).toString()];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return typeof value === 'string' ? [value] : [];
}
