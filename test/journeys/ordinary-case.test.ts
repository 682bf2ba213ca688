import { fastForwardTo } from '../../src/engine/own-clock';
import { DAY, HOUR, MINUTE } from '../../src/domain/calendar/instant';
import {
  APPELLANT,
  eventsOf,
  factsOf,
  OFFICE,
  openCity,
  ordinaryInput,
  send,
  startCase,
  unitActor,
  type City,
} from '../support/city';

/** A case's own clock is this test's instrument, not part of an ordinary case; nor is the workflow task it may wake at its start. */
const CLOCK_EVENTS = ['workflowExecutionOptionsUpdated', 'workflowExecutionTimeSkippingTransitioned'];
const EVENTS_OF_A_TASK = 3;
/** The opening, six acts, and the end of the reopening window. */
const OWN_TASKS = 1 + 6 + 1;

describe('an ordinary case, filed on a Monday morning, handled in two days, evaluated the day after', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  it('runs through the six steps and its reopening window in at most 60 history events', async () => {
    const { caseId, workflowId, startAt } = await startCase(city, ordinaryInput());
    const at = (ms: number) => fastForwardTo(city.engine, workflowId, startAt + ms);

    await at(HOUR);
    await send(city, workflowId, 'judge', OFFICE, { lawful: true, reasonable: true, reason: '属实' });
    await at(HOUR + 30 * MINUTE);
    const assigned = await send(city, workflowId, 'assign', OFFICE);
    const unit = unitActor(assigned.lead ?? '');
    await at(2 * HOUR);
    await send(city, workflowId, 'sign', unit);
    await at(2 * HOUR + 30 * MINUTE);
    await send(city, workflowId, 'contact', unit, { how: 'phone', note: '已说明安排' });
    await at(2 * DAY);
    await send(city, workflowId, 'reply', unit, {
      result: 'explained',
      text: '已公示',
      basis: '《物业管理条例》第十二条',
    });
    await at(3 * DAY);
    const closed = await send(city, workflowId, 'evaluate', APPELLANT, {
      contacted: true,
      solved: true,
      satisfaction: 'satisfied',
    });
    expect(closed).toMatchObject({ stage: 'review', status: 'closed', outcome: 'explained' });
    await at(40 * DAY);

    const types = (await factsOf(city, caseId)).map((fact) => fact.type);
    expect(types).toEqual([
      ...['filed', 'theme-confirmed', 'numbered', 'judged', 'assigned', 'signed', 'contacted', 'replied', 'evaluated'],
      ...['follow-up-decided', 'reviewed', 'points-given', 'closed', 'notice-drafted', 'notice-published'],
      ...['limit-missed', 'limit-missed', 'notice-archived', 'ended'],
    ]);
    const events = await eventsOf(city, workflowId);
    const own = Object.entries(events).filter(([type]) => !CLOCK_EVENTS.includes(type));
    const clockTasks = (events['workflowTaskCompleted'] ?? 0) - OWN_TASKS;
    expect([0, 1]).toContain(clockTasks);
    const total = own.reduce((sum, [, count]) => sum + count, 0) - clockTasks * EVENTS_OF_A_TASK;
    expect(total).toBeLessThanOrEqual(60);
    expect(events['workflowExecutionCompleted']).toBe(1);
  });
});
