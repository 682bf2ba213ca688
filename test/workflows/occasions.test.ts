import { randomBytes } from 'node:crypto';
import { WorkflowFailedError } from '@temporalio/client';
import { startOfDay, toMinuteText } from '../../src/domain/calendar/instant';
import { occasionKind, occasionKinds, type OccasionKind } from '../../src/domain/occasion/kinds';
import { connectEngine, type Engine } from '../../src/engine/connection';
import { ensureNamespace } from '../../src/engine/namespace';
import { ensureSchedules, scheduleIdOf } from '../../src/engine/schedules';
import { createKeyring } from '../../src/store/keys/keyring';
import { listOccasions, type HeldOccasion } from '../../src/store/campaigns/occasions.repository';
import { createLiubuWorker } from '../../worker/create-worker';
import { OCCASION_WORKFLOW } from '../../workflows/messages';
import { get, openApi } from '../support/api';
import { workflowBundle } from '../support/bundle';
import { openPlace, type Place } from '../support/city';
import { eventually } from '../support/neighbours/receiver';
import { testStack } from '../support/stack';

let place: Place;
let engine: Engine;
let close: () => Promise<void>;

beforeAll(async () => {
  place = await openPlace();
  const { temporalAddress: address } = testStack();
  // Schedules have permanent names, so a test of them needs a namespace of its own.
  const namespace = `occasions-${randomBytes(4).toString('hex')}`;
  engine = await connectEngine({ address, namespace, taskQueue: 'liubu' });
  await ensureNamespace(engine.connection, namespace);
  await ensureSchedules(engine);
  const { pool, masterKey, ledgerKey } = place;
  const worker = await createLiubuWorker({
    ...{ address, namespace, taskQueue: 'liubu', graceMs: 1_000, bundle: workflowBundle() },
    deps: { pool, keyring: createKeyring(masterKey), ledgerKey },
  });
  const running = worker.run();
  close = async () => {
    worker.stop();
    await running;
    await engine.close();
    await place.engine.close();
    await pool.end();
  };
});
afterAll(() => close());

const kind = (id: string): OccasionKind => occasionKind(id) as OccasionKind;

/** When a schedule comes round in 2026, in Shanghai. */
async function datesOf(one: OccasionKind): Promise<string[]> {
  const seconds = (day: string): { seconds: never } => ({ seconds: (startOfDay(day) / 1_000) as never });
  const { startTime } = await engine.connection.workflowService.listScheduleMatchingTimes({
    ...{ namespace: engine.namespace, scheduleId: scheduleIdOf(one) },
    ...{ startTime: seconds('2026-01-01'), endTime: seconds('2027-01-01') },
  });
  return startTime.map((time) => toMinuteText(Number(time.seconds) * 1_000));
}

/** The weeks of 2026 have 52 Wednesdays, the backfill of 2025 one more. */
function timesAYear({ comes }: OccasionKind, weeks: number): number {
  return 'weekday' in comes ? weeks : comes.months.length;
}

async function held(id: string): Promise<HeldOccasion[]> {
  return listOccasions(place.pool, { kind: id });
}

/** Lets a schedule run for every time it would have come round in a stretch, as after an outage. */
async function backfill(id: string, from: string, to: string): Promise<void> {
  await engine.client.schedule.getHandle(scheduleIdOf(kind(id))).backfill({
    ...{ start: new Date(startOfDay(from)), end: new Date(startOfDay(to)), overlap: 'ALLOW_ALL' as const },
  });
}

describe('the calendar of the year', () => {
  it('comes round as often as it should, at nine', async () => {
    for (const one of occasionKinds) {
      const dates = await datesOf(one);
      expect([one.id, dates.length]).toEqual([one.id, timesAYear(one, 52)]);
      expect(dates.every((date) => date.endsWith(' 09:00'))).toBe(true);
    }
    expect((await datesOf(kind('visit-day'))).slice(-2)).toEqual(['2026-12-23 09:00', '2026-12-30 09:00']);
    expect(await datesOf(kind('walk-through'))).toEqual(['2026-04-01 09:00', '2026-10-01 09:00']);
  });

  it('is held once a period, on working days, however often it is caught up or triggered', async () => {
    await backfill('visit-day', '2026-02-09', '2026-03-02');
    await eventually(async () => (await held('visit-day')).length === 3);
    await backfill('visit-day', '2026-02-09', '2026-03-09');
    await eventually(async () => (await held('visit-day')).length === 4);
    const planned = (await held('visit-day')).map(({ period, plannedAt }) => [period, toMinuteText(plannedAt)]);
    expect(planned.sort()).toEqual([
      ['2026-W07', '2026-02-11 09:00'],
      ['2026-W08', '2026-02-24 09:00'],
      ['2026-W09', '2026-02-25 09:00'],
      ['2026-W10', '2026-03-04 09:00'],
    ]);
  });

  it('produces the report of the month before, which people with a key can read', async () => {
    await backfill('dispatch-report', '2026-11-01', '2026-11-10');
    await eventually(async () => (await held('dispatch-report')).length === 1);
    const { pool, masterKey } = place;
    const api = await openApi({ pool, engine: place.engine, keyring: createKeyring(masterKey) });
    const answer = await get(api, '/v1/occasions?kind=dispatch-report', await api.keyOf('office'));
    expect(answer.body).toMatchObject({
      items: [
        {
          ...{ kind: 'dispatch-report', title: '月调度通报', period: '2026-10' },
          ...{ scheduledAt: '2026-11-03T09:00:00+08:00', late: true, report: { whole: { received: 0 } } },
        },
      ],
    });
    expect((await get(api, '/v1/occasions', await api.keyOf('unit'))).status).toBe(403);
    expect((await get(api, '/v1/occasions?kind=party', await api.keyOf('office'))).status).toBe(422);
    await api.close();
  });
});

