import { setTimeout as sleep } from 'node:timers/promises';
import { agenda } from '../../src/domain/appeal/limits/agenda';
import type { AppealState } from '../../src/domain/appeal/state';
import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { APPELLANT, factsOf, hireWorker, openPlace, ordinaryInput, send, startCase, type Place } from '../support/city';

describe('no worker is there when a limit passes', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(async () => {
    await place.engine.close();
    await place.pool.end();
  });

  it('an act that comes after it and is taken up first does not hide the limit missed before it', async () => {
    const dismissFirst = await hireWorker(place);
    const { caseId, workflowId } = await startCase(place, ordinaryInput());
    const { rows } = await place.pool.query<{ state: AppealState }>('select state from appeals where case_id = $1', [
      caseId,
    ]);
    const plannedAt = rows.map(({ state }) => agenda(state, place.rules)[0]?.plannedAt)[0] ?? 0;
    await fastForwardTo(place.engine, workflowId, plannedAt - 3_000);
    await dismissFirst();
    await sleep(5_000);
    const withdrawn = send(place, workflowId, 'withdraw', APPELLANT, { reason: '已自行解决' });
    await sleep(500);
    const dismissSecond = await hireWorker(place);
    expect(await withdrawn).toMatchObject({ outcome: 'withdrawn' });
    await settle(place.engine, workflowId);
    const types = (await factsOf(place, caseId)).map(({ type }) => type);
    expect(types).toContain('limit-missed');
    expect(types.indexOf('limit-missed')).toBeLessThan(types.indexOf('withdrawn'));
    await dismissSecond();
  });
});
