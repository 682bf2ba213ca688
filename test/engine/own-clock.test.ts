import { NativeConnection, Worker } from '@temporalio/worker';
import type { Engine } from '../../src/engine/connection';
import { fastForward, fastForwardTo, readClock, settle, startOnOwnClock } from '../../src/engine/own-clock';
import { instantOf } from '../../src/engine/own-clock-reading';
import { openTestEngine, testStack } from '../support/stack';

const DAY = 86_400_000;
jest.setTimeout(60_000);

let engine: Engine;
let connection: NativeConnection;
let worker: Worker;
let running: Promise<void>;

beforeAll(async () => {
  engine = await openTestEngine();
  connection = await NativeConnection.connect({ address: testStack().temporalAddress });
  worker = await Worker.create({
    connection,
    namespace: engine.namespace,
    taskQueue: engine.taskQueue,
    workflowsPath: require.resolve('../support/clock.workflow'),
    activities: { note: () => Promise.resolve() },
  });
  running = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await connection.close();
  await engine.close();
});

/** The instants at which the case has woken; asking wakes it once more. */
async function diaryOf(workflowId: string): Promise<number[]> {
  const days = await engine.client.workflow.getHandle(workflowId).executeUpdate<string[], []>('nudge');
  return days.map((day) => Date.parse(day));
}

/** When the first timer of the case is to ring, on its own clock. */
async function firstTimerOf(workflowId: string): Promise<number> {
  const { events } = await engine.client.workflow.getHandle(workflowId).fetchHistory();
  const armed = events?.find((event) => event.timerStartedEventAttributes);
  return instantOf(armed?.eventTime) + instantOf(armed?.timerStartedEventAttributes?.startToFireTimeout);
}

describe('a case on its own clock', () => {
  it('stands at its start until it is driven, then lives through exactly the days it is given', async () => {
    const workflowId = `clock-${engine.taskQueue}`;
    await startOnOwnClock(engine, { workflowId, type: 'diary', input: undefined });
    const before = await readClock(engine, workflowId);
    expect(before.now).toBeCloseTo(Date.now(), -5);
    const after = await fastForward(engine, workflowId, 10 * DAY + 60_000);
    expect(after.now - before.now).toBeGreaterThanOrEqual(10 * DAY);
    expect(after.now - before.now).toBeLessThan(10 * DAY + 120_000);
    expect(await diaryOf(workflowId)).toHaveLength(11);
    // It does not run on by itself: a drive is over when its time is reached.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await readClock(engine, workflowId)).now - after.now).toBeLessThan(30_000);
  });

  it('is driven to an instant, and not back', async () => {
    const workflowId = `clock-to-${engine.taskQueue}`;
    await startOnOwnClock(engine, { workflowId, type: 'diary', input: undefined });
    const target = Date.now() + 3 * DAY + 60_000;
    expect((await fastForwardTo(engine, workflowId, target)).now).toBeGreaterThanOrEqual(target);
    const again = await fastForwardTo(engine, workflowId, target - DAY);
    expect(again.now - target).toBeLessThan(30_000);
    expect(await diaryOf(workflowId)).toHaveLength(4);
  });

  it('is not driven past what falls due in the moment it is driven', async () => {
    const leads = Array.from({ length: 16 }, (_, n) => 4 * n);
    const gaps = leads.map(async (lead) => {
      const workflowId = `clock-lead-${lead}-${engine.taskQueue}`;
      await startOnOwnClock(engine, { workflowId, type: 'diary', input: undefined });
      const due = await firstTimerOf(workflowId);
      const { now } = await fastForwardTo(engine, workflowId, due - 1_500);
      await new Promise((resolve) => setTimeout(resolve, due - lead - now));
      await fastForward(engine, workflowId, 2 * DAY);
      const [, first = 0] = await diaryOf(workflowId);
      return first - due;
    });
    expect(Math.max(...(await Promise.all(gaps)))).toBeLessThan(30_000);
  });

  it('begins at the instant it is told to', async () => {
    const workflowId = `clock-at-${engine.taskQueue}`;
    const startAt = Date.now() + 400 * DAY;
    await startOnOwnClock(engine, { workflowId, type: 'diary', input: undefined, startAt });
    const [first = 0, ...others] = await diaryOf(workflowId);
    expect(others).toHaveLength(0);
    expect(first).toBeGreaterThanOrEqual(startAt);
    expect(first).toBeLessThan(startAt + 30_000);
  });

  it('driven past its end, says that it has ended', async () => {
    const workflowId = `clock-year-${engine.taskQueue}`;
    await startOnOwnClock(engine, { workflowId, type: 'year', input: undefined });
    expect((await fastForward(engine, workflowId, 364 * DAY)).ended).toBe(false);
    expect((await fastForward(engine, workflowId, 30 * DAY)).ended).toBe(true);
    expect((await fastForward(engine, workflowId, 30 * DAY)).ended).toBe(true);
  });

  it('that cannot settle says what it is at work on', async () => {
    const workflowId = `clock-stuck-${engine.taskQueue}`;
    await engine.client.workflow.start('year', { workflowId, taskQueue: 'nobody-works-here', args: [] });
    await expect(settle(engine, workflowId, 200)).rejects.toThrow('workflow task');
    await engine.client.workflow.getHandle(workflowId).terminate();
  });
});
