import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, type WorkflowFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import { HOUR } from '../../src/domain/calendar/instant';
import { fastForward, settle } from '../../src/engine/own-clock';
import type { AppealView } from '../../src/domain/appeal/view/view';
import type { appeal } from '../../workflows/appeal.workflow';
import { APPEAL_WORKFLOW, ESCALATE_SIGNAL, type Invalid } from '../../workflows/messages';
import { caseIdOf } from '../../src/domain/appeal/case-id';
import {
  eventsOf,
  factsOf,
  idsOf,
  OFFICE,
  openCity,
  ordinaryInput,
  send,
  startCase,
  SUPERVISOR,
  unitActor,
  type City,
} from '../support/city';
import { rowsOf } from './play';

const FAIR = { lawful: true, reasonable: true, reason: '属实' };

async function lengthOf(city: City, workflowId: string): Promise<number> {
  await settle(city.engine, workflowId);
  return Object.values(await eventsOf(city, workflowId)).reduce((sum, count) => sum + count, 0);
}

describe('messages to a case', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  /** A case in a unit's hands. */
  async function handled() {
    const ids = await startCase(city, ordinaryInput());
    await send(city, ids.workflowId, 'judge', OFFICE, FAIR);
    const { lead } = await send(city, ids.workflowId, 'assign', OFFICE);
    await send(city, ids.workflowId, 'sign', unitActor(lead ?? ''));
    const escalate = async (message: unknown) => {
      await city.engine.client.workflow.getHandle(ids.workflowId).signal(ESCALATE_SIGNAL, message);
      await settle(city.engine, ids.workflowId);
      return (await factsOf(city, ids.caseId)).map(({ type, body }) => ({ type, body }));
    };
    const state = () => city.engine.client.workflow.getHandle(ids.workflowId).query<AppealView>('state');
    return { ...ids, unit: unitActor(lead ?? ''), escalate, state };
  }

  async function cardOf(workflowId: string): Promise<string> {
    const metadata = await city.engine.client.workflow
      .getHandle(workflowId)
      .query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    return metadata.currentDetails ?? '';
  }

  describe('a supervisor escalates by signal', () => {
    it('raises the case at once, and the same signal again changes nothing', async () => {
      const { escalate, state } = await handled();
      const raise = { commandId: 'esc-1', by: SUPERVISOR, level: 2, reason: '群众反映集中' };
      const once = await escalate(raise);
      expect(once.slice(-2)).toMatchObject([
        { type: 'escalated' },
        { type: 'supervised', body: { level: 2, by: 'escalation' } },
      ]);
      const before = await state();
      expect(before).toMatchObject({ level: 2, light: 'red', nextDuty: { duty: 'supervision-2' } });
      expect(await escalate(raise)).toEqual(once);
      expect(await state()).toMatchObject({ version: before.version, level: 2 });
    });

    it('proposes accountability at once for level three', async () => {
      const { escalate, caseId } = await handled();
      const types = (await escalate({ commandId: 'esc-3', by: SUPERVISOR, level: 3, reason: '影响恶劣' })).map(
        ({ type }) => type,
      );
      expect(types).toEqual(expect.arrayContaining(['escalated', 'accountability-proposed', 'listed']));
      expect(await rowsOf(city, 'accountabilities', caseId)).toMatchObject([{ decided_at: null, unit: 'housing' }]);
      expect(await rowsOf(city, 'notices', caseId)).toMatchObject([
        { kind: 'criticism', status: 'draft' },
        { kind: 'listing' },
      ]);
    });

    it('refuses another content under a used id, on record and by its reason on the card', async () => {
      const { escalate, workflowId, state } = await handled();
      await escalate({ commandId: 'esc-1', by: SUPERVISOR, level: 1, reason: '群众反映集中' });
      const facts = await escalate({ commandId: 'esc-1', by: SUPERVISOR, level: 2, reason: '媒体关注' });
      expect(facts.at(-1)).toMatchObject({
        type: 'message-refused',
        body: { message: 'escalate', code: 'command-reused', reason: '同一 commandId 已用于其他内容' },
      });
      expect(await state()).toMatchObject({ level: 1 });
      expect(await cardOf(workflowId)).toContain('未执行 escalate：同一 commandId 已用于其他内容（command-reused）');
    });

    it('takes the example of the dialog pasted twice, the second time with another level', async () => {
      const { escalate, state } = await handled();
      await escalate({ by: SUPERVISOR, level: 1, reason: '群众反映集中' });
      await escalate({ by: SUPERVISOR, level: 2, reason: '群众反映集中' });
      expect(await state()).toMatchObject({ level: 2, nextDuty: { duty: 'supervision-2' } });
    });

    it.each([
      ['a wrong body', { commandId: 'x', by: SUPERVISOR, level: 7 }, 'invalid'],
      ['no object at all', 'raise it', 'invalid'],
      ['somebody who may not', { commandId: 'y', by: OFFICE, level: 1, reason: '着急' }, 'role-not-allowed'],
    ])('leaves on record what it did not do: %s', async (_what, message, code) => {
      const { escalate, state } = await handled();
      const facts = await escalate(message);
      expect(facts.at(-1)).toMatchObject({
        type: 'message-refused',
        body: { message: 'escalate', code, reason: expect.any(String) },
      });
      expect(await state()).toMatchObject({ status: 'handling', level: 0 });
    });
  });

  describe('an act that is not done', () => {
    it.each([
      ['refused by the rules', 'judge', OFFICE, FAIR, 'refused', /办理中，不能研判/],
      [
        'not for this role',
        'reply',
        OFFICE,
        { result: 'explained', text: '说明', basis: '《物业管理条例》第十二条' },
        'refused',
        /role-not-allowed/,
      ],
      ['with a wrong body', 'plan', undefined, { text: '', more: 1 }, 'invalid', /body\.text/],
    ])('leaves no event and no fact: %s', async (_what, act, by, body, type, words) => {
      const { workflowId, caseId, unit } = await handled();
      const [events, facts] = [await lengthOf(city, workflowId), (await factsOf(city, caseId)).length];
      await expect(send(city, workflowId, act, by ?? unit, body)).rejects.toMatchObject({
        cause: { type, message: expect.stringMatching(words) },
      });
      expect(await lengthOf(city, workflowId)).toBe(events);
      expect(await factsOf(city, caseId)).toHaveLength(facts);
    });

    it('is done once, however often it is sent under one command id, and another body under it is refused', async () => {
      const { workflowId, unit, state } = await handled();
      const contact = { how: 'phone', note: '已说明安排' };
      await send(city, workflowId, 'contact', unit, contact, 'c-1');
      const before = await state();
      await send(city, workflowId, 'contact', unit, contact, 'c-1');
      expect((await state()).version).toBe(before.version);
      await expect(
        send(city, workflowId, 'contact', unit, { how: 'visit', note: '别的' }, 'c-1'),
      ).rejects.toMatchObject({
        cause: { details: [{ code: 'command-reused' }] },
      });
    });
  });
});

