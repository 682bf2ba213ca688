import { CODEC } from '../api/codec-address';
import type { Config } from '../config';
import { migrate } from '../store/sql/migrate';
import { toolPath, type Tool } from './engine/binaries';
import { DOWNLOADS } from './engine/fetch-dev-server';
import { findEngine, type EngineSource } from './engine/find';
import { startUi } from './engine/ui';
import { openDatabase, openEngine, prepareNamespace, prepareSchedules } from './foundation';
import { apiOrigin, bundleStep, clientStep, nodeStep } from './node-steps';
import type { Part } from './parts';
import type { Running } from './process';
import type { Step } from './progress';
import { provideSecrets } from './secrets';
import { StackError } from './stack-error';
import { untilItStands } from './keep-trying';
import { howItRuns, keep, reach, type BringUp, type Standing } from './standing';

/** The steps of a start for the parts chosen, each after those it needs. */
export function planSteps(up: BringUp, standing: Standing): Step[] {
  const { databaseUrl, temporalAddress } = up.config;
  const has = (...parts: Part[]) => parts.some((part) => up.parts.includes(part));
  const steps: readonly (readonly [boolean, () => Step])[] = [
    [has('postgres') || databaseUrl !== undefined, () => databaseStep(up, standing)],
    [has('worker', 'api'), () => migrationStep(standing)],
    [has('worker'), bundleStep],
    [has('api'), clientStep],
    [has('temporal', 'ui'), () => engineStep(up, standing)],
    [has('temporal') || temporalAddress !== undefined, () => serverStep(up, standing)],
    [has('temporal', 'worker', 'api'), () => namespaceStep(up, standing)],
    [has('ui'), () => uiStep(up, standing)],
    [has('worker'), () => calendarStep(up, standing)],
    [has('worker'), () => nodeStep('worker', up, standing)],
    [has('api'), () => nodeStep('api', up, standing)],
  ];
  return steps.filter(([wanted]) => wanted).map(([, step]) => lasting(step()));
}

/** A fault while something comes up, as when it or what it needs is killed meanwhile, ends no start: it is tried again. */
function lasting(step: Step): Step {
  const run: Step['run'] = (say, signal) => untilItStands(() => step.run(say, signal), { say, signal });
  return { ...step, run };
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

function engineStep({ config, parts }: BringUp, standing: Standing): Step {
  return {
    title: 'Temporal programs',
    run: async (say, signal) => {
      const own = parts.includes('temporal') && config.temporalAddress === undefined;
      const wanted: Tool[] = [...(own ? (['temporal-server', 'temporal-sql-tool'] as const) : [])];
      if (parts.includes('ui')) wanted.push('temporal-ui');
      if (wanted.length === 0) return 'none needed';
      standing.source = await findEngine({
        cache: config.cache,
        home: config.home,
        wanted,
        say,
        signal,
        production: config.productionEngine,
        // Whoever has a PostgreSQL of their own keeps the engine's cases there.
        downloads: config.databaseUrl === undefined ? DOWNLOADS : undefined,
      });
      return whereFrom(standing.source);
    },
  };
}

/** What it is, for whoever wonders later where the cases are. */
function whereFrom(source: EngineSource): string {
  if (source.kind === 'binaries') return source.built ? 'built, once and for all' : 'built before';
  return `${source.fetched ? 'the official development server, fetched' : 'the temporal CLI on PATH'}; its cases are in a file`;
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
      codecEndpoint: codecEndpoint(up),
    });
  return {
    title: 'Temporal',
    after: ['PostgreSQL', 'Temporal programs'],
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
    after: ['Temporal'],
    run: async () => {
      await prepareNamespace(reach(standing, 'temporalAddress'), config.temporalNamespace);
      return config.temporalNamespace;
    },
  };
}

function calendarStep({ config }: BringUp, standing: Standing): Step {
  return {
    title: 'Schedules of the calendar',
    after: ['Namespace and search attributes'],
    run: async () => {
      const { temporalNamespace, taskQueue } = config;
      const address = reach(standing, 'temporalAddress');
      // Its worker has the key as well.
      const masterKey = Buffer.from(provideSecrets(config).LIUBU_MASTER_KEY ?? '', 'base64');
      const count = await prepareSchedules({ address, namespace: temporalNamespace, taskQueue }, masterKey);
      return `${count} of them, in the Temporal UI`;
    },
  };
}

function migrationStep(standing: Standing): Step {
  return {
    title: 'Tables',
    after: ['PostgreSQL'],
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
    after: ['Temporal programs', 'Temporal'],
    run: async () => {
      if (standing.source?.kind === 'cli') return `http://127.0.0.1:${config.temporalUiPort}, part of the CLI's server`;
      const open = () =>
        startUi({
          binary: toolPath(config.cache, 'temporal-ui'),
          home: config.home,
          port: config.temporalUiPort,
          temporalAddress: reach(standing, 'temporalAddress'),
          namespace: config.temporalNamespace,
          codecEndpoint: codecEndpoint(up),
        });
      const server = await open();
      keep(up, standing, server, open);
      return `${howItRuns(server)} on http://127.0.0.1:${config.temporalUiPort}`;
    },
  };
}

/** Where the UI's browser has sealed content opened; nowhere without the API. */
function codecEndpoint({ config, parts }: { config: Config; parts: readonly Part[] }): string | undefined {
  return parts.includes('api') ? `${apiOrigin(config)}${CODEC}` : undefined;
}

function mustRun(server: Running | undefined): Running {
  if (server === undefined) throw new StackError('A server of our own was expected', []);
  return server;
}
