import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ActivityFailure, type ApplicationFailure } from '@temporalio/common';
import { settle } from '../../src/engine/own-clock';
import { APPEAL_WORKFLOW, ESCALATE_SIGNAL } from '../../workflows/messages';
import {
  APPELLANT,
  factsOf,
  idsOf,
  OFFICE,
  openCity,
  ordinaryInput,
  send,
  startCase,
  SUPERVISOR,
  type City,
} from '../support/city';
import { openCuttableProxy, type CuttableProxy } from '../support/neighbours/cuttable-proxy';
import { testStack } from '../support/stack';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };
const ESCALATION = { commandId: 'esc-1', by: SUPERVISOR, level: 1, reason: '群众反映集中' };

let city: City;
let line: CuttableProxy;
beforeAll(async () => {
  line = await openCuttableProxy(testStack().adminUrl);
  city = await openCity({ workerReaches: line.through });
});
afterEach(() => line.mend());
afterAll(async () => {
  await city.close();
  await line.close();
});

const handleOf = (workflowId: string) => city.engine.client.workflow.getHandle(workflowId);

/** The failure an update was answered with. */
async function failureOf(answer: Promise<unknown>): Promise<ApplicationFailure> {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
  return (error as WorkflowUpdateFailedError).cause as ApplicationFailure;
}

/** The case goes on: it takes an act, and the act is on record. */
async function goesOn(caseId: string, workflowId: string): Promise<void> {
  await send(city, workflowId, 'judge', OFFICE, JUDGED);
  await settle(city.engine, workflowId, 20_000);
  expect((await factsOf(city, caseId)).map(({ type }) => type)).toContain('judged');
}

async function refusedMessages(caseId: string): Promise<unknown[]> {
  return (await factsOf(city, caseId)).filter(({ type }) => type === 'message-refused').map(({ body }) => body);
}

describe('a message that cannot be taken', () => {
  it.each([
    ['a command id with a sign no store keeps', { commandId: 'a\u0000b', by: OFFICE, body: JUDGED }],
    ['an account with half a character', { by: { ...OFFICE, id: '\ud800' }, body: JUDGED }],
    [
      'an address with a sign no store keeps',
      { by: APPELLANT, body: { text: 'x', attachments: [attachment('https://a.example/\u0000')] } },
      'supplement',
    ],
    ['no object', 'judge!'],
    ['a list', [{ by: OFFICE }]],
    ['nothing', undefined],
  ])('%s: is refused in words, leaves no event, and the case goes on', async (_what, message, act = 'judge') => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    const args = (message === undefined ? [] : [message]) as [unknown];
    const failure = await failureOf(handleOf(workflowId).executeUpdate<unknown, [unknown]>(act, { args }));
    expect(failure.type).toBe('invalid');
    const { events } = await handleOf(workflowId).fetchHistory();
    expect((events ?? []).some((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toBe(false);
    await goesOn(caseId, workflowId);
  });

  it('an escalation with keys no store keeps stands in the record as refused, and the case goes on', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await handleOf(workflowId).signal(ESCALATE_SIGNAL, { ...ESCALATION, 'k\u0000\ud800': '!' });
    await goesOn(caseId, workflowId);
    expect(await refusedMessages(caseId)).toMatchObject([{ message: 'escalate', code: 'invalid' }]);
  });

  it.each([
    ['json/protobuf', '{}'],
    ['json/plain', '{"level":'],
  ])(
    'an escalation that cannot be read (%s) stands in the record as refused, and the case goes on',
    async (encoding, data) => {
      const { caseId, workflowId } = await startCase(city, ordinaryInput());
      await city.engine.connection.workflowService.signalWorkflowExecution({
        namespace: city.engine.namespace,
        workflowExecution: { workflowId },
        signalName: ESCALATE_SIGNAL,
        input: { payloads: [{ metadata: { encoding: Buffer.from(encoding) }, data: Buffer.from(data) }] },
      });
      await goesOn(caseId, workflowId);
      expect(await refusedMessages(caseId)).toMatchObject([{ message: 'escalate', code: 'invalid' }]);
    },
  );

  it('a click on "cancel" stands in the record until it is confirmed, and the case goes on', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await handleOf(workflowId).cancel();
    await goesOn(caseId, workflowId);
    expect((await factsOf(city, caseId)).map(({ type }) => type)).toContain('cancellation-requested');
    const { status } = await handleOf(workflowId).describe();
    expect(status.name).toBe('RUNNING');
  });
});

