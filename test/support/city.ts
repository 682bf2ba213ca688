import { PRESENT_EDITION } from '../../src/domain/editions';
import { randomBytes } from 'node:crypto';
import type { PayloadCodec } from '@temporalio/common';
import type { Fact } from '../../src/domain/appeal/facts';
import { caseIdOf, workflowIdOf } from '../../src/domain/appeal/case-id';
import type { AppealInput } from '../../src/domain/appeal/intake/intake';
import type { Actor } from '../../src/domain/people/people';
import type { AppealView } from '../../src/domain/appeal/view/view';
import { stableHash } from '../../src/domain/stable-hash';
import { dayOf, HOUR, plusDays, startOfDay, weekdayOf } from '../../src/domain/calendar/instant';
import { isWorkday } from '../../src/domain/calendar/workdays';
import { firstColumns } from '../../src/engine/first-columns';
import { startOnOwnClock } from '../../src/engine/own-clock';
import { APPEAL_WORKFLOW } from '../../workflows/messages';
import { defaultCalendar } from '../../src/domain/calendar/default-calendar';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import { defaultCatalogue } from './default-catalogue';
import { defaultDutyList } from '../../src/domain/registry/default-duty-list';
import type { Rules } from '../../src/domain/rules';
import type { Engine } from '../../src/engine/connection';
import { caseKeysOf } from '../../src/store/keys/case-key';
import { createPayloadCodec } from '../../src/engine/payload-codec';
import { createEngineKeys, rememberEngineKeys } from '../../src/store/keys/engine-keys.repository';
import { createKeyring, type Keyring } from '../../src/store/keys/keyring';
import { inFull, readLog } from '../../src/store/log/read-log';
import { appeals } from '../../src/domain/appeal/decider';
import { CASES } from '../../src/store/appeals/case-log';
import { createPool, type Pool } from '../../src/store/sql/pool';
import { adoptCalendar, adoptDutyList, adoptPolicy } from '../../src/store/rules/rules.repository';
import { createLiubuWorker } from '../../worker/create-worker';
import '../journeys/quiet-engine';
import { freshDatabase, openTestEngine, testStack } from './stack';
import { workflowBundle } from './bundle';

/** A whole city of one test file: its database, its queue, its worker, on the one engine. */
export interface City {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly keyring: Keyring;
  readonly ledgerKey: Buffer;
  readonly rules: Rules;
  readonly close: () => Promise<void>;
}

export interface CitySettings {
  /** How the worker reaches the database; the test itself always reaches it. */
  readonly workerReaches?: (databaseUrl: string) => string;
  /** Histories to be kept are recorded in clear: the key of a test city goes with it. */
  readonly inClear?: boolean;
}

/** A city before its worker comes. */
export interface Place {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly engine: Engine;
  readonly masterKey: Buffer;
  readonly ledgerKey: Buffer;
  readonly rules: Rules;
  /** Undefined where all goes through the engine in clear. */
  readonly codec: PayloadCodec | undefined;
  /** What its worker opens and seals with, where that is not what a worker of this release does. */
  readonly workerCodec?: PayloadCodec;
}

export async function openPlace(inClear = false): Promise<Place> {
  const databaseUrl = await freshDatabase();
  const pool = createPool(databaseUrl);
  const rules: Rules = {
    policy: defaultPolicy,
    calendar: defaultCalendar,
    dutyList: defaultDutyList,
    ...PRESENT_EDITION,
  };
  await adoptPolicy(pool, rules.policy);
  await adoptCalendar(pool, rules.calendar);
  await adoptDutyList(pool, rules.dutyList);
  const masterKey = randomBytes(32);
  const keyring = createKeyring(masterKey);
  const codec = inClear ? undefined : createPayloadCodec(keyring, createEngineKeys(pool, keyring));
  const engine = await openTestEngine(undefined, codec);
  return { databaseUrl, pool, engine, rules, masterKey, codec, ledgerKey: randomBytes(32) };
}

/** Puts a worker to work in a place; gives what ends it. */
export async function hireWorker(place: Place, reach: (databaseUrl: string) => string = (url) => url) {
  const { databaseUrl, engine, masterKey, ledgerKey, codec, workerCodec } = place;
  const { temporalAddress, namespace } = testStack();
  const pool = createPool(reach(databaseUrl));
  const keyring = createKeyring(masterKey);
  const deps = { pool, keyring, ledgerKey };
  const own = codec && (workerCodec ?? createPayloadCodec(keyring, rememberEngineKeys(pool, keyring)));
  const worker = await createLiubuWorker({
    ...{ address: temporalAddress, namespace, taskQueue: engine.taskQueue, deps, codec: own, clientCodec: codec },
    bundle: workflowBundle(),
    graceMs: 1_000,
  });
  const running = worker.run();
  return async (): Promise<void> => {
    worker.stop();
    await running;
    await pool.end();
  };
}

