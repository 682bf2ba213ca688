import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { workflowCode } from '../../worker/workflow-code';
import { openCity, ordinaryInput, startCase, type City } from '../support/city';
import { freshTaskQueue, testStack } from '../support/stack';

describe('workflow code whose promises are not noted', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  it('has the stack of every fault: made, thrown by V8, or a failure of the SDK', async () => {
    const taskQueue = freshTaskQueue();
    const { temporalAddress: address, namespace } = testStack();
    const workflowsPath = path.join(__dirname, 'faulty.workflow.ts');
    const logger = new DefaultLogger('ERROR');
    const workflowBundle = await bundleWorkflowCode(Object.assign({ logger }, workflowCode, { workflowsPath }));
    const connection = await NativeConnection.connect({ address });
    const worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle });
    const stacks = await worker.runUntil(
      city.engine.client.workflow.execute('faulty', {
        taskQueue,
        workflowId: taskQueue,
        workflowRunTimeout: '1 minute',
      }),
    );
    await connection.close();
    expect(stacks).toEqual([
      expect.stringMatching(/^Error: made\n[^]*at faulty.+faulty\.workflow/),
      expect.stringMatching(/^SyntaxError: .+\n[^]*at thrown.+faulty\.workflow/),
      expect.stringMatching(/^ApplicationFailure: refused\n[^]*faulty\.workflow/),
    ]);
  });

  it('notes no stack for the tab "Stack Trace"', async () => {
    const { workflowId } = await startCase(city, ordinaryInput());
    expect(await city.engine.client.workflow.getHandle(workflowId).query<string>('__stack_trace')).toBe('');
  });
});