/** A fifth of it on an idle machine. */
const A_YEAR_MS = 150_000;

describe('a whole year, as after an outage', () => {
  const year = async (): Promise<Map<string, HeldOccasion[]>> => {
    for (const { id } of occasionKinds) await backfill(id, '2025-01-01', '2026-01-01');
    const inYear = async (id: string): Promise<HeldOccasion[]> =>
      (await held(id)).filter(({ scheduledAt }) => toMinuteText(scheduledAt).startsWith('2025'));
    for (const one of occasionKinds)
      await eventually(async () => (await inYear(one.id)).length === timesAYear(one, 53), A_YEAR_MS);
    return new Map(await Promise.all(occasionKinds.map(async ({ id }) => [id, await inYear(id)] as const)));
  };
  const plannedDays = (all: readonly HeldOccasion[] | undefined): string[] =>
    (all ?? []).map(({ plannedAt }) => toMinuteText(plannedAt).slice(0, 10)).sort();

  it(
    'has the right number of each, on the right days around the spring holiday and National Day, and nothing is said to be held',
    async () => {
      const first = await year();
      expect(plannedDays(first.get('visit-day')).filter((day) => day.startsWith('2025-02-0'))).toEqual([
        '2025-02-05',
        '2025-02-05',
      ]);
      expect(plannedDays(first.get('walk-through'))).toEqual(['2025-04-01', '2025-10-09']);
      expect(plannedDays(first.get('session-theme'))).toContain('2025-10-09');
      expect(plannedDays(first.get('session-theme'))).toContain('2025-05-06');
      expect(await year()).toEqual(first);
      // A year that is over is not gone through in one week: nothing is opened for it, and nothing said to be held.
      const { rows } = await place.pool.query<{ id: string }>(
        `select id from campaigns where period between '2025' and '2026-W01'`,
      );
      expect(rows).toEqual([]);
      for (const id of ['visit-day', 'visit-day-opening', 'check', 'walk-through', 'special-inspection', 'session'])
        expect((first.get(id) ?? []).map(({ notHeld }) => notHeld)).toEqual(
          (first.get(id) ?? []).map(() => '没有提前开展筹备，本期内已来不及'),
        );
      for (const id of ['bulletin', 'strivings', 'firms-judgement', 'selection'])
        expect((first.get(id) ?? []).every(({ notHeld }) => notHeld?.endsWith('尚未开通'))).toBe(true);
      expect((first.get('dispatch-report') ?? []).every(({ notHeld }) => notHeld === undefined)).toBe(true);
    },
    2 * A_YEAR_MS,
  );
});

describe('the schedules', () => {
  it('stay paused with the note of who paused them when Liubu starts again, and can be triggered', async () => {
    const handle = engine.client.schedule.getHandle(scheduleIdOf(kind('check')));
    await handle.pause('换届期间暂停');
    await ensureSchedules(engine);
    expect((await handle.describe()).state).toMatchObject({ paused: true, note: '换届期间暂停' });
    await handle.unpause();
    await ensureSchedules(engine);
    expect((await handle.describe()).state).toMatchObject({
      paused: false,
      note: expect.stringContaining('明察暗访（P6）'),
    });
    const { numActionsTaken } = (await handle.describe()).info;
    await handle.trigger();
    await eventually(async () => (await handle.describe()).info.numActionsTaken === numActionsTaken + 1);
  });

  it('started by hand with a wrong body fails at once, naming the kinds there are', async () => {
    const started = await engine.client.workflow.start(OCCASION_WORKFLOW, {
      ...{ workflowId: `by-hand-${randomBytes(4).toString('hex')}`, taskQueue: 'liubu', args: [{ kind: 'party' }] },
    });
    const failure: unknown = await started.result().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect((failure as WorkflowFailedError).cause?.message).toContain('visit-day');
  });
});
