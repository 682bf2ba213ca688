import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { factsOf, OFFICE, openCity, ordinaryInput, send, startCase, type City } from '../support/city';
import { cardOf } from './card-of';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };
const WORD = { how: 'phone', note: '来电表示不再需要' };
const DAY = 86_400_000;

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const types = async (caseId: string) => (await factsOf(city, caseId)).map(({ type }) => type);

/** As the Temporal UI asks: without a word; or as its command does, with a reason. */
async function cancel(workflowId: string, reason = ''): Promise<void> {
  await city.engine.connection.workflowService.requestCancelWorkflowExecution({
    ...{ namespace: city.engine.namespace, workflowExecution: { workflowId }, requestId: workflowId, reason },
  });
  await settle(city.engine, workflowId);
}

describe('somebody clicks on "cancel" in the Temporal UI, which asks for no reason', () => {
  it('the card asks for it, the case goes on, and withdrawing with a reason ends it', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await cancel(workflowId);
    expect(await cardOf(city, workflowId)).toMatch(/有人点了“取消”.*`withdraw`/);
    await send(city, workflowId, 'judge', OFFICE, JUDGED);
    const view = await send(city, workflowId, 'withdraw', OFFICE, {
      reason: '与另一件重复，经办公室核实',
      appellantWord: WORD,
    });
    expect(view).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    await settle(city.engine, workflowId);
    expect((await types(caseId)).slice(-4)).toEqual(['cancellation-requested', 'judged', 'withdrawn', 'closed']);
    expect(await cardOf(city, workflowId)).not.toContain('取消”');
  });

  it('unconfirmed, it lapses after a working day as a mis-click: on record with its hour, and the case goes on', async () => {
    const { caseId, workflowId, startAt } = await startCase(city, ordinaryInput());
    await cancel(workflowId);
    await fastForwardTo(city.engine, workflowId, startAt + 2 * DAY);
    await settle(city.engine, workflowId);
    const facts = await factsOf(city, caseId);
    const lapse = facts.find(({ type }) => type === 'cancellation-lapsed');
    const { dueAt, plannedAt } = lapse?.body as { dueAt: number; plannedAt: number };
    // The end of the next working day, and the case's own seconds after it.
    expect(new Date(dueAt + 8 * 3_600_000).toISOString()).toMatch(/T17:30:00/);
    expect(plannedAt - dueAt).toBeLessThanOrEqual(600_000);
    expect(await cardOf(city, workflowId)).not.toContain('取消”');
    expect(await send(city, workflowId, 'judge', OFFICE, JUDGED)).toMatchObject({ status: 'awaiting-assignment' });
  });

  it('twice is once', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await cancel(workflowId);
    await cancel(workflowId);
    expect((await types(caseId)).filter((type) => type === 'cancellation-requested')).toHaveLength(1);
  });
});

describe('a cancellation that says why (temporal workflow cancel --reason)', () => {
  it('has its reason on record, and is confirmed by a withdrawal with what the appellant said', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    const other = await startCase(city, ordinaryInput());
    await cancel(workflowId, '诉求人来电要求撤回');
    expect((await factsOf(city, caseId)).at(-1)).toMatchObject({
      ...{ type: 'cancellation-requested', body: { reason: '诉求人来电要求撤回' } },
    });
    await send(city, workflowId, 'withdraw', OFFICE, { reason: '诉求人来电要求撤回', appellantWord: WORD });
    await settle(city.engine, workflowId);
    expect((await factsOf(city, caseId)).slice(-2)).toMatchObject([
      { type: 'withdrawn', body: { appellantWord: WORD } },
      { type: 'closed', body: { outcome: 'withdrawn' } },
    ]);
    // What the engine told one case is nothing to another.
    await cancel(other.workflowId);
    expect((await types(other.caseId)).at(-1)).toBe('cancellation-requested');
  });

  it.each([['   '], ['字'.repeat(2_001)], ['a\u0007b']])(
    'that is none (%#) has to be confirmed as well',
    async (reason) => {
      const { caseId, workflowId } = await startCase(city, ordinaryInput());
      await cancel(workflowId, reason);
      expect((await factsOf(city, caseId)).at(-1)).toMatchObject({ type: 'cancellation-requested', body: {} });
    },
  );

  it('comes too late for a closed case: refused on record', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await send(city, workflowId, 'withdraw', OFFICE, { reason: '重复', appellantWord: WORD });
    await cancel(workflowId, '再取消一次');
    expect((await factsOf(city, caseId)).at(-1)).toMatchObject({
      type: 'message-refused',
      body: { message: 'cancel', code: 'case-closed' },
    });
  });
});
