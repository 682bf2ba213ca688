import { setTimeout as sleep } from 'node:timers/promises';
import { agenda } from '../../src/domain/appeal/limits/agenda';
import { evolve } from '../../src/domain/appeal/evolve/evolve';
import type { AppealState } from '../../src/domain/appeal/state';
import { latestRun } from '../../src/engine/runs';
import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { OFFICE, openCity, ordinaryInput, send, startCase, type City } from '../support/city';
import { eventually } from './eventually';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

type Click = 'pauseWorkflowExecution' | 'unpauseWorkflowExecution';

/** As the Temporal UI does. */
async function click(what: Click, workflowId: string): Promise<void> {
  const request = {
    namespace: city.engine.namespace,
    workflowId,
    identity: 'operator',
    reason: '测试',
    requestId: what,
  };
  await city.engine.connection.workflowService[what](request);
}

async function stateOf(caseId: string): Promise<AppealState> {
  const state = (await readTimeline(city.pool, caseId)).reduce<AppealState | undefined>(evolve, undefined);
  if (state === undefined) throw new Error('no facts');
  return state;
}

/** What falls due next, and when. */
async function nextDue(caseId: string): Promise<{ dueAt: number; plannedAt: number }> {
  const [next] = agenda(await stateOf(caseId), city.rules);
  if (next === undefined) throw new Error('nothing falls due');
  return next;
}

async function missedOf(caseId: string) {
  return (await readTimeline(city.pool, caseId)).filter(({ type }) => type === 'limit-missed');
}

describe('a case is paused in the Temporal UI while its limit passes', () => {
  it('nothing happens meanwhile; unpaused, the limit is carried out once, late by what it says', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    const { dueAt, plannedAt } = await nextDue(caseId);
    await fastForwardTo(city.engine, workflowId, plannedAt - 1_500);
    await click('pauseWorkflowExecution', workflowId);
    expect((await latestRun(city.engine, workflowId))?.status).toBe('PAUSED');
    await sleep(3_500);
    expect(await missedOf(caseId)).toEqual([]);
    await click('unpauseWorkflowExecution', workflowId);
    await eventually(async () => expect(await missedOf(caseId)).toHaveLength(1));
    const [late] = await missedOf(caseId);
    expect(late?.timing).toMatchObject({ plannedAt, dueAt });
    // Acted on within R5's thirty seconds of being up again, and not before.
    const lateness = (late?.at ?? 0) - plannedAt;
    expect(lateness).toBeGreaterThan(500);
    expect(lateness).toBeLessThan(30_000);
    // Its next limit is armed.
    await settle(city.engine, workflowId);
    await fastForwardTo(city.engine, workflowId, plannedAt + 3 * 86_400_000);
    expect((await stateOf(caseId)).status).not.toBe('awaiting-judgement');
  });

  it('an act is not lost: it is not taken while paused, and is taken once unpaused', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await click('pauseWorkflowExecution', workflowId);
    await expect(send(city, workflowId, 'judge', OFFICE, JUDGED, 'judge-1')).rejects.toMatchObject({
      cause: { details: expect.stringMatching(/pause/i) as string },
    });
    await click('unpauseWorkflowExecution', workflowId);
    await send(city, workflowId, 'judge', OFFICE, JUDGED, 'judge-1');
    await settle(city.engine, workflowId);
    const types = (await readTimeline(city.pool, caseId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'judged')).toHaveLength(1);
  });
});
