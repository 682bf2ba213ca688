import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { isBundled } from '../../worker/bundle';
import type { Config, Settings } from '../config';
import { isServed } from '../engine/task-queue';
import { inputsDigest, isBuilt } from './client-package/inputs';
import { projectFolder } from './home';
import { entryOf, loadNodePart, type LoadedPart } from './node-part';
import type { Step } from './progress';
import { provideSecrets } from './secrets';
import { StackError } from './stack-error';
import { keep, reach, type BringUp, type Standing } from './standing';

/** The workflow code in one piece, made while servers come up; the worker finds it where it is kept. */
export function bundleStep(): Step {
  return {
    title: 'Workflow code',
    run: async (_say, signal) => {
      if (isBundled()) return 'bundled before';
      await runCompiled('worker/bundle-ahead.js', signal);
      return 'bundled';
    },
  };
}

/** The package that the API hands out to platforms; nothing waits for it. */
export function clientStep(): Step {
  return {
    title: 'Client package',
    run: async (_say, signal) => {
      const root = projectFolder();
      if (isBuilt(root, inputsDigest(root))) return 'packed before';
      await runCompiled('src/stack/client-package/main.js', signal);
      return 'packed';
    },
  };
}

/** A program of ours that keeps a core busy for seconds, in a process of its own: the start goes on watching over everything else. */
async function runCompiled(program: string, signal: AbortSignal): Promise<void> {
  const options = { signal, timeout: 120_000 };
  await promisify(execFile)(process.execPath, [path.join(projectFolder(), 'dist', program)], options).catch(
    (error: unknown) => {
      const { stderr, message } = error as Error & { stderr?: string };
      throw new StackError(`${program} failed: ${stderr || message}`, ['run npm ci, then npm run build']);
    },
  );
}

/** A process of our own code: the worker or the API. It loads while the servers it needs come up. */
export function nodeStep(name: 'worker' | 'api', up: BringUp, standing: Standing): Step {
  const { config, print, everyLine } = up;
  const load = (isAnnounced: boolean) =>
    loadNodePart({ name, entry: entryOf(name), home: config.home, print, everyLine, isAnnounced });
  const begin = (part: LoadedPart) => part.begin(settingsFor(config, standing), probe(name, up, standing));
  let early: LoadedPart | undefined;
  return {
    title: name === 'worker' ? 'Worker' : 'API',
    after: ['Tables', 'Namespace and search attributes', ...(name === 'worker' ? ['Workflow code'] : [])],
    prepare: (signal) => {
      early = load(true);
      signal.addEventListener('abort', () => early?.drop());
    },
    run: async () => {
      const part = early ?? load(true);
      // From here on it is stopped like every other.
      early = undefined;
      const server = await begin(part);
      keep(up, standing, server, () => begin(load(false)));
      return `process ${server.pid}`;
    },
  };
}

function settingsFor(config: Config, standing: Standing): Settings {
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

/** Where the API answers on this machine. */
export function apiOrigin({ host, port }: Config): string {
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}
