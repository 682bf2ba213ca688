import { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../activities/index';
import type { ActivityDeps } from '../activities/deps';
import { sendAct } from '../src/engine/appeals';
import { startCampaign } from '../src/engine/campaigns';
import { marking } from '../src/engine/sent-by-us';
import { queueNameOf } from '../src/engine/task-queue';
import { GRACE_MS } from '../src/grace';
import { showWorker } from '../src/store/sql/presence';
import { workflowCode } from './workflow-code';

/** What a worker needs: where the engine is, what its activities touch, and the workflow code, bundled. */
export interface WorkerSettings {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly deps: Omit<ActivityDeps, keyof Reach>;
  readonly bundle: WorkflowBundleOption;
  /** Seals what goes through the engine; without one it goes in clear, and what is sealed stays unread. */
  readonly codec?: PayloadCodec | undefined;
  /** The same for what its activities send to cases: they have not read before what key a case has now. */
  readonly clientCodec?: PayloadCodec | undefined;
  /** How long acts in hand may take once it is told to stop. */
  readonly graceMs?: number;
}

/** A running worker and how to end it. */
export interface LiubuWorker {
  readonly worker: Worker;
  /** Ends once the worker has: on `stop`, or on a failure. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

const { payloadConverterPath, failureConverterPath } = workflowCode;

/**
 * Replaying a case takes the one thread of workflow code a tenth of a second. After a restart all live cases come at once: of forty
 * taken together none was done within its ten seconds on a busy machine, each was taken up again, later and later (60 cases: tasks of
 * up to 26 s, four attempts; with eight, 15 s and three at a higher load). What waits in the queue has no such limit.
 * Whoever asks for a task keeps one of the eight places while it waits: half for new cases, half for those the worker has in hand.
 */
const TASKS_AT_ONCE = 8;

/** The one way a worker is made: the process of `npm start` and the tests use the same. */
export async function createLiubuWorker(settings: WorkerSettings): Promise<LiubuWorker> {
  const { address, namespace, taskQueue, deps, bundle, codec, clientCodec = codec, graceMs = GRACE_MS } = settings;
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    activities: createActivities({ ...deps, ...casesThrough(connection, { namespace, taskQueue }, clientCodec) }),
    dataConverter: { payloadConverterPath, failureConverterPath, payloadCodecs: listed(codec) },
    workflowBundle: bundle,
    shutdownGraceTime: graceMs,
    maxCachedWorkflows: 600,
    maxConcurrentWorkflowTaskExecutions: TASKS_AT_ONCE,
    stickyQueueScheduleToStartTimeout: 5_000,
    workflowTaskPollerBehavior: { type: 'autoscaling', initial: 2, maximum: TASKS_AT_ONCE / 2 },
    activityTaskPollerBehavior: { type: 'autoscaling', initial: 2, maximum: 10 },
  });
  return {
    worker,
    run: () => runShown(worker, connection, settings),
    stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
    },
  };
}

/** As long as it runs, /readyz sees it in the store; a worker that dies is gone from there at once. */
async function runShown(worker: Worker, connection: NativeConnection, settings: WorkerSettings): Promise<void> {
  const hide = showWorker(settings.deps.pool, queueNameOf(settings));
  try {
    await worker.run();
  } finally {
    await hide();
    await connection.close();
  }
}

type Reach = Pick<ActivityDeps, 'act' | 'engine' | 'startCampaign'>;

/** How activities reach cases and campaigns: through the connection the worker has already. */
function casesThrough(
  connection: NativeConnection,
  { namespace, taskQueue }: Pick<WorkerSettings, 'namespace' | 'taskQueue'>,
  codec: PayloadCodec | undefined,
): Reach {
  const options = { connection, namespace, dataConverter: { payloadCodecs: listed(codec) } };
  const client = new Client({ ...options, interceptors: { workflow: [marking] } });
  const unmarked = new Client(options);
  return {
    act: (workflowId, act, message, byHand = false) =>
      sendAct({ client: byHand ? unmarked : client }, workflowId, act, message),
    engine: { client, taskQueue },
    startCampaign: (input, title, { at, byHand }) =>
      startCampaign({ client: byHand ? unmarked : client, taskQueue }, input, title, at),
  };
}

function listed(codec: PayloadCodec | undefined): PayloadCodec[] {
  return codec === undefined ? [] : [codec];
}
