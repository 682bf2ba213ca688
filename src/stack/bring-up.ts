import { CODEC } from '../api/codec-address';
import { childEnvironment, type Config, type Variable } from '../config';
import { isServed } from '../engine/task-queue';
import { migrate } from '../store/migrate';
import { toolPath, type Tool } from './engine/binaries';
import { findEngine, type EngineSource } from './engine/find';
import { startUi } from './engine/ui';
import { openDatabase, openEngine, prepareNamespace, prepareSchedules } from './foundation';
import { entryOf, startNodePart } from './node-part';
import type { Part } from './parts';
import type { Running } from './process';
import type { Step } from './progress';
import { provideSecrets } from './secrets';
import { StackError } from './stack-error';
import { supervise, type Supervised } from './supervise';

export interface BringUp {
  readonly config: Config;
  readonly parts: readonly Part[];
  /** Print every line of worker and API. */
  readonly everyLine: boolean | undefined;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly giveUp: (name: string, reason: string) => void;
}

/** What stands so far; filled by the steps. */
export interface Standing {
  databaseUrl?: string;
  temporalAddress?: string;
  source?: EngineSource;
  readonly running: Supervised[];
}

/** The steps of a start, in order, for the parts chosen. */
export function planSteps(up: BringUp, standing: Standing): Step[] {
  const { databaseUrl, temporalAddress } = up.config;
  const has = (...parts: Part[]) => parts.some((part) => up.parts.includes(part));
  const steps: readonly (readonly [boolean, () => Step])[] = [
    [has('postgres') || databaseUrl !== undefined, () => databaseStep(up, standing)],
    [has('temporal', 'ui'), () => engineStep(up, standing)],
    [has('temporal') || temporalAddress !== undefined, () => serverStep(up, standing)],
    [has('temporal', 'worker', 'api'), () => namespaceStep(up, standing)],
    [has('worker', 'api'), () => migrationStep(standing)],
    [has('worker'), () => calendarStep(up, standing)],
    [has('ui'), () => uiStep(up, standing)],
    [has('worker'), () => nodeStep('worker', up, standing)],
    [has('api'), () => nodeStep('api', up, standing)],
  ];
  return steps.filter(([wanted]) => wanted).map(([, step]) => step());
}

function databaseStep(up: BringUp, standing: Standing): Step {
  const open = () => openDatabase(up.config);
  return {
    title: 'PostgreSQL',
    run: async () => {
      const { databaseUrl, server } = await open();
      standing.databaseUrl = databaseUrl;
      if (server === undefined) return 'the one of DATABASE_URL answers';
      keep(up, standing, server, async () => mustRun((await open()).server));
      return `${howItRuns(server)} on 127.0.0.1:${new URL(databaseUrl).port}`;
    },
  };
}

function engineStep({ config, parts, signal }: BringUp, standing: Standing): Step {
  return {
    title: 'Temporal programs',
    run: async (say) => {
      const own = parts.includes('temporal') && config.temporalAddress === undefined;
      const wanted: Tool[] = [...(own ? (['temporal-server', 'temporal-sql-tool'] as const) : [])];
      if (parts.includes('ui')) wanted.push('temporal-ui');
      if (wanted.length === 0) return 'none needed';
      standing.source = await findEngine({ cache: config.cache, wanted, say, signal });
      if (standing.source.kind === 'cli') return 'the temporal CLI on PATH';
      return standing.source.built ? 'built, once and for all' : 'built before';
    },
  };
}

function serverStep(up: BringUp, standing: Standing): Step {
  const { config } = up;
  const open = () =>
    openEngine(standing.source, {
      ...config,
      databaseUrl: standing.databaseUrl,
      port: config.temporalPort,
      uiPort: config.temporalUiPort,
      namespace: config.temporalNamespace,
    });
  return {
    title: 'Temporal',
    run: async () => {
      const { temporalAddress, server } = await open();
      standing.temporalAddress = temporalAddress;
      if (server === undefined) return 'the one of TEMPORAL_ADDRESS answers';
      keep(up, standing, server, async () => mustRun((await open()).server));
      return `${howItRuns(server)} on ${temporalAddress}`;
    },
  };
}