export async function openCity({ workerReaches, inClear }: CitySettings = {}): Promise<City> {
  const place = await openPlace(inClear);
  const { pool, engine, rules, masterKey, ledgerKey } = place;
  const dismiss = await hireWorker(place, workerReaches);
  return {
    ...{ pool, engine, ledgerKey, rules, keyring: createKeyring(masterKey) },
    async close() {
      await dismiss();
      // Not the engine's channel: a call whose caller has hung up may be waiting to be tried again, and would fail whatever
      // test file runs then. An idle channel holds nothing up and goes with the process.
      await pool.end();
    },
  };
}

let filed = 0;

/** An ordinary appeal whose theme the rules are sure of, and whose answers are not among the one in ten that are verified. */
export function ordinaryInput(change: Partial<AppealInput> = {}): AppealInput {
  filed += 1;
  const input: AppealInput = {
    ...{ source: 'hotline-12345', externalId: `t-${process.pid}-${Date.now()}-${filed}`, channel: 'phone' },
    ...{ title: '小区公共收益没有公示', district: '云龙区', kind: 'complaint', category: '物业管理' },
    appellant: { type: 'resident' },
    ...change,
  };
  return change.externalId === undefined && isSampled(input) ? ordinaryInput(change) : input;
}

function isSampled({ source, externalId }: AppealInput): boolean {
  const id = caseIdOf(source, externalId);
  return [1, 2, 3].some((round) => stableHash(`${id}#${round}`) % defaultPolicy.verifyOneIn === 0);
}

export function idsOf(input: AppealInput): { caseId: string; workflowId: string } {
  const caseId = caseIdOf(input.source, input.externalId);
  return { caseId, workflowId: workflowIdOf(caseId) };
}

/** The next Monday 09:00 in Shanghai at least a day ahead: stories told by weekday do not depend on the day the tests run. */
export function nextMonday(): number {
  let day = plusDays(dayOf(Date.now()), 2);
  while (weekdayOf(day) !== 1 || !isWorkday(defaultCalendar, day)) day = plusDays(day, 1);
  return startOfDay(day) + 9 * HOUR;
}

export interface StartedCase {
  readonly caseId: string;
  readonly workflowId: string;
  /** When the case begins, on its own clock. */
  readonly startAt: number;
}

/** Starts a case on its own clock, next Monday morning, with the columns the API would give it. */
export async function startCase(
  { engine, rules }: Pick<City, 'engine' | 'rules'>,
  input: AppealInput,
  startAt = nextMonday(),
): Promise<StartedCase> {
  const ids = idsOf(input);
  const searchAttributes = firstColumns({ ...ids, input, text: input.text, at: startAt }, rules, defaultCatalogue);
  await startOnOwnClock(engine, {
    workflowId: ids.workflowId,
    type: APPEAL_WORKFLOW,
    input,
    startAt,
    searchAttributes,
  });
  return { ...ids, startAt };
}

export const OFFICE: Actor = { role: 'office', id: 'office-1' };
export const SUPERVISOR: Actor = { role: 'supervisor', id: 'supervisor-1' };
export const APPELLANT: Actor = { role: 'appellant', id: 'appellant' };
export const unitActor = (unit: string): Actor => ({ role: 'unit', id: `${unit}-1`, unit });

/** Sends an act as an update; gives the new view, or throws as the engine does. */
export async function send(
  { engine }: Pick<City, 'engine'>,
  workflowId: string,
  act: string,
  by: Actor,
  body: unknown = {},
  commandId?: string,
): Promise<AppealView> {
  const handle = engine.client.workflow.getHandle(workflowId);
  const message = { by, body, ...(commandId === undefined ? {} : { commandId }) };
  return handle.executeUpdate<AppealView, [unknown]>(act, { args: [message] });
}

/** The facts on record, in order; with the words people wrote where a keyring is given. */
export async function factsOf(
  { pool, keyring }: Pick<City, 'pool'> & Partial<Pick<City, 'keyring'>>,
  caseId: string,
): Promise<Pick<Fact, 'seq' | 'type' | 'body'>[]> {
  const log = await readLog(pool, CASES, caseId);
  const keyOf = keyring && (await caseKeysOf(pool, keyring, [caseId]));
  const facts = log.map((link) => (keyOf === undefined ? link.fact : inFull(appeals, link, keyOf)));
  return facts.map(({ seq, type, body }) => ({ seq, type, body }));
}

/** How many events the case's history has, by type. */
export async function eventsOf({ engine }: Pick<City, 'engine'>, workflowId: string): Promise<Record<string, number>> {
  const history = await engine.client.workflow.getHandle(workflowId).fetchHistory();
  const counts: Record<string, number> = {};
  for (const event of history.events ?? []) {
    const name = Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? 'unknown';
    const short = name.replace('EventAttributes', '');
    counts[short] = (counts[short] ?? 0) + 1;
  }
  return counts;
}