/** No case opens until the answer is called. The store stays: a worker reads from it what a case that it has not met is sealed under. */
async function holdOpenings(): Promise<() => Promise<void>> {
  const client = await city.pool.connect();
  await client.query('begin');
  await client.query('lock table intakes in access exclusive mode');
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

describe('messages that overtake the opening of a case', () => {
  it('wait for it, and are then answered each as it deserves', async () => {
    const input = ordinaryInput();
    const { caseId, workflowId } = idsOf(input);
    const mayOpen = await holdOpenings();
    const { taskQueue } = city.engine;
    await city.engine.client.workflow.start(APPEAL_WORKFLOW, { workflowId, taskQueue, args: [input] });
    const judged = send(city, workflowId, 'judge', OFFICE, JUDGED);
    const tooEarly = failureOf(send(city, workflowId, 'sign', { role: 'unit', id: 'u', unit: 'housing' }));
    await handleOf(workflowId).signal(ESCALATE_SIGNAL, ESCALATION);
    await handleOf(workflowId).cancel();
    // Nobody reads the case while its key cannot be read (decision 47): not even a query is answered.
    await sleep(1_000);
    await mayOpen();
    expect(await judged).toMatchObject({ status: 'awaiting-assignment' });
    expect((await tooEarly).type).toBe('refused');
    await settle(city.engine, workflowId);
    const types = (await factsOf(city, caseId)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['judged', 'escalated', 'cancellation-requested']));
  });
});

describe('a case whose record is kept by another workflow', () => {
  it('ends in sight of operators, naming why, instead of trying for ever', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    await city.pool.query(`update appeals set workflow_id = 'another' where case_id = $1`, [caseId]);
    await send(city, workflowId, 'judge', OFFICE, JUDGED);
    const error = await handleOf(workflowId)
      .result()
      .catch((thrown: unknown) => thrown);
    const cause = (error as WorkflowFailedError).cause as ActivityFailure;
    expect(cause.cause).toMatchObject({ type: 'owned-by-another-workflow' });
  });
});

describe('a case started by hand', () => {
  const started = (workflowId: string, input: unknown) =>
    city.engine.client.workflow.start(APPEAL_WORKFLOW, { workflowId, taskQueue: city.engine.taskQueue, args: [input] });
  const ending = async (workflowId: string): Promise<Error | undefined> =>
    (await handleOf(workflowId)
      .result()
      .catch((error: unknown) => error)) as Error | undefined;

  it('with wrong input fails at once, naming each fault', async () => {
    const { workflowId } = await started(`wrong-${Date.now()}`, {
      ...ordinaryInput(),
      channel: 'pigeon',
      district: '',
    });
    const error = await ending(workflowId);
    expect(error).toBeInstanceOf(WorkflowFailedError);
    const failure = (error as WorkflowFailedError).cause as ApplicationFailure;
    expect(failure).toMatchObject({ type: 'invalid', nonRetryable: true });
    expect(failure.message).toMatch(/channel.*district/);
  });

  it('for an appeal another workflow has, fails at once and leaves that one alone', async () => {
    const input = ordinaryInput();
    const { caseId, workflowId } = await startCase(city, input);
    // The appeal is the one's that opens first.
    await settle(city.engine, workflowId, 20_000);
    const error = await ending((await started(`second-${Date.now()}`, input)).workflowId);
    const cause = (error as WorkflowFailedError).cause;
    expect(cause).toBeInstanceOf(ActivityFailure);
    expect((cause as ActivityFailure).cause).toMatchObject({ type: 'already-filed' });
    await goesOn(caseId, workflowId);
  });
});

function attachment(url: string) {
  return { name: '照片', mediaType: 'image/jpeg', url, sha256: '0'.repeat(64) };
}