describe('a case started by hand in the Temporal UI', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  const byHand = (input: unknown, workflowId = randomUUID()) =>
    city.engine.client.workflow.start(APPEAL_WORKFLOW, { workflowId, taskQueue: city.engine.taskQueue, args: [input] });
  const handInput = () =>
    ordinaryInput({ source: 'temporal-ui', channel: 'operator', text: '三个月没有公示，电话 13900000099' });

  it('fails at once and for good with wrong input, naming every fault', async () => {
    const handle = await byHand({
      source: '不行',
      channel: 'pigeon',
      title: '',
      appellant: { type: 'ghost' },
      extra: 1,
    });
    const failure: unknown = await handle.result().catch((error: unknown) => error);
    const { cause } = failure as WorkflowFailedError;
    expect(cause).toMatchObject({ type: 'invalid', nonRetryable: true });
    const { details, message } = cause as ApplicationFailure;
    const paths = (details?.[0] as Invalid).errors.map(({ path }) => path);
    const faulty = ['appellant.type', 'channel', 'district', 'externalId', 'source', 'title'];
    expect(paths).toEqual(expect.arrayContaining(faulty));
    // The Temporal UI shows the message and nothing else.
    for (const path of faulty) expect(message).toContain(path);
    const events = await eventsOf(city, handle.workflowId);
    expect(events).toMatchObject({ workflowExecutionFailed: 1, workflowTaskCompleted: 1 });
    expect(events['workflowTaskFailed']).toBeUndefined();
  });

  it('runs like any other with right input, under whatever workflow id', async () => {
    const input = handInput();
    const { workflowId } = await byHand(input);
    const { caseId } = idsOf(input);
    const judged = await send(city, workflowId, 'judge', OFFICE, FAIR);
    expect(judged).toMatchObject({ id: caseId, status: 'awaiting-assignment', channel: 'operator' });
    // Not by a fixed number of hours: begun on the eve of a holiday, the limit is a week away.
    await fastForward(city.engine, workflowId, Date.parse(judged.dueAt ?? '') - Date.now() + HOUR);
    expect(await rowsOf(city, 'appeals', caseId)).toMatchObject([
      { workflow_id: workflowId, source: 'temporal-ui', stage: 'assign' },
    ]);
    const types = (await factsOf(city, caseId)).map(({ type }) => type);
    expect(types.slice(0, 6)).toEqual(['filed', 'theme-confirmed', 'numbered', 'judged', 'limit-missed', 'assigned']);
    const recorded = JSON.stringify(await factsOf(city, caseId));
    expect(recorded).not.toContain('13900000099');
  });

  it('is the only one of its appeal: a second fails, naming the first as the reason', async () => {
    const input = handInput();
    const { workflowId } = await byHand(input);
    await send(city, workflowId, 'judge', OFFICE, FAIR);
    const second = await byHand(input);
    await expect(second.result()).rejects.toMatchObject({
      cause: { cause: { type: 'already-filed', nonRetryable: true } },
    });
    const { caseId } = idsOf(input);
    expect(await rowsOf(city, 'appeals', caseId)).toMatchObject([{ workflow_id: workflowId }]);
    await expect(send(city, workflowId, 'assign', OFFICE)).resolves.toMatchObject({ status: 'awaiting-signature' });
  });

  it('takes messages that overtake its opening, in their order', async () => {
    const input = ordinaryInput();
    const { workflowId, caseId } = idsOf(input);
    const start = new WithStartWorkflowOperation<typeof appeal>(APPEAL_WORKFLOW, {
      ...{ workflowId, taskQueue: city.engine.taskQueue, args: [input] },
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const message = { commandId: 'first', by: OFFICE, body: FAIR };
    const judged = await city.engine.client.workflow.executeUpdateWithStart<typeof appeal, AppealView, [unknown]>(
      'judge',
      {
        args: [message],
        startWorkflowOperation: start,
      },
    );
    expect(judged).toMatchObject({ id: caseId, status: 'awaiting-assignment' });
    await settle(city.engine, workflowId);
    expect((await factsOf(city, caseId)).map(({ type }) => type)).toEqual([
      'filed',
      'theme-confirmed',
      'numbered',
      'judged',
    ]);
  });

  it('refuses an act that overtakes the opening of a case it is not for', async () => {
    const input = ordinaryInput();
    const { workflowId } = idsOf(input);
    const start = new WithStartWorkflowOperation<typeof appeal>(APPEAL_WORKFLOW, {
      ...{ workflowId, taskQueue: city.engine.taskQueue, args: [input] },
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    const message = {
      commandId: 'too-soon',
      by: unitActor('housing'),
      body: { result: 'explained', text: '说明', basis: '《物业管理条例》第十二条' },
    };
    const early = city.engine.client.workflow.executeUpdateWithStart<typeof appeal, AppealView, [unknown]>('reply', {
      args: [message],
      startWorkflowOperation: start,
    });
    await expect(early).rejects.toMatchObject({ cause: { type: 'refused' } });
    await expect(send(city, workflowId, 'judge', OFFICE, FAIR)).resolves.toMatchObject({
      id: caseIdOf(input.source, input.externalId),
    });
  });
});