function namespaceStep({ config }: BringUp, standing: Standing): Step {
  return {
    title: 'Namespace and search attributes',
    run: async () => {
      await prepareNamespace(reach(standing, 'temporalAddress'), config.temporalNamespace);
      return config.temporalNamespace;
    },
  };
}

function calendarStep({ config }: BringUp, standing: Standing): Step {
  return {
    title: 'Schedules of the calendar',
    run: async () => {
      const { temporalNamespace, taskQueue } = config;
      const count = await prepareSchedules(reach(standing, 'temporalAddress'), temporalNamespace, taskQueue);
      return `${count} of them, in the Temporal UI`;
    },
  };
}

function migrationStep(standing: Standing): Step {
  return {
    title: 'Tables',
    run: async () => {
      const applied = await migrate(reach(standing, 'databaseUrl'));
      return applied.length === 0 ? 'up to date' : `${applied.length} migrations applied`;
    },
  };
}

function uiStep(up: BringUp, standing: Standing): Step {
  const { config } = up;
  return {
    title: 'Temporal UI',
    run: async () => {
      if (standing.source?.kind === 'cli') return `http://127.0.0.1:${config.temporalUiPort}, part of the CLI's server`;
      const open = () =>
        startUi({
          binary: toolPath(config.cache, 'temporal-ui'),
          home: config.home,
          port: config.temporalUiPort,
          temporalAddress: reach(standing, 'temporalAddress'),
          namespace: config.temporalNamespace,
          codecEndpoint: up.parts.includes('api') ? `${apiOrigin(config)}${CODEC}` : undefined,
        });
      const server = await open();
      keep(up, standing, server, open);
      return `${howItRuns(server)} on http://127.0.0.1:${config.temporalUiPort}`;
    },
  };
}

function nodeStep(name: 'worker' | 'api', up: BringUp, standing: Standing): Step {
  const { config, print, everyLine } = up;
  return {
    title: name === 'worker' ? 'Worker' : 'API',
    run: async () => {
      const env = childEnvironment(settingsFor(config, standing));
      const open = () =>
        startNodePart({
          ...{ name, entry: entryOf(name), home: config.home, env, print, everyLine },
          isUp: probe(name, up, standing),
        });
      const server = await open();
      keep(up, standing, server, open);
      return `process ${server.pid}`;
    },
  };
}

function settingsFor(config: Config, standing: Standing): Partial<Record<Variable, string>> {
  return {
    ...provideSecrets(config),
    DATABASE_URL: reach(standing, 'databaseUrl'),
    TEMPORAL_ADDRESS: reach(standing, 'temporalAddress'),
    TEMPORAL_NAMESPACE: config.temporalNamespace,
    TASK_QUEUE: config.taskQueue,
    HOST: config.host,
    PORT: String(config.port),
    LIUBU_HOME: config.home,
    LOG_LEVEL: config.logLevel,
  };
}

function probe(name: 'worker' | 'api', { config }: BringUp, standing: Standing): () => Promise<boolean> {
  const since = Date.now();
  if (name === 'worker') {
    const address = {
      address: reach(standing, 'temporalAddress'),
      namespace: config.temporalNamespace,
      taskQueue: config.taskQueue,
    };
    return () => isServed(address, since);
  }
  const url = `${apiOrigin(config)}/livez`;
  return () =>
    fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
}

function apiOrigin({ host, port }: Config): string {
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}

function keep({ print, giveUp }: BringUp, standing: Standing, server: Running, start: () => Promise<Running>): void {
  standing.running.push(supervise(server, { start, print, giveUp }));
}

function howItRuns(server: Running): string {
  return server.adopted ? 'still ran from before, taken over' : 'started';
}

function reach(standing: Standing, field: 'databaseUrl' | 'temporalAddress'): string {
  const found = standing[field];
  if (found !== undefined) return found;
  const variable = field === 'databaseUrl' ? 'DATABASE_URL' : 'TEMPORAL_ADDRESS';
  throw new StackError(`${variable} is not set, and that part is not run here`, [
    `set ${variable}`,
    'add the part to --parts',
  ]);
}

function mustRun(server: Running | undefined): Running {
  if (server === undefined) throw new StackError('A server of our own was expected', []);
  return server;
}
